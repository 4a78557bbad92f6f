"""Where sources differ: several claims on one thing, and the one that is believed."""

from typing import Self

from pydantic import Field, field_validator, model_validator

from ..speech import said
from .value import Many, Value, Words


class Disagreement(Value):
    """Claims of a record's sources on one thing.

    Each claim is the address of a value: `delegates`, `when`, or in another record
    `2014-01-japan/acquisio-irep#jobs`.
    """

    about: Words
    """What it is about, in a word or two."""
    claims: Many[Words] = Field(json_schema_extra={"minItems": 2})
    """Two or more, each once."""
    believed: Words | None = None
    """The claim that is believed, and counted in totals; none if that is open."""
    why: Words | None = None
    """Why it is believed, or why none is."""

    @field_validator("claims")
    @classmethod
    def _are_several(cls, claims: tuple[str, ...]) -> tuple[str, ...]:
        if len(claims) < 2:
            raise ValueError(said("sources that disagree make two claims or more"))
        if len(set(claims)) < len(claims):
            raise ValueError(said("each claim is named once"))
        return claims

    @model_validator(mode="after")
    def _believes_one_of_its_claims(self) -> Self:
        if self.believed is not None and self.believed not in self.claims:
            raise ValueError(said("what is believed must be one of the claims"))
        return self
