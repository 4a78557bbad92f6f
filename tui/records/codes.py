"""Codes from published lists, by their form."""

from typing import Annotated, Literal, TypeAlias

from pydantic import StringConstraints

Slug: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$", max_length=100)]
"""A name for files and addresses: lower-case ASCII letters and digits, joined by `-` or `.`."""

Currency: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""An ISO 4217 code, such as `CAD`."""

Language: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", max_length=35)
]
"""A BCP 47 tag, such as `en` or `fr-CA`."""

SectorCode: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9]*:[A-Za-z0-9.-]+$", max_length=40)
]
"""A sector in a named classification, such as `isic:2720` (ISIC revision 4)."""

Address: TypeAlias = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\S*$", max_length=2000)]
"""A web address; only `http` and `https`."""

Sha256: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest, in lower-case hexadecimal."""

Basis: TypeAlias = Literal["stated", "inferred", "external"]
"""Stated in the words of the source, inferred by us, or known from another source."""
