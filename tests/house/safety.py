"""How safe an expression is to draw, judged by reading the code.

Three levels. `SHOWN` is a literal, a number, or an object such as Rich's `Text`: it may go anywhere.
`CLEAN` is a `str` that went through `clean()`: it may go where no markup is parsed. Everything else is
`UNKNOWN`: it may hold what a file says. The reader errs on the side of `UNKNOWN`.
"""

import ast
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import Self

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Scope = ast.Module | ast.ClassDef | Function

TEXTS = {"Content", "Text"}
SAFE = TEXTS | {
    *("None", "Option", "Panel", "Rule", "Segment", "Strip", "Style", "Table"),
    *("ComposeResult", "Decimal", "ItemGrid", "Widget", "bool", "complex", "date", "float", "int", "range"),
    *("ClassVar", "Final", "Iterable", "Iterator", "Sequence", "dict", "frozenset", "list", "set", "tuple"),
}
"""The types of which none is a `str`, and what holds them."""

NUMBERS = {"abs", "hash", "int", "float", "len", "max", "min", "range", "round", "sum"}
PASSING = {"enumerate", "iter", "list", "next", "reversed", "set", "sorted", "tuple", "zip"}
KEEPING = {
    *(
        "append",
        "append_text",
        "capitalize",
        "casefold",
        "center",
        "copy",
        "expandtabs",
        "items",
        "ljust",
        "lower",
    ),
    *("lstrip", "pop", "rjust", "rstrip", "split", "splitlines", "strip", "title", "upper", "values", "wrap"),
}
"""Methods that give back what they were called on, or a part of it, or add what is judged by itself."""


ADDING = {"add", "append", "extend", "insert"}
"""Methods by which a collection comes to hold more than it was made of."""


class Level(IntEnum):
    """How far a value may go."""

    UNKNOWN = 0
    CLEAN = 1
    SHOWN = 2


def lowest(levels: Iterable[Level]) -> Level:
    """The level of things together; of nothing, `SHOWN`."""
    return min(levels, default=Level.SHOWN)


def annotated(annotation: ast.expr | None) -> Level:
    """The level of what has a type."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        annotation = ast.parse(annotation.value, mode="eval").body
    if annotation is None:
        return Level.UNKNOWN
    names = {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)}
    literal = any(isinstance(node, ast.Attribute) for node in ast.walk(annotation))
    return Level.SHOWN if names <= SAFE and not literal else Level.UNKNOWN


class Types:
    """What the code says of its functions and attributes, by name alone: the worst of all that share a name."""

    def __init__(self, trees: Iterable[ast.Module]) -> None:
        """Reads the annotations of all these files."""
        self.returns: dict[str, Level] = {}
        self.attributes: dict[str, Level] = {}
        for tree in trees:
            for node in ast.walk(tree):
                self._learn(node)

    def _learn(self, node: ast.AST) -> None:
        match node:
            case (
                ast.FunctionDef(name=name, returns=returns) | ast.AsyncFunctionDef(name=name, returns=returns)
            ):
                self._note(self.attributes if is_property(node) else self.returns, name, annotated(returns))
            case ast.AnnAssign(target=ast.Attribute(attr=name), annotation=annotation):
                self._note(self.attributes, name, annotated(annotation))
            case ast.ClassDef(body=body):
                for field in body:
                    if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                        self._note(self.attributes, field.target.id, annotated(field.annotation))

    @staticmethod
    def _note(notes: dict[str, Level], name: str, level: Level) -> None:
        notes[name] = min(level, notes.get(name, Level.SHOWN))


def is_property(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function is read like an attribute."""
    return any(isinstance(mark, ast.Name) and mark.id.endswith("property") for mark in node.decorator_list)


class Names:
    """The names of one scope and of the scopes around it, each with what it may hold."""

    def __init__(self, scope: Scope, outer: Self | None = None) -> None:
        """Reads what the scope gives names to, without what is inside its functions."""
        self.outer = outer
        self.types: dict[str, ast.expr | None] = {}
        self.values: dict[str, list[ast.expr]] = {}
        self.added: dict[str, list[ast.expr]] = {}
        if isinstance(scope, Function):
            for argument in ast.walk(scope.args):
                if isinstance(argument, ast.arg):
                    self.types[argument.arg] = argument.annotation
        for node in inside(scope):
            self._learn(node)

    def _learn(self, node: ast.AST) -> None:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
                self.types[name] = annotation
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    self._give(target, value)
            case ast.AugAssign(target=target, value=value) | ast.NamedExpr(target=target, value=value):
                self._give(target, value)
            case ast.For(target=target, iter=value) | ast.AsyncFor(target=target, iter=value):
                self._give(target, value)
            case ast.comprehension(target=target, iter=value):
                self._give(target, value)
            case ast.withitem(optional_vars=ast.expr() as target, context_expr=value):
                self._give(target, value)
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=deed), args=args) if (
                deed in ADDING
            ):
                self.added.setdefault(name, []).extend(args)

    def _give(self, target: ast.expr, value: ast.expr) -> None:
        if (
            isinstance(target, ast.Tuple)
            and isinstance(value, ast.Tuple)
            and len(target.elts) == len(value.elts)
        ):
            for one, its in zip(target.elts, value.elts, strict=True):
                self._give(one, its)
            return
        for node in ast.walk(target):
            if isinstance(node, ast.Name):
                self.values.setdefault(node.id, []).append(value)

    def home(self, name: str) -> "Names | None":
        """The nearest scope that gives the name."""
        if name in self.types or name in self.values:
            return self
        return self.outer.home(name) if self.outer else None


def inside(scope: ast.AST) -> Iterator[ast.AST]:
    """What a scope holds, without the insides of its functions and classes."""
    for child in ast.iter_child_nodes(scope):
        yield child
        if not isinstance(child, Scope):
            yield from inside(child)


class Judge:
    """Tells the level of an expression, given the types of the code and the names in reach."""

    def __init__(self, types: Types, objects: Level = Level.SHOWN) -> None:
        """Judges by these types; `objects` is the level of what is made from a class that is no text."""
        self.types = types
        self.objects = objects
        self.of_words = self if objects < Level.SHOWN else Judge(types, Level.UNKNOWN)
        self._asked: set[tuple[int, str]] = set()

    def level(self, node: ast.expr, names: Names) -> Level:
        """The level of an expression; of what a collection holds, when it is one."""
        match node:
            case ast.Constant() | ast.Compare() | ast.UnaryOp(op=ast.Not()):
                return Level.SHOWN
            case ast.Name(id=name):
                return self._name(name, names)
            case ast.Attribute(attr=name):
                return self.types.attributes.get(name, Level.UNKNOWN)
            case ast.Call():
                return self._call(node, names)
            case ast.JoinedStr(values=parts):
                return lowest(self._hole(part, names) for part in parts)
            case ast.BinOp(left=ast.Constant(value=str()), op=ast.Mult()):
                return Level.SHOWN
        return self._parts(node, names)

    def _parts(self, node: ast.expr, names: Names) -> Level:
        """The level of an expression that is as safe as its parts."""
        match node:
            case ast.IfExp(body=body, orelse=other):
                parts = [body, other]
            case (
                ast.BoolOp(values=several)
                | ast.List(elts=several)
                | ast.Tuple(elts=several)
                | ast.Set(elts=several)
            ):
                parts = several
            case ast.BinOp(left=left, right=right):
                parts = [left, right]
            case ast.ListComp(elt=one) | ast.GeneratorExp(elt=one) | ast.SetComp(elt=one):
                parts = [one]
            case (
                ast.Starred(value=one)
                | ast.Subscript(value=one)
                | ast.NamedExpr(value=one)
                | ast.Await(value=one)
            ):
                parts = [one]
            case ast.UnaryOp(operand=one):
                parts = [one]
            case _:
                return Level.UNKNOWN
        return lowest(self.level(part, names) for part in parts)

    def _name(self, name: str, names: Names) -> Level:
        home = names.home(name)
        if home is None:
            return Level.UNKNOWN
        if name in home.types:
            return annotated(home.types[name])
        asked = (id(home), name)
        if asked in self._asked:  # a name made from itself is as safe as its other makings
            return Level.SHOWN
        self._asked.add(asked)
        try:
            makings = home.values[name]
            if not any(self.is_text(value, home) for value in makings):
                makings = makings + home.added.get(name, [])
            return lowest(self.level(value, home) for value in makings)
        finally:
            self._asked.discard(asked)

    def _call(self, node: ast.Call, names: Names) -> Level:
        match node.func:
            case ast.Name(id="clean"):
                return Level.CLEAN
            case ast.Name(id="shown"):
                return Level.SHOWN
            case ast.Name(id=name) if name in NUMBERS | TEXTS:
                return Level.SHOWN
            case ast.Name(id=name) if name[:1].isupper():
                return self.objects
            case ast.Name(id="str") if node.args:
                return min(Level.CLEAN, self.of_words.level(node.args[0], names))
            case ast.Name(id=name) if name in PASSING:
                return lowest(self.level(argument, names) for argument in node.args)
            case ast.Attribute(value=ast.Name(id=name)) if name in TEXTS:
                return Level.SHOWN
            case ast.Attribute(value=ast.Constant(value=str()), attr="join"):
                return min(Level.CLEAN, lowest(self.level(argument, names) for argument in node.args))
            case ast.Attribute(value=value, attr=name) if name in KEEPING:
                return max(self.level(value, names), self.types.returns.get(name, Level.UNKNOWN))
            case ast.Name(id=name) | ast.Attribute(attr=name):
                return self.types.returns.get(name, Level.UNKNOWN)
        return Level.UNKNOWN

    def _hole(self, part: ast.expr, names: Names) -> Level:
        """The level of a piece of an f-string: a number stays one, a text becomes a plain `str`."""
        match part:
            case ast.FormattedValue(format_spec=ast.JoinedStr(values=[ast.Constant(value=str(spec))])) if (
                is_number(spec)
            ):
                return Level.SHOWN
            case ast.FormattedValue(value=ast.Constant() | ast.Call(func=ast.Name(id="len" | "round"))):
                return Level.SHOWN
            case ast.FormattedValue(value=value):
                return min(Level.CLEAN, self.of_words.level(value, names))
        return Level.SHOWN

    def is_text(self, node: ast.expr, names: Names) -> bool:
        """Whether an expression is surely a `Text` or a `Content`, to which text is appended."""
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(value=ast.Name(id=name))):
                return name in TEXTS or name == "shown"
            case ast.Name(id=name) if home := names.home(name):
                if name in home.types:
                    annotation = home.types[name]
                    return isinstance(annotation, ast.Name) and annotation.id in TEXTS
                return any(self.is_text(value, home) for value in home.values[name] if value is not node)
        return False


def is_number(spec: str) -> bool:
    """Whether a format is one that only a number obeys."""
    return spec[-1:] in tuple("bdeEfFgGnoxX%,_")
