"""What is shipped: the wheel carries the data, and answers from it wherever one stands."""

import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from .places import DATA, PACKAGE, ROOT, kept

pytestmark = pytest.mark.xdist_group("wheel")


def build(kind: str, checkout: Path, into: Path) -> Path:
    """Builds the wheel or the sdist of a checkout with the tools that are here, so without a network."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(into)],
        cwd=checkout,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    (built,) = into.iterdir()
    return built


def contents(wheel: Path) -> dict[str, bytes]:
    """The files in a wheel, without what describes it."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}


def needed(requirements: Iterable[str]) -> Iterator[Distribution]:
    """What requirements ask for on this machine, and what that asks for."""
    waiting, seen = list(requirements), set[str]()
    while waiting:
        requirement = Requirement(waiting.pop())
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        found = distribution(requirement.name)
        extras = [line for extra in requirement.extras for line in extra_of(found, extra)]
        waiting += extras
        if found.name not in seen:
            seen.add(found.name)
            waiting += found.requires or []
            yield found


def extra_of(found: Distribution, extra: str) -> Iterator[str]:
    """What a distribution asks for when one of its extras is wanted."""
    for line in found.requires or []:
        requirement = Requirement(line)
        marker, requirement.marker = requirement.marker, None
        if marker and marker.evaluate({"extra": extra}) and not marker.evaluate({"extra": ""}):
            yield str(requirement)


def lend(found: Distribution, site: Path) -> None:
    """Puts an installed distribution, by links, into another environment."""
    for top in {file.parts[0] for file in found.files or [] if file.parts[0] not in ("..", "__pycache__")}:
        if not (site / top).exists():
            (site / top).symlink_to(Path(str(found.locate_file(top))))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command, in an environment of the wheel and what the wheel asks for."""
    home = tmp_path_factory.mktemp("somewhere") / "environment"
    venv.create(home)
    python = home / "bin" / "python"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "--python",
            str(python),
            "install",
            "--no-deps",
            "--no-index",
            str(wheel),
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    site = Path(sysconfig.get_path("purelib", "venv", vars={"base": str(home), "platbase": str(home)}))
    (described,) = Distribution.discover(name="communique", path=[str(site)])
    for found in needed(described.requires or []):
        lend(found, site)
    return home / "bin" / "communique"


@pytest.mark.parametrize("words", [["check"], ["stats"], ["search", "batteries"], ["--help"]], ids=" ".join)
def test_the_installed_command_answers_from_its_own_data(
    command: Path, tmp_path: Path, words: list[str]
) -> None:
    done = subprocess.run(
        [str(command), *words],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_the_installed_command_can_load_all_that_it_draws_with(command: Path, tmp_path: Path) -> None:
    script = "import tui.app; print(tui.app.__file__)"
    done = subprocess.run(
        [str(command.with_name("python")), "-c", script],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert Path(done.stdout.strip()).is_relative_to(command.parent.parent.resolve())


def test_the_wheel_has_the_data_byte_for_byte(wheel: Path) -> None:
    shipped = {name: held for name, held in contents(wheel).items() if name.startswith("tui/_data/")}
    assert shipped
    assert shipped == {
        f"tui/_data/{path.relative_to(DATA).as_posix()}": path.read_bytes() for path in kept(DATA)
    }


def test_the_wheel_has_the_package_and_nothing_else(wheel: Path) -> None:
    shipped = {name for name in contents(wheel) if not name.startswith("tui/_data/")}
    assert shipped == {path.relative_to(ROOT).as_posix() for path in kept(PACKAGE)}


def test_the_sdist_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(build("sdist", ROOT, tmp_path / "sdist")) as archive:
        archive.extraction_filter = getattr(
            tarfile, "data_filter", None
        )  # the first releases of 3.11 lack it
        archive.extractall(tmp_path)
    (checkout,) = tmp_path.glob("communique-*")
    assert contents(build("wheel", checkout, tmp_path / "wheel")) == contents(wheel)
