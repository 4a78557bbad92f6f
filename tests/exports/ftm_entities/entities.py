"""Entities as FollowTheMoney itself reads them."""

import json
from functools import cache
from typing import Any

from followthemoney import model

from tests.exports.documents import text_of
from tui.store import Catalogue


@cache
def entities(query: str = "", of: Catalogue | None = None) -> dict[str, Any]:
    """What an export holds, by id; each is checked by the model, which knows all its properties."""
    found = [json.loads(line) for line in text_of("ftm", query, of).splitlines()]
    for each in found:
        schema = model.get(each["schema"])
        assert schema is not None
        assert set(each) == {"id", "schema", "properties"}
        assert set(each["properties"]) <= set(schema.properties)
        schema.validate(each)
        assert model.get_proxy(each).to_dict()["properties"].keys() == each["properties"].keys()
    ids = [each["id"] for each in found]
    assert len(set(ids)) == len(ids)
    return {each["id"]: each for each in found}
