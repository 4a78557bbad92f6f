"""Citations as CSL-JSON, which Zotero, Pandoc and others read."""

from datetime import date

from ...records import Span
from ...speech import said
from ...wording import label
from ..pasting import say_json
from .works import Cited

_TYPES = {"report": "report", "filing": "report", "article": "article", "web_page": "webpage"}
"""What CSL calls the kinds of sources; anything else is a document."""


def say_csl(work: Cited) -> str:
    """A list of one item of CSL-JSON.

    The words stand in its note, with their paragraph; what they are cited for is under `custom`.
    """
    note = [said("“{quote}”", quote=work.quote)] if work.quote else []
    note += [said("paragraph {number}", number=work.paragraph)] if work.paragraph else []
    item = {
        "id": work.source,
        "type": _TYPES.get(work.kind, "document"),
        "title": work.title,
        "genre": label(work.kind) if work.kind != "other" else "",
        "publisher": work.publisher,
        "issued": _issued(work),
        "accessed": {"date-parts": [_parts(work.accessed)]},
        "URL": work.address,
        "language": work.language,
        "note": ", ".join(note),
        "custom": {
            "cited-for": work.place,
            **({"quote": work.quote} if work.quote else {}),
            **({"paragraph": work.paragraph} if work.paragraph else {}),
        },
    }
    told = {name: value for name, value in item.items() if value}
    return say_json([told])


def _issued(work: Cited) -> dict[str, object] | None:
    """When it was published, as precisely as it is known; in words where CSL has no form for it."""
    when = work.published
    span = when.span if when else None
    if when is None or (span is None and not when.said):
        return None
    if span is None or span.first is None or span.last is None:
        return {"literal": when.said if span is None else when.edtf}
    first, last = _known(span)
    told: dict[str, object] = {"date-parts": [first] if first == last else [first, last]}
    return {**told, "circa": True} if span.doubtful else told


def _known(span: Span) -> tuple[list[int], list[int]]:
    """Both ends, without what is only their precision."""
    kept = {"year": 1, "month": 2}.get(span.precision, 3)
    first, last = span.first or date.min, span.last or date.max
    return _parts(first)[:kept], _parts(last)[:kept]


def _parts(day: date) -> list[int]:
    return [day.year, day.month, day.day]
