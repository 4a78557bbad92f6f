from tests.exports.selections import mission_to_japan
from tui.exports.tabling import DISAGREEMENTS, claims_of, drawn


def test_each_claim_is_a_row_that_says_whether_it_is_believed_and_why() -> None:
    selection = mission_to_japan("kind:distribution")
    (deal,) = selection.deals()
    met = {each.number for value in drawn(selection, deal).values for each in value.disputed}
    told = [
        dict(zip(DISAGREEMENTS.names, DISAGREEMENTS.row(each), strict=True))
        for each in claims_of(selection, met)
    ]
    assert [(row["about"], row["place"], row["believed"]) for row in told] == [
        ("new partners", 1, "yes"),
        ("new partners", 2, "no"),
    ]
    assert {row["claim_of"] for row in told} == {deal.id}
    assert [row["field"] for row in told] == ["note.agreement-of-2013", "note.new-partners"]
    assert "before the mission" in str(told[0]["why"])
