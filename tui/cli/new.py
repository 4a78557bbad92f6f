"""`communique new`: a file to fill in, never over something."""

import hashlib
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ..records import is_id
from ..speech import said
from ..store import open_workspace
from . import skeletons, titling
from .arguments import with_folder
from .planting import Refused, appended, clear, planted
from .printing import FINE, FOUND_WRONG, MISUSED, complain, tell


@dataclass
class Wish:
    """What is to be written: new files, and what is to be added to registers."""

    root: Path
    files: dict[Path, bytes] = field(default_factory=dict)
    """In the order in which they are written."""
    added: dict[Path, dict[str, str]] = field(default_factory=dict)
    """For each register, the tables by their ids."""


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=write_new)
    command.add_argument("kind", choices=tuple(_KINDS), metavar="KIND", help=", ".join(_KINDS))
    command.add_argument(
        "id",
        metavar="ID",
        help=said("its id; that of a deal or a source begins with its mission: MISSION/NAME"),
    )
    command.add_argument(
        "--title", metavar="TEXT", help=said("the title or the name; without it, from the id")
    )
    command.add_argument(
        "--from", dest="origin", metavar="PLACE", help=said("where a mission comes from: CA")
    )
    command.add_argument("--to", dest="destination", metavar="PLACE", help=said("where it goes: JP"))
    command.add_argument(
        "--party",
        action="append",
        default=[],
        type=_party,
        metavar="ORGANISATION:ROLE",
        help=said("a party of a deal, for example: irep:host_partner; as often as there are parties"),
    )
    command.add_argument("--text", metavar="FILE", help=said("the text of a source, copied byte for byte"))
    command.add_argument("--url", metavar="ADDRESS", help=said("where a source is published"))
    command.add_argument("--language", metavar="TAG", help=said("the language of a source, for example: en"))
    with_folder(command, said("the workspace to write into; without it, the folder that one is in"))


def write_new(arguments: Namespace) -> int:
    """Writes what is wished for, and says where and what is still to be filled in."""
    root = Path(arguments.folder or ".")
    if not root.is_dir():
        complain(said("there is no folder {folder}", folder=root))
        return MISUSED
    wish = Wish(root)
    try:
        _understood(arguments)
        _KINDS[arguments.kind](arguments, wish)
        clear(root, wish.files)
        changed = [path for path, tables in wish.added.items() if appended(root, path, tables)]
        if not changed and not wish.files:
            raise Refused(said("{id} is there already; nothing is written over it", id=arguments.id))
        planted(root, wish.files)
    except Refused as refused:
        complain(str(refused))
        return FOUND_WRONG
    changed += wish.files
    tell(*(str(root / path) for path in changed))
    if not arguments.folder:
        folder = root.resolve()
        complain(said("written into {folder}; other commands find it with --in {folder}", folder=folder))
    _tell_what_is_missing(root, {path.as_posix() for path in changed})
    return FINE


def _tell_what_is_missing(root: Path, files: set[str]) -> None:
    problems = [each for each in open_workspace(root).problems if each.file in files]
    if problems:
        complain(said("still to be filled in:"))
        for each in problems:
            complain(f"  {each}")


def _understood(arguments: Namespace) -> None:
    """Makes sure that what is to be written can be."""
    for text in (arguments.title, arguments.url, arguments.language, arguments.origin, arguments.destination):
        try:
            (text or "").encode()
        except UnicodeEncodeError:
            raise Refused(said('"{text}" is not UTF-8', text=text)) from None


def _mission(arguments: Namespace, wish: Wish) -> None:
    if "/" in _id(arguments.id):
        raise Refused(said("the id of a mission is one name, without a slash"))
    origin, destination = arguments.origin, arguments.destination
    if not origin or not destination:
        raise Refused(said("say where it comes from and where it goes, for example: --from CA --to JP"))
    places = {code: name for code in (origin, destination) if (name := _name_of_place(code))}
    if places:
        missing = {code: skeletons.place(code, name) for code, name in places.items()}
        wish.added[Path("places.toml")] = missing
    told = skeletons.mission(arguments.title or titling.mission(arguments.id), origin, destination)
    wish.files[Path("missions") / arguments.id / "mission.toml"] = told.encode()


def _deal(arguments: Namespace, wish: Wish) -> None:
    folder, name = _within_a_mission(arguments, wish)
    if not arguments.party:
        raise Refused(
            said(
                "say who takes part, once for each, for example: --party first:supplier --party second:buyer"
            )
        )
    workspace = open_workspace(wish.root)
    orgs = {org: titling.name(org) for org, _ in arguments.party if not workspace.get(org)}
    if orgs:
        missing = {org: skeletons.organisation(org, called) for org, called in orgs.items()}
        wish.added[Path("organisations.toml")] = missing
    parties = [(org, role, orgs.get(org) or workspace.caption(org)) for org, role in arguments.party]
    title = arguments.title or " × ".join(dict.fromkeys(called for _, _, called in parties))
    told = skeletons.deal(title, parties)
    wish.files[folder / "deals" / f"{name}.toml"] = told.encode()


def _organisation(arguments: Namespace, wish: Wish) -> None:
    _add(arguments, wish, "organisations.toml", skeletons.organisation)


def _person(arguments: Namespace, wish: Wish) -> None:
    _add(arguments, wish, "people.toml", skeletons.person)


def _add(arguments: Namespace, wish: Wish, register: str, skeleton: Callable[[str, str], str]) -> None:
    if "/" in _id(arguments.id):
        raise Refused(said("the id is one name, without a slash"))
    name = arguments.title or titling.name(arguments.id)
    wish.added[Path(register)] = {arguments.id: skeleton(arguments.id, name)}


def _source(arguments: Namespace, wish: Wish) -> None:
    folder, name = _within_a_mission(arguments, wish)
    language = arguments.language or name.rpartition(".")[2]
    if not arguments.language and ("." not in name or not language.isalpha() or len(language) > 3):
        raise Refused(
            said("its language is not known: --language en, or a name such as {name}.en", name=name)
        )
    given: dict[str, str] = {}
    if arguments.text:
        content = _text(Path(arguments.text))
        wish.files[folder / "sources" / f"{name}.txt"] = content
        given = {"file": f"{name}.txt", "sha256": hashlib.sha256(content).hexdigest()}
    if arguments.url:
        given["url"] = arguments.url
    if not given:
        raise Refused(said("a source has a text or an address: --text FILE, or --url ADDRESS"))
    told = skeletons.source(arguments.title or titling.source(name, language), language, given)
    wish.files[folder / "sources" / f"{name}.toml"] = told.encode()


_KINDS: dict[str, Callable[[Namespace, Wish], None]] = {
    "mission": _mission,
    "deal": _deal,
    "organisation": _organisation,
    "person": _person,
    "source": _source,
}


def _text(path: Path) -> bytes:
    content = path.read_bytes()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(
            said(
                "{path}: byte {number} is not UTF-8; save the file as UTF-8",
                path=path,
                number=error.start + 1,
            )
        ) from None
    return content


def _id(id: str) -> str:
    if not is_id(id) or id.count("/") > 1:
        raise Refused(
            said('"{id}" cannot be an id: use letters A to Z and digits, joined by `-` or `.`', id=id)
        )
    return id


def _within_a_mission(arguments: Namespace, wish: Wish) -> tuple[Path, str]:
    """The folder of the mission that an id begins with, and the name after it."""
    mission, slash, name = _id(arguments.id).partition("/")
    if not slash:
        raise Refused(said("say of which mission it is: MISSION/{name}", name=mission))
    folder = Path("missions") / mission
    if not (wish.root / folder / "mission.toml").is_file():
        raise Refused(
            said(
                'there is no mission "{mission}" in {folder}; name its workspace with --in, or first type: '
                "communique new mission {mission}",
                mission=mission,
                folder=wish.root.resolve(),
            )
        )
    return folder, name


def _party(text: str) -> tuple[str, str]:
    org, _, role = text.partition(":")
    if not is_id(org):
        raise ArgumentTypeError(said('"{text}" is no party; type it as irep:host_partner', text=text))
    return org, role or "home_partner"


def _name_of_place(code: str) -> str | None:
    """What a country is called in English; none for what is no code of one."""
    from babel import Locale

    return Locale("en").territories.get(code) if len(code) == 2 and code.isalpha() else None
