"""Numbers of standards: every trap, every published example, and that one number has one spelling."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import BadValue
from desktop.domain.identifiers.standard_number import level, parse, printed, read
from desktop.domain.identifiers.standard_prefixes import INDUSTRIES

# as typed, spelling, level, nature, industry, place, year
PUBLISHED = [
    ("ISO 23168:2019", "ISO 23168:2019", "international", None, None, None, 2019),
    ("GB 32100-2015", "GB 32100-2015", "national", "mandatory", None, None, 2015),
    ("GB/T 36077-2018", "GB/T 36077-2018", "national", "recommended", None, None, 2018),
    ("GB/T 16733-1997", "GB/T 16733-1997", "national", "recommended", None, None, 1997),
    ("GB/T 1234.2-2020", "GB/T 1234.2-2020", "national", "recommended", None, None, 2020),
    ("DB32/T 4570—2023", "DB32/T 4570-2023", "local", "recommended", None, "32", 2023),
    ("DB6101/T 3191—2024", "DB6101/T 3191-2024", "local", "recommended", None, "6101", 2024),
    ("DB3206/T 1001-2021", "DB3206/T 1001-2021", "local", "recommended", None, "3206", 2021),
    ("T/CAQ 10201-2020", "T/CAQ 10201-2020", "group", None, None, None, 2020),
    ("T/XZYC 0055-2024", "T/XZYC 0055-2024", "group", None, None, None, 2024),
    ("Q/ABCDE0001-2008", "Q/ABCDE0001-2008", "enterprise", None, None, None, 2008),
    ("GB 11714-1997", "GB 11714-1997", "national", "mandatory", None, None, 1997),
    ("GB/T 4754-2017", "GB/T 4754-2017", "national", "recommended", None, None, 2017),
]
TRAPS = [
    ("DB/T 71-2018", "DB/T 71-2018", "industry", "recommended", "DB", None, 2018),  # earthquakes
    ("DB 32-2009", "DB 32-2009", "industry", "mandatory", "DB", None, 2009),  # earthquakes, number 32
    ("DB32 4041-2021", "DB32 4041-2021", "local", "mandatory", None, "32", 2021),
    ("DB 32/T 4570-2023", "DB32/T 4570-2023", "local", "recommended", None, "32", 2023),
    ("DB32T4570-2023", "DB32/T 4570-2023", "local", "recommended", None, "32", 2023),
    ("DB3206T 1001-2021", "DB3206/T 1001-2021", "local", "recommended", None, "3206", 2021),
    ("DB321234-2020", "DB32 1234-2020", "local", "mandatory", None, "32", 2020),  # a city's always have /T
    ("DBS32/002-2014", "DBS32/ 002-2014", "local", "mandatory", None, "32", 2014),  # food safety
    ("QC/T 484-1999", "QC/T 484-1999", "industry", "recommended", "QC", None, 1999),  # cars
    ("QB/T 2920-2018", "QB/T 2920-2018", "industry", "recommended", "QB", None, 2018),  # light industry
    ("QB 1234-2001", "QB 1234-2001", "industry", "mandatory", "QB", None, 2001),
    ("Q/B 001-2020", "Q/B 001-2020", "enterprise", None, None, None, 2020),  # an enterprise
    ("Q/BT 001-2020", "Q/BT 001-2020", "enterprise", None, None, None, 2020),
    ("T/FZ 001-2020", "T/FZ 001-2020", "group", None, None, None, 2020),  # a society
    ("FZ/T 62011.2-2016", "FZ/T 62011.2-2016", "industry", "recommended", "FZ", None, 2016),  # an industry
    ("T/A1B2 3-2020", "T/A1B2 3-2020", "group", None, None, None, 2020),
    ("YS/T 1-2020", "YS/T 1-2020", "industry", "recommended", "YS", None, 2020),
    ("YD/T 1258.2-2009", "YD/T 1258.2-2009", "industry", "recommended", "YD", None, 2009),
    ("JB/Z 123-85", "JB/Z 123-85", "industry", "guidance", "JB", None, 1985),
    ("XX/T 1-2020", "XX/T 1-2020", "industry", "recommended", None, None, 2020),  # of no industry that is known
    ("GB/T 6-85", "GB/T 6-85", "national", "recommended", None, None, 1985),
    ("GB/T 19001-94", "GB/T 19001-94", "national", "recommended", None, None, 1994),
    ("GB/T 5296.4-98", "GB/T 5296.4-1998", "national", "recommended", None, None, 1998),  # four digits since 1996
    ("GB/T 24001-04", "GB/T 24001-2004", "national", "recommended", None, None, 2004),
    ("GBJ 16-87", "GBJ 16-87", "national", "mandatory", None, None, 1987),
    ("GBZ/T 230-2010", "GBZ/T 230-2010", "national", "recommended", None, None, 2010),
    ("GB/Z 19027-2005", "GB/Z 19027-2005", "national", "guidance", None, None, 2005),
    ("GB T 22796-2021", "GB/T 22796-2021", "national", "recommended", None, None, 2021),
    ("GB\\T 22796-2021", "GB/T 22796-2021", "national", "recommended", None, None, 2021),
    ("GB/T 22796一2021", "GB/T 22796-2021", "national", "recommended", None, None, 2021),  # the numeral one
    ("GB/T\u00a022796\u2014\u20142021", "GB/T 22796-2021", "national", "recommended", None, None, 2021),
    ("ＧＢ／Ｔ　２２７９６．３－２０２１", "GB/T 22796.3-2021", "national", "recommended", None, None, 2021),
    ("GB 15763.2-2005/XG1-2009", "GB 15763.2-2005/XG1-2009", "national", "mandatory", None, None, 2005),
    ("GSB 08-1337-2018", "GSB 08-1337-2018", "national", "sample", None, None, 2018),
    ("GSB08-1337-2018", "GSB 08-1337-2018", "national", "sample", None, None, 2018),
    ("Q/320600LL 001.1-2019", "Q/320600LL 001.1-2019", "enterprise", None, None, None, 2019),
    ("Q/JHA 0001S-2020", "Q/JHA 0001S-2020", "enterprise", None, None, None, 2020),  # food
    ("ISO 9001", "ISO 9001", "international", None, None, None, None),
    ("ISO9001：2015", "ISO 9001:2015", "international", None, None, None, 2015),
    ("ISO 9001 : 2015", "ISO 9001:2015", "international", None, None, None, 2015),
    ("ISO 9001-2015", "ISO 9001:2015", "international", None, None, None, 2015),
    ("ISO/TR 4808:2021", "ISO/TR 4808:2021", "international", None, None, None, 2021),
    ("ISO TR4808:2021", "ISO/TR 4808:2021", "international", None, None, None, 2021),
    ("ISO/IEC 17025:2017", "ISO/IEC 17025:2017", "international", None, None, None, 2017),
    ("ISO/IEC TR 20547-1:2020", "ISO/IEC TR 20547-1:2020", "international", None, None, None, 2020),
    ("ISO/IEC/IEEE 15288:2015", "ISO/IEC/IEEE 15288:2015", "international", None, None, None, 2015),
    ("ISO/DIS 23168", "ISO/DIS 23168", "international", None, None, None, None),
    ("IEC 60068-2-14", "IEC 60068-2-14", "international", None, None, None, None),  # a part, no year
    ("IEC 60068-2-14:2009/Amd 1:2011", "IEC 60068-2-14:2009/AMD 1:2011", "international", None, None, None, 2009),
    ("IEC/TS 62600-1:2020", "IEC TS 62600-1:2020", "international", None, None, None, 2020),
    ("ITU-T G.652", "ITU-T G.652", "international", None, None, None, None),
    ("CISPR 11:2015", "CISPR 11:2015", "international", None, None, None, 2015),
]


@pytest.mark.parametrize(("text", "spelling", *"lnipy"), PUBLISHED + TRAPS)
def test_what_a_number_tells(text, spelling, l, n, i, p, y):  # noqa: E741
    assert read(text) == spelling
    found = parse(spelling)
    assert (found.level, found.nature, found.industry, found.place, found.year) == (l, n, i, p, y)
    assert level(spelling) == l


@pytest.mark.parametrize("text", [
    "GB/A 123-2020", "GB/T 22796", "22796-2021", "GB/T-2021", "GB/T 22796-1821", "GB/T 22796-2021床上用品", "ISO 床上用品",
    "DB320600/T 1-2020", "T/CAQ", "T/ 1-2020", "Q/中天 001-2020", "Q/AB-2020", "20214441-T-608", "待定", "",
])
def test_what_is_no_number(text):
    with pytest.raises(BadValue):
        read(text)


@pytest.mark.parametrize(("number", "as_printed"), [
    ("DB32/T 4570-2023", "DB32/T 4570—2023"), ("GSB 08-1337-2018", "GSB 08-1337—2018"), ("GB/T 6-85", "GB/T 6—85"),
    ("GB 15763.2-2005/XG1-2009", "GB 15763.2—2005/XG1—2009"), ("ISO 9001:2015", "ISO 9001:2015"),
    ("IEC 60068-2-14", "IEC 60068-2-14"), ("Q/320691JHJM 001-2024", "Q/320691JHJM 001—2024"), ("计划", "计划"),
])
def test_the_printed_form_has_an_em_dash_before_the_year(number, as_printed):
    assert printed(number) == as_printed


@pytest.mark.parametrize(("number", "part", "whole"), [
    ("GB/T 98588.3-2025", ".3", "GB/T 98588"), ("GB/T 98588-2025", "", "GB/T 98588"),
    ("IEC 60068-2-14:2009", "-2-14", "IEC 60068"), ("Q/JH 001.2-2020", ".2", "Q/JH 001"),
])
def test_parts_share_the_whole_number(number, part, whole):
    found = parse(number)
    assert (found.part, found.whole) == (part, whole)


def test_codes_of_industries():
    assert INDUSTRIES["YS"].zh == "有色金属、黄金"
    assert INDUSTRIES["QC"].zh == "汽车"
    assert len(INDUSTRIES) == 62
    for code, words in INDUSTRIES.items():
        found = parse(read(f"{code}/T 12.3-2020"))
        assert (found.level, found.industry) == ("industry", code)
        assert words.en.isascii()


PREFIXES = ["GB", "GB/T", "GB/Z", "JB/T", "QC/T", "YS/T", "DB/T", "DB32/T", "DB3206/T", "T/CAQ", "T/NTJX", "Q/320600AB", "FZ"]
DASHES = ["-", "—", "–", "－", "——", " - ", "−", "‐", "‑", "﹣", " — "]
BLANKS = ["", " ", "  ", "\u00a0", "\u3000"]


@st.composite
def spellings(draw):
    """One number as the ledger keeps it, and as somebody might type it."""
    prefix, serial = draw(st.sampled_from(PREFIXES)), draw(st.integers(1, 99999).map("{:04}".format))
    part, year = draw(st.sampled_from(["", ".1", ".12"])), draw(st.integers(1996, 2060))
    between = draw(st.sampled_from(BLANKS[1:] if prefix.startswith("Q/") else BLANKS))
    typed = f"{prefix}{between}{serial}{part}{draw(st.sampled_from(DASHES))}{year}"
    if draw(st.booleans()):
        typed = typed.replace("/", draw(st.sampled_from(["／", " / ", "∕"])))
    if draw(st.booleans()):
        typed = "".join(chr(ord(c) + 0xFEE0) if c.isalnum() and c.isascii() else c for c in typed)
    typed = draw(st.sampled_from([typed, typed.lower(), f" {typed} ", f"《{typed}》", f"\u200b{typed}"]))
    return f"{prefix} {serial}{part}-{year}", typed


@given(spellings())
def test_however_it_is_typed_it_is_the_same_number(made):
    number, typed = made
    assert read(typed) == number
    assert read(printed(number)) == number


STARTS = [*PREFIXES, "", "ISO ", "ISO/IEC", "IEC/TR", "ITU-T ", "GSB", "DBS32/", "T/", "Q/", "DB", "《", "GBT", "DB32T"]


@given(st.sampled_from(STARTS), st.text(alphabet="0123456789ABSTZXG/ .:-—一：　", max_size=14))
def test_a_number_that_was_read_reads_the_same_again(start, rest):
    with suppress(BadValue):
        spelling = read(start + rest)
        assert read(spelling) == spelling
        assert read(printed(spelling)) == spelling
        assert parse(spelling) is not None
