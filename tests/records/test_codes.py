from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from tui.records.codes import Address, Currency, Language, SectorCode, Sha256, Slug

GOOD = [
    (Slug, ["a", "acquisio-irep", "day-1.en", "2014-01-japan", "a" * 100]),
    (Currency, ["CAD", "JPY"]),
    (Language, ["en", "fr-CA", "zh-Hant-TW", "gsw"]),
    (SectorCode, ["isic:2720", "naics:33591", "gics:45.10"]),
    (Address, ["https://example.org", "http://example.org/a?b=c#d", "https://example.org/é"]),
    (Sha256, ["0123456789abcdef" * 4]),
]
BAD = [
    (Slug, ["", "A", "a b", "a/b", "../a", "-a", "a-", "a--b", "a_b", "é", "a\n", "a" * 101, ".a", "٣"]),
    (Currency, ["", "cad", "CA", "CADX", "C$", "CAD\n"]),
    (Language, ["", "EN", "english", "fr_CA", "e", "en-", "en-CA\n", "fr-" + "a" * 9, "en" + "-ab" * 12]),
    (SectorCode, ["", "2720", "isic:", ":2720", "ISIC:1", "isic:1 2", "isic:1\n", "isic:" + "1" * 40]),
    (
        Address,
        [
            "",
            "example.org",
            "ftp://example.org",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://",
            "https:///a",
            "https://a b",
            "https://example.org/a\n",
            " https://example.org",
            "https://example.org/" + "a" * 2000,
        ],
    ),
    (Sha256, ["", "0" * 63, "0" * 65, "G" * 64, "A" * 64, "0" * 64 + "\n"]),
]


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in GOOD for text in texts])
def test_a_code_of_its_form_is_kept_as_it_is(code: Any, text: str) -> None:
    assert TypeAdapter[object](code).validate_python(text) == text


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in BAD for text in texts])
def test_a_text_of_another_form_is_no_code(code: Any, text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter[object](code).validate_python(text)
