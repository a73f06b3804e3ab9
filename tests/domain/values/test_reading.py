"""One way from what people write to a field's value, and back."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind, options
from desktop.domain.registers import REGISTERS
from desktop.domain.values.dates import Month
from desktop.domain.values.reading import plain_value, read_value, show_value
from desktop.domain.words import LANGUAGES, Words

FIELDS = [field for register in REGISTERS for field in register.fields]
CHOICE = Field("choice", Kind.CHOICE, Words("选择", "Choice"),
               options=options(("one", "甲类", "First", ("甲", "一类")), ("two", "乙类", "Second")))
YES_NO = Field("yes_no", Kind.YES_NO, Words("是否", "Whether"))
TEXT = Field("text", Kind.TEXT, Words("文字", "Text"))
NOTE = Field("note", Kind.NOTE, Words("备注", "Note"))
MONEY = Field("money", Kind.MONEY, Words("金额", "Amount"), unit="万元")


@pytest.mark.parametrize("cell", ["甲类", "甲", "一类", " 甲 类 ", "first", "FIRST", "one", "Ｆｉｒｓｔ"])
def test_a_choice_by_any_of_its_names(cell):
    assert read_value(CHOICE, cell) == "one"


def test_what_is_no_choice_is_refused_with_the_choices():
    with pytest.raises(BadValue) as bad:
        read_value(CHOICE, "丙类")
    assert "甲类、乙类" in bad.value.reason.zh
    assert "First、Second" in bad.value.reason.en


@pytest.mark.parametrize("cell", ["√", "是", "有", "Yes", "y", "1", 1, 1.0, True, "☑"])
def test_yes(cell):
    assert read_value(YES_NO, cell) is True


@pytest.mark.parametrize("cell", ["×", "否", "无", "No", "0", 0, False, "□"])
def test_no(cell):
    assert read_value(YES_NO, cell) is False


def test_neither_yes_nor_no_is_refused():
    with pytest.raises(BadValue):
        read_value(YES_NO, "也许")


@pytest.mark.parametrize("cell", [None, "", " ", "\u3000", "\n"])
def test_blank_is_nothing_in_every_field(cell):
    assert {read_value(field, cell) for field in FIELDS} == {None}
    assert {show_value(field, None, "zh") for field in FIELDS} == {""}


@pytest.mark.parametrize("cell", ["/", "—"])
def test_nothing_applies(cell):
    assert read_value(CHOICE, cell) is None
    assert read_value(YES_NO, cell) is None
    assert read_value(MONEY, cell) is None
    assert read_value(TEXT, cell) == cell


def test_a_text_is_one_line_and_a_note_is_several():
    assert read_value(TEXT, "一\n二") == "一 二"
    assert read_value(NOTE, "一\r\n二") == "一\n二"


def test_the_column_unit_outweighs_the_field_unit():
    assert read_value(MONEY, 88200, "元") == read_value(MONEY, 8.82) == Decimal("88200.00")


@pytest.mark.parametrize(("kind", "value", "shown", "plain"), [
    (Kind.DAY, date(2025, 3, 4), "2025-03-04", "2025-03-04"),
    (Kind.MONTH, Month(2025, 3), "2025-03", "2025-03"),
    (Kind.WHEN, Month(2025, 3), "2025-03", "2025-03"),
    (Kind.NUMBER, Decimal("1.50"), "1.5", "1.5"),
    (Kind.NUMBER, Decimal("1E+3"), "1000", "1000"),
    (Kind.WHOLE, 12, "12", 12),
    (Kind.YES_NO, True, "是", True),
    (Kind.TEXT, "甲", "甲", "甲"),
])
def test_values_shown_and_plain(kind, value, shown, plain):
    field = Field("f", kind, Words("字段", "Field"))
    assert show_value(field, value, "zh") == shown
    assert plain_value(field, value) == plain


def test_choices_and_money_shown_and_plain():
    assert show_value(CHOICE, "one", "zh") == "甲类"
    assert show_value(CHOICE, "one", "en") == "First"
    assert show_value(MONEY, Decimal("88200"), "en") == plain_value(MONEY, Decimal("88200")) == "8.82"
    assert plain_value(CHOICE, "one") == "one"
    assert show_value(YES_NO, False, "en") == "no"


VALUES = {
    Kind.WHOLE: st.integers(-(10**11), 10**11),
    Kind.NUMBER: st.decimals(-(10**11), 10**11, places=6),
    Kind.MONEY: st.decimals(-(10**11), 10**11, places=2),
    Kind.DAY: st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    Kind.MONTH: st.builds(Month, st.integers(1900, 2199), st.integers(1, 12)),
    Kind.WHEN: st.builds(Month, st.integers(1900, 2199), st.integers(1, 12)) | st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    Kind.YES_NO: st.booleans(),
}


@given(st.data())
def test_what_is_shown_reads_back_the_same_in_both_languages(data):
    field = data.draw(st.sampled_from([f for f in FIELDS if f.kind in VALUES or f.kind is Kind.CHOICE]))
    value = data.draw(st.sampled_from([o.id for o in field.options]) if field.options else VALUES[field.kind])
    for language in LANGUAGES:
        assert read_value(field, show_value(field, value, language)) == value
    assert read_value(field, plain_value(field, value)) == value


@given(st.sampled_from([f for f in FIELDS if f.kind in (Kind.TEXT, Kind.NOTE)]), st.text())
def test_a_text_that_was_read_reads_the_same_again(field, text):
    try:
        value = read_value(field, text.replace("_", " "))
    except BadValue:
        return
    assert value is None or read_value(field, value) == value


@given(st.sampled_from(FIELDS), st.text() | st.floats() | st.integers() | st.booleans() | st.none() | st.dates())
def test_any_cell_is_read_or_refused_with_a_reason(field, cell):
    try:
        read_value(field, cell)
        reason = Words("是", "yes")
    except BadValue as bad:
        reason = bad.reason
    assert all(reason)
