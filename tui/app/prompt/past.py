"""The queries that were asked before, to be asked again."""

from dataclasses import dataclass, field

_MOST = 200


@dataclass
class Past:
    """Texts from the first to the last, and a place among them while one goes through them."""

    texts: list[str] = field(default_factory=list)
    at: int | None = None
    """Which text one has gone back to; none if one is where one types."""
    draft: str = ""
    """What stood there before one went back."""

    def add(self, text: str) -> None:
        """Keeps a text as the last one; going back begins there again."""
        text = text.strip()
        if text:
            self.texts = [*(each for each in self.texts if each != text), text][-_MOST:]
        self.at = None

    def earlier(self, text: str) -> str | None:
        """The text before; none if there is none.

        Args:
            text: what stands there now.
        """
        if self.at is None:
            self.draft = text
        at = len(self.texts) if self.at is None else self.at
        before = next((place for place in reversed(range(at)) if self.texts[place] != text), None)
        if before is None:
            return None
        self.at = before
        return self.texts[before]

    def later(self) -> str | None:
        """The text after, at the end what stood there before; none if one has not gone back."""
        if self.at is None:
            return None
        self.at = self.at + 1 if self.at + 1 < len(self.texts) else None
        return self.draft if self.at is None else self.texts[self.at]
