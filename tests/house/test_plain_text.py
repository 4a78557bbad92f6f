"""Text from data never reaches a widget as a plain `str`: the code is read for it."""

import ast
from functools import cache
from textwrap import indent

import pytest

from .drawing import Code, Drawing
from .places import PACKAGE, short, sources, tree

BENEATH = {"copying.py", "guards.py", "terminal.py"}
"""Files that speak to the terminal itself, beneath all widgets."""

DRAWN = [path for room in ("panes", "app") for path in sources(PACKAGE / room) if path.name not in BENEATH]

SAMPLE = """
from rich.segment import Segment
from rich.text import Text
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from ..text import clean, shown

class Row:
    caption: str
    face: Text

def faces(rows: list[Row]) -> list[Text]: ...
def names(rows: list[Row]) -> list[str]: ...

class Words(Static):
    pass

class Message:
    def __init__(self, words: str) -> None:
        super().__init__(words)

class Pane(Static):
    def draw(self, deal: Row, title: str, face: Text, total: int, rows: list[Row]) -> None:
"""

UNSAFE = [
    "Static(title)",
    "Static(f'{title} deals')",
    "Static(clean(title))",
    "Static('a ' + title)",
    "Static('%s' % title)",
    "Static('{}'.format(title))",
    "Static(content=deal.caption)",
    "Static(title if total else 'none')",
    "Static(str(deal))",
    "Static(f'{total}' f'{title:>5}')",
    "Static(*names(rows))",
    "Static(', '.join(row.caption for row in rows))",
    "Option(title, id='x')",
    "Words(title)",
    "OptionList(*[Option(row.caption) for row in rows])",
    "Input(placeholder=title)",
    "Segment(title)",
    "Text(title)",
    "Text('').append(title)",
    "Text.assemble('a', (title, 'bold'))",
    "Text.from_markup(clean(title))",
    "Content(title)",
    "Content.from_markup('[b]$x[/b]', x=title)",
    "self.update(title)",
    "self.update(f'[b]{clean(title)}[/b]')",
    "self.notify(title)",
    "self.notify(clean(title))",
    "self.notify('done', title=title)",
    "self.app.notify(str(ValueError(title)), markup=False)",
    "fault = ValueError(title)\nself.notify(f'{fault}', markup=False)",
    "super().__init__(title)",
    "self.border_title = title",
    "self.border_subtitle = f'{clean(title)}'",
    "self.tooltip = deal.caption",
    "self.app.sub_title = title",
    "words = title\nself.update(words)",
    "words = 'a'\nwords += title\nself.update(words)",
    "words = []\nwords.append(title)\nself.update(*words)",
    "one = title\ntwo = one\none = two\nself.update(one)",
    "self.update(title.upper())",
    "text = shown('a')\ntext.append(title, 'bold')",
    "for name in names(rows):\n    self.update(name)",
    "def inner() -> None:\n    self.update(title)",
    "self.call_later(lambda: self.update(title))",
    "unheard = mystery()\nself.update(unheard)",
    "class Inner(Static):\n    def render(self) -> str:\n        return title",
]

SAFE = [
    "Static('[b]ours[/b]', id=title, classes=title)",
    "Static(shown(title))",
    "Static(shown(title) if total else 'none')",
    "Static(face)",
    "Static(deal.face)",
    "Static(f'{total:,} deals of {len(rows)}')",
    "Static(clean(title), markup=False)",
    "Static(*faces(rows))",
    "Option(shown(title), id=title)",
    "Words(shown(title))",
    "Message(title)",
    "OptionList(*[Option(shown(row.caption), id=row.caption) for row in rows])",
    "Input(placeholder=f'{clean(title)} ...')",
    "Segment(clean(title).ljust(9))",
    "Segment(' ' * total)",
    "Text(clean(title), title)",
    "Text(', ').join([shown(title), face])",
    "Text(', '.join(clean(row.caption) for row in rows))",
    "Text.assemble('a', (clean(title), title), face)",
    "Content.from_markup('[b]$x[/b]', x=clean(title))",
    "self.update(shown(title))",
    "self.notify(clean(title), markup=False)",
    "self.notify('done', title='ours', severity=title)",
    "self.border_title = shown(title)",
    "self.app.sub_title = clean(title)",
    "words = shown(title)\nwords.append(' and ')\nwords.append(clean(title), 'bold')\nself.update(words)",
    "words = []\nwords.append(shown(title))\nself.update(*words)",
    "words = []\nwords.append(title)\nprint(words)",
    "for text in faces(rows):\n    self.update(text)",
    "known = {}\nknown.update(rows)",
    "class Inner(Static):\n    def render(self) -> Text:\n        return shown(title)",
]


def unsafe(read: ast.Module, code: Code) -> list[int]:
    return sorted(set(Drawing(read, code).unsafe()))


@cache
def house() -> Code:
    return Code([tree(path) for path in sources(PACKAGE)])


def sample(lines: str) -> ast.Module:
    return ast.parse(SAMPLE + indent(lines, " " * 8))


@pytest.mark.parametrize("lines", UNSAFE)
def test_text_that_may_be_anything_is_found(lines: str) -> None:
    read = sample(lines)
    assert len(unsafe(read, Code([read]))) == 1


@pytest.mark.parametrize("lines", SAFE)
def test_text_that_was_made_safe_is_let_be(lines: str) -> None:
    read = sample(lines)
    assert unsafe(read, Code([read])) == []


def test_no_file_draws_plain_text_from_data() -> None:
    found = {short(path): unsafe(tree(path), house()) for path in DRAWN}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_panes_and_app_are_read() -> None:
    assert DRAWN
