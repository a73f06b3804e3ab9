"""Personal data stays hidden, and what is hidden never passes for data again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.registers.officers.officers import OFFICERS
from desktop.domain.values.masking import is_masked, mask

NUMBER, MOBILE = OFFICERS.field("citizen_identification_number"), OFFICERS.field("mobile")
MONTH = OFFICERS.field("birth_year_month")
NAME = OFFICERS.field("officer_name")


@pytest.mark.parametrize(("field", "text", "shown"), [
    (NUMBER, "320600197003120315", "320***********0315"),
    (MOBILE, "13900001201", "139****1201"),
    (MOBILE, "0513-85550126", "0************"),
    (MONTH, "1970-03", "****-**"),
    (MONTH, "1970年3月", "****年*月"),
    (NUMBER, "", ""),
    (NAME, "沈志衡", "沈志衡"),
])
def test_masks(field, text, shown):
    assert mask(field, text) == shown


@given(st.text(alphabet="0123456789X-", min_size=4, max_size=40))
def test_a_masked_value_is_known_as_one_and_keeps_its_length(text):
    shown = mask(NUMBER, text)
    assert is_masked(shown)
    assert len(shown) == len(text)
    assert shown != text


def test_a_masked_month_is_known_as_one():
    assert is_masked(mask(MONTH, "1970-03"))


def test_a_number_that_is_not_masked():
    assert not is_masked("320600197003120315")
    assert not is_masked("A**")
