import pytest

from tui.store.bulk.naming import with_ids


def test_names_of_parties_and_of_those_who_share_a_figure_become_ids() -> None:
    met: dict[str, str] = {}
    plain = {
        "party": [{"org": "First Company"}, {"org": "second"}, {"org": "FIRST company"}],
        "figure": [{"shared_by": ["Third & Co", "second"]}],
    }
    with_ids(plain, "deal", met)
    assert plain == {
        "party": [{"org": "first-company"}, {"org": "second"}, {"org": "first-company"}],
        "figure": [{"shared_by": ["third-co", "second"]}],
    }
    assert met == {"first-company": "First Company", "third-co": "Third & Co"}


def test_an_organisation_may_be_part_of_one_by_name() -> None:
    plain: dict[str, object] = {"name": "First", "part_of": "The Group"}
    met: dict[str, str] = {}
    with_ids(plain, "organisation", met)
    assert (plain["part_of"], met) == ("the-group", {"the-group": "The Group"})


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"party": "First"},
        {"party": ["First"]},
        {"party": [{"org": 5}, {}]},
        {"figure": [{"shared_by": "A b"}]},
    ],
)
def test_what_is_in_no_form_of_ours_stays_for_the_validation(plain: dict[str, object]) -> None:
    before = repr(plain)
    with_ids(plain, "deal", {})
    assert repr(plain) == before
