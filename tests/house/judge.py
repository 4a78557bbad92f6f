"""Tells how safe an expression is to draw, by reading the code; in doubt, it is not."""

import ast

from .levels import TEXTS, Level, annotated, lowest
from .names import Names, Types

CALLS = {
    "clean": Level.CLEAN,
    **dict.fromkeys(("shown", *TEXTS), Level.SHOWN),
    **dict.fromkeys(("abs", "float", "int", "len", "range", "round"), Level.SHOWN),
}
"""The functions whose name alone says what they give."""

PASSING = {"enumerate", "iter", "list", "max", "min", "next", "reversed", "set", "sorted", "tuple", "zip"}
KEEPING = {
    *("append", "append_text", "capitalize", "casefold", "center", "copy", "expandtabs"),
    *("items", "ljust", "lower", "lstrip", "pop", "rjust", "rstrip", "split", "splitlines"),
    *("strip", "title", "upper", "values", "wrap"),
}
"""Methods that give back what they were called on, or a part of it, or add what is judged by itself."""


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
        """The level of what a call gives back."""
        match node.func:
            case ast.Name(id=name):
                return self._function(name, node, names)
            case ast.Attribute(value=ast.Name(id=name)) if name in TEXTS:
                return Level.SHOWN
            case ast.Attribute(value=ast.Constant(value=str()), attr="join"):
                return min(Level.CLEAN, lowest(self.level(argument, names) for argument in node.args))
            case ast.Attribute(value=value, attr=name) if name in KEEPING:
                return self.level(value, names)
            case ast.Attribute(attr=name) if not hasattr(str, name):
                return self.types.returns.get(name, Level.UNKNOWN)
        return Level.UNKNOWN

    def _function(self, name: str, node: ast.Call, names: Names) -> Level:
        """The level of what a call by a bare name gives back."""
        if name in CALLS:
            return CALLS[name]
        if name[:1].isupper():
            return self.objects
        if name == "str" and node.args:
            return min(Level.CLEAN, self.of_words.level(node.args[0], names))
        if name in PASSING:
            return lowest(self.level(argument, names) for argument in node.args)
        return self.types.returns.get(name, Level.UNKNOWN)

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
                return any(
                    isinstance(value, ast.Call) and self.is_text(value, home) for value in home.values[name]
                )
        return False


def is_number(spec: str) -> bool:
    """Whether a format is one that only a number obeys."""
    return spec[-1:] in tuple("bdeEfFgGnoxX%,_")
