import re
from dataclasses import dataclass, field
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from tui.store.files.positions import Path, Place, duplicate, place, read_positions

DEAL = """\
# A deal, as people write it.
title = "Acquisio and IREP"
called = ["joint venture",
  "contrat à long terme",  # its own words
]
terms.length.years = 5

[[party]]
org = "acquisio"
[[party]]
org = "irep"
  [party.seat]
  city = 'Tokyo'

[when.said]
words = \"\"\"
on = "Monday"
[not.a.header]\"\"\"
cite = { quote = "Monday", "before" = "on " }
[when]
edtf = 2014-01-20
"""


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("title",), 2, 1),
        (("called",), 3, 1),
        (("called", 0), 3, 11),
        (("called", 1), 4, 3),
        (("terms",), 6, 1),
        (("terms", "length"), 6, 7),
        (("terms", "length", "years"), 6, 14),
        (("party",), 8, 1),
        (("party", 0), 8, 1),
        (("party", 0, "org"), 9, 1),
        (("party", 1), 10, 1),
        (("party", 1, "seat"), 12, 3),
        (("party", 1, "seat", "city"), 13, 3),
        (("when", "said"), 15, 1),
        (("when", "said", "words"), 16, 1),
        (("when", "said", "cite", "quote"), 19, 10),
        (("when", "said", "cite", "before"), 19, 28),
        (("when",), 20, 1),
        (("when", "edtf"), 21, 1),
    ],
)
def test_a_key_stands_where_it_is_written(path: Path, line: int, column: int) -> None:
    assert read_positions(DEAL)[path] == (line, column)


def test_lines_may_end_in_either_way() -> None:
    assert read_positions(DEAL.replace("\n", "\r\n")) == read_positions(DEAL)


def test_columns_count_characters_not_bytes() -> None:
    assert read_positions('["é😀"]\na = ["é😀", 1]')["é😀", "a", 1] == (2, 12)


def test_a_table_that_headers_only_pass_through_stands_at_the_first_of_them() -> None:
    places = read_positions("[a.b]\n[[a.c.d]]\n")
    assert [places[path] for path in [("a",), ("a", "b"), ("a", "c"), ("a", "c", "d", 0)]] == [
        (1, 1),
        (1, 1),
        (2, 1),
        (2, 1),
    ]


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("party", 1, "seat", "country"), 12, 3),
        (("party", 7, "org"), 8, 1),
        (("title", "length"), 2, 1),
        (("kind",), 1, 1),
        ((), 1, 1),
    ],
)
def test_what_is_missing_has_the_place_of_what_is_around_it(path: Path, line: int, column: int) -> None:
    assert place(read_positions(DEAL), path) == (line, column)


@pytest.mark.parametrize(
    ("text", "path", "where"),
    [
        ('kind = "loan"\ntitle = "x"\nkind = "grant"\n', ("kind",), (3, 1)),
        ("a = 1\n'a' = 2", ("a",), (2, 1)),
        ('a = 1\n  "\\u0061" = 2', ("a",), (2, 3)),
        ("[a]\nb = 1\n[c]\n[a]\n", ("a",), (4, 1)),
        ("a = 1\n[a]\n", ("a",), (2, 1)),
        ("a = 1\n[a.b]\n", ("a",), (2, 1)),
        ("a = { b = 1 }\na.c = 2\n", ("a",), (2, 1)),
        ("a = []\n[[a]]\n", ("a",), (2, 1)),
        ("[[a]]\n[a]\n", ("a",), (2, 1)),
        ("[a]\n[[a]]\n", ("a",), (2, 1)),
        ("[a.b]\n[[a]]\n", ("a",), (2, 1)),
        ("a.b = 1\n[a]\n", ("a",), (2, 1)),
        ("a.b.c = 1\na.b = 2\n", ("a", "b"), (2, 3)),
        ("[a.b]\n[a]\nb.c = 1\n", ("a", "b"), (3, 1)),
        ("[[a]]\nb = 1\n[[a]]\nb = 2\nb = 3\n", ("a", 1, "b"), (5, 1)),
        ("x = [{ a = 1 }, { a = 2,\n a = 3 }]\n", ("x", 1, "a"), (2, 2)),
        ("x = { a = 1, a.b = 2 }\n", ("x", "a"), (1, 14)),
    ],
)
def test_what_is_defined_twice_is_told_with_its_second_place(text: str, path: Path, where: Place) -> None:
    with pytest.raises(tomli.TOMLDecodeError):
        tomli.loads(text)
    assert duplicate(text) == (path, where)
    assert read_positions(text)[path] < where


@pytest.mark.parametrize(
    "text",
    [
        "a = 1\nb =\na = 2",
        "a = 1\nb = loan\na = 2",
        "a = 1 a = 2",
        "a = [1 2]\na = 3",
        'a = "x\na = 2',
        "[a\n[a]",
    ],
)
def test_nothing_is_read_beyond_the_first_fault(text: str) -> None:
    assert duplicate(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 300 + "]" * 300,
        "a = " + "{a=" * 200 + "1" + "}" * 200,
        ".".join("a" * 900) + " = 1",
        'a = """' + "\\\n" * 50_000 + '"""',
        "a = [\n" + "1, # one\n" * 20_000 + "]",
    ],
    ids=["lists", "tables", "keys", "string", "items"],
)
def test_neither_depth_nor_length_is_too_much(text: str) -> None:
    assert set(read_positions(text)) == set(paths(tomli.loads(text)))


@pytest.mark.parametrize(
    "text",
    ["a = 0x\nb = " + "[" * 500_000, "a = 0x\n" + "a." * 500_000, "[" * 500_000],
    ids=["lists", "keys", "headers"],
)
def test_depth_without_end_is_given_up(text: str) -> None:
    assert duplicate(text) is None
    assert len(read_positions(text)) < 10_000


# What follows writes tables as TOML in several ways, and remembers where it wrote what.

printable = st.characters(exclude_categories=["Cs"])
words = st.one_of(st.from_regex(r"[a-z0-9_-]{1,3}", fullmatch=True), st.text(printable, max_size=4))
scalars = st.one_of(st.integers(-9, 99), st.booleans(), st.dates(), st.text(printable, max_size=9))
values = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(words, inner, max_size=3)),
    max_leaves=9,
)
tables = st.dictionaries(words, values, max_size=4)


def paths(value: Any, path: Path = ()) -> list[Path]:
    """Every path below a parsed value, without recursion."""
    found, left = [], [(path, value)]
    while left:
        path, value = left.pop()
        if isinstance(value, list):
            value = dict(enumerate(value))
        children = [((*path, key), item) for key, item in value.items()] if isinstance(value, dict) else []
        found += [child for child, _ in children]
        left += children
    return found


def escaped(text: str, kept: str | None = None) -> str:
    return "".join(
        f"\\u{ord(one):04x}" if one != kept and (one < " " or one in '"\\\x7f') else one for one in text
    )


def key(name: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9_-]+", name):
        return name
    return f"'{name}'" if name.isprintable() and "'" not in name else f'"{escaped(name)}"'


@dataclass
class Writer:
    """Writes a table as TOML; `style` says how tables in tables are written."""

    style: str
    end: str = "\n"
    text: str = ""
    places: dict[Path, Place] = field(default_factory=dict)

    def put(self, text: str, *paths: Path) -> None:
        here = self.text.count("\n") + 1, len(self.text) - self.text.rfind("\n")
        for path in paths:
            self.places.setdefault(path, here)
        self.text += text

    def value(self, path: Path, value: Any) -> None:
        if isinstance(value, bool):
            self.put(str(value).lower())
        elif isinstance(value, str) and "\n" in value:
            self.put(f'"""{self.end}' + escaped(value, kept="\n") + '"""')
        elif isinstance(value, str):
            self.put(f'"{escaped(value)}"')
        elif isinstance(value, list):
            self.put(f"[{self.end}")
            for number, item in enumerate(value):
                self.put(" ")
                self.put("", (*path, number))
                self.value((*path, number), item)
                self.put(f", # ]{self.end}")
            self.put("]")
        elif isinstance(value, dict):
            self.put("{ ")
            for number, (name, item) in enumerate(value.items()):
                self.put(", " if number else "")
                self.put(f"{key(name)} = ", (*path, name))
                self.value((*path, name), item)
            self.put(" }")
        else:
            self.put(str(value))

    def pair(self, path: Path, names: tuple[str, ...], value: Any) -> None:
        if self.style == "dotted" and isinstance(value, dict) and value:
            for name, item in value.items():
                self.pair(path, (*names, name), item)
            return
        for number, name in enumerate(names, 1):
            self.put(key(name), (*path, *names[:number]))
            self.put(" . " if number < len(names) else "\t= ")
        self.value((*path, *names), value)
        self.put(f" # = [{self.end}")

    def table(self, path: Path, names: tuple[str, ...], table: dict[str, Any]) -> None:
        late = {name: value for name, value in table.items() if self.style == "headers" and own_header(value)}
        for name, value in table.items():
            if name not in late:
                self.pair(path, (name,), value)
        for name, value in late.items():
            inner, header = (*path, name), ".".join(map(key, (*names, name)))
            for number, item in enumerate(value if isinstance(value, list) else []):
                self.put(f"[[{header}]]{self.end}", inner, (*inner, number))
                self.table((*inner, number), (*names, name), item)
            if isinstance(value, dict):
                self.put(f"[ {header} ]{self.end}", inner)
                self.table(inner, (*names, name), value)


def own_header(value: Any) -> bool:
    items = value if isinstance(value, list) else [value]
    return bool(items) and all(isinstance(item, dict) for item in items)


@given(tables, st.sampled_from(["headers", "inline", "dotted"]), st.sampled_from(["\n", "\r\n"]))
def test_every_path_of_every_table_is_found_where_it_was_written(
    table: dict[str, Any], style: str, end: str
) -> None:
    writer = Writer(style, end)
    writer.table((), (), table)
    assert tomli.loads(writer.text) == table
    assert read_positions(writer.text) == writer.places
    assert duplicate(writer.text) is None


# Lines drawn at random from few keys: tables are reopened, passed through and written over in every way.

keys = st.lists(st.sampled_from(["a", "b", "'a'", '"\\x62"', "c"]), min_size=1, max_size=3).map(".".join)
plain = st.sampled_from(
    ["1", '"x"', "'''\n'y''''", '"""\n"\\"""""', "1979-05-27 07:32:00", "-inf", "[]", "{}"]
)
nested = st.recursive(
    plain,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}\n]"),
        st.lists(st.tuples(keys, inner).map("=".join), max_size=3).map(
            lambda pairs: f"{{{','.join(pairs)}}}"
        ),
    ),
    max_leaves=4,
)
lines = st.one_of(
    st.tuples(keys, nested).map(" = ".join),
    keys.map("[{}]".format),
    keys.map("[[{}]]".format),
    st.just("# a = 1"),
)
texts = st.lists(lines, max_size=6).map("\n".join)
TWICE = ("Cannot declare", "Cannot mutate", "Cannot overwrite", "Cannot redefine", "Duplicate inline")


def parsed(text: str) -> tuple[dict[str, Any], str]:
    """What a parser reads, and what it says if it cannot."""
    try:
        return tomli.loads(text), ""
    except tomli.TOMLDecodeError as error:
        return {}, error.msg


@given(texts)
def test_a_parser_and_this_agree_on_what_is_there_and_on_what_is_there_twice(text: str) -> None:
    table, fault = parsed(text)
    assert (duplicate(text) is not None) == fault.startswith(TWICE)
    assert fault or set(read_positions(text)) == set(paths(table))


@given(
    st.one_of(
        st.text(), st.text("a.='\"[]{},\\# \n\r1-\ud800", max_size=40), texts.map(lambda text: text[:-1])
    )
)
def test_no_text_whatever_raises(text: str) -> None:
    ends = [len(line) + 1 for line in text.replace("\r\n", "\n").split("\n")]
    twice = duplicate(text)
    for line, column in [*read_positions(text).values(), *([twice[1]] if twice else [])]:
        assert 1 <= line <= len(ends)
        assert 1 <= column <= ends[line - 1]
