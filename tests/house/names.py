"""What the names in a piece of code may hold: by their written types, or by all that is put into them."""

import ast
from collections.abc import Iterable, Iterator
from typing import Self

from .levels import Level, annotated

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Scope = ast.Module | ast.ClassDef | Function

ADDING = {"add", "append", "extend", "insert"}
"""Methods by which a collection comes to hold more than it was made of."""


class Types:
    """What the code says of its functions and attributes, by name alone: of a shared name, the worst."""

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
            case ast.For() | ast.AsyncFor() | ast.comprehension():
                self._give(node.target, node.iter)
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
