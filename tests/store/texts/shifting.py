"""Texts with everything in them that can shift a position, and spans of them."""

from hypothesis import strategies as st

RELEASE = """\
Lyon - The mission&#39;s first day led to two agreements. Mr. J.-F. Nobody, who leads it, met 22.6% of
the delegates in this area. of new materials.

“We spare no effort. We go on, ”the head of the mission said. “Our partners &amp; friends agree.”
They&nbsp;do.
"""

KNOWN = "&#39; &amp; &nbsp; &#x27; &#XE9 &lt; &ampx &notit; &NotEqualTilde; &#1; &#0; &#128; &#10; &amp;amp;"
UNKNOWN = "& &; &a &# &#; &#x; &unknown; &#xD800; &#99999999;"
references = st.sampled_from([*KNOWN.split(), *UNKNOWN.split()])
plain = st.text(st.sampled_from("ab é’'“”\"«».,!? \n\r\t\xa0\u2028;&#A1漢。」\u0301\ud800"), max_size=6)
raws = st.lists(st.one_of(references, plain)).map("".join)


@st.composite
def spans(draw: st.DrawFn, length: int) -> tuple[int, int]:
    start = draw(st.integers(0, length))
    return start, draw(st.integers(start, length))
