"""Messages are constant sentences, so that they can be found in the code and translated."""

import ast
from collections.abc import Iterator

from .places import PACKAGE, short, sources, tree

ASKING = {"said": slice(1), "marked": slice(1), "counted": slice(1, 3), "named": slice(2)}
"""Which arguments of a call are the message, or what it is about."""


def calls(code: ast.AST) -> Iterator[ast.Call]:
    """The calls that say something."""
    for node in ast.walk(code):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ASKING:
            yield node


def unfound(code: ast.AST) -> Iterator[ast.expr]:
    """What is said in a way that no search for messages finds: in an f-string, or put together."""
    within = {id(each) for node in ast.walk(code) if isinstance(node, ast.JoinedStr) for each in calls(node)}
    for call in calls(code):
        for message in call.args[ASKING[call.func.id if isinstance(call.func, ast.Name) else ""]]:
            constant = isinstance(message, ast.Constant) and isinstance(message.value, str)
            if isinstance(message, ast.JoinedStr | ast.BinOp) or (constant and id(call) in within):
                yield message


def test_every_message_is_found_by_who_translates() -> None:
    lost = [(short(path), ast.unparse(each)) for path in sources(PACKAGE) for each in unfound(tree(path))]
    assert lost == []


def test_the_reading_of_the_code_sees_what_it_should() -> None:
    bad = """f"{said('a')}"; said(f"{a}"); counted(n, "a" + b, "c")"""
    good = """said("a"); f"{said(A)}"; counted(n, "a", "b", c=f"{d}"); named(KIND, "a")"""
    assert len([*unfound(ast.parse(bad))]) == 3
    assert [*unfound(ast.parse(good))] == []
