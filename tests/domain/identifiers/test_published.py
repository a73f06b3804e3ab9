"""Published examples of credit codes, ID numbers and document numbers, and what holds for all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from desktop.domain.errors import BadValue
from desktop.domain.identifiers import credit_code, document_number, id_number

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CODES = st.text(alphabet=ALPHABET, min_size=17, max_size=17)


@pytest.mark.parametrize("code", ["91320691MA1W0DXN1N", "91320691MA1MA9TQ5J"])
def test_codes_of_the_development_area_are_right_though_in_no_table(code):
    assert credit_code.read(code) == code
    assert credit_code.known_division(code)


@given(CODES)
def test_the_check_digit_of_a_credit_code_is_the_standards(body):
    total = sum(ALPHABET.index(sign) * weight for sign, weight in zip(body, WEIGHTS, strict=True))
    code = body + ALPHABET[(31 - total % 31) % 31]
    assert credit_code.read(code.lower()) == credit_code.read(f" {code[:8]} {code[8:]} ") == code


@given(CODES, st.integers(0, 16), st.sampled_from(ALPHABET))
def test_one_slip_in_a_credit_code_is_noticed(body, place, sign):
    total = sum(ALPHABET.index(s) * weight for s, weight in zip(body, WEIGHTS, strict=True))
    code = body + ALPHABET[(31 - total % 31) % 31]
    if code[place] != sign:
        with pytest.raises(BadValue):
            credit_code.read(code[:place] + sign + code[place + 1 :])


@pytest.mark.parametrize("sign", "IOSVZ")
def test_letters_that_look_like_digits_are_in_no_credit_code(sign):
    with pytest.raises(BadValue):
        credit_code.read(f"91320691MA1W0DX{sign}1N")


@pytest.mark.parametrize(("number", "sex", "birth"), [
    ("11010519491231002X", "female", "1949-12-31"), ("440524188001010014", "male", "1880-01-01"),
])
def test_published_id_numbers(number, sex, birth):
    assert id_number.read(number) == number
    assert id_number.sex(number) == sex
    assert id_number.birth_date(number).isoformat() == birth


@pytest.mark.parametrize("division", ["320602", "320611", "320621", "320625", "320684"])
def test_retired_divisions_stay_in_id_numbers(division):
    body = f"{division}19700312031"
    number = body + ric.calc_check_digit(body + "0")
    assert id_number.read(number) == number


@given(st.dates().filter(lambda day: day.year >= 1900), st.integers(0, 999), st.integers(0, 16), st.integers(0, 9))
def test_the_check_digit_of_an_id_number_is_the_standards_and_one_slip_is_noticed(birth, serial, place, digit):
    body = f"320600{birth:%Y%m%d}{serial:03}"
    number = body + "10X98765432"[sum(int(d) * w for d, w in zip(body, ID_WEIGHTS, strict=True)) % 11]
    if id_number.looks_cut(number):
        return
    assert id_number.read(number) == number
    if number[place] != str(digit):
        with pytest.raises(BadValue):
            id_number.read(number[:place] + str(digit) + number[place + 1 :])


@given(
    st.sampled_from(["通政办发", "江海质", "国市监质发"]),
    st.integers(1949, 2099),
    st.integers(1, 9999),
    st.sampled_from(["〔〕", "[]", "()", "（）", "【】", "［］"]),
    st.sampled_from(["{}", "第{}", "0{}", "第00{}", " {} "]),
    st.sampled_from(["号", ""]),
)
def test_a_document_number_has_one_spelling(who, year, serial, brackets, how, end):
    written = f"{who}{brackets[0]}{year}{brackets[1]}{how.format(serial)}{end}"
    assert document_number.read(written) == f"{who}〔{year}〕{serial}号"
