"""The kinds of record, in the order that lists show them."""

from .deal import Deal
from .event import Event
from .mission import Mission
from .organisation import Organisation
from .person import Person
from .place import Place
from .record import Record
from .source import Source

KINDS: dict[str, type[Record]] = {
    kind.KIND: kind for kind in (Mission, Event, Deal, Organisation, Person, Place, Source)
}
