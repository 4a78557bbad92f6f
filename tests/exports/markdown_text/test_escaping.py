from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.exports.documents import HOSTILE
from tui.exports.markdown_text.escaping import escaped, place_link, slug, web_link
from tui.text import clean

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text("\\`*_{}[]<>()#+-.!|~&=$^:;\n 1a", max_size=30),
    st.sampled_from(HOSTILE),
)


def words(markdown: str) -> list[str]:
    """What a reader of Markdown sees of each of its blocks, whose marks are not text."""
    return [
        "".join(child.content for child in token.children or ())
        for token in READER.parse(markdown)
        if token.type == "inline"
    ]


def plain(text: str) -> str:
    """A text as it is to be seen: one line, and nothing hidden in it."""
    return " ".join(part for part in clean(text, newlines=True).replace("\n", " ").split(" ") if part)


@settings(max_examples=200)
@given(texts)
def test_an_escaped_text_says_just_that_text(text: str) -> None:
    assert "".join(words(escaped(text))) == plain(text).strip()


@settings(max_examples=200)
@given(texts)
def test_so_it_does_in_an_item_and_in_a_heading(text: str) -> None:
    assert words(f"- {escaped(text)} end") == [f"{plain(text)} end".strip()]
    assert words(f"## a {escaped(text)}") == [f"a {plain(text)}".strip()]


@settings(max_examples=200)
@given(texts)
def test_no_text_becomes_a_mark_or_a_link(text: str) -> None:
    inline = [token for token in READER.parse(f"x {escaped(text)} y") if token.type == "inline"]
    assert {child.type for token in inline for child in token.children or ()} == {"text"} or {
        child.type for token in inline for child in token.children or ()
    } == {"text", "text_special"}


def test_only_addresses_of_the_web_are_linked() -> None:
    assert web_link("https://example.org/a") == "[https://example.org/a](<https://example.org/a>)"
    assert "](" not in web_link("javascript:alert(1)")


def test_an_address_cannot_leave_its_link() -> None:
    link = web_link("https://example.org/>)[x](javascript:y)")
    (inline,) = READER.parse(link)[1:2]
    opened = [child for child in inline.children or () if child.type == "link_open"]
    assert [str(each.attrs["href"]).startswith("https://example.org/") for each in opened] == [True]


def test_a_link_leads_to_a_heading_as_those_who_draw_markdown_call_it() -> None:
    assert slug("Source 1, paragraph 4") == "source-1-paragraph-4"
    assert place_link("[1] ¶ 4", "Source 1, paragraph 4") == "[\\[1\\] ¶ 4](#source-1-paragraph-4)"
