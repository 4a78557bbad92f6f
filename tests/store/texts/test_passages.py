import html
import re
from codecs import BOM_UTF8

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.store import Passages, feeds
from tui.store.texts.bounds import splits_number
from tui.store.texts.quoting import evened

from ..workspaces import embedded
from .shifting import raws, spans

SOURCE = "2014-01-japan/day-1.en"
_NUMBERED = re.compile("&#(?:[0-9]+|[xX][0-9a-fA-F]+);?")

anything = st.one_of(
    st.text(max_size=60), st.text(st.sampled_from("ab 漢字👩‍🚀\u0301’“\r\n\t\x1b&#39;lt"), max_size=40), raws
)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the white space at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


@given(anything, st.booleans(), st.data())
def test_a_quoted_span_is_found_and_goes_to_its_bytes(raw: str, mark: bool, data: st.DataObject) -> None:
    assume("\ud800" not in raw and not raw.startswith("\ufeff"))
    content = raw.encode("utf-8-sig" if mark else "utf-8")
    passages = Passages.of_bytes(content)
    text = passages.text
    assume(html.unescape(text) == text)
    start, end = data.draw(spans(len(text)))
    assume(text[start:end].strip())
    start, end = trimmed(text, start, end)
    assume(not splits_number(text, start, end))
    assert passages.find(text[start:end], text[:start], text[end:]) == [(start, end)]
    first, last = passages.byte_span(start, end)
    kept = content[first:last].decode()
    assert kept == passages.raw[slice(*passages.raw_span(start, end))]
    assert text[start:end] in html.unescape(kept)
    if "&Not" not in raw:
        assert html.unescape(kept) == text[start:end]


def test_a_byte_order_mark_is_counted_but_not_read() -> None:
    passages = Passages.of_bytes(BOM_UTF8 + b"Qu&#233;bec")
    assert passages.text == "Québec"
    assert passages.byte_span(0, 6) == (3, 14)
    assert passages.byte_span(2, 3) == (5, 11)


def test_bytes_that_are_no_utf_8_are_no_text() -> None:
    with pytest.raises(UnicodeDecodeError):
        Passages.of_bytes(b"caf\xe9")


def test_the_character_references_of_the_release_shift_nothing() -> None:
    workspace = embedded()
    (path,) = workspace.folder.rglob("day-1.en.txt")
    content, text = path.read_bytes(), workspace.texts[SOURCE]
    found = feeds(workspace, SOURCE)
    assert len(found) > 140
    assert content.count(b"&#39;") == content.count(b"&") == 3
    for feed in found:
        first, last = text.byte_span(feed.start, feed.end)
        kept = html.unescape(content[first:last].decode())
        assert evened(kept) == evened(html.unescape(feed.quote))


def test_some_citations_of_the_release_stand_behind_or_over_a_reference() -> None:
    workspace, text = embedded(), embedded().texts[SOURCE]
    behind = [
        feed for feed in feeds(workspace, SOURCE) if text.raw_span(feed.start, feed.end)[0] > feed.start
    ]
    over = [
        feed
        for feed in feeds(workspace, SOURCE)
        if "&#39;" in text.raw[slice(*text.raw_span(feed.start, feed.end))]
    ]
    assert len(behind) > 100
    assert len(over) == 3


def test_new_partners_stand_in_the_paragraph_of_toon_boom() -> None:
    text = embedded().texts[SOURCE]
    (feed,) = {feed for feed in feeds(embedded(), SOURCE) if feed.quote == "new partners"}
    assert text.text[feed.start :].startswith("new partners to position themselves")
    start, end = text.paragraphs[text.paragraph_of(feed.start)]
    assert "Toon Boom" in text.text[start:end]
    assert "Toon Boom" in feed.caption
    assert text.find("new partner")[0][0] < feed.start


@pytest.mark.parametrize("piece", [".", "A. ", "a. ", ".'", "A.", "&", "&#", " ", "\n", "。"])
def test_no_long_text_is_too_much(piece: str) -> None:
    passages = Passages(piece * 20_000 + " End")
    assert passages.sentences[-1][1] == len(passages.text)
    assert passages.find("End") == [(len(passages.text) - 3, len(passages.text))]
