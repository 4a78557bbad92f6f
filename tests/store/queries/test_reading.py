import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store import query_terms, read_query
from tui.store.queries.cutting import DEEPEST

from ..drawn import written

SIGNS = st.text(st.sampled_from('ab"()!~:or kind:jobs:when..<>=24-,5 \t\u200b\0é（') | st.characters())


@given(written | SIGNS)
def test_any_text_reads_as_a_query_whose_text_reads_as_itself(text: str) -> None:
    query = read_query(text)
    again = read_query(str(query))
    assert again == query
    assert str(again) == str(query)


@given(written | SIGNS)
def test_a_mistake_stands_in_the_text(text: str) -> None:
    for mistake in read_query(text).mistakes:
        assert 0 <= mistake.start < mistake.end <= len(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("  two   words ", "two words"),
        ("a or b kind:x", "a or b kind:x"),
        ("a OR b", "a or b"),
        ("(a or b) c", "(a or b) c"),
        ("(a b) c", "a b c"),
        ("((a))", "a"),
        ("(kind:a kind:b) kind:c", "(kind:a kind:b) kind:c"),
        ("a or (b or a)", "a or b"),
        ("a b a", "a b"),
        ("!!a !!!b", "a !b"),
        ("!(a b) !(!c)", "!(a b) c"),
        ("!(a or b)", "!(a or b)"),
        ("!~baterie", "!~baterie"),
        ('"joint  venture', '"joint venture"'),
        ('!"joint venture"', '!"joint venture"'),
        ('org:"a  b" c', 'org:"a b" c'),
        ('org:"a" c', "org:a c"),
        ('kind:"a,b" year:"2013..2015"', 'kind:"a,b" year:"2013..2015"'),
        ('org:"a,b"', "org:a,b"),
        ('org:"a(b"', 'org:"a(b"'),
        ("(kind:a)", "kind:a"),
        ("amount.cad:5m country:jp", "amount.CAD:5000000 country:JP"),
        ("when:2014-01-01..2014-12-31", "when:2014"),
        ('"a', '"a"'),
    ],
)
def test_a_text_is_told_in_the_simplest_way(text: str, meant: str) -> None:
    query = read_query(text)
    assert (str(query), query.mistakes) == (meant, ())


@pytest.mark.parametrize(
    "text",
    [
        *(
            "o'brien",
            "C++",
            "AT&T",
            "50%",
            "a-b",
            "colour:red",
            ":supply",
            "https://a.b",
            "f(x)",
            "a!b",
            "a~b",
        ),
        *("Not", "5,000", "f(x) (g(y) z)", "note:this", "a:b:c", "10:30", "oro", "nor"),
    ],
)
def test_what_is_no_syntax_is_searched_for_as_it_stands(text: str) -> None:
    query = read_query(text)
    assert not query.only
    assert query.terms == tuple(dict.fromkeys(query_terms(text)))
    assert str(query) == text.removeprefix(":").replace("(g", "g").replace("z)", "z")
    assert read_query(f"({text})").terms == query.terms


@pytest.mark.parametrize("text", [")", "a )", "!", "~", "( )", "…", '""', "?!", "( ! )", "or", "~ !"])
def test_what_asks_for_nothing_narrows_nothing(text: str) -> None:
    assert str(read_query(text)) in ("", "a")


HABITS = (
    "year:2013..2015",
    "kind:supply,mou",
    "!kind:supply,mou",
    "-batteries",
    '-"joint venture"',
    "a NOT b",
)


def wrong(text: str) -> list[tuple[str, str | None]]:
    """The places of mistakes, and what could stand there instead."""
    return [(text[each.start : each.end], each.instead) for each in read_query(text).mistakes]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("contry:JP", [("contry:", "country:")]),
        ("batt knd:supply", [("knd:", "kind:")]),
        ("Kind:supply", [("Kind:", "kind:")]),
        ("jbos:4", [("jbos:", "jobs:")]),
        ("kind:", [("kind:", None)]),
        ("jobs:many batt", [("many", None)]),
        ("jobs:>=", [("jobs:>=", None)]),
        ("jobs:..", [("jobs:..", None)]),
        ("jobs:9..3", [("jobs:9..3", "jobs:3..9")]),
        ("when:2014-02-30", [("2014-02-30", None)]),
        ("when:monday", [("monday", None)]),
        ("when:2013..2014-13", [("2014-13", None)]),
        ("amount:>=1.5.2m a", [("1.5.2m", None)]),
        ("(jobs:4..4k4)", [("4k4", None)]),
        ('jobs:"1 2 x"', [('jobs:"1 2 x"', None)]),
        ("kind: licence a", [("kind: licence", "kind:licence")]),
        ("kind: (a)", [("kind:", None)]),
        ('kind:"" a', [('kind:""', None)]),
        ("when:>9999", [("when:>9999", None)]),
        ("when:2015..2013", [("when:2015..2013", "when:2013..2015")]),
        ("a or", [("or", None)]),
        ("or a", [("or", None)]),
        ("a or or b", [("or", None)]),
        ("a ! b", [("!", None)]),
        ("(a !)", [("!", None)]),
        ("~ a", [("~", None)]),
        ("(a (b", [("(", None), ("(", None)]),
        ("(a) b)", []),
        ('"a b', []),
        ('",contry:JP"', []),
        ('"kinds:x"', []),
        ("work:x hours:2 title:y", []),
        ("year:2013..2015", [("year:2013..2015", "when:2013..2015")]),
        ("year:>=2014 a", [("year:>=2014", "when:>=2014")]),
        ("year:2014-03", [("year:2014-03", "when:2014-03")]),
        ("year:2014 year:soon", []),
        ("kind:supply,mou a", [("kind:supply,mou", "kind:supply kind:mou")]),
        ("!country:jp,fr", [("country:jp,fr", "(country:jp country:fr)")]),
        ("kind:supply,", [("kind:supply,", "kind:supply")]),
        ("org:a,b", []),
        ("a -batteries", [("-", "!")]),
        ("-kind:mou", [("-", "!")]),
        ('-"joint venture"', [("-", "!")]),
        ("-5 - a --b a-b", []),
        ("a NOT b", [("NOT ", "!")]),
        ("a AND b", [("AND", None)]),
        ("a AND", []),
        ("AND or NOT", []),
        ('"NOT" b', []),
    ],
)
def test_a_mistake_is_told_where_it_stands(text: str, places: list[tuple[str, str | None]]) -> None:
    assert wrong(text) == places


@pytest.mark.parametrize("text", ["contry:JP", "jobs:9..3", "kind:", "(a or", "a or", "~", "knd:x", *HABITS])
def test_with_what_could_stand_there_instead_fewer_mistakes_are_left(text: str) -> None:
    for mistake in read_query(text).mistakes:
        if mistake.instead:
            mended = text[: mistake.start] + mistake.instead + text[mistake.end :]
            assert len(wrong(mended)) < len(wrong(text))


def test_what_cannot_be_asked_of_a_field_is_searched_for() -> None:
    assert read_query("jobs:many") == read_query(",jobs:many") == read_query('"jobs:many"')
    assert read_query("contry:JP").terms == read_query(",contry:JP").terms != ()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("year:2013..2015", "when:2013..2015"),
        ("kind:supply,mou", "kind:supply or kind:mou"),
        ("amount:CAD5m", '"amount:CAD5m"'),
        ("when:2013- a", '"when:2013-" a'),
        ("when:..", '"when:.."'),
        ("-kind:mou", '"kind:mou"'),
    ],
)
def test_what_is_mistaken_is_written_so_that_it_can_be_read_again(text: str, meant: str) -> None:
    assert str(read_query(text)) == meant
    assert read_query(meant).mistakes == ()


def test_a_day_that_does_not_exist_is_told() -> None:
    assert [each.reason for each in read_query("when:2014-02-30").mistakes] == [
        "the calendar has no 2014-02-30"
    ]


def test_nothing_is_missing_beside_an_or_where_no_more_is_asked_for() -> None:
    (mistake,) = read_query(" or ".join(["batt"] * 100)).mistakes
    assert mistake.reason == "only the first 64 things are asked for"


def test_very_much_is_cut_and_said() -> None:
    many = read_query(" ".join(f"w{number}" for number in range(1000)))
    assert len(many.asked.parts) == 64
    assert len(many.mistakes) == 1
    assert len(read_query("jobs:" + '"' + "x " * 5000 + '"').terms) == 2
    assert len(read_query("kind:" + "x,y" * 5000).asked.parts) == 1
    deep = read_query("(" * 10_000 + "a")
    assert str(deep) == "a"
    assert len(deep.mistakes) == 10_000
    assert str(read_query("!" * 100_001 + "a")) == "!a"
    assert read_query("(a or " * (DEEPEST + 1) + "b").mistakes != ()
