"""Words of closed lists, as a reader says them."""

from .sectors import say_sector

_LABELS = {
    "home_partner": "home partner",
    "host_partner": "host partner",
    "joint_venture": "joint venture",
    "mou": "memorandum of understanding",
    "not_binding": "not binding",
    "part": "takes part",
    "iso_3166": "ISO 3166",
    "edinet": "EDINET",
    "name_fr": "in French",
    "name_ja": "in Japanese",
    "name_en": "in English",
    "none": "no source",
    "org": "organisation",
}


def label(word: str) -> str:
    """A word of a closed list, a heading or the name of a field, in the reader's words."""
    return say_sector(word) if ":" in word else _LABELS.get(word, word.replace("_", " "))


def counted(number: int, one: str, many: str | None = None) -> str:
    """A count with its noun: `1 deal`, `3 deals`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
