import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mission import embedded
from tui.app.outward.addresses import Destination, destination, read_address
from tui.records import Fact, Record

DEAL = "2014-01-japan/toon-boom-heartbit"
PAGE = "2014-01-japan/mrif-nissan.en"


def record(id: str) -> Record:
    return embedded().record(id)


def goal(id: str, fact: Fact | None = None, at: int = 0) -> Destination:
    found = destination(record(id), fact, at, embedded())
    assert isinstance(found, Destination)
    return found


def refused(address: str) -> str:
    found = read_address(address, "")
    assert isinstance(found, str)
    return found


def test_a_page_leads_to_its_address() -> None:
    found = goal(PAGE)
    assert found.address == "http://www.mrif.gouv.qc.ca/en/salle-de-presse/actualites/13619"
    assert (found.host, found.warning) == ("www.mrif.gouv.qc.ca", "")
    assert found.caption.startswith("The ministry on the visit to Nissan")
    assert goal(PAGE, record(PAGE).fact("address")) == found


def test_every_value_known_from_a_page_leads_there() -> None:
    workspace, seen = embedded(), 0
    for each in workspace.records.values():
        for fact in workspace.facts(each):
            for at, evidence in enumerate(workspace.evidence(fact, each)):
                source = workspace.get(evidence.source or "")
                url = getattr(source, "url", None)
                if url and fact.basis is not None:
                    assert goal(each.id, fact, at).address == url
                    seen += 1
    assert seen > 10


def test_a_record_leads_to_the_first_page_that_it_rests_on() -> None:
    assert goal(DEAL).address.startswith("http")


def test_what_has_no_address_says_so() -> None:
    deal = record("2014-01-japan/acquisio-irep")
    assert destination(deal, deal.fact("jobs"), 0, embedded()) == (
        "No address is known of “Release on the first day of the mission to Japan”."
    )
    release = record("2014-01-japan/day-1.en")
    assert destination(release, None, 0, embedded()) == f"No source of “{release.caption}” has an address."


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org/",
        "data:text/html,x",
        "vbscript:x",
        "//example.org/",
        "example.org",
        "-x",
        "",
    ],
)
def test_only_addresses_of_the_web_are_opened(address: str) -> None:
    assert refused(address).startswith("Only addresses with http and https are opened")


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "https:///path",
        "http://exa mple.org/",
        "http://example.org/\x1b[2J",
        "http://example.org/\nx",
        "http://example.org\\@evil.example/",
        "http://[::1",
        "http://example.org:99999999/",
        "http://a..b/",
    ],
)
def test_what_is_no_right_address_is_refused(address: str) -> None:
    assert isinstance(read_address(address, ""), str)


def test_what_may_deceive_is_told() -> None:
    deceiving = read_address("https://www.bank.example@evil.example/", "")
    assert isinstance(deceiving, Destination)
    assert deceiving.host == "evil.example"
    assert "@" in deceiving.warning
    alike = read_address("https://exаmple.org/", "")
    assert isinstance(alike, Destination)
    assert alike.host.startswith("xn--")
    assert alike.warning


@settings(max_examples=80)
@given(
    st.text(max_size=30)
    | st.text(max_size=20).map("https://{}".format)
    | st.text("htps:/@[].\\%# ", max_size=20)
)
def test_no_address_fails(address: str) -> None:
    found = read_address(address, "")
    if isinstance(found, Destination):
        assert found.address.isprintable()
        assert found.host.isascii()
