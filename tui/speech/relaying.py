"""What the system and the readers of JSON and TOML say, which is English wherever they are."""

from .saying import marked, said

_KNOWN = frozenset(
    (
        marked("Broken pipe"),
        marked("Device or resource busy"),
        marked("Directory not empty"),
        marked("Disk quota exceeded"),
        marked("Exec format error"),
        marked("File exists"),
        marked("File name too long"),
        marked("File too large"),
        marked("Input/output error"),
        marked("Invalid argument"),
        marked("Invalid cross-device link"),
        marked("Is a directory"),
        marked("No space left on device"),
        marked("No such device or address"),
        marked("No such file or directory"),
        marked("Not a directory"),
        marked("Operation not permitted"),
        marked("Operation not supported"),
        marked("Permission denied"),
        marked("Read-only file system"),
        marked("Text file busy"),
        marked("Too many levels of symbolic links"),
        marked("Too many open files"),
        marked("Cannot overwrite a value"),
        marked('Expected "\'"'),
        marked("Expected '\"'"),
        marked("Expected '=' after a key in a key/value pair"),
        marked("Expected ']' at the end of a table declaration"),
        marked("Expected ']]' at the end of an array declaration"),
        marked("Expected newline or end of document after a statement"),
        marked("Expecting ',' delimiter"),
        marked("Expecting ':' delimiter"),
        marked("Expecting property name enclosed in double quotes"),
        marked("Expecting value"),
        marked("Extra data"),
        marked("Invalid \\escape"),
        marked("Invalid \\uXXXX escape"),
        marked("Invalid control character"),
        marked("Invalid control character at"),
        marked("Invalid date or datetime"),
        marked("Invalid hex value"),
        marked("Invalid initial character for a key part"),
        marked("Invalid statement"),
        marked("Invalid value"),
        marked("Unclosed array"),
        marked("Unclosed inline table"),
        marked("Unescaped '\\' in a string"),
        marked("Unterminated string"),
        marked("Unterminated string starting at"),
    )
)
_ABOUT = (
    marked("Cannot declare {what} twice"),
    marked("Cannot mutate immutable namespace {what}"),
    marked("Duplicate inline table key {what}"),
    marked("Found invalid character {what}"),
    marked("Illegal character {what}"),
)


def relayed(message: str | None) -> str:
    """What a machine says, in the reader's words if it is something usual, and else as it said it."""
    if message is None:
        return ""
    if message in _KNOWN:
        return said(message)
    for known in _ABOUT:
        head, tail = known.split("{what}")
        if message.startswith(head) and message.endswith(tail):
            return said(known, what=message[len(head) : len(message) - len(tail)])
    return message
