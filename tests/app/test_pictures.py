import re
from xml.etree import ElementTree

import pytest

from tests.pictures import PICTURES, drawn, local

ADDRESS = re.compile(r"\b(?:https?:)?//[\w.-]+")
NAMESPACE = "http://www.w3.org"


@pytest.mark.parametrize("name", PICTURES)
async def test_a_picture_can_be_drawn_and_fetches_from_no_address(name: str) -> None:
    svg = await drawn(*PICTURES[name])
    root = ElementTree.fromstring(svg)
    text = " ".join("".join(root.itertext()).replace("\xa0", " ").split())
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "communiqué" in text
    assert "Fira" not in svg
    marks = re.sub(r">[^<]*</text>", "></text>", svg)
    assert set(ADDRESS.findall(marks)) == {NAMESPACE}


async def test_the_opening_picture_shows_a_value_on_its_words() -> None:
    text = "".join(ElementTree.fromstring(await drawn(*PICTURES["opening-dark"])).itertext())
    assert "will ultimately create around 40 jobs" in text.replace("\xa0", " ")


def test_fonts_from_the_network_are_left_out() -> None:
    face = '@font-face { src: url("https://example.org/a.woff"); }'
    svg = f"<svg ><style>{face} text {{ font-family: A; }}</style></svg>"
    assert local(svg) == '<svg xml:space="preserve" ><style>text { font-family: monospace; }</style></svg>'
