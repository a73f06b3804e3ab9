"""Formulas that forms have, worked out; and the others, told as unknown."""

from decimal import Decimal

import pytest

from desktop.domain.city_form.blank import Place, place_of
from desktop.excel.form_fill.writing.reckoning import Beyond, Failing, areas_in, work_out

CELLS = {"A1": Decimal(3), "A2": Decimal("4.5"), "A3": None, "A4": "文字", "B1": Decimal(0), "B2": True}


def look(sheet: str, place: Place):
    if sheet == "另 表":
        return Decimal(place.row * 100)
    return CELLS.get(place.name)


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("SUM(A1:A4)", "7.5"), ("A1+A2*2", "12"), ("(A1+A2)*2", "15"), ("-A1^2", "9"), ("A1-A2-1", "-2.5"), ("A3+1", "1"),
        ("50%", "0.5"), ("A1*10%", "0.3"), ("ROUND(A2/7,2)", "0.64"), ("ROUND(2.5,0)", "3"), ("AVERAGE(A1:A2)", "3.75"),
        ("COUNT(A1:A4)", "2"), ("COUNTA(A1:A4)", "3"), ("MIN(A1,A2)", "3"), ("MAX(A1:A2,9)", "9"), ("ABS(B1-A1)", "3"),
        ("IF(B1=0,0,A1/B1)", "0"), ("IF(A1>2,A1,1)", "3"), ("IFERROR(A1/B1,7)", "7"), ("'另 表'!B2+A1", "203"), ("SUM(另 表!A1:A2)", None),
        ("SUM(1,A1,A1:A2)", "11.5"), ("2^3^1", "8"), ("0.1+0.2", "0.3"), ("A1", "3"), ("A3", "0"), ("+A1", "3"),
    ],
)  # fmt: skip
def test_numbers(formula, value):
    if value is None:
        with pytest.raises(Beyond):
            work_out(formula, "表", look)
    else:
        assert work_out(formula, "表", look) == Decimal(value)


@pytest.mark.parametrize(
    ("formula", "value"),
    [('IF(A3="","无",A3)', "无"), ('A1&"项"', "3项"), ("A1=3", True), ("A1<>3", False), ('A4="文字"', True), ("AND(A1>1,A2>1)", True),
     ("OR(A1>9,A2>1)", True), ("A1>=A2", False), ('A3=""', True), ('IF(A1>1,"是","否")', "是")],
)  # fmt: skip
def test_texts_and_truths(formula, value):
    assert work_out(formula, "表", look) == value


@pytest.mark.parametrize(("formula", "error"), [("A1/B1", "#DIV/0!"), ("A4+1", "#VALUE!"), ("AVERAGE(A3:A3)", "#DIV/0!")])
def test_errors(formula, error):
    with pytest.raises(Failing, match=error):
        work_out(formula, "表", look)


@pytest.mark.parametrize("formula", ["VLOOKUP(A1,A1:B2,2)", "A1:A2", "SUM(数据区)", "{1,2}", "SUM(A1:XFD1048576)", "TODAY()", "A1 A2", ""])
def test_what_is_beyond(formula):
    with pytest.raises((Beyond, Failing)):
        work_out(formula, "表", look)


def test_what_a_formula_draws_on():
    found = list(areas_in("SUM(A1:A2)+'另 表'!B3+数据区", "表"))
    assert [(sheet, area and area.first.name) for sheet, area in found] == [("表", "A1"), ("另 表", "B3"), ("", None)]
    assert place_of("$B$3") == Place(3, 2)
