"""Parts put together in the simplest way: nothing twice, and no group where it changes nothing."""

from collections.abc import Iterable, Iterator

from .parts import All, Either, Not, Part, Value


def together(parts: Iterable[Part]) -> Part | None:
    """What asks for all of some parts; none for none."""
    every = tuple(dict.fromkeys(_opened(parts)))
    return every[0] if len(every) == 1 else All(every) if every else None


def either(parts: Iterable[Part]) -> Part | None:
    """What asks for one of some parts; none for none."""
    every = dict.fromkeys(
        inner for part in parts for inner in (part.parts if isinstance(part, Either) else (part,))
    )
    return next(iter(every)) if len(every) == 1 else Either(tuple(every)) if every else None


def negated(part: Part) -> Part:
    """What must not be so; what must not not be so must be."""
    return part.part if isinstance(part, Not) else Not(part)


def size(part: Part) -> int:
    """How many things a part asks for that are no groups."""
    if isinstance(part, All | Either):
        return sum(map(size, part.parts))
    return size(part.part) if isinstance(part, Not) else 1


def _opened(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, and what stands alone in groups, or in those whose values would widen nothing outside."""
    for part in parts:
        if isinstance(part, All) and (len(part.parts) == 1 or not _has_value(part)):
            yield from part.parts
        else:
            yield part


def _has_value(group: All) -> bool:
    return any(isinstance(inner, Value) for inner in group.parts)
