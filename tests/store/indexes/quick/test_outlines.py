"""A line is cut into its values, or not at all."""

import json

from tui.store.indexes.quick.outlines import Outline

KEYS = ("stage", "id", "kind", "title")


def test_each_value_is_cut_out_as_it_is_written() -> None:
    text = '{"stage":[{"is":"signed"}],"id":"a","kind":{"is":"mou"},"title":"A \\"b\\", c"}'
    values = Outline(KEYS).cut(text)
    assert values == ['[{"is":"signed"}]', '"a"', '{"is":"mou"}', '"A \\"b\\", c"']
    assert [json.loads(value) for value in values] == list(json.loads(text).values())


def test_what_is_cut_is_the_whole_line() -> None:
    text = '{"stage":[{"id":"b"},{}],"id":"]","kind":{},"title":"}],"}'
    values = Outline(KEYS).cut(text)
    assert values is not None
    assert "{" + ",".join(f'"{key}":{value}' for key, value in zip(KEYS, values, strict=True)) + "}" == text


def test_a_line_with_other_keys_is_not_cut() -> None:
    outline = Outline(KEYS)
    for text in (
        "",
        "{}",
        '{"stage":[],"id":"a","kind":{},"title":"t"}',
        '{"id":"a","stage":[{}],"kind":{},"title":"t"}',
        '{"stage":[{}],"id":"a","kind":{},"title":"t","short":5}',
        '{"stage":[{}],"id":"a","kind":{}}',
        ' {"stage":[{}],"id":"a","kind":{},"title":"t"}',
        '{"stage":[{}],"id":5,"kind":{},"title":"t"}',
    ):
        assert outline.cut(text) is None
