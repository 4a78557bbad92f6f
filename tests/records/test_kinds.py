from collections.abc import Iterator

import pytest

from tui.records import KINDS, Record

from .samples import PLAIN, records


def below(kind: type) -> Iterator[type]:
    inner: list[type] = kind.__subclasses__()
    for each in inner:
        yield each
        yield from below(each)


def test_every_kind_stands_under_its_own_word() -> None:
    assert {word: kind.KIND for word, kind in KINDS.items()} == {word: word for word in KINDS}
    assert set(KINDS.values()) == {kind for kind in below(Record) if vars(kind).get("KIND") in PLAIN}


@pytest.mark.parametrize("kind", KINDS)
def test_the_least_record_of_a_kind_is_whole(kind: str) -> None:
    record = KINDS[kind].model_validate({**PLAIN[kind], "id": "x"})
    assert record.caption in PLAIN[kind].values()
    assert KINDS[kind].model_validate_json(record.model_dump_json()) == record


@pytest.mark.parametrize("kind", KINDS)
def test_the_embedded_data_has_every_kind(kind: str) -> None:
    assert any(kind == record.KIND for record in records().values())
