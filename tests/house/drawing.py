"""Finds where code gives text to the screen, and tells which of it may hold what a file says.

Places of two sorts: those that parse markup in a `str` (a widget, a title in a border, a notification)
take what is `SHOWN` only; those that draw a `str` as it is (`Text`, `Segment`, an input) also take what is
`CLEAN`. Of an input the value is not judged: it is what the reader typed.
"""

import ast
from collections.abc import Collection, Iterator

from .judge import Judge
from .levels import TEXTS, Level, annotated
from .names import ADDING, Function, Names, Types, inside

DRAWING = ("rich", "textual.command", "textual.content", "textual.strip", "textual.widget", "textual.widgets")
"""The libraries, by module, whose classes draw what they are made from."""

LITERAL = {"Content", "Digits", "Input", "Log", "Segment", "Text", "TextArea"}
"""The classes that draw a `str` as it is; their first argument is the text."""

TEXTLESS = {"rich.color", "rich.style"}
"""Modules of these libraries that draw nothing."""

METHODS = {
    **dict.fromkeys(("add_column", "add_columns", "add_leaf", "add_row", "add_rows"), 0),
    **dict.fromkeys(("add_option", "add_options", "notify", "set_label", "update", "write", "write_line"), 0),
    **dict.fromkeys(("replace_option_prompt", "replace_option_prompt_at_index"), 1),
    **dict.fromkeys(("update_cell", "update_cell_at"), 1),
}
"""The methods that draw, each with the place of its first text."""

KEYWORDS = {
    *("caption", "content", "display", "footer", "header", "help", "label", "message"),
    *("placeholder", "prompt", "renderable", "subtitle", "text", "title", "tooltip"),
}
"""The named arguments that are text."""

MARKED = {"border_subtitle", "border_title", "label", "prompt", "tooltip"}
PLAIN = {"placeholder", "sub_title", "title"}
"""The attributes that are drawn once set, with and without markup."""


def borrowed(tree: ast.Module) -> set[str]:
    """The classes that a file imports and that draw what they are made from."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module not in TEXTLESS
        for alias in node.names
        if alias.name[0].isupper() and any(f"{node.module}.".startswith(f"{module}.") for module in DRAWING)
    }


def heirs(tree: ast.Module) -> Iterator[ast.ClassDef]:
    """The classes of a file that come straight from one that draws what it is made from."""
    parents = borrowed(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and parents & {ast.unparse(base) for base in node.bases}:
            yield node


def makes_itself(heir: ast.ClassDef) -> bool:
    """Whether a class says itself what it is made from."""
    return any(isinstance(node, ast.FunctionDef) and node.name == "__init__" for node in heir.body)


class Code:
    """All the code of the house: the types it declares, and its own classes that draw."""

    def __init__(self, trees: Collection[ast.Module]) -> None:
        """Reads every file."""
        self.types = Types(trees)
        self.classes = {heir.name for tree in trees for heir in heirs(tree) if not makes_itself(heir)}


class Drawing:
    """Reads one file for the text that it draws."""

    def __init__(self, tree: ast.Module, code: Code) -> None:
        """Reads a file of the house."""
        self.tree = tree
        self.judge = Judge(code.types)
        self.classes = borrowed(tree) | code.classes
        self.in_heirs = {id(node) for heir in heirs(tree) for node in ast.walk(heir)}

    def unsafe(self) -> Iterator[int]:
        """The lines that draw what may hold the text of a file."""
        yield from self._scope(self.tree, Names(self.tree))

    def _scope(self, scope: ast.Module | ast.ClassDef | Function, names: Names) -> Iterator[int]:
        for node in inside(scope):
            for value, wanted in self._drawn(node, names):
                if self.judge.level(value, names) < wanted:
                    yield value.lineno
            if isinstance(node, ast.ClassDef | Function):
                yield from self._scope(node, Names(node, names))

    def _drawn(self, node: ast.AST, names: Names) -> Iterator[tuple[ast.expr, Level]]:
        """The values that a piece of code draws, each with the level that its place wants."""
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in self.classes:
                yield from self._made(node, name)
            case ast.Call(func=ast.Attribute(value=owner, attr=way)):
                yield from self._asked(node, owner, way, names)
            case ast.Assign(targets=[ast.Attribute(attr=name)], value=value) if name in MARKED | PLAIN:
                yield value, Level.SHOWN if name in MARKED else Level.CLEAN
            case ast.FunctionDef(name="render", returns=returns) if annotated(returns) < Level.SHOWN:
                yield ast.Name(id="", lineno=node.lineno), Level.SHOWN

    def _asked(
        self, node: ast.Call, owner: ast.expr, way: str, names: Names
    ) -> Iterator[tuple[ast.expr, Level]]:
        """What a method draws when it is called on its owner."""
        if isinstance(owner, ast.Name) and owner.id in TEXTS:
            yield from self._assembled(node, way)
        elif way == "__init__" and id(node) in self.in_heirs:
            yield from self._made(node, "")
        elif way in ADDING and self.judge.is_text(owner, names):
            yield from ((value, Level.CLEAN) for value in node.args[:1])
        elif way in METHODS and not is_dict(owner, names):
            yield from self._called(node, METHODS[way])

    def _made(self, node: ast.Call, name: str) -> Iterator[tuple[ast.expr, Level]]:
        wanted = Level.CLEAN if name in LITERAL or without_markup(node) else Level.SHOWN
        yield from ((value, wanted) for value in (node.args[:1] if name in LITERAL else node.args))
        yield from named(node, wanted)

    def _called(self, node: ast.Call, first: int) -> Iterator[tuple[ast.expr, Level]]:
        wanted = Level.CLEAN if without_markup(node) else Level.SHOWN
        yield from ((value, wanted) for value in node.args[first:])
        yield from named(node, wanted)

    def _assembled(self, node: ast.Call, way: str) -> Iterator[tuple[ast.expr, Level]]:
        """What `Text.assemble` and its like draw: of a pair of text and style, the text."""
        if way == "from_markup":
            yield from ((value, Level.SHOWN) for value in node.args[:1])
            yield from ((keyword.value, Level.CLEAN) for keyword in node.keywords)
            return
        for value in node.args if way == "assemble" else node.args[:1]:
            yield (value.elts[0] if isinstance(value, ast.Tuple) else value), Level.CLEAN


def named(node: ast.Call, wanted: Level) -> Iterator[tuple[ast.expr, Level]]:
    """The named arguments of a call that are text."""
    yield from ((keyword.value, wanted) for keyword in node.keywords if keyword.arg in KEYWORDS)


def without_markup(node: ast.Call) -> bool:
    """Whether a call asks for markup to be left alone."""
    return any(
        keyword.arg == "markup" and isinstance(keyword.value, ast.Constant) and keyword.value.value is False
        for keyword in node.keywords
    )


def is_dict(owner: ast.expr, names: Names) -> bool:
    """Whether an expression is surely a dictionary or a set made here, whose `update` draws nothing."""
    if not isinstance(owner, ast.Name) or not (home := names.home(owner.id)):
        return False
    if owner.id in home.types:
        annotation = home.types[owner.id]
        return annotation is not None and ast.unparse(annotation).partition("[")[0] in (
            "Counter",
            "dict",
            "set",
        )
    return all(
        isinstance(value, ast.Dict | ast.DictComp | ast.Set | ast.SetComp)
        or (
            isinstance(value, ast.Call)
            and isinstance(value.func, ast.Name)
            and value.func.id in ("Counter", "dict", "set")
        )
        for value in home.values[owner.id]
    )
