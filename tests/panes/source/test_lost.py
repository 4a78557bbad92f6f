import pytest

from tui.panes.source.lost import lost_words
from tui.store import Passages

from .trip import TEXT

PASSAGES = Passages(TEXT)


@pytest.mark.parametrize(
    ("quote", "said", "near"),
    [
        (
            "Alpha  met\nGamma",
            "✗ “Alpha met Gamma” does not stand in this source; the nearest is “Alpha met Beta”",
            "Alpha met Beta",
        ),
        (
            "nothing of that sort here",
            "✗ “nothing of that sort here” does not stand in this source, nor anything like it",
            None,
        ),
        (
            "40 jobs",
            "✗ “40 jobs” does not stand in this source, but only as a part of a number",
            "40 jobs",
        ),
        ("Beta", "✗ “Beta” does not stand where it is said to, but here", "Beta"),
    ],
)
def test_what_became_of_words_is_said_with_the_nearest(quote: str, said: str, near: str | None) -> None:
    lost = lost_words(quote, PASSAGES)
    assert lost.said.plain == said
    assert (lost.near and TEXT[slice(*lost.near)]) == near
