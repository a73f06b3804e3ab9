"""Days written out in Chinese numerals, every one of them."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.values.dates import Month, read_month, read_when

DIGITS = "〇一二三四五六七八九"


def numeral(number):
    """A number below 40 as it is read aloud: ``二十一``."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else DIGITS[tens]) + ("十" if tens else "") + (DIGITS[ones] if ones else "")


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from("〇零○"), st.sampled_from("日号"))
def test_a_day_reads_back_from_chinese_numerals(day, zero, end):
    year = "".join(DIGITS[int(d)] for d in str(day.year)).replace("〇", zero)
    assert read_when(f"{year}年{numeral(day.month)}月{numeral(day.day)}{end}") == day
    assert read_month(f"{year}年{numeral(day.month)}月") == Month(day.year, day.month)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_reads_back_as_forms_print_it(day):
    assert read_when(f"{day.year}年{day.month}月{day.day}日") == day
    assert read_when(f"　　{day.year}　年　{day.month}　月　{day.day}　日") == day
