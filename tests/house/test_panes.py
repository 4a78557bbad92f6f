"""A pane never imports another pane, neither by itself nor through a helper."""

import importlib
import inspect
import pkgutil
from collections.abc import Collection, Iterator

import grimp

from tui import panes


def modules() -> Iterator[str]:
    return (found.name for found in pkgutil.walk_packages(panes.__path__, "tui.panes."))


def pane_modules() -> set[str]:
    """The modules that define a pane of their own, found by what they define; what all share is none."""
    return {
        name
        for name in modules()
        for _, thing in inspect.getmembers(importlib.import_module(name), inspect.isclass)
        if thing.__module__ == name != panes.Pane.__module__ and issubclass(thing, panes.Pane)
    }


def sideways(graph: grimp.ImportGraph, names: Collection[str]) -> list[str]:
    """The ways from one of these modules to another."""
    neighbours = grimp.Layer(*names, independent=True)
    return [
        f"{found.importer} reaches {found.imported}"
        for found in graph.find_illegal_dependencies_for_layers(layers=[neighbours])
    ]


def test_there_are_panes() -> None:
    assert len(pane_modules()) > 1


def test_a_pane_reaches_no_other_pane() -> None:
    assert sideways(grimp.build_graph("tui", cache_dir=None), pane_modules()) == []


def test_a_way_through_a_helper_is_found() -> None:
    graph = grimp.ImportGraph()
    for name in ("list", "helper", "source"):
        graph.add_module(name)
    graph.add_import(importer="list", imported="helper")
    assert sideways(graph, {"list", "source"}) == []
    graph.add_import(importer="helper", imported="source")
    assert sideways(graph, {"list", "source"}) == ["list reaches source"]
