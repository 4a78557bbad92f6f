"""A small release, plainly made up."""

import json
from typing import Any

TOWN = {"id": "EX-1", "name": "Town of Example"}
WORKS = {"id": "EX-2", "name": "Road Works Ltd"}


def release(**more: Any) -> dict[str, Any]:
    """A release with an award and its contract; keys that are None are left out."""
    whole: dict[str, Any] = {
        "ocid": "ocds-000000-1",
        "id": "r1",
        "date": "2014-02-01T10:00:00Z",
        "tag": ["award"],
        "buyer": TOWN,
        "parties": [
            {**TOWN, "identifier": {"scheme": "EX", "id": "1", "legalName": "The Town"}, "roles": ["buyer"]},
            {**WORKS, "identifier": {"scheme": "EX", "id": "2"}, "address": {"countryName": "Exampleland"}},
        ],
        "tender": {
            "title": "Repair of a road",
            "mainProcurementCategory": "goods",
            "value": {"amount": 2000000, "currency": "CAD"},
            "items": [
                {"id": "1", "description": "Asphalt", "classification": {"scheme": "CPV", "id": "44113620"}}
            ],
        },
        "awards": [
            {
                "id": "a1",
                "title": "The repair, awarded",
                "status": "active",
                "date": "2014-01-20T00:00:00Z",
                "value": {"amount": 1500.5, "currency": "CAD"},
                "suppliers": [WORKS],
            }
        ],
        "contracts": [
            {
                "id": "c1",
                "awardID": "a1",
                "dateSigned": "2014-01-25T14:30:00Z",
                "value": {"amount": 1500.5, "currency": "CAD"},
            }
        ],
    }
    copied: dict[str, Any] = json.loads(json.dumps(whole))
    return {key: value for key, value in {**copied, **more}.items() if value is not None}
