"""Where one asks: a bar for the query, and beneath it what could be meant and what is mistaken.

The room's rule: it reads what is typed and answers nothing; the screen asks, and tells what could be meant.
"""

from .bar import QueryBar, SearchBar
from .beneath import Beneath
from .offering import goes_on, offers

__all__ = ["Beneath", "QueryBar", "SearchBar", "goes_on", "offers"]
