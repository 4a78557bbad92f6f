"""Where sources differ: several claims on one thing, and the one that is believed."""

from typing import Self

from pydantic import Field, model_validator

from .value import Many, Value, Words


class Disagreement(Value):
    """Claims of a record's sources on one thing.

    Each claim is the address of a value: `delegates`, `when`, or in another record
    `2014-01-japan/acquisio-irep#jobs`.
    """

    about: Words
    """What it is about, in a word or two."""
    claims: Many[Words] = Field(min_length=2)
    believed: Words | None = None
    """The claim that is believed, and counted in totals; none if that is open."""
    why: Words | None = None
    """Why it is believed, or why none is."""

    @model_validator(mode="after")
    def _believes_one_of_its_claims(self) -> Self:
        if self.believed is not None and self.believed not in self.claims:
            raise ValueError("what is believed must be one of the claims")
        if len(set(self.claims)) < len(self.claims):
            raise ValueError("a claim is named once")
        return self
