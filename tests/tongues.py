"""Another language, for as long as a test wants it."""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from gettext import GNUTranslations, NullTranslations
from unittest.mock import patch

from babel.messages import Catalog
from babel.messages.mofile import write_mo

from tui.speech import CHOICE, chosen


@contextmanager
def speaking(locale: str, messages: Mapping[str, str | tuple[str, ...]] | None = None) -> Iterator[None]:
    """Speaks a language, with the translations that come with the program or with some of one's own.

    What was said when a module was loaded stays in the language of that moment.

    Args:
        locale: `fr`, `fr_CA` …
        messages: Translations by their message for one, after its context and U+0004 if it has one.
    """
    with patch.dict("os.environ", {CHOICE: locale}):
        chosen.cache_clear()
        try:
            if messages is None:
                yield
            else:
                with patch("tui.speech.saying.messages_in", return_value=_translations(locale, messages)):
                    yield
        finally:
            chosen.cache_clear()


def _translations(locale: str, messages: Mapping[str, str | tuple[str, ...]]) -> NullTranslations:
    catalog = Catalog(locale)
    for name, translation in messages.items():
        context, _, message = name.rpartition("\x04")
        id = message if isinstance(translation, str) else (message, f"{message}s")
        catalog.add(id, translation, context=context or None)
    into = io.BytesIO()
    write_mo(into, catalog)
    into.seek(0)
    return GNUTranslations(into)
