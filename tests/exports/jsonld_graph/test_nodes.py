from .graphs import SCHEMA, expanded, values


def test_a_deal_has_its_parties_with_their_roles() -> None:
    deal = expanded("kind:joint_venture")["communique:2014-01-japan/acquisio-irep"]
    roles = deal[SCHEMA + "member"]
    assert [(values(role, "roleName"), values(role, "member")) for role in roles] == [
        (["home_partner"], ["communique:acquisio"]),
        (["host_partner"], ["communique:irep"]),
    ]
    assert values(deal, "event") == ["communique:2014-01-japan"]


def test_an_event_has_its_days_place_and_status() -> None:
    event = expanded()["communique:2014-01-japan/further-meetings"]
    assert (values(event, "startDate"), values(event, "endDate")) == (["2014-01-20"], ["2014-01-24"])
    assert values(event, "eventStatus") == [SCHEMA + "EventScheduled"]
    assert values(event, "superEvent") == ["communique:2014-01-japan"]


def test_names_say_their_language() -> None:
    names = expanded()["communique:irep"][SCHEMA + "alternateName"]
    assert {"@value": "株式会社アイレップ", "@language": "ja"} in names


def test_a_source_has_its_address_and_its_text() -> None:
    found = expanded()
    assert values(found["communique:2014-01-japan/aveq-nissan.fr"], "url")[0].startswith(
        "https://www.aveq.ca/"
    )
    assert values(found["communique:2014-01-japan/day-1.en"], "text")[0].startswith("Tokyo - The first day")


def test_a_region_lies_in_its_country() -> None:
    found = expanded()
    assert values(found["communique:CA-QC"], "containedInPlace") == ["communique:CA"]
    assert found["communique:CA"]["@type"] == [SCHEMA + "Country"]
