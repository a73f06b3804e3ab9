"""Dates in the forms that Chinese ledgers use, and in forms that are none."""

from contextlib import suppress
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import BadValue
from desktop.domain.values.dates import (
    Month,
    first_day,
    last_day,
    read_day,
    read_month,
    read_period,
    read_when,
)

JUNE_9 = date(2018, 6, 9)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize("text", [
    "2018-06-09", "2018-6-9", "2018/6/9", "2018/06/09", "2018.6.9", "2018.06.09", "2018年6月9日", "2018年06月09日",
    "2018年6月9号", "2018 年 6 月 9 日", "２０１８年６月９日", "２０１８－０６－０９", "２０１８．６．９", "20180609",
    " 2018-06-09 ", "2018-06-09 00:00:00", "2018/6/9 8:30", "2018-06-09T12:00:00.000", "二〇一八年六月九日",
    "二零一八年六月九日", "二○一八年六月九日", "2018、6、9", "2018年6月9",
])
def test_days_in_text(text):
    assert read_when(text) == JUNE_9


@pytest.mark.parametrize(("text", "day"), [
    ("二〇一八年十二月三十一日", date(2018, 12, 31)),
    ("二〇二〇年二月二十九日", date(2020, 2, 29)),
    ("二〇二〇年十月十日", date(2020, 10, 10)),
    ("二〇一九年十一月二十日", date(2019, 11, 20)),
    ("2018年十月八日", date(2018, 10, 8)),
])
def test_chinese_numerals(text, day):
    assert read_when(text) == day


@pytest.mark.parametrize("cell", [43260, 43260.0, 43260.75, 20180609, 20180609.0, datetime(2018, 6, 9, 8), JUNE_9])
def test_days_in_other_cells(cell):
    assert read_when(cell) == JUNE_9


@pytest.mark.parametrize("cell", ["2018.6", "2018.06", "2018-6", "2018/06", "2018年6月", "２０１８年６月", "201806", 201806,
                                  "二〇一八年六月", Month(2018, 6)])
def test_a_month_stays_a_month(cell):
    assert read_when(cell) == Month(2018, 6)
    assert read_month(cell) == Month(2018, 6)
    with pytest.raises(BadValue):
        read_day(cell)


@pytest.mark.parametrize("cell", [None, "", "  ", "\u3000", "/", "-", "—", "——", "无", "不适用"])
def test_blanks(cell):
    assert read_when(cell) is None


@pytest.mark.parametrize("cell", [
    "2018-02-30", "2019-02-29", "2018年6月31日", "2018-13-01", "2018-00-10", "2018-06-00", "20181301", 20180230, "99999999",
])
def test_days_that_do_not_exist(cell):
    with pytest.raises(BadValue) as bad:
        read_when(cell)
    assert "不存在" in bad.value.reason.zh


@pytest.mark.parametrize("cell", ["0203-01-05", "2305年1月5日", "1018.6", date(203, 1, 5), 123401])
def test_years_nobody_means(cell):
    with pytest.raises(BadValue) as bad:
        read_when(cell)
    assert "年份" in bad.value.reason.zh


@pytest.mark.parametrize("cell", [
    "2018", "2018年", "18-06-09", "6月9日", "2018-13", "待定", "约2018年6月", "2018年6月上旬", "2018-6-", "合计", True,
    2018.6, 2018.1, 0, -1, 1, 7305, 73051, 2018, float("nan"), float("inf"), time(8, 30),
])
def test_what_is_no_date(cell):
    with pytest.raises(BadValue) as bad:
        read_when(cell)
    assert "不是日期" in bad.value.reason.zh


def test_serials_reach_from_1920_to_2099():
    assert read_when(7306) == date(1920, 1, 1)
    assert read_when(73050) == date(2099, 12, 31)


def test_a_serial_that_became_a_text_is_a_day_of_these_years():
    assert read_when("45980") == date(2025, 11, 19)
    assert read_when("４５９８０") == date(2025, 11, 19)
    for text in ("36525", "20256", "73051", "045980", "45980.5", "4598O"):
        with pytest.raises(BadValue):
            read_when(text)


@pytest.mark.parametrize(("text", "first", "last"), [
    ("2019.1-2019.7", Month(2019, 1), Month(2019, 7)),
    ("2019.01—2019.07", Month(2019, 1), Month(2019, 7)),
    ("2019年1月至2019年7月", Month(2019, 1), Month(2019, 7)),
    ("2019年1月～2019年7月", Month(2019, 1), Month(2019, 7)),
    ("2019年1-7月", Month(2019, 1), Month(2019, 7)),
    ("2019年1月5日-7月8日", date(2019, 1, 5), date(2019, 7, 8)),
    ("2019-01-05至2019-07-08", date(2019, 1, 5), date(2019, 7, 8)),
    ("2019-01-05-2019-07-08", date(2019, 1, 5), date(2019, 7, 8)),
    ("2019/1/5~2019/7/8", date(2019, 1, 5), date(2019, 7, 8)),
    ("2019.1.5 - 2019.7", date(2019, 1, 5), Month(2019, 7)),
    ("2019.6-2019.6", Month(2019, 6), Month(2019, 6)),
])
def test_periods(text, first, last):
    assert read_period(text) == (first, last)


@pytest.mark.parametrize(("text", "start", "last"), [
    ("3年", date(2019, 3, 18), date(2022, 3, 17)),
    ("三年", date(2019, 1, 1), date(2021, 12, 31)),
    ("十年", date(2019, 1, 1), date(2028, 12, 31)),
    ("1年", date(2024, 2, 29), date(2025, 2, 27)),
    ("2 年", Month(2024, 2), date(2026, 1, 31)),
])
def test_a_number_of_years_counts_from_the_start(text, start, last):
    assert read_period(text, start) == (start, last)


@pytest.mark.parametrize("text", ["", None, "—", "/"])
def test_blank_periods(text):
    assert read_period(text, JUNE_9) == (None, None)


@pytest.mark.parametrize(("text", "start"), [
    ("3年", None), ("0年", JUNE_9), ("2019.7-2019.1", None), ("2019年11月-2月", None), ("2019.1", None), ("长期", JUNE_9),
    ("2019.1-至今", None), ("2019.1-2019.13", None), (2019.1, None),
])
def test_what_is_no_period(text, start):
    with pytest.raises(BadValue):
        read_period(text, start)


@given(DAYS)
def test_a_day_reads_back_from_each_way_of_writing_it(day):
    y, m, d = day.year, day.month, day.day
    for text in (day.isoformat(), f"{y}/{m}/{d}", f"{y}.{m}.{d}", f"{y}年{m}月{d}日", f"{y:04}{m:02}{d:02}"):
        assert read_when(text) == day
    assert read_when(datetime.combine(day, time(23, 59))) == day


@given(st.dates(date(1920, 1, 1), date(2099, 12, 31)))
def test_a_day_reads_back_from_its_serial(day):
    assert read_when((day - date(1899, 12, 30)) // timedelta(days=1)) == day


@given(DAYS)
def test_a_month_reads_back_and_holds_its_days(day):
    month = Month(day.year, day.month)
    assert read_month(month.isoformat()) == read_month(day) == Month.fromisoformat(month.isoformat()) == month
    assert first_day(month) <= day <= last_day(month)
    assert first_day(month).day == 1
    assert (last_day(month) + timedelta(days=1)).day == 1


@given(DAYS, DAYS)
def test_months_are_ordered_as_their_days(one, other):
    months = Month(one.year, one.month), Month(other.year, other.month)
    assert (months[0] < months[1]) == (months[0].last < months[1].first)


@given(DAYS, DAYS, st.sampled_from(["至", "到", "~", "—", "-", " - "]))
def test_a_period_reads_back(one, other, sign):
    first, last = sorted((one, other))
    for shape in ("{:%Y-%m-%d}", "{:%Y.%m.%d}", "{:%Y年%m月%d日}"):
        text = shape.format(first).replace(" ", "") + sign + shape.format(last)
        assert read_period(text) == (first, last)


@given(st.text() | st.floats() | st.integers() | st.booleans())
def test_any_cell_is_a_date_a_blank_or_refused(cell):
    with suppress(BadValue):
        when = read_when(cell)
        assert when is None or read_when(when.isoformat()) == when


def test_what_is_no_month_is_shown_a_month():
    with pytest.raises(BadValue) as bad:
        read_month("待定")
    assert bad.value.reason.zh == "“待定”不是月份，请写成2018-06或2018年6月"
