from tui.exports.dossiers import Entry, Part, Row
from tui.exports.dossiers.places import Places

PLACES = Places([Entry("trip/a", "A", "", (Part("figures", "Figures", (Row("trip/a:jobs", "jobs", "4"),)),))])


def test_a_link_leads_to_a_value_else_to_its_record_else_nowhere() -> None:
    assert PLACES.anchor("trip/a", "jobs") == "trip/a:jobs"
    assert PLACES.anchor("trip/a", "patents") == "trip/a"
    assert PLACES.anchor("trip/b", "jobs") == ""
