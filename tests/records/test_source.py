import pytest
from pydantic import ValidationError

from tui.records import Code, Link, Source, When

from .samples import PLAIN

KEPT = {"title": "A release", "language": "en", "file": "a.en.txt", "sha256": "0" * 64}


def source(**fields: object) -> Source:
    return Source.model_validate({**PLAIN["source"], "id": "trip/a.en", **fields})


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"sha256": None}, "go together"),
        ({"file": None}, "go together"),
        ({"file": None, "sha256": None}, "a `file` with its text, or a `url`"),
        ({"file": "../a.txt"}, "beside this file"),
        ({"file": "sub/a.txt"}, "beside this file"),
        ({"file": "..\\a.txt"}, "beside this file"),
        ({"file": ".hidden"}, "beside this file"),
        ({"sha256": "0" * 63}, "sha256"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"language": "english"}, "language"),
        ({"kind": "rumour"}, "kind"),
        ({"date": 2014}, "date"),
        ({"unheard": 1}, "unheard"),
    ],
)
def test_a_source_that_cannot_be_read_or_trusted_is_refused(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        Source.model_validate(KEPT | fields)


def test_a_source_is_kept_as_a_file_or_known_by_its_address() -> None:
    assert Source.model_validate(KEPT).url is None
    assert source().file is None


def test_a_source_says_when_and_by_whom_it_was_published() -> None:
    one = source(publisher="A press", date="2014-01-20")
    assert (one.dated, one.glance) == (When(edtf="2014-01-20"), (Code("press_release"), "A press"))


def test_the_same_text_in_another_language_is_read_within_the_mission() -> None:
    facts = {fact.field: fact for fact in source(same_as="a.fr").facts()}
    assert facts["same_as"].links == (Link("trip/a.fr"),)


def test_what_a_source_says_of_itself_is_no_claim() -> None:
    assert {fact.basis for fact in source(licence="CC-BY", publisher="A press").facts()} == {None}
