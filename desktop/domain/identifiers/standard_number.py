"""The number of a standard, and what its prefix tells: level, nature, industry, place.

The traps that its shapes keep apart (data dictionary, section 4.1): ``DB`` alone is the earthquake industry, ``DB32`` a
province and ``DB3206`` a city; ``QC/T`` is cars and no QC circle; ``QB`` is light industry, ``Q/B`` an enterprise;
``T/XX`` is a society, ``XX/T`` an industry; ``.2`` is a part; years before 1996 have two digits; ISO has a colon
before its year, or no year at all. Leading zeros are kept.
"""

import re

from desktop.domain.errors import BadValue
from desktop.domain.identifiers.form import TextForm
from desktop.domain.identifiers.standard_prefixes import INDUSTRIES
from desktop.domain.late import dataclass
from desktop.domain.values.text import half_width
from desktop.domain.words import Words

SHAPE = Words(
    "“{text}”不是标准编号，应如GB/T 22796-2021", "'{text}' is no standard number such as GB/T 22796-2021"
)
SHAPE_Q = Words(
    "“{text}”不是企业标准编号，应如Q/320600AB 001-2024",
    "'{text}' is no enterprise standard number such as Q/320600AB 001-2024",
)

_YEAR = r"(?P<year>(?:19|20)\d{2}|\d{2})"
_LONG_YEAR = r"(?P<year>(?:19|20)\d{2})"
_PART = r"(?P<part>(?:\.\d+)*)"
_SHEET = r"(?:/XG\d+-(?:19|20)\d{2})?"  # an amendment of a Chinese standard, 修改单
_BODY = r"(?:ISO(?:/(?:IEC(?:/IEEE)?|ASTM|CIE|IEEE))?|IEC(?:/IEEE)?|ITU-[TR]|CISPR|IWA)"
_PAPER = r"(?:TS|TR|PAS|GUIDE|AWI|NP|WD|CD|CDV|DIS|FDIS|PRF|DTS|DTR)"

# Order matters: what is more particular comes before what it would also pass for.
_LEVELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "international",
        re.compile(
            rf"(?P<prefix>{_BODY}(?:[ /]{_PAPER})?) (?:[A-Z]{{0,2}}\.?\d[\dA-Z.]*)(?P<part>(?:-[\dA-Z]+)*)"
            r"(?::(?P<year>(?:19|20)\d{2}))?(?:/(?:AMD|COR) ?\d+(?::(?:19|20)\d{2})?)?"
        ),
    ),
    (
        "national",
        re.compile(rf"(?P<prefix>GB(?:/[TZ])?|GBZ(?:/T)?|GBJ) (?:\d+){_PART}-{_YEAR}{_SHEET}"),
    ),
    (
        "national",
        re.compile(rf"(?P<prefix>GSB) ?(?:(?:[A-Z] ?)?(?:\d+-)*\d+){_PART}-{_YEAR}"),
    ),
    (
        "local",
        re.compile(
            rf"(?P<prefix>DB(?P<place>\d{{4}}|\d{{2}})(?:/[TZ])?) (?:\d+){_PART}-{_LONG_YEAR}{_SHEET}"
        ),
    ),
    (
        "local",  # of food safety: DBS32/ 002-2014
        re.compile(rf"(?P<prefix>DBS(?P<place>\d{{2}})/) (?:\d+){_PART}-{_LONG_YEAR}"),
    ),
    ("group", re.compile(rf"(?P<prefix>T/[A-Z0-9]{{2,12}}) (?:\d+){_PART}-{_LONG_YEAR}{_SHEET}")),
    (
        "enterprise",
        re.compile(
            rf"(?P<prefix>Q/[A-Z0-9]+?(?: (?:[A-Z0-9]*[A-Z]|[A-Z0-9]+(?= )))?)[ .]?(?:\d{{1,5}})"
            rf"(?P<part>(?:\.\d+)?)S?-{_LONG_YEAR}"
        ),
    ),
    (
        "industry",
        re.compile(rf"(?P<prefix>(?P<industry>[A-Z]{{2,3}})(?:/[TZ])?) (?:[A-Z]?\d+){_PART}-{_YEAR}{_SHEET}"),
    ),
)
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_DASHES = re.compile(r"\s*[\u2010-\u2015\u2212\u2500\u2e3a\u2e3b\ufe58-]+\s*")
_TYPED_FOR_A_DASH = re.compile(r"(?<=\d)\s*[一ー]\s*(?=\d{2,4}$)")
_STROKES = str.maketrans("\u2044\u2215\\", "///")
_STROKE_LEFT_OUT = re.compile(r"^(GBZ|[A-Z]{2}|DB\d{4}|DB\d{2})(?: ?(T) ?| (Z) )(?=\d)")
"""``GBT 22796``, ``GB T 22796``: no prefix of three letters ends in T; as one it would pass for an industry's."""
_LOCAL_APART = re.compile(r"^DB (\d{4}|\d{2})(?=/[TZ])")
_PAPER_APART = re.compile(rf"^({_BODY})[ /]({_PAPER})\s*(?=\d)")
_HEAD = re.compile(
    rf"^({_BODY}(?:[ /]{_PAPER})?|DBS\d{{2}}/|DB\d{{4}}/[TZ]|DB\d{{4}}(?= )|DB\d{{2}}(?:/[TZ])?|GBZ(?:/T)?|GSB"
    r"|[A-Z]{2,3}(?:/[TZ])?|T/[A-Z0-9]*[A-Z](?=\d+(?:\.\d+)*-))\s*(?=\d)"
)
_ISO_DASH = re.compile(rf"^({_BODY}\b[^:]*)-((?:19|20)\d{{2}})$")
_SHORT_YEAR = re.compile(r"-(\d{2})$")
_LAST_OF_TWO_DIGITS = 95
_FIRST_YEAR = 47
_NATURES = {"/T": "recommended", "/Z": "guidance"}


@dataclass(frozen=True, slots=True)
class StandardNumber:
    """What the number of a standard tells."""

    level: str
    """``international``, ``national``, ``industry``, ``local``, ``group`` or ``enterprise``."""
    nature: str | None
    """``mandatory``, ``recommended``, ``guidance`` or ``sample``, of what the state or an industry issues."""
    prefix: str
    part: str
    """``.2`` or ``-2``, blank where the number has none."""
    year: int | None
    """Of the edition, in four digits."""
    industry: str | None
    """The letters of the industry, where they are of one that is known."""
    place: str | None
    """The two digits of a province or four of a city."""
    whole: str
    """The number without part and year, which all parts of one series share."""


def parse(number: str) -> StandardNumber | None:
    """What a number in its one spelling tells; ``None`` where it is of no known shape."""
    for level_, shape in _LEVELS:
        if match := shape.fullmatch(number):
            found = match.groupdict()
            prefix, year = found["prefix"], found["year"]
            industry = found.get("industry")
            return StandardNumber(
                level=level_,
                nature=_nature(level_, prefix),
                prefix=prefix,
                part=found["part"] or "",
                year=int(year) + (1900 if len(year) == 2 else 0) if year else None,
                industry=industry if industry in INDUSTRIES else None,
                place=found.get("place"),
                whole=number[: match.start("part")],
            )
    return None


def _nature(level_: str, prefix: str) -> str | None:
    if prefix == "GSB":
        return "sample"
    if level_ in ("national", "industry", "local"):
        return _NATURES.get(prefix[-2:], "mandatory")
    return None


def read(text: str) -> str:
    """The number in its one spelling: half-width, one blank after the prefix, a plain hyphen before the year.

    ISO and IEC have a colon there. A year of two digits stays as it was printed up to 1995; since then all have
    four, so that ``-98`` is 1998 and ``-05`` is 2005.

    Raises:
        BadValue: no known shape.
    """
    number = _UNSEEN.sub("", half_width(text)).upper().translate(_STROKES).strip("《》 ")
    number = _TYPED_FOR_A_DASH.sub("-", _DASHES.sub("-", re.sub(r"\s+", " ", number)))
    number = re.sub(r"\s*([/:])\s*", r"\1", number)
    number = _LOCAL_APART.sub(r"DB\1", number)
    number = _STROKE_LEFT_OUT.sub(lambda m: f"{m[1]}/{m[2] or m[3]} ", number)
    number = _HEAD.sub(r"\1 ", _PAPER_APART.sub(_paper, number))
    number = _SHORT_YEAR.sub(_year, _ISO_DASH.sub(r"\1:\2", number))
    if level(number) is None:
        raise BadValue((SHAPE_Q if number.startswith("Q/") else SHAPE).fill(text=text))
    return number


def _paper(match: re.Match[str]) -> str:
    """``ISO/TR``, yet ``ISO/IEC TR`` and ``IEC TR``: as the bodies themselves print them."""
    return f"{match[1]}{'/' if match[1] == 'ISO' else ' '}{match[2]} "


def _year(match: re.Match[str]) -> str:
    if match.string.startswith(("ISO", "IEC", "ITU", "CISPR", "IWA")):
        return match[0]  # a part: IEC 60068-2-14
    year = int(match[1])
    if _FIRST_YEAR <= year <= _LAST_OF_TWO_DIGITS:
        return match[0]
    return f"-{1900 + year if year > _LAST_OF_TWO_DIGITS else 2000 + year}"


def level(number: str) -> str | None:
    """``international``, ``national``, ``industry``, ``local``, ``group`` or ``enterprise``."""
    found = parse(number)
    return found.level if found else None


def printed(number: str) -> str:
    """The number as documents print it, with an em dash before the year: ``GB/T 22796—2021``."""
    found = parse(number)
    if found is None or found.level == "international":
        return number
    return re.sub(r"-(?=\d+(?:/XG|$))", "—", number)


STANDARD_NUMBER = TextForm("standard_number", read)
