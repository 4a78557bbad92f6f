import pytest

from tui.store import read_query
from tui.store.queries.holding import holds, is_named, stands_in
from tui.store.queries.knowing import Traits, traits, traits_of_texts

from ..workspaces import amount, deal, embedded, figure, organisation, workspace

DEAL = traits(embedded().records["2014-01-japan/acquisio-irep"], embedded())


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("acquisio irep", True),
        ("acqu", True),
        ("acquisio nothing", False),
        ('"acquisio and irep"', True),
        ('"irep and acquisio"', False),
        ('"acquisio an"', False),
        ("~aquisio", True),
        ("~aqisio", True),
        ("~quso", False),
        ("kind:joint_venture kind:licence", True),
        ("(kind:joint_venture) (kind:licence stage:signed)", False),
        ("!kind:licence", True),
        ("!(kind:joint_venture irep)", False),
        ("kind:licence or country:jp", True),
        ("kind:licence or country:xx", False),
        ("jobs:40", True),
        ("jobs:>40", False),
        ("jobs:>=40 jobs:<=40", True),
        ("amount:5m amount.CAD:1m..5,000,000", True),
        ("amount.USD:>=0", False),
        ("has:jobs has:amount", True),
        ("has:quote !has:share", False),
        ("when:2014 year:2014", True),
        ("when:2014-01-20", True),
        ("when:>2014-01-20", False),
        ("when:<2014", False),
    ],
)
def test_a_query_holds_for_what_is_known_of_a_deal(text: str, answers: bool) -> None:
    assert holds(read_query(text), DEAL) == answers


def test_short_words_are_whole_or_begin_a_word_of_a_name() -> None:
    opened = workspace(
        organisation("first", "Alpha Company", note=["makes paper in bulk"]),
        organisation("second", "Second", note=["al in all"]),
    )
    known = {id: traits(record, opened) for id, record in opened.records.items()}
    for text, ids in (("al", ["first", "second"]), ("a", ["first"]), ("pa", []), ("in", ["first", "second"])):
        assert [id for id, what in known.items() if holds(read_query(text), what)] == ids
    assert holds(read_query("pap"), known["first"])


def test_numbers_are_those_stated_both_ends_of_a_range() -> None:
    stated = [
        figure("new", value=(3, 5), unit="Jobs", qualifier="between"),
        figure("old", unit="jobs", qualifier="many"),
        figure("patents", value=7, unit="patents"),
        figure("share", "share", value=10, unit="%", qualifier="at_most"),
        amount("CAD", "inferred", value=9),
    ]
    opened = workspace(deal("trip/one", figure=stated), organisation("first", "First"))
    what = traits(opened.records["trip/one"], opened)
    assert {field: sorted(each) for field, each in what.numbers.items()} == {
        "jobs": [3.0, 5.0],
        "count": [3.0, 5.0, 7.0],
        "share": [10.0],
        "amount": [9.0],
        "amount.CAD": [9.0],
    }
    assert not holds(read_query("jobs:4"), what)
    assert holds(read_query("jobs:3 jobs:5"), what)
    assert traits(opened.records["first"], opened).numbers == {}


@pytest.mark.parametrize(
    ("days", "text", "answers"),
    [
        (None, "when:>=0001", False),
        ((None, 735_000), "when:0001", True),
        ((None, 735_000), "when:2014", False),
        ((735_000, None), "when:9999", True),
        ((735_000, None), "when:<=2000", False),
    ],
)
def test_an_open_end_means_every_day_beyond(
    days: tuple[int | None, int | None] | None, text: str, answers: bool
) -> None:
    assert holds(read_query(text), Traits(days=days)) == answers


def test_it_is_named_if_all_the_words_stand_in_the_names() -> None:
    assert is_named(read_query("acq ire kind:mou !toon"), DEAL)
    assert not is_named(read_query("acq quebec"), DEAL)
    assert is_named(read_query("kind:mou"), DEAL)


def test_only_words_are_held_against_texts() -> None:
    texts = ["around forty", "35 delegates"]
    assert stands_in(read_query("del aro kind:mou"), texts)
    assert not stands_in(read_query('"forty 35"'), texts)
    assert not stands_in(read_query("del !forty"), texts)


def test_lines_are_apart() -> None:
    assert not holds(read_query('"a b"'), traits_of_texts(["x a", "b y"]))
