"""What the project says it needs, what it uses, and what the locks pin are the same."""

import re
import tomllib
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from .places import PACKAGE, ROOT, imported, sources

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DECLARED = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
TOOLS = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]
PIN = re.compile(
    r"^([\w.-]+)==([\w.]+)(?: ;[^\\]*)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def pins(name: str) -> dict[str, Version]:
    """The versions that a lock pins, each with its hashes."""
    text = (ROOT / name).read_text(encoding="utf-8")
    found = {str(canonicalize_name(pin[1])): Version(pin[2]) for pin in PIN.finditer(text)}
    assert len(found) == len(re.findall(r"^[^\s#]", text, re.MULTILINE)), "a line that is no pin with hashes"
    return found


def test_all_that_the_package_imports_is_declared_and_nothing_else() -> None:
    providers = packages_distributions()
    used = {
        canonicalize_name(provider)
        for path in sources(PACKAGE)
        for name in imported(path)
        for provider in providers.get(name, [name])
    }
    assert used == {canonicalize_name(requirement.name) for requirement in DECLARED}


@pytest.mark.parametrize("requirement", DECLARED, ids=str)
def test_users_get_a_floor_and_a_ceiling(requirement: Requirement) -> None:
    assert {specifier.operator for specifier in requirement.specifier} == {">=", "<"}


@pytest.mark.parametrize("requirement", DECLARED, ids=str)
def test_the_lock_fits_what_the_project_declares(requirement: Requirement) -> None:
    assert pins("requirements.lock")[canonicalize_name(requirement.name)] in requirement.specifier


@pytest.mark.parametrize("requirement", TOOLS, ids=str)
def test_the_lock_of_the_tests_fits_the_tools(requirement: Requirement) -> None:
    assert pins("tests/requirements.lock")[canonicalize_name(requirement.name)] in requirement.specifier


def test_the_tests_run_on_what_users_of_the_lock_run() -> None:
    assert pins("requirements.lock").items() <= pins("tests/requirements.lock").items()
