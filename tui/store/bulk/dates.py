"""Dates as tables write them, read by their forms."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from ...speech import said

_TOKENS = {
    "YYYY": r"(?P<y>[0-9]{4})",
    "MM": r"(?P<m>[0-9]{2})",
    "DD": r"(?P<d>[0-9]{2})",
    "M": r"(?P<m>[0-9]{1,2})",
    "D": r"(?P<d>[0-9]{1,2})",
}
_TOKEN = re.compile("|".join(_TOKENS))
_LEAP_YEAR = 4


def date_reader(forms: Sequence[str]) -> Callable[[str], str | None]:
    """What turns a date in one of some forms into EDTF; it gives none for any other text.

    A form by which a text would say a day or a month that there is not is not the form of that text.

    A form is made of `YYYY`, `MM` or `M`, `DD` or `D`, and what stands between them.

    Raises:
        ValueError: a form is none.
    """
    patterns = [re.compile(_pattern(form)).fullmatch for form in forms]

    @lru_cache(maxsize=32_768)
    def read(text: str) -> str | None:
        for match in patterns:
            found = match(text)
            parts = found.groupdict() if found else {}
            if parts and _is_in_calendar(parts):
                return "-".join(part.zfill(2) for key in "ymd" if (part := parts.get(key)))
        return None

    return read


def _is_in_calendar(parts: Mapping[str, str]) -> bool:
    try:
        date(int(parts["y"]) or _LEAP_YEAR, int(parts.get("m", 1)), int(parts.get("d", 1)))
    except ValueError:
        return False
    return True


def _pattern(form: str) -> str:
    tokens = [token[0] for token in _TOKEN.findall(form)]
    if "".join(tokens) not in ("Y", "MY", "YM", "DMY", "MDY", "YMD") or re.search(
        "[A-Za-z]", _TOKEN.sub("", form)
    ):
        raise ValueError(
            said('"{form}" is no form of dates; write YYYY-MM-DD, D.M.YYYY, MM/YYYY or the like', form=form)
        )
    between = _TOKEN.split(form)
    found = _TOKEN.findall(form)
    pieces = [re.escape(between[0])]
    for token, after in zip(found, between[1:], strict=True):
        pieces += (_TOKENS[token], re.escape(after))
    return "".join(pieces)
