"""Where things are kept: a folder of ours in the user's cache, and in it one for each workspace."""

import os
import re
import sys
from hashlib import sha256
from pathlib import Path

_NAME = "communique"
_UNTOLD = re.compile(r"[^A-Za-z0-9._-]+")


def cache_folder() -> Path | None:
    """The folder of the cache, which need not be there yet; none where the user has no home.

    `COMMUNIQUE_CACHE` names another one; else it lies in `XDG_CACHE_HOME`, or where the system keeps caches.
    """
    if own := os.environ.get("COMMUNIQUE_CACHE"):
        return Path(own).absolute()
    caches = os.environ.get("XDG_CACHE_HOME", "")
    if Path(caches).is_absolute():
        return Path(caches) / _NAME
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if not home.is_absolute():
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / _NAME


def kept_for(workspace: Path) -> Path | None:
    """Where things about a workspace are kept, which need not be there yet; none where there is no cache.

    It has the name of the folder, so that a reader knows it again, and is its own for each place on the disk.
    """
    cache = cache_folder()
    if cache is None:
        return None
    place = os.path.realpath(workspace)
    name = _UNTOLD.sub("-", Path(place).name).strip("-.")[:40] or "workspace"
    return cache / f"{name}-{sha256(os.fsencode(place)).hexdigest()[:16]}"
