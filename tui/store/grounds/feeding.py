"""What rests on a source: each value that cites it, and the words that state the value."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...records import Fact, Record
from ...wording import label
from ..held import State, Workspace, once
from ..texts import Span


@dataclass(frozen=True, slots=True)
class Feed:
    """A value of a record, and the words of a source that state it.

    Attributes:
        start: Where the words begin in the text as read; of ambiguous ones, the first place.
        end: Where they end, exclusive; 0 if they do not stand there.
        record: The id of the record.
        field: The address of the value within the record.
        caption: The name of the record.
        label: What the value is, in the reader's words.
        at: The number, from 0, of the citation among those of the value.
        quote: The words as quoted.
        state: What becomes of the citation.
    """

    start: int
    end: int
    record: str
    field: str
    caption: str
    label: str
    at: int
    quote: str
    state: State

    @property
    def address(self) -> str:
        """Where the value is: `record#field`."""
        return f"{self.record}#{self.field}"


def feeds(workspace: Workspace, source: str) -> tuple[Feed, ...]:
    """Every value that rests on words of a source, in the order of the words; none for one without a text."""
    return tuple(feed for feed in _cited(workspace).get(source, ()) if feed.end)


def resting(feeds: Iterable[Feed], spans: Sequence[Span]) -> list[tuple[Feed, ...]]:
    """The values that rest on each of some spans of a text, which lie apart and in order."""
    found: list[list[Feed]] = [[] for _ in spans]
    ends = [end for _, end in spans]
    for feed in feeds:
        number = bisect_right(ends, feed.start)
        while number < len(spans) and spans[number][0] < feed.end:
            found[number].append(feed)
            number += 1
    return [tuple(those) for those in found]


def unplaced(workspace: Workspace, source: str) -> tuple[Feed, ...]:
    """Every citation of a kept text whose words do not stand in it."""
    kept = source in workspace.texts
    return tuple(feed for feed in _cited(workspace).get(source, ()) if kept and not feed.end)


@once
def external_sources(workspace: Workspace) -> Mapping[str, tuple[str, ...]]:
    """The addresses (`record#field`) of the values that rest on each source without a text.

    Sources that are records come first, also when nothing rests on them; then those that are only named by
    their web address.
    """
    known = workspace.of("source")
    found: dict[str, list[str]] = {each.id: [] for each in known if each.id not in workspace.texts}
    for record in workspace.records.values():
        for fact in record.facts():
            states = {each.source for each in workspace.evidence(fact, record) if each.state == "external"}
            for source in sorted(states - {None}, key=str):
                found.setdefault(str(source), []).append(f"{record.id}#{fact.field}")
    return {source: tuple(addresses) for source, addresses in found.items()}


@once
def _cited(workspace: Workspace) -> Mapping[str, tuple[Feed, ...]]:
    found: dict[str, list[Feed]] = {}
    for record in workspace.records.values():
        for fact in record.facts():
            for source, feed in _of_fact(fact, record, workspace):
                found.setdefault(source, []).append(feed)
    return {
        source: tuple(sorted(those, key=lambda feed: (feed.start, feed.end)))
        for source, those in found.items()
    }


def _of_fact(fact: Fact, record: Record, workspace: Workspace) -> Iterator[tuple[str, Feed]]:
    for at, cite in enumerate(fact.cites):
        found = workspace.find(cite, record)
        if found.source is not None:
            said = label(fact.label)
            yield (
                found.source,
                Feed(
                    found.start,
                    found.end,
                    record.id,
                    fact.field,
                    record.caption,
                    said,
                    at,
                    cite.quote,
                    found.state,
                ),
            )
