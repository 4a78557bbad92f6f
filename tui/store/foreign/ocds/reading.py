"""A file of OCDS as the records that it holds."""

from collections.abc import Iterator

from ....speech import marked
from ...held import Problem
from ..given import Asked, Given
from ..losses import Losses
from ..outlines import outline
from ..registrar import Registrar
from .dealing import deals
from .releases import processes

_OF_PACKAGE = marked("this is said of the whole package, not of a deal")


def read_ocds(asked: Asked, losses: Losses) -> Iterator[Given | Problem]:
    """The deals of a file, then the organisations that they name.

    Raises:
        OSError: it cannot be read.
    """
    known = Registrar()
    seen = outline(asked.path)
    if seen.keys & {"records", "releases"} and "ocid" not in seen.keys:
        for key in sorted(seen.keys - {"records", "releases"}):
            losses.note(key, "", _OF_PACKAGE)
    for found in processes(asked, losses):
        if isinstance(found, Problem):
            yield found
            continue
        raw, release = found
        for deal in deals(release, asked.name, known, losses):
            yield Given("deal", deal, raw.number, raw.offset)
    for plain in known.told():
        yield Given("organisation", plain)
