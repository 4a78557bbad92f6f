"""The page as a browser shows it that we did not write."""

import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from tests.exports.documents import text_of

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed here")
@pytest.mark.parametrize("width", [390, 1280])
def test_a_browser_draws_the_page_and_asks_the_network_for_nothing(width: int, tmp_path: Path) -> None:
    page, picture, log = tmp_path / "page.html", tmp_path / "page.png", tmp_path / "net.json"
    page.write_text(text_of("html"), encoding="utf-8")
    arguments = [
        *(f"--user-data-dir={tmp_path / 'profile'}", f"--log-net-log={log}"),
        *(f"--screenshot={picture}", f"--window-size={width},1600", page.as_uri()),
    ]
    subprocess.run([str(BROWSER), *QUIET, *arguments], check=True, capture_output=True, timeout=120)
    assert struct.unpack(">II", picture.read_bytes()[16:24]) == (width, 1600)
    assert picture.stat().st_size > 50_000
    asked = log.read_text(encoding="utf-8")
    assert page.name in asked
    published = ("aveq.ca", "newswire.ca", "mrif.gouv.qc.ca", "sec.gov", "erudit.org", "pq.org")
    assert [name for name in published if name in asked] == []
