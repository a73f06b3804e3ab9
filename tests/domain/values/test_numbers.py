"""Numbers and money: exact, in every spelling of a ledger, or refused."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import BadValue
from desktop.domain.values.numbers import (
    LARGEST,
    YUAN,
    lost_in_rounding,
    read_money,
    read_number,
    read_whole,
    show_money,
    show_number,
)

MONEY = st.decimals(-LARGEST + 1, LARGEST - 1, places=2)
UNITS = st.sampled_from(sorted(YUAN))


@pytest.mark.parametrize(("cell", "number"), [
    ("1234.5", "1234.5"), ("1,234.5", "1234.5"), ("1，234.5", "1234.5"), ("１２３．４", "123.4"), ("1.5%", "1.5"),
    ("1.5 %", "1.5"), ("1.5％", "1.5"), ("5（%）", "5"), ("≤2.5", "2.5"), ("≥ 2.5%", "2.5"), ("<5", "5"), (">=3", "3"),
    ("-3", "-3"), ("－3", "-3"), ("−3", "-3"), ("+3.61", "3.61"), (".5", "0.5"), ("-.5", "-0.5"), ("3.", "3"), ("-0", "0"),
    (5, "5"), (5.0, "5"), (2.675, "2.675"), (0.1 + 0.2, "0.3"), (Decimal("1.10"), "1.1"), ("1,234,567.89", "1234567.89"),
    ("0.000001", "0.000001"), ("999999999999.999999", "999999999999.999999"),
])
def test_numbers(cell, number):
    assert read_number(cell, "%") == Decimal(number)


@pytest.mark.parametrize("cell", [None, "", " ", "-", "—", "——", "/", "无", "N/A", "n/a", "不适用"])
def test_blanks(cell):
    assert read_number(cell) is None
    assert read_whole(cell) is None
    assert read_money(cell, "元") is None


@pytest.mark.parametrize("cell", [
    "一百", "约5", "5-6", "3±0.1", "5.0.1", "1,23", "..", ".", "12 345", "1e3", "1.2E+3", "(3)", True, False,
    float("nan"), float("inf"), -float("inf"), Decimal("NaN"),
])
def test_what_is_no_number(cell):
    for read in (read_number, read_whole, lambda c: read_money(c, "元")):
        with pytest.raises(BadValue) as bad:
            read(cell)
        assert "不是数字" in bad.value.reason.zh


@pytest.mark.parametrize(("cell", "wrong", "mended"), [
    ("12.3O", "O", "12.30"), ("1o5", "o", "105"), ("O.5%", "O", "0.5%"), ("1l2", "l", "112"), ("I2.5", "I", "12.5"), ("12。5", "。", "12.5"),
    ("≤3O", "O", "≤30"), ("１２Ｏ", "O", "120"), ("1O万元", "O", "10万元"),
])
def test_a_letter_in_place_of_a_digit_is_named(cell, wrong, mended):
    for read in (read_number, read_whole, lambda c: read_money(c, "元")):
        with pytest.raises(BadValue) as bad:
            read(cell)
        assert f"“{wrong}”" in bad.value.reason.zh
        assert bad.value.reason.zh.endswith(f"请改成{mended}")
        assert bad.value.reason.en.endswith(f"write {mended}")


def test_a_unit_of_letters_is_no_slip():
    assert read_number("12 Oe") == 12
    assert read_number("12Oe") == 12
    assert read_number("5l") == 5


@pytest.mark.parametrize(("cell", "reason"), [
    ("3个", "单位"), ("5‰", "单位"), ("5左右", "单位"), ("1000000000000", "太大"), (1e22, "太大"), (-1e12, "太大"),
    ("0.0000001", "小数"),
])
def test_why_a_number_is_refused(cell, reason):
    with pytest.raises(BadValue) as bad:
        read_number(cell, "%")
    assert reason in bad.value.reason.zh


@pytest.mark.parametrize(("cell", "number"), [("3", 3), ("3.0", 3), (3.0, 3), ("3人", 3), ("３ 人", 3), ("1,200人", 1200)])
def test_whole_numbers(cell, number):
    assert read_whole(cell, "人") == number
    assert isinstance(read_whole(cell, "人"), int)


@pytest.mark.parametrize("cell", ["3.5", 3.5, "3.5人"])
def test_a_fraction_is_not_whole(cell):
    with pytest.raises(BadValue) as bad:
        read_whole(cell, "人")
    assert "整数" in bad.value.reason.zh


@pytest.mark.parametrize(("cell", "unit", "yuan"), [
    ("12.5", "万元", "125000.00"), ("12.5", "元", "12.50"), ("12.5", "亿元", "1250000000.00"), ("12.5万", "元", "125000.00"),
    ("12.5万元", "元", "125000.00"), ("125000元", "万元", "125000.00"), ("1.2亿", "万元", "120000000.00"),
    ("￥125,000.00", "元", "125000.00"), ("¥12.5", "元", "12.50"), ("12.5万元整", "元", "125000.00"), ("12.5块", "元", "12.50"),
    ("１２．５万元", "元", "125000.00"), ("-5", "万元", "-50000.00"), ("－5万元", "元", "-50000.00"), (8.82, "万元", "88200.00"),
    (0.1 + 0.2, "元", "0.30"), (88200.000000001, "元", "88200.00"), (1.1, "亿元", "110000000.00"), (-0.0, "元", "0.00"),
    ("12.345678", "万元", "123456.78"), ("99999999.999999", "万元", "999999999999.99"), (35, "万元", "350000.00"),
])
def test_money(cell, unit, yuan):
    assert str(read_money(cell, unit)) == yuan


@pytest.mark.parametrize(("cell", "unit", "reason"), [
    ("12.345", "元", "精确不到分"), ("12.3456789", "万元", "精确不到分"),
    ("12.5美元", "元", "单位"), ("12.5万美元", "万元", "单位"),
    ("12.5万元/年", "元", "单位"), ("12.5", "什么元", "单位"), ("100000000", "万元", "太大"), (1e20, "元", "太大"),
])
def test_why_money_is_refused(cell, unit, reason):
    with pytest.raises(BadValue) as bad:
        read_money(cell, unit)
    assert reason in bad.value.reason.zh


def test_money_is_shown_with_two_decimals_and_every_fen():
    assert show_money(Decimal("88200.00"), "万元") == "8.82"
    assert show_money(Decimal("350000.00"), "万元") == "35.00"
    assert show_money(Decimal("123456.78"), "万元") == "12.345678"
    assert show_money(Decimal("-0.01"), "万元") == "-0.000001"
    assert show_money(Decimal("1000000.00"), "元") == "1000000.00"
    assert show_money(Decimal("0.00"), "万元") == "0.00"


@given(MONEY, UNITS)
def test_money_shown_reads_back_exactly(yuan, unit):
    assert read_money(show_money(yuan, unit), unit) == yuan


@given(MONEY, UNITS, UNITS)
def test_a_unit_behind_the_number_outweighs_the_column(yuan, unit, column):
    assert read_money(show_money(yuan, unit) + unit, column) == yuan


@given(st.decimals(-10**9, 10**9, places=2))
def test_money_survives_a_spreadsheet(yuan):
    assert read_money(float(yuan), "元") == yuan
    assert read_money(float(yuan / 10_000), "万元") == yuan


@given(st.decimals(-LARGEST + 1, LARGEST - 1, places=6))
def test_a_number_shown_reads_back_exactly(number):
    assert read_number(show_number(number)) == number


@given(st.integers(-(10**12) + 1, 10**12 - 1))
def test_a_whole_number_reads_back_with_its_thousands_marked(number):
    assert read_whole(f"{number:,}") == read_whole(str(number)) == read_whole(number) == number


@given(st.text() | st.floats() | st.integers() | st.decimals(allow_nan=True, allow_infinity=True) | st.booleans(), UNITS)
def test_any_cell_is_money_a_blank_or_refused(cell, unit):
    with suppress(BadValue):
        yuan = read_money(cell, unit)
        assert yuan is None or (abs(yuan) < LARGEST and yuan == round(yuan, 2))
    with suppress(BadValue):
        number = read_number(cell)
        assert number is None or (abs(number) < LARGEST and number == round(number, 6))


@pytest.mark.parametrize(("cell", "unit", "yuan", "lost"), [
    (1 / 3, "万元", "3333.33", True), (0.125, "元", "0.13", True), (0.1 + 0.2, "元", "0.30", False),
    (12.5, "千元", "12500.00", False), ("0.125", "万元", "1250.00", False),
])
def test_computed_money_is_rounded_half_up_and_it_shows(cell, unit, yuan, lost):
    value = read_money(cell, unit)
    assert value == Decimal(yuan)
    assert lost_in_rounding(cell, value, unit) is lost
