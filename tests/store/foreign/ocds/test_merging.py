from tui.store.foreign.ocds.merging import merged


def test_later_releases_change_what_earlier_ones_say_whatever_their_order() -> None:
    early = {"date": "2014-01", "tender": {"title": "A", "status": "active", "gone": 1}, "tag": ["tender"]}
    late = {"date": "2014-02", "tender": {"title": "B", "gone": None}, "tag": ["award"]}
    whole = {"date": "2014-02", "tender": {"title": "B", "status": "active"}, "tag": ["award"]}
    assert merged([late, early]) == merged([early, late]) == whole


def test_items_with_an_id_are_merged_one_by_one_and_other_lists_replaced() -> None:
    one = {"date": "1", "awards": [{"id": 1, "title": "A"}, {"id": "2"}], "codes": ["a", "b"]}
    two = {"date": "2", "awards": [{"id": "3"}, {"id": "1", "status": "active"}], "codes": ["c"]}
    assert merged([one, two]) == {
        "date": "2",
        "awards": [{"id": "1", "title": "A", "status": "active"}, {"id": "2"}, {"id": "3"}],
        "codes": ["c"],
    }


def test_what_was_no_object_or_list_gives_way() -> None:
    assert merged([{"a": 1, "b": "x"}, {"a": {"c": 2}, "b": [{"id": 1}]}]) == {
        "a": {"c": 2},
        "b": [{"id": 1}],
    }
    assert merged([{"a": [{"id": 1}]}])["a"] == [{"id": 1}]
