"""What a map says: which column means what, which values are fixed, how dates and numbers are written."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class BulkMap(BaseModel):
    """A map from columns, or the keys of a line of JSON, to the fields of our records."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    kind: Literal["deal", "organisation"] = "deal"
