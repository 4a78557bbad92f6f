"""What tests of disagreements share."""

from tui.records import Figure, Record
from tui.store import Conflict, disagreements

from ..workspaces import deal, figure, workspace


def rows(*records: Record, ids: list[str] | None = None) -> tuple[Conflict, ...]:
    here = workspace(*records)
    return disagreements(here, ids if ids is not None else list(here.records))


def differing(*claims: str, **more: object) -> dict[str, object]:
    return {"about": "jobs", "claims": claims, **more}


def told(row: Conflict) -> list[str]:
    """The addresses of the claims, the believed one marked."""
    return [f"{'*' if claim.believed else ''}{'#'.join(claim.address)}" for claim in row.claims]


def release(
    id: str, jobs: int, follows: str | None = None, as_of: str | None = None, **more: object
) -> Record:
    return deal(id, figure=[jobs_of(jobs, as_of=as_of)], **({"follows": follows} if follows else {}), **more)


def jobs_of(value: int, **more: object) -> Figure:
    return figure(**{"id": "jobs", "kind": "count", "value": value, "unit": "jobs", **more})  # type: ignore[arg-type]
