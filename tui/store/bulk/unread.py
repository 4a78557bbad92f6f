"""What makes a line unreadable."""


class Unread(Exception):
    """A line that cannot be read as a record, and where in it."""

    def __init__(self, reason: str, column: int = 1, line: int = 0, field: str = "") -> None:
        """Says why.

        Args:
            reason: in a sentence.
            column: from 1, in characters.
            line: how many lines after the first of the record.
            field: the path of the field, where it is one that is wrong.
        """
        super().__init__(reason)
        self.reason, self.column, self.line, self.field = reason, column, line, field
