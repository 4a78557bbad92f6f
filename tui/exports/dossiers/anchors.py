"""What the places of a dossier are called, so that links can lead to them."""

from urllib.parse import quote


def anchor_of(address: str) -> str:
    """The name of the place of a record, of a value `record#field`, or of a source: fit for any link."""
    return quote(address.replace("#", ":"), safe="/:.-@")


def web_address(address: str) -> str:
    """An address that a link may lead to; empty unless it is one of the web."""
    return address if address.startswith(("http://", "https://")) else ""
