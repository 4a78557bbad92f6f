from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store import Passages

from .shifting import raws


def test_paragraphs_are_the_lines_that_say_something() -> None:
    passages = Passages(" one \n\n\r\ntwo&#10;three\u2028 four\n \n")
    assert [passages.text[start:end] for start, end in passages.paragraphs] == ["one", "two", "three", "four"]
    assert [passages.paragraph_of(at) for at in (0, 1, 4, 7, 9, 11, 13, 99)] == [0, 0, 0, 0, 1, 1, 2, 3]
    assert Passages("").paragraph_of(0) == 0


@pytest.mark.parametrize(
    "text",
    [
        "One went. | Two came! | Did three? | It did… | So it ends",
        "It grew by 22.6%. | It was 11.5% before.",
        "Mr. Nobody met Mme. Nemo and Dr. No. in St. Petersburg. | They agreed.",
        "J.-F. Nobody and J. R. Nemo of the U.S. Government came. | They left.",
        "Priorities in this area. of economic development are set. | They hold.",
        "“We go on. | We stay.” | They said so.",
        "He said: “It works.” | Then he left.",
        "“It works!” said the head. | (It did.) | Good.",
        "« Cela va. » | Puis ils partent. | ‘Yes.’ | “No.”",
        "It helps in several areas. ” | The head left.",
        "They came (e.g. Nemo) at 9 a.m. | The day was long.",
        "No. 5 was first. | 12 firms came. | – They stayed.",
        "1. The first point. | 2. The second point.",
        "Wait... what? | What?! | Never!!!",
        "東京で発表。 | 「合意した。」と述べた。 | 次も続く！",
        "See example.org for more. | Or ask.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    sentences = text.split(" | ")
    passages = Passages(" ".join(sentences) + "\n" + " ".join(sentences))
    assert [passages.text[start:end] for start, end in passages.sentences] == sentences * 2


def test_a_closing_mark_stays_with_its_sentence_even_when_it_touches_the_next() -> None:
    passages = Passages("“It helps. ”The head left.")
    assert [passages.text[start:end] for start, end in passages.sentences] == [
        "“It helps. ”",
        "The head left.",
    ]


@given(st.one_of(raws, st.text(st.sampled_from("abA. !?…”“\"'»)\n1漢。」"), max_size=40)))
def test_every_visible_character_is_in_one_sentence_and_in_one_paragraph(raw: str) -> None:
    passages = Passages(raw)
    for parts in (passages.paragraphs, passages.sentences):
        assert all(start < end for start, end in parts)
        assert all(end <= start for (_, end), (start, _) in pairwise(parts))
        inside = {at for start, end in parts for at in range(start, end)}
        assert inside >= {at for at, letter in enumerate(passages.text) if not letter.isspace()}
        for start, end in parts:
            assert passages.text[start:end] == passages.text[start:end].strip()
            paragraph = passages.paragraphs[passages.paragraph_of(start)]
            assert paragraph[0] <= start < end <= paragraph[1]
