"""The order in which readers look for names."""

import re

_NUMBER = re.compile("([0-9]{1,100})")


def naturally(name: str) -> tuple[tuple[str, int], ...]:
    """What names are sorted by: `Alpha2` before `Alpha10`, whatever their case."""
    parts = _NUMBER.split(name.casefold())
    return tuple(zip(map(str.strip, parts[::2]), [*map(int, parts[1::2]), -1], strict=True))
