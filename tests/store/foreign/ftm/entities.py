"""Small entities, plainly made up."""

from typing import Any


def entity(id: str, schema: str, **properties: str | list[str]) -> dict[str, Any]:
    """An entity; every property is a list, as they are."""
    listed = {key: value if isinstance(value, list) else [value] for key, value in properties.items()}
    return {"id": id, "schema": schema, "properties": listed}


WORKS = entity(
    "road-works",
    "Company",
    name=["Road Works Ltd", "RW"],
    jurisdiction="ca",
    registrationNumber="123-4",
    website="https://rw.example.org",
)
TOWN = entity("0123456789abcdef0123456789abcdef01234567", "PublicBody", name="Town of Example")
ANA = entity(
    "p1", "Person", name="Ana Example", position="Mayor", summary="Known for roads", birthDate="1960"
)
POST = entity(
    "d1", "Directorship", director="p1", organization="road-works", role="Director", startDate="2012"
)
AWARD = entity(
    "a1",
    "ContractAward",
    supplier="road-works",
    contract="c1",
    amount="1500.50",
    currency="cad",
    date="2014-01-20",
)
CONTRACT = entity(
    "c1",
    "Contract",
    title="Repair of a road",
    authority=TOWN["id"],
    contractDate="2014-01-25",
    amount="1500.50",
    currency="CAD",
    procedure="open",
)
ALL = [WORKS, TOWN, ANA, POST, AWARD, CONTRACT]
