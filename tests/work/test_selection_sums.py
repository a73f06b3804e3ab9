from decimal import Decimal
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import Field, Kind
from desktop.domain.words import same
from desktop.work.cells.sums import SelectionSums

YUAN = Field("a", Kind.MONEY, same("a"), unit="元")
WAN = Field("b", Kind.MONEY, same("b"), unit="万元")
PEOPLE = Field("c", Kind.WHOLE, same("c"), unit="人")
TEXT = Field("d", Kind.TEXT, same("d"))
FIELDS = [YUAN, WAN, PEOPLE, TEXT]


def said(sums):
    return {unit.unit.zh: [part.zh for part in unit.parts] for unit in sums.units}


def rows(*values):
    return [SimpleNamespace(**dict(zip("abcd", row, strict=True))) for row in values]


def test_each_unit_is_added_up_by_itself():
    sums = SelectionSums()
    sums.add(rows((Decimal("0.10"), Decimal(10000), 3, "x"), (Decimal("0.20"), Decimal(5000), None, None)), FIELDS)
    assert sums.filled == 6
    assert said(sums) == {
        "元": ["合计0.30", "平均0.15", "最小0.10", "最大0.20"],
        "万元": ["合计1.50", "平均0.75", "最小0.50", "最大1.00"],
        "人": ["合计3"],
    }


def test_nothing_but_texts_has_no_sum():
    sums = SelectionSums()
    sums.add(rows((None, None, None, "x")), FIELDS)
    assert sums.filled == 1
    assert sums.units == []


@given(st.lists(st.integers(-(10**13), 10**13), min_size=2, max_size=40))
def test_sums_are_exact_to_the_fen(fen):
    sums = SelectionSums()
    sums.add([SimpleNamespace(a=Decimal(n).scaleb(-2)) for n in fen], [YUAN])
    (unit,) = sums.units
    assert unit.total * 100 == sum(fen)
    assert (unit.least * 100, unit.most * 100) == (min(fen), max(fen))
