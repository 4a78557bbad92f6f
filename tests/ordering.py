"""Lists whose order is found only once a test lets it."""

import threading

import pytest

from tui.store import NOT_SORTED, Listing, Query, Sort, TantivyCatalogue


def orders_held_back(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Holds back every order that is asked for until what is given is set."""
    free, listed = threading.Event(), TantivyCatalogue.listed

    def slowly(self: TantivyCatalogue, query: Query, kind: str = "", sort: Sort = NOT_SORTED) -> Listing:
        if sort.column:
            free.wait(10)
        return listed(self, query, kind, sort)

    monkeypatch.setattr(TantivyCatalogue, "listed", slowly)
    return free
