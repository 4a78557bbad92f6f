"""Numbers in digits, as the reader writes them (Unicode CLDR)."""

from functools import cache

from .choosing import chosen


def grouped(number: int) -> str:
    """A whole number with its thousands apart: `5,000,000`, or `5 000 000` with narrow spaces in French."""
    group, _ = separators()
    digits = f"{number:,}"
    return digits if group == "," else digits.replace(",", group)


def separators() -> tuple[str, str]:
    """What stands between thousands, and before the decimals, in the reader's locale."""
    return _separators(chosen().locale)


@cache
def _separators(locale: str) -> tuple[str, str]:
    if locale == "en":
        return ",", "."
    from babel import Locale, UnknownLocaleError

    try:
        symbols = Locale.parse(locale).number_symbols["latn"]
    except (UnknownLocaleError, ValueError, KeyError):
        return ",", "."
    return symbols["group"], symbols["decimal"]
