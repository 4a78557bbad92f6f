"""The commands, each declared once: its name, the file that carries it out, what it does, how it is used."""

from argparse import ArgumentParser
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from ..speech import marked, said


class _Carrying(Protocol):
    """A file that carries out a command."""

    def declare(self, command: ArgumentParser) -> None:
        """Tells a parser the arguments, and what carries them out, as `does`."""


@dataclass(frozen=True)
class Command:
    """A command; the file that carries it out is loaded when it is typed, and not before."""

    name: str
    file: str
    help: str
    """What it does, as a marked message."""
    examples: tuple[tuple[str, str], ...] = ()
    """What to type after `communique`, and what comes of it, as a marked message."""
    hidden: bool = False
    """Whether it is for shells and not for people."""

    @property
    def told(self) -> str:
        """What it does, in the reader's language."""
        return said(self.help)

    def declare(self, parser: ArgumentParser) -> None:
        """Loads the file of the command, which tells the parser the arguments and what carries them out."""
        cast(_Carrying, import_module(f".{self.file}", __package__)).declare(parser)


COMMANDS = (
    Command(
        "open",
        "explore",
        marked("open the explorer"),
        (
            ("open ~/missions", marked("explores a workspace of your own")),
            ("open 'kind:licence country:JP' --pane deals --sort date:down", marked("begins with a query")),
        ),
    ),
    Command(
        "search",
        "search",
        marked("find records by words and by field:value"),
        (
            ("search batteries", marked("every record that has the word")),
            ("search 'has:jobs (country:JP or ~baterie) !stage:ended'", marked("all of the query language")),
            ("search batt --json", marked("for a program that reads JSON")),
        ),
    ),
    Command(
        "show",
        "show",
        marked("show one record, every value with its words"),
        (
            ("show 2014-01-japan/acquisio-irep", marked("a deal")),
            ("show acquisio-irep#jobs", marked("one value of it")),
            ("show acquisio-irep#jobs --path", marked("where to edit it")),
        ),
    ),
    Command(
        "stats",
        "stats",
        marked("count and total the deals, adding only what may be added"),
        (
            ("stats country:JP", marked("totals of some deals")),
            ("stats --csv", marked("every number as a row")),
        ),
    ),
    Command(
        "facets",
        "facets",
        marked("count the values of the deals, field by field"),
        (
            ("facets", marked("the commonest values of each field")),
            ("facets kind:licence --field sector", marked("the values of one field")),
        ),
    ),
    Command(
        "timeline",
        "timeline",
        marked("tell what was when"),
        (("timeline --by months", marked("under months instead of days")),),
    ),
    Command(
        "stages",
        "stages",
        marked("tell how far each deal has come, and how long it has been silent"),
        (("stages --as-of 2015-01-01 --sort silent", marked("as it stood on a day")),),
    ),
    Command(
        "evidence",
        "evidence",
        marked("show which words of a source became which values"),
        (("evidence day-1.en", marked("one source, passage by passage")),),
    ),
    Command(
        "conflicts",
        "conflicts",
        marked("show where sources disagree, with every claim"),
        (("conflicts delegates", marked("on one thing")),),
    ),
    Command(
        "check",
        "check",
        marked("say what is wrong with the files, one problem a line"),
        (
            ("check ~/missions", marked("a workspace of your own")),
            ("check --coverage 80", marked("fails where less of a text is cited")),
        ),
    ),
    Command(
        "export",
        "exporting",
        marked("write what answers a query in a form that other programs read"),
        (
            ("export csv 'kind:distribution' -o deals.csv", marked("the rows as the list shows them")),
            ("export jsonl > records.jsonl", marked("all records, to be imported again")),
        ),
    ),
    Command(
        "import",
        "importing",
        marked("turn a file of another form into records, once nothing is wrong with it"),
        (
            (
                "import fair.csv --map fair.map.toml --to ~/missions",
                marked("shows the first records, then asks"),
            ),
            ("import release.json --to ~/missions", marked("OCDS, known by what is in the file")),
        ),
    ),
    Command(
        "new",
        "new",
        marked("write a file to fill in: a mission, deal, organisation, person or source"),
        (
            (
                "new mission 2027-05-osaka --from CA --to JP --in ~/missions",
                marked("a folder with its mission.toml"),
            ),
            (
                "new deal 2027-05-osaka/one --party first:supplier --party second:buyer --in ~/missions",
                marked("a deal of it"),
            ),
            (
                "new source 2027-05-osaka/day-1.en --text release.txt --in ~/missions",
                marked("a release, kept byte for byte with its hash"),
            ),
        ),
    ),
    Command("views", "views", marked("list the saved views, or print the query of one")),
    Command("cache", "caching", marked("list what is kept for the next time, or clear it")),
    Command(
        "schema",
        "schema",
        marked("print the JSON Schema of a kind of file"),
        (("schema deal", marked("what the file of a deal may hold")),),
    ),
    Command(
        "doctor",
        "doctor",
        marked("tell what the terminal can do, which versions and folders are used, and what is kept"),
        (("doctor --json", marked("to put into a report")),),
    ),
    Command(
        "completion",
        "completion",
        marked("print what makes a shell complete commands, ids, fields and values"),
        (
            ("completion bash >> ~/.bashrc", marked("for bash")),
            ("completion zsh > ~/.zfunc/_communique", marked("for zsh, in a folder of fpath")),
            ("completion fish > ~/.config/fish/completions/communique.fish", marked("for fish")),
        ),
    ),
    Command(
        "man",
        "manual",
        marked("print the manual page"),
        (("man > ~/.local/share/man/man1/communique.1", marked("man communique finds it there")),),
    ),
    Command("complete", "complete", marked("say what could be meant, for a shell"), hidden=True),
)
"""Every command, in the order in which help tells them."""
