"""The command line in this process and in one of its own, and a workspace that means harm."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEAL = "2014-01-japan/acquisio-irep"
HARM = "\x1b]52;c;aGFybQ==\x07\x1b[31m\x9b2J\x9d0;x\x9c\u202e\x7f\x08"
HARM_IN_TOML = r"\u001b]52;c;aGFybQ==\u0007\u001b[31m\u009b2J\u009d0;x\u009c\u202e\u007f\u0008"


def alone(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Runs the command line in a process of its own, without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def obeyed(text: str) -> set[str]:
    """The characters of a text that a terminal would obey or a reader could not see."""
    return {char for char in text if (char != "\n" and not char.isprintable()) or char == "\u202e"}


def harmful_workspace(folder: Path) -> Path:
    """A workspace whose every caption and quotation holds what a terminal obeys."""
    harm = HARM_IN_TOML
    (folder / "organisations.toml").write_text(
        f'[first]\nname = "First {harm}"\naka = ["{harm} other"]\n'
        f'note = [{{ text = "note {harm}", cite = "words {harm}" }}]\n',
        encoding="utf-8",
    )
    (folder / "places.toml").write_text(f'[JP]\nname = "Japan {harm}"\n', encoding="utf-8")
    deals = folder / "missions" / "trip" / "deals"
    deals.mkdir(parents=True)
    (deals.parent / "mission.toml").write_text(
        f'title = "Trip {harm}"\nkind = "other"\ndirection = "outbound"\nfrom = "JP"\nto = ["JP"]\n',
        encoding="utf-8",
    )
    (deals / "one.toml").write_text(
        f'title = "Deal {harm}"\nkind = "mou"\n"key {harm}" = 1\n'
        f'[[party]]\norg = "first"\nrole = "buyer"\n[[stage]]\nis = "announced"\n',
        encoding="utf-8",
    )
    (deals / "two.toml").write_text(
        f'title = "Deal {harm}"\nkind = "mou"\nmarket = ["JP"]\n'
        f'[[party]]\norg = "first"\nrole = "buyer"\n[[stage]]\nis = "announced"\n'
        f'[[figure]]\nid = "jobs"\nkind = "count"\nvalue = 5\nunit = "jobs {harm}"\nbasis = "inferred"\n',
        encoding="utf-8",
    )
    return folder
