from hypothesis import given
from hypothesis import strategies as st

from tui.exports.dossiers.anchors import anchor_of, web_address


def test_a_value_is_named_after_its_record() -> None:
    assert anchor_of("2014-01-japan/acquisio-irep#jobs") == "2014-01-japan/acquisio-irep:jobs"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_name_holds_nothing_that_a_link_or_a_page_could_take_otherwise(address: str) -> None:
    assert not set(anchor_of(address)) & set(" \t\n\r\f\"'<>#&?")


def test_only_addresses_of_the_web_are_links() -> None:
    assert web_address("http://example.org/a") == "http://example.org/a"
    assert [web_address(other) for other in ("javascript:alert(1)", "file:///etc", "//example.org", "")] == [
        ""
    ] * 4
