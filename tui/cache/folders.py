"""Where things are kept: a folder of ours in the user's cache."""

import sys
from os import environ
from pathlib import Path

_NAME = "communique"


def cache_folder() -> Path | None:
    """The folder of the cache, which need not be there yet; none where the user has no home.

    `COMMUNIQUE_CACHE` names another one; else it lies in `XDG_CACHE_HOME`, or where the system keeps caches.
    """
    if own := environ.get("COMMUNIQUE_CACHE"):
        return Path(own).absolute()
    caches = environ.get("XDG_CACHE_HOME", "")
    if Path(caches).is_absolute():
        return Path(caches) / _NAME
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if not home.is_absolute():
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / _NAME
