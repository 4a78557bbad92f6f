"""The forms of short texts: as patterns, and as words for whoever has to mend one."""

import re

ID = r"^[A-Za-z0-9]+(?:[./-][A-Za-z0-9]+)*$"
SLUG = r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$"
CURRENCY = r"^[A-Z]{3}$"
LANGUAGE = r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"
SECTOR = r"^[a-z][a-z0-9]*:[A-Za-z0-9.-]+$"
ADDRESS = r"^https?://[^\s/]+\S*$"
SHA256 = r"^[0-9a-f]{64}$"
SAYING = r"\S"

FORMS = {
    ID: "no id: letters A to Z and digits, joined by `-`, `.` or `/`",
    SLUG: "no name for an address: lower-case letters a to z and digits, joined by `-` or `.`",
    CURRENCY: "no currency code: three capital letters, such as `CAD`",
    LANGUAGE: "no language tag: two or three lower-case letters, such as `en`, or more, such as `fr-CA`",
    SECTOR: "no sector code: a classification and a code of it, such as `isic:2720`",
    ADDRESS: "no web address: it begins with `https://` or `http://`, and holds no spaces",
    SHA256: "no SHA-256 digest: 64 lower-case hexadecimal digits",
    SAYING: "only white space",
}
"""What a text that does not have the form of a pattern is, to follow after the text and `is`."""

LONGEST_ID = 200


def is_id(text: str) -> bool:
    """Whether a reference can name a record by this text."""
    return len(text) <= LONGEST_ID and re.search(ID, text) is not None
