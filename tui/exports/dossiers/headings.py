"""The words of a dossier itself, in the reader's language."""

from ...speech import marked, said

_WORDS = {
    "mission": marked("The mission"),
    "missions": marked("Missions"),
    "timeline": marked("Timeline"),
    "events": marked("Events"),
    "deals": marked("Deals"),
    "totals": marked("Totals"),
    "beside": marked("Announced, and recorded"),
    "disagreements": marked("Where sources disagree"),
    "others": marked("Organisations and people"),
    "origins": marked("Sources"),
    "notes": marked("About this dossier"),
    "contents": marked("Contents"),
    "skip": marked("To the text"),
    "added": marked("added"),
    "believed": marked("believed"),
    "no_source": marked("no source"),
    "known_from": marked("known from"),
    "stating": marked("stated by {stating}"),
    "passage": marked("The words of its source"),
    "paragraph": marked("paragraph {number}"),
    "source_title": marked("Source {number}"),
    "passage_title": marked("Source {source}, paragraph {paragraph}"),
    "source": marked("source {number}"),
    "totals_rule": marked(
        "Only what sources state of what is done or committed to is added, in one unit and one stated "
        "currency; the rest is listed, with the reason."
    ),
    "quotes_rule": marked(
        "Every quotation leads to the words in their place. What is marked inferred is a reading of ours; "
        "what is marked external is known from another source."
    ),
    "labelled": marked("{what}: {value}"),
    "made": marked("Made with Communiqué."),
}


def word(name: str, **values: str | int) -> str:
    """One of the words or sentences, by what it is for, with its places filled in."""
    return said(_WORDS[name], **values)


def heading(name: str, number: int = 0) -> str:
    """The heading of a part of a dossier that tells of so many."""
    return word("mission" if name == "missions" and number == 1 else name)
