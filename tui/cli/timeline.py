"""`communique timeline`: what was when, no more precisely than it is known."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence

from ..records import Code
from ..speech import said
from ..store import ACROSS, SCALES, Moment, Scale, Workspace, say_counts, say_heading, say_part
from ..wording import label, say_span
from .arguments import with_as_of, with_folder, with_no_cache, with_query
from .giving import give, with_forms
from .printing import FINE, FOUND_WRONG
from .tabling import Answer, Sheet
from .workspaces import asked, brief, catalogue, complain_of_nothing

_INDENT = 2
_UNDER_HEADING = 2  # the depth of what stands under a heading, not under an event
_KEYS = ("kind", "id", "caption", "edtf", "first", "last", "part", "basis", "depth", "answers", "held")


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_timeline)
    with_query(command, said("a query that narrows it"))
    command.add_argument(
        "--by", choices=SCALES, default="days", help=said("the scale of its headings (days)")
    )
    with_forms(command)
    with_folder(command)
    with_as_of(command)
    with_no_cache(command)


def tell_timeline(arguments: Namespace) -> int:
    """Prints the moments of a query under the headings of a scale; exits 1 if there are none."""
    answers = catalogue(arguments)
    query = asked(arguments, answers)
    moments, workspace = answers.timeline(query, arguments.by), answers.workspace

    def facts() -> Iterator[dict[str, object]]:
        return (_plain(moment, workspace) for moment in moments)

    def whole() -> dict[str, object]:
        told = {"query": str(query), "by": arguments.by, "as_of": workspace.as_of}
        return {**told, "moments": [*facts()]}

    give(arguments, Answer(lambda: _sheets(moments, workspace, arguments.by), facts, whole, _KEYS))
    if not moments:
        none = said("nothing in the records has a date")
        complain_of_nothing(
            query, answers, said("nothing in time answers “{query}”", query=brief(query)), none
        )
    return FINE if moments else FOUND_WRONG


def _sheets(moments: Sequence[Moment], workspace: Workspace, scale: Scale) -> Iterator[Sheet]:
    if moments:
        least = moments[0].depth
        yield Sheet([(_line(moment, workspace, scale, least),) for moment in moments])


def _line(moment: Moment, workspace: Workspace, scale: Scale, least: int) -> str:
    indent = " " * _INDENT * (moment.depth - least)
    if moment.id is None:
        counts = say_counts(moment)
        heading = say_heading(moment)
        return indent + (said("{name}: {value}", name=heading, value=counts) if counts else heading)
    record = workspace.record(moment.id)
    span = moment.when.span if moment.when else None
    dated = f", {say_span(span)}" if span and (moment.kind == "mission" or scale in ACROSS) else ""
    if moment.kind == "mission":
        return f"{indent}{record.caption}{dated}"
    part = "" if moment.depth > _UNDER_HEADING else say_part(moment, workspace)
    kind = next((label(value.word) for value in record.glance if isinstance(value, Code)), "")
    told = f"{record.caption} ({kind}){dated}"
    return indent + (said("{name}: {value}", name=part, value=told) if part else told)


def _plain(moment: Moment, workspace: Workspace) -> dict[str, object]:
    span = moment.when.span if moment.when else None
    return {
        "kind": moment.kind,
        "id": moment.id,
        "caption": workspace.caption(moment.id) if moment.id else say_heading(moment),
        "edtf": moment.when.edtf if moment.when else None,
        "first": span.first if span else None,
        "last": span.last if span else None,
        "part": moment.when.part if moment.when else None,
        "basis": moment.when.basis if moment.when and moment.id else None,
        "depth": moment.depth,
        "answers": moment.answers,
        "held": moment.held,
    }
