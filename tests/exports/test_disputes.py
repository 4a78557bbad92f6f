from tests.exports.selections import mission_to_japan, selected
from tests.store.workspaces import deal, figure, workspace

JAPAN = "2014-01-japan"


def test_a_claim_knows_whether_it_is_believed_whatever_is_asked_for() -> None:
    disputes = mission_to_japan("kind:licence").disputes
    (first,), (later,) = (
        disputes.at(JAPAN, "deals-announced"),
        disputes.at(JAPAN, "deals-announced-by-the-end"),
    )
    assert (first.conflict.about, first.believed, later.believed) == ("agreements", "no", "yes")
    assert list(disputes.of(first.number)) == [first, later]
    assert disputes.at(JAPAN, "cities-visited") == ()


def test_only_what_another_claim_stands_against_is_disbelieved() -> None:
    disputes = mission_to_japan().disputes
    fields = ("deals-announced", "deals-announced-by-the-end", "cities-visited")
    assert [disputes.is_disbelieved(JAPAN, field) for field in fields] == [True, False, False]


def test_where_none_is_believed_it_is_open() -> None:
    figures = [figure("jobs", value=4, unit="jobs"), figure("more-jobs", value=9, unit="jobs")]
    differing = [{"about": "jobs", "claims": ["jobs", "more-jobs"]}]
    disputes = selected(workspace(deal("trip/a", figure=figures, disagreement=differing))).disputes
    assert [each.believed for each in disputes.of(1)] == ["open", "open"]
    assert not disputes.is_disbelieved("trip/a", "jobs")
