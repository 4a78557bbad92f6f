"""The forms of short texts: as patterns, and as words for whoever has to mend one."""

import re

from ..speech import marked

ID = r"^[A-Za-z0-9]+(?:[./-][A-Za-z0-9]+)*$"
SLUG = r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$"
CURRENCY = r"^[A-Z]{3}$"
LANGUAGE = r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"
SECTOR = r"^[a-z][a-z0-9]*:[A-Za-z0-9.-]+$"
ADDRESS = r"^https?://[^\s/]+\S*$"
SHA256 = r"^[0-9a-f]{64}$"
SAYING = r"\S"

FORMS = {
    ID: marked("{text} is no id: letters A to Z and digits, joined by `-`, `.` or `/`"),
    SLUG: marked(
        "{text} is no name for an address: lower-case letters a to z and digits, joined by `-` or `.`"
    ),
    CURRENCY: marked("{text} is no currency code: three capital letters, such as `CAD`"),
    LANGUAGE: marked(
        "{text} is no language tag: two or three lower-case letters, such as `en`, or more, such as `fr-CA`"
    ),
    SECTOR: marked("{text} is no sector code: a classification and a code of it, such as `isic:2720`"),
    ADDRESS: marked("{text} is no web address: it begins with `https://` or `http://`, and holds no spaces"),
    SHA256: marked("{text} is no SHA-256 digest: 64 lower-case hexadecimal digits"),
    SAYING: marked("{text} is only white space"),
}
"""What is wrong with a text that has not the form of a pattern: a message with a place for the `text`."""

LONGEST_ID = 200


def is_id(text: str) -> bool:
    """Whether a reference can name a record by this text."""
    return len(text) <= LONGEST_ID and re.search(ID, text) is not None
