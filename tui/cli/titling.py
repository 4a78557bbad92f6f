"""What something is called until somebody gives it a better name, as far as its id tells."""

import re

_DATED = re.compile(r"(?P<year>[0-9]{4})(?:-[0-9]{2})?-(?P<name>.+)")


def name(id: str) -> str:
    """A name of an organisation or a person: `jane-doe` is `Jane Doe`."""
    return " ".join(_capital(word) for word in _words(id))


def mission(id: str) -> str:
    """A title of a mission: `2020-05-peru` is `Peru 2020`."""
    dated = _DATED.fullmatch(id)
    return f"{name(dated['name'])} {dated['year']}" if dated else name(id)


def source(id: str, language: str) -> str:
    """A title of a source, without the language that its id ends in: `day-1.en` is `Day 1`."""
    return _capital(" ".join(_words(id.removesuffix(f".{language}"))))


def _words(id: str) -> list[str]:
    return re.split(r"[-._]+", id.strip("-._"))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
