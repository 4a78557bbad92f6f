"""The columns that lists can be sorted by, as they are typed; `:down` behind one turns the order round."""

OF_DEALS = ("name", "kind", "date", "amount", "stage", "silence", "jobs")
"""Those of the list of deals."""

OF_ANY_LIST = (*OF_DEALS, "role", "home")
"""Those of all lists of the explorer."""

PANES = (
    *("timeline", "partnership", "source", "statistics", "deals", "organisations", "people", "missions"),
    *("found", "conflicts", "facets"),
)
"""The panes of the explorer, known here without loading it."""
