"""Workspaces and queries as hypothesis draws them, of few words that meet in many ways."""

from hypothesis import strategies as st

from tui.records import Deal, Record
from tui.store import Workspace, read_query

from .workspaces import amount, deal, event, figure, mission, organisation, place, source, workspace

VOCABULARY = """
    first second Québec quebec Li-Ion batteries battery AT&T C++ 50% o’brien a-b ab a b 東京都 京都
    アイレップ company joint venture Œuvre 5,000.25 x:y kind:other (a b) “a” ß ss
"""
WORDS = VOCABULARY.split()
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
ORGANISATIONS = ("first", "second", "third")
MISSIONS = ("trip", "visit")
PARTS = st.lists(st.sampled_from(ORGANISATIONS), max_size=3)
PLACES = st.sampled_from((None, "JP", "JP-13"))
FIGURES = (
    figure("jobs", value=40, unit="jobs", qualifier="about"),
    figure("jobs", value=100, unit="Jobs", qualifier="more_than"),
    figure("jobs", unit="jobs", qualifier="many"),
    figure("jobs", value=7, unit="jobs", modality="expected"),
    figure("new-jobs", value=(3, 5), unit="jobs", qualifier="between"),
    figure("share", "share", value=10, unit="%", of="software", qualifier="at_most"),
    figure("share", "share", value="22.6", unit="%", of="software"),
    figure("share", "share", value=20, unit="%", of="software", qualifier="at_least"),
    figure("share", "share", value=(5, 30), unit="%", of="software", qualifier="between"),
    figure("share", "share", value=0, unit="%", of="software"),
    figure("jobs", value=0, unit="jobs"),
    figure("jobs", unit="jobs", qualifier="many", modality="expected"),
    figure("new-jobs", value=2, unit="jobs", qualifier="at_least", modality="expected"),
    amount("CAD", unit="million dollars"),
    amount("CAD", shared_by=["first", "second"]),
    figure("rank", "rank", value=3, of="economy"),
    amount("CAD"),
    amount("CAD", value=9, modality="committed"),
    amount("CAD", "inferred"),
    amount("JPY"),
    amount(),
)
DISAGREEMENTS: tuple[list[dict[str, object]], ...] = (
    [],
    [],
    [{"about": "jobs", "claims": ["jobs", "new-jobs"], "believed": "new-jobs"}],
    [{"about": "jobs", "claims": ["trip/a#jobs", "trip/b#jobs"]}],
)


@st.composite
def deals(draw: st.DrawFn, id: str) -> Deal:
    kinds, stages = ("joint_venture", "supply"), ("announced", "signed", "ended")
    return deal(
        id,
        *draw(st.lists(st.sampled_from(ORGANISATIONS), min_size=1, max_size=2, unique=True)),
        title=draw(names),
        kind=draw(st.sampled_from(kinds)),
        stage=[{"is": draw(st.sampled_from(stages)), "when": draw(st.sampled_from((None, "2014-01")))}],
        sector=draw(st.sampled_from(([], ["isic:2720"]))),
        market=draw(st.sampled_from(([], ["JP-13"], ["CA"]))),
        figure=draw(st.lists(st.sampled_from(FIGURES), min_size=1, max_size=2, unique_by=lambda one: one.id)),
        follows=draw(st.sampled_from((None, None, *"abc"))),
        part_of=draw(st.sampled_from((None, None, *"abc"))),
        disagreement=draw(st.sampled_from(DISAGREEMENTS)),
        term=draw(st.lists(names, max_size=1)),
    )


@st.composite
def workspaces(draw: st.DrawFn) -> Workspace:
    records: list[Record] = [place("JP", "Japan", names={"fr": "Japon"}), place("CA", "Canada")]
    for id in draw(st.sets(st.sampled_from(ORGANISATIONS))):
        home = draw(st.sampled_from(("JP", "CA-QC", None)))
        records.append(organisation(id, draw(names), aka=draw(st.lists(names, max_size=1)), home=home))
    for trip in draw(st.sets(st.sampled_from(MISSIONS))):
        own = [draw(deals(f"{trip}/{local}")) for local in draw(st.sets(st.sampled_from("cab")))]
        told = [deal.id.removeprefix(f"{trip}/") for deal in own if draw(st.booleans())]
        when = draw(st.sampled_from(("2014-01-20", "2014-01-20/2014-01-24", None)))
        counted = [
            figure("deals", value=draw(st.integers(0, 4)), counts="deals"),
            *(figure(what, value=2, counts=what) for what in ("events", "participants")),
        ]
        records += [
            mission(trip, title=draw(names), figure=counted, lead="first", part=draw(PARTS)),
            source(f"{trip}/release"),
            *own,
        ]
        many = [figure("counted", qualifier="many", counts=draw(st.sampled_from(("deals", "events"))))]
        told.append("nowhere")
        records.append(
            event(
                f"{trip}/lunch", title=draw(names), announces=told, when=when, place=draw(PLACES), figure=many
            )
        )
    texts = {record.id: draw(names) for record in records if record.KIND == "source"}
    return workspace(*records, texts=texts)


parts = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS).map(lambda word: word[:2].upper()),
    st.sampled_from(("kind:supply", "kind:joint_venture", "stage:signed", "country:JP", "record:deal")),
    st.sampled_from(("org:first", "org:second", "mission:trip", "sector:isic:2720", "country:XX")),
    st.sampled_from(("has:jobs", "has:share", "year:2014", "qualifier:about", "currency:CAD", "source:trip")),
    st.text(max_size=3),
)
LISTED = st.lists(parts, max_size=3).map(" ".join)
ASKING = st.one_of(
    parts,
    names.map(lambda name: '"' + name.replace('"', "") + '"'),
    names.map(lambda name: f"~{name.split()[0]}"),
    st.tuples(st.sampled_from(WORDS), st.integers(0, 8), st.sampled_from("abx")).map(
        lambda drawn: f"~{drawn[0][: drawn[1]]}{drawn[2]}{drawn[0][drawn[1] :]}"
    ),
    st.builds(
        "{}:{}{}".format,
        st.sampled_from(("jobs", "amount", "amount.CAD", "amount.jpy", "count", "share")),
        st.sampled_from((">=", ">", "<", "<=", "", "..", "3..", "0.5..", "4.5..")),
        st.sampled_from((0, 2, 5, 7, "9.5", 40, "22.6", "1k", "5m")),
    ),
    st.builds(
        "when:{}{}".format,
        st.sampled_from((">=", ">", "<", "<=", "", "..", "2013..", "2014-01-22..")),
        st.sampled_from(("2013", "2014", "2014-01", "2014-01-20", "2014-01-24", "2014-02")),
    ),
)
"""Texts that ask for something, or all but do so."""


def _grouped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    listed = st.lists(inner, min_size=1, max_size=3)
    joined = listed.map(" ".join) | listed.map(" or ".join)
    return joined | joined.map("({})".format) | inner.map("!{}".format)


written = LISTED | st.recursive(ASKING, _grouped, max_leaves=6)
"""Texts of queries."""
queries = written.map(read_query)
