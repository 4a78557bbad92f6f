"""What is done to a record once all columns have had their say."""

from collections.abc import Callable, Collection
from typing import Any

from .targets import Target

_Path = tuple[str | int, ...]


def tidier(targets: Collection[Target], grounded: bool) -> Callable[[dict[str, Any]], None]:
    """What makes a whole record of one in the making.

    Tables are left out that are nothing without a value that is not there, lists become lists, and what no
    words state says so.

    Args:
        targets: the places in the record that are filled.
        grounded: whether its values are cited from words at all.
    """
    needed = [target for target in targets if target.own and not target.many and target.path]
    stated = _stated(targets) if grounded else []
    lists = {str(target.path[0]) for target in targets if any(isinstance(key, int) for key in target.path)}

    def tidy(plain: dict[str, Any]) -> None:
        for target in needed:
            _leave_out(plain, target)
        for path in stated:
            _tell_inferred(_at(plain, path))
        for key in lists:
            if key in plain:
                plain[key] = [item for _, item in sorted(plain[key].items())]

    return tidy


def _leave_out(plain: Any, target: Target) -> None:
    """Leaves out a table without the one value that makes it."""
    *around, last = target.path
    holder = _at(plain, around)
    if holder is not None and last in holder and target.key not in holder[last]:
        del holder[last]


def _tell_inferred(found: Any) -> None:
    for table in found if isinstance(found, list) else () if found is None else (found,):
        if "cite" not in table:
            table.setdefault("basis", "inferred")


def _at(plain: Any, path: Collection[str | int]) -> Any:
    for key in path:
        if plain is None:
            break
        plain = plain.get(key)
    return plain


def _stated(targets: Collection[Target]) -> list[_Path]:
    """Where the tables stand that cite their words."""
    paths = {target.path for target in targets if target.stated}
    paths |= {target.path[:2] for target in targets if target.path[2:] and isinstance(target.path[1], int)}
    return sorted(paths, key=str)
