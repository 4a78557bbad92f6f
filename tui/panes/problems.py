"""What is wrong with the files of the workspace."""

from collections.abc import Sequence
from functools import partial

from rich.text import Text

from ..lists import Cell, Row, laid_out
from ..speech import marked, said
from ..store import Problem
from ..text import shown
from .pane import RowsPane


class ProblemsPane(RowsPane):
    """Shows problems, each with its place and reason."""

    NAME = marked("Problems")

    def show(self, problems: Sequence[Problem]) -> None:
        """Shows problems."""
        self.empty = shown(said("no problems in the files"), "dim")
        self.set_rows(Row(problem, partial(_lines, problem)) for problem in problems)


def _lines(problem: Problem, width: int) -> Sequence[Text]:
    where = f"{problem.file}:{problem.line}:{problem.column} {problem.field}"
    return [
        *laid_out([Cell(shown(where, "dim"), wrap=True)], width),
        *laid_out([Cell(shown("  " + problem.reason), wrap=True)], width),
    ]
