"""Codes from published lists, by their form."""

from typing import Annotated, Literal, TypeAlias

from pydantic import StringConstraints

from .forms import ADDRESS, CURRENCY, LANGUAGE, SECTOR, SHA256, SLUG

Slug: TypeAlias = Annotated[str, StringConstraints(pattern=SLUG, max_length=100)]
"""A name for files and addresses: lower-case ASCII letters and digits, joined by `-` or `.`."""

Currency: TypeAlias = Annotated[str, StringConstraints(pattern=CURRENCY)]
"""An ISO 4217 code, such as `CAD`."""

Language: TypeAlias = Annotated[str, StringConstraints(pattern=LANGUAGE, max_length=35)]
"""A BCP 47 tag, such as `en` or `fr-CA`."""

SectorCode: TypeAlias = Annotated[str, StringConstraints(pattern=SECTOR, max_length=40)]
"""A sector in a named classification, such as `isic:2720` (ISIC revision 4)."""

Address: TypeAlias = Annotated[str, StringConstraints(pattern=ADDRESS, max_length=2000)]
"""A web address; only `http` and `https`."""

Sha256: TypeAlias = Annotated[str, StringConstraints(pattern=SHA256)]
"""A SHA-256 digest, in lower-case hexadecimal."""

Basis: TypeAlias = Literal["stated", "inferred", "external"]
"""Stated in the words of the source, inferred by us, or known from another source."""
