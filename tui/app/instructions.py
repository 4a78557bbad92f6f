"""What the help page tells beside the keys."""

from ..speech import marked

MANUAL = {
    marked("Finding"): (
        marked(
            "Type / and words: every word is asked for, as the beginning of a word. One or two letters "
            "are a whole word, or begin a word of a name. What is no syntax is searched for as it stands: "
            "o'brien, C++, 50%."
        ),
        marked(
            '"words in quotes" stand one after the other in one line. ~word also finds what is one letter '
            "off, or two from six letters on."
        ),
        marked(
            "field:value narrows: record, kind, stage, sector, country, org, person, mission, source, "
            "evidence, basis, qualifier, modality, currency, year. has:quote finds what has one. A value "
            "with spaces goes in quotes; country, org, person, mission and source take whole names, too. Two "
            "values of one field side by side mean either: kind:supply kind:licence."
        ),
        marked(
            "amount, amount.CAD, jobs, count and share take numbers, as the source states them: "
            "jobs:>=40, amount.CAD:1m..5m, share:<10. when takes days: when:2014, when:2014-01-20, "
            "when:2013..2015, when:>=2014-03."
        ),
        marked(
            "!this is what must not be: !batteries, !kind:licence. this or that is either; (brackets) "
            "hold things together: batteries (country:JP or jobs:>=40) !stage:ended."
        ),
        marked(
            "Beneath the bar stands what could be meant: tab, or → at the end, takes the first, ↓ chooses "
            "another; esc closes it. ^ points at what is mistaken; the last answer stays until it is "
            "mended, and enter searches for it as it reads. ↑ brings back what was asked before."
        ),
        marked(
            "Facets count the values of the deals that answer: space wants one (✓), - does not (✗), o "
            "wants nothing else of its field and goes to the deals."
        ),
        marked(
            "V saves what is seen under a name, v lists what is saved; view:name stands for its query in "
            "any query. y offers what can be copied, among it a command for the shell that opens this "
            "view."
        ),
        marked(
            "In lists, < > size the column, H L move it, - hides it and _ shows all; they stay so for the "
            "next time, in communique/columns.toml in your folder of settings."
        ),
    ),
    marked("Values and their words"): (
        marked(
            "A value is ✓ verbatim, ~ inferred, ↗ external, ? ambiguous, ✗ not found, ! source changed, ∅ "
            "no source; – no claim is a word of the record itself, such as a code."
        ),
        marked(
            "The words behind the value under the cursor are lit, the record's other citations marked. ← "
            "→ step through the words of a value, enter goes to them."
        ),
        marked(
            "Lists say figures in short: ≈ about, ≥ ≤ > < as the source bounds them, … with digits left "
            "out; ~CAD is inferred, ↗CAD known from elsewhere, and so are dates. Sorted by amount, those "
            "of one currency stand together."
        ),
        marked(
            "In the source, ┃ marks what is cited, ┇ what is cited in part, · what feeds nothing; beside "
            "it stands what rests on each passage. ← → step through its values, enter goes to one."
        ),
    ),
    marked("Totals"): (
        marked(
            "Only what is stated, done or committed to, in one unit, and for money in one stated "
            "currency, is added. The rest is listed, and says why."
        ),
        marked(
            "About widens nothing: it marks the total. An open end stays open: more than 100 and 40 are "
            "more than 140."
        ),
        marked(
            "Joint amounts count once; a figure that a later deal tells again replaces the earlier one; a "
            "part is not counted beside its whole; of claims that differ, only the one that is believed "
            "counts."
        ),
        marked("Shares are compared in percentage points; ranks and durations are never added."),
    ),
    marked("Time"): (
        marked(
            "A band covers all that a date can mean: █ a known day, ▒ a span, ~ ? ░ soft ends, ◂ ▸ open "
            "ones, □ ╌ what is planned. A dot in a list marks what is of the time under the cursor."
        ),
        marked("Where very many deals answer, times say how many there were; enter narrows to one."),
        marked("Silent since: the last day on which a source still says something of a deal."),
    ),
    marked("Taking away"): (
        marked(
            "y offers what can be copied of what the cursor is on: the value, its words, a citation for a "
            "text, for Markdown, BibTeX or CSL-JSON, the row, the data, a link, a command. It goes to the "
            "clipboard through the terminal (OSC 52), tmux, or a program that is here; what none takes is "
            "printed when you leave."
        ),
        marked(
            "A link, communique:2014-01-japan/acquisio-irep#jobs, opens the record at that value: with "
            "communique open LINK, or pasted where one searches."
        ),
        marked(
            "o shows the address of the source in full, with the host that it leads to, before anything is "
            "opened. e opens the file of the record in the editor of VISUAL or EDITOR, at its line; it is "
            "read again after."
        ),
        marked(
            "x exports what is asked for, in the order of the list of deals: choose a format, say where; it "
            "tells first what will not be kept as it is, and writes over nothing unless told twice."
        ),
    ),
}
"""Sentences under headings."""
