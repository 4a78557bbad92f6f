"""Sources: the texts that state values, and the pages that are only known by address."""

from collections.abc import Iterator
from typing import ClassVar, Literal, Self, TypeAlias

from pydantic import field_validator, model_validator

from ..speech import said
from .codes import Address, Language, Sha256
from .common import statement_facts, when_fact
from .record import Code, Fact, FactValue, Record, own_fact
from .reference import SourceRef
from .statement import Said
from .value import Many, Words
from .when import Dated, When

SourceKind: TypeAlias = Literal["press_release", "report", "article", "filing", "web_page", "other"]


class Source(Record):
    """A source. One with a file is kept byte for byte beside it; one with only a url is external."""

    KIND: ClassVar[str] = "source"

    title: Words
    kind: SourceKind = "press_release"
    language: Language
    publisher: Words | None = None
    date: Dated | None = None
    url: Address | None = None
    retrieved: Dated | None = None
    file: Words | None = None
    """The name of the text file, beside this one."""
    sha256: Sha256 | None = None
    """The digest of the text file as it was when the records were written."""
    translated_from: Language | None = None
    same_as: SourceRef | None = None
    """The same text in another language."""
    licence: Words | None = None
    note: Many[Said] = ()

    @field_validator("file")
    @classmethod
    def _has_no_path(cls, file: str | None) -> str | None:
        if file and ("/" in file or "\\" in file or file.startswith(".")):
            raise ValueError(
                said("{name} is not the plain name of a text beside this file", name=f'"{file}"')
            )
        return file

    @model_validator(mode="after")
    def _can_be_read_somewhere(self) -> Self:
        if (self.file is None) != (self.sha256 is None):
            raise ValueError(said("`file` and `sha256` go together"))
        if self.file is None and self.url is None:
            raise ValueError(said("a source needs a `file` with its text, or a `url`"))
        return self

    @property
    def caption(self) -> str:
        """The name that lists and titles show."""
        return self.title

    @property
    def dated(self) -> When | None:
        """When it was published."""
        return self.date

    @property
    def glance(self) -> tuple[FactValue, ...]:
        """What lists show beside the caption."""
        return (Code(self.kind), *((self.publisher,) if self.publisher else ()))

    def facts(self) -> Iterator[Fact]:
        """Everything that the source says, in reading order."""
        for label, value in (
            ("kind", Code(self.kind)),
            ("language", self.language),
            ("publisher", self.publisher),
            ("address", self.url),
            ("file", self.file),
            ("translated_from", self.translated_from),
            ("same_as", self.link(self.same_as, "source")),
            ("licence", self.licence),
        ):
            if value is not None:
                yield own_fact(label, "source", label, value)
        yield from when_fact(self.date)
        yield from statement_facts(self, "notes", "note", self.note)
