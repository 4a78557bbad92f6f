"""The words that made deals are made of; every organisation in them is invented."""

from typing import Final


def several(text: str, between: str | None = None) -> tuple[str, ...]:
    """Words that stand in one text."""
    return tuple(text.split(between))


SECTORS: Final = several(
    "Energy|Batteries|Aerospace|Agriculture|Automotive|Biotech|Chemicals|Construction|Cybersecurity|Defence|"
    "Education|Finance|Food|Forestry|Healthcare|Hydrogen|Infrastructure|Logistics|Maritime|Mining|Pharma|Rail|"
    "Semiconductors|Software|Space|Telecom|Textiles|Tourism|Water|Wind",
    "|",
)
COUNTRIES: Final = several(
    "Germany|France|Japan|India|Brazil|Canada|Mexico|Kenya|Nigeria|Egypt|Vietnam|Indonesia|Thailand|Malaysia|"
    "Singapore|South Korea|China|Australia|New Zealand|Chile|Argentina|Peru|Colombia|Spain|Italy|Portugal|"
    "Poland|Romania|Hungary|Greece|Turkey|Israel|Saudi Arabia|Qatar|Kuwait|Oman|Morocco|Ghana|Ethiopia|"
    "Tanzania|South Africa|Norway|Sweden|Finland|Denmark|Iceland|Ireland|Netherlands|Belgium|Austria|"
    "Switzerland|Czechia|Slovakia|Croatia|Serbia|Ukraine|Kazakhstan|Uzbekistan|Pakistan|Bangladesh",
    "|",
)
CURRENCIES: Final = ("EUR", "USD", "GBP", "JPY", "INR", "CHF")
KINDS: Final = several(
    "supply agreement|joint venture|licensing deal|equity investment|memorandum of understanding|"
    "distribution agreement|research partnership|service contract|framework agreement|turnkey order",
    "|",
)
VERBS: Final = ("signed", "won", "announced", "concluded", "renewed", "secured", "confirmed", "agreed on")
THINGS: Final = {
    "Batteries": "battery lithium cell cathode anode gigafactory pack separator storage",
    "Energy": "battery grid solar turbine substation inverter photovoltaic transformer",
    "Hydrogen": "electrolyser ammonia hydrogen pipeline storage compressor",
    "Mining": "lithium copper nickel cobalt smelter drilling",
    "Rail": "locomotive signalling tram depot metro",
    "Space": "satellite antenna solar payload orbit",
    "Wind": "wind offshore blade nacelle monopile cable",
    "Water": "desalination pump reservoir membrane irrigation",
}
"""What the deals of some sectors are about; those of the others are about what they all share."""
OTHER: Final = "equipment supplier licence system"
SHARED: Final = several(
    "platform plant pilot laboratory terminal warehouse campus barrier bakery basin bank workshop solar wind "
    "software sensor training"
)
COMMON: Final = several(
    "the and of to in for with a over by both sides will is under after between several years parts first "
    "new programme delivery maintenance financing content local regional partners orders suppliers "
    "customers ministry port university market mission spring survey site work begin start next quarter "
    "production capacity double skills research testing quality standards customs insurance investors board "
    "community services data safety security growth export transport storage support stage steel summer"
)
HEADS: Final = several(
    "al bar cor dan est fal gar hol ing jor kal lor mar nor pal quin ros sal tor ul val wes xan yor zel bat "
    "ber can del fen gul hav kes lin mer nov pel rav sten tam und ver"
)
MIDDLES: Final = several("a e i o u an en in on un ar er ir or ur al el il ol ul")
TAILS: Final = several("ia dor ven tek nova lin mar dal berg stad ford wick ton mont vale port ra na co ex")
ENDINGS: Final = ("", "s", "ed", "ing", "al")
FORMS: Final = several(
    "Ltd|GmbH|SA|Group|Holdings|Industries|Systems|Partners|AG|Technologies|Energy|Logistics|Labs|Works",
    "|",
)
