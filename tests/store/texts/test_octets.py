import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.texts.octets import Octets

from .shifting import spans

texts = st.one_of(st.text(max_size=40), st.text(st.sampled_from("aé漢👩\u0301\ufeff\r\n"), max_size=12))


@given(texts, st.booleans(), st.data())
def test_the_bytes_of_a_span_are_its_characters_in_utf_8(raw: str, mark: bool, data: st.DataObject) -> None:
    content = raw.encode("utf-8-sig" if mark else "utf-8")
    start, end = data.draw(spans(len(raw)))
    first, last = Octets(raw, mark).of_characters(start, end)
    assert content[first:last] == raw[start:end].encode()


def test_half_a_surrogate_pair_takes_the_three_bytes_of_its_place() -> None:
    raw = "a\ud800b"
    assert Octets(raw).of_characters(1, 3) == (1, 5)
    assert len(raw.encode("utf-8", "surrogatepass")) == 5


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1), (0, 4)])
def test_there_are_no_bytes_outside_a_text(start: int, end: int) -> None:
    for raw in ("abc", "äbc"):
        with pytest.raises(ValueError, match="no span of a text of 3 characters"):
            Octets(raw).of_characters(start, end)
