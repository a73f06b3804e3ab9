"""Identifiers in their one spelling, or refused."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric, uscc

from desktop.domain.errors import BadValue
from desktop.domain.identifiers import (
    credit_code,
    document_number,
    id_number,
    patent_number,
    phone,
    standard_number,
)
from desktop.domain.values.text import read_text


@pytest.mark.parametrize("text", [
    "91320691MA1JHJM03N", "91320691ma1jhjm03n", "91320691 MA1JHJM0 3N", "９１３２０６９１ＭＡ１ＪＨＪＭ０３Ｎ", "91320691-MA1JHJM03N",
])
def test_credit_code(text):
    assert credit_code.read(text) == "91320691MA1JHJM03N"


@pytest.mark.parametrize(("text", "reason"), [
    ("91320691MA1JHJM03M", "校验位"), ("91320691MA1JHJM0", "16位"), ("320691000012345", "15位"), ("91320691MA1JHJMO3N", "校验位"),
    ("91320691中A1JHJM03N", "校验位"), ("", "0位"),
])
def test_credit_code_refused(text, reason):
    with pytest.raises(BadValue) as bad:
        credit_code.read(text)
    assert reason in bad.value.reason.zh


@given(st.text(alphabet="0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=17, max_size=17))
def test_a_credit_code_has_exactly_one_check_digit(body):
    accepted = 0
    for digit in "0123456789ABCDEFGHJKLMNPQRTUWXY":
        try:
            credit_code.read(body + digit)
        except BadValue:
            continue
        accepted += 1
        assert digit == uscc.calc_check_digit(body)
    assert accepted == 1


@pytest.mark.parametrize("cell", [
    "320600197003120315", "３２０６００１９７００３１２０３１５", "320600 19700312 0315", 320600197003120315,
])
def test_id_number(cell):
    assert id_number.read(read_text(cell)) == "320600197003120315"


def test_id_number_with_x():
    assert id_number.read("32060019780925024x") == "32060019780925024X"


@pytest.mark.parametrize("cell", [
    3.2060019640708e17, 320600196407080000, "320600196407080000", "320600196407080",
    "3.2060019640708E+17", "3.20600196407080E+17", "3.20600196407080e17", "320600196407080000.0", "３２０６００１９６４０７０８０",
    "320600640708019", " 320600196407080000 ",
])
def test_an_id_number_cut_by_excel_is_never_repaired(cell):
    with pytest.raises(BadValue) as bad:
        id_number.read(read_text(cell))
    assert bad.value.reason == id_number.LOST_DIGITS


@pytest.mark.parametrize(("text", "reason"), [
    ("320600197003120316", "校验位"), ("320600197013120315", "出生日期"), ("320600197002300315", "出生日期"),
    ("32060019700312031", "17位"), ("3206001970031203155", "19位"), ("32060019700312031A", "字符"), ("X20600197003120315", "字符"),
    ("", "0位"),
])
def test_id_number_refused(text, reason):
    with pytest.raises(BadValue) as bad:
        id_number.read(text)
    assert reason in bad.value.reason.zh


@given(st.dates(min_value=date(1900, 1, 1)), st.integers(1, 999))
def test_an_id_number_tells_birth_and_sex(birth, sequence):
    number = f"320600{birth:%Y%m%d}{sequence:03}"
    number += ric.calc_check_digit(number + "0")
    assert id_number.birth_date(number) == birth
    assert id_number.sex(number) == ("male" if sequence % 2 else "female")
    if not number.endswith("000"):
        assert id_number.read(number.lower()) == number


@pytest.mark.parametrize("text", [
    "ZL201310699744.2", "201310699744.2", "zl 201310699744.2", "ZL2013106997442", "ZL201310699744．2", "ＺＬ２０１３１０６９９７４４．２",
    "ZL 2013 1 0699744.2",
])
def test_patent_number(text):
    assert patent_number.read(text) == "ZL201310699744.2"
    assert patent_number.kind("ZL201310699744.2") == "invention"


def test_patent_number_before_2003():
    assert patent_number.read("95115608.X") == "ZL95115608.X"
    assert patent_number.kind("ZL95115608.X") == "invention"


@pytest.mark.parametrize(("number", "kind"), [
    ("ZL202110310482.0", "invention"), ("ZL202220150873.0", "utility_model"), ("ZL202230418267.8", "design"),
    ("ZL95215608.X", "utility_model"), ("ZL95315608.X", "design"), ("ZL202180418267.8", "invention"),
    ("ZL202190418267.8", "utility_model"), ("ZL202140418267.8", None),
])
def test_the_kind_is_the_digit_behind_the_year(number, kind):
    assert patent_number.kind(number) == kind


@pytest.mark.parametrize(("text", "reason"), [
    ("ZL201310699744.3", "应为2"), ("95115608.1", "应为X"), ("201310699744", "不是专利号"), ("CN201310699744.2", "不是专利号"),
    ("ZL20131069974.2", "不是专利号"), ("ZL201310699744.2（发明）", "不是专利号"), ("", "不是专利号"),
])
def test_patent_number_refused(text, reason):
    with pytest.raises(BadValue) as bad:
        patent_number.read(text)
    assert reason in bad.value.reason.zh


@given(st.integers(2003, 2099), st.sampled_from("12389"), st.integers(0, 9_999_999))
def test_a_patent_number_has_exactly_one_check_digit_and_tells_year_and_kind(year, kind, serial):
    body, accepted = f"{year}{kind}{serial:07}", []
    for digit in "0123456789X":
        with suppress(BadValue):
            accepted.append(patent_number.read(f"zl {body}．{digit}"))
    (number,) = accepted
    weighed = sum(int(d) * w for d, w in zip(body, (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5), strict=True))
    assert number == f"ZL{body}." + "0123456789X"[weighed % 11]
    assert patent_number.application_year(number) == year
    assert patent_number.kind(number) == {"1": "invention", "8": "invention", "3": "design"}.get(kind, "utility_model")


@given(st.integers(1, 10**7 - 1), st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_in_a_patent_number_is_found(serial, place, more):
    body = f"20131{serial:07}"
    right = "0123456789X"[sum(int(d) * w for d, w in zip(body, (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5), strict=True)) % 11]
    wrong = body[:place] + str((int(body[place]) + more) % 10) + body[place + 1:]
    assert patent_number.read(f"{body}.{right}") == f"ZL{body}.{right}"
    with pytest.raises(BadValue):
        patent_number.read(f"{wrong}.{right}")


@pytest.mark.parametrize(("number", "year"), [
    ("ZL201310699744.2", 2013), ("ZL95115608.X", 1995), ("ZL85100001.0", 1985), ("ZL03101234.5", 2003), ("x", None),
])
def test_the_year_of_application_is_in_the_number(number, year):
    assert patent_number.application_year(number) == year


@pytest.mark.parametrize(("text", "number", "level"), [
    ("GB/T 22796-2021", "GB/T 22796-2021", "national"),
    ("GB／T22796—2021", "GB/T 22796-2021", "national"),
    ("gb/t 22796 － 2021", "GB/T 22796-2021", "national"),
    ("GB/T 22796--2021", "GB/T 22796-2021", "national"),
    ("《GB/T 22796–2021》", "GB/T 22796-2021", "national"),
    ("GBT 22796-2021", "GB/T 22796-2021", "national"),
    ("GBT22796-2021", "GB/T 22796-2021", "national"),
    ("GB 32100-2015", "GB 32100-2015", "national"),
    ("GB/Z 19027-2005", "GB/Z 19027-2005", "national"),
    ("GBZ 2.1-2019", "GBZ 2.1-2019", "national"),
    ("GB/T 1234.2-2020", "GB/T 1234.2-2020", "national"),
    ("GB/T 6-85", "GB/T 6-85", "national"),
    ("GSB 08-1337-2018", "GSB 08-1337-2018", "national"),
    ("QC/T 1-2020", "QC/T 1-2020", "industry"),          # cars, not QC circles
    ("QB/T 2920-2018", "QB/T 2920-2018", "industry"),    # light industry, not Q/B
    ("JBT 1234-2020", "JB/T 1234-2020", "industry"),
    ("Q/B001-2020", "Q/B001-2020", "enterprise"),
    ("Q/BTX 001-2020", "Q/BTX 001-2020", "enterprise"),
    ("Q／320600ＡＢ 001－2024", "Q/320600AB 001-2024", "enterprise"),
    ("Q/ABCDE0001-2008", "Q/ABCDE0001-2008", "enterprise"),
    ("DB/T 71-2018", "DB/T 71-2018", "industry"),        # earthquakes
    ("DB32/T4570—2023", "DB32/T 4570-2023", "local"),    # a province
    ("DB3206/T 1001-2021", "DB3206/T 1001-2021", "local"),
    ("T/CAQ10201-2020", "T/CAQ 10201-2020", "group"),
    ("T/XZYC 0055-2024", "T/XZYC 0055-2024", "group"),   # leading zeros stay
    ("YS/T 1-2020", "YS/T 1-2020", "industry"),
    ("FZ/T 62011.2-2016", "FZ/T 62011.2-2016", "industry"),
    ("YY 0505-2012", "YY 0505-2012", "industry"),
    ("ISO 9001:2015", "ISO 9001:2015", "international"),
    ("ISO 9001", "ISO 9001", "international"),           # ISO may have no year
    ("ISO/IEC 27001:2022", "ISO/IEC 27001:2022", "international"),
    ("ISO/IEC Guide 2:2004", "ISO/IEC GUIDE 2:2004", "international"),
    ("IEC 60068-2-1:2007", "IEC 60068-2-1:2007", "international"),
    ("ITU-T X.509", "ITU-T X.509", "international"),
])
def test_standard_number(text, number, level):
    assert standard_number.read(text) == number
    assert standard_number.level(number) == level


@pytest.mark.parametrize("text", ["GB/T 22796", "22796-2021", "GB/T 22796-2021床上用品", "DB320600/T 1-2020", "", "待定", "T/ 1-2020"])
def test_standard_number_refused(text):
    with pytest.raises(BadValue):
        standard_number.read(text)


def test_an_enterprise_number_is_refused_with_an_example_of_its_own():
    with pytest.raises(BadValue) as bad:
        standard_number.read("Q/中天 001-2020")
    assert "企业标准编号" in bad.value.reason.zh


@pytest.mark.parametrize(("text", "number"), [
    ("通政办发〔2010〕36号", "通政办发〔2010〕36号"), ("通政办发[2010]36号", "通政办发〔2010〕36号"),
    ("通政办发（2010）第036号", "通政办发〔2010〕36号"), ("通政办发【2010】36", "通政办发〔2010〕36号"),
    ("江海质 [2023] 07 号", "江海质〔2023〕7号"), ("无", "无"), ("NT-2020-11", "NT-2020-11"),
])
def test_document_number(text, number):
    assert document_number.read(text) == number


@pytest.mark.parametrize(("text", "number"), [
    ("13900001201", "13900001201"), ("139 0000 1201", "13900001201"), ("139-0000-1201", "13900001201"),
    ("+8613900001201", "13900001201"), ("１３９００００１２０１", "13900001201"), ("0513-85550126", "0513-85550126"),
    ("（0513）85550126", "051385550126"), ("0513-85550126-801", "0513-85550126-801"), ("85550126", "85550126"),
])
def test_phone(text, number):
    assert phone.read(text) == number


@pytest.mark.parametrize("text", ["1390000120", "139000012012", "电话", "", "0513-1", "123456"])
def test_phone_refused(text):
    with pytest.raises(BadValue):
        phone.read(text)


READERS = [credit_code.read, id_number.read, patent_number.read, standard_number.read, document_number.read, phone.read]
STARTS = ["", "GB/T", "DB32/T ", "Q/", "T/", "ZL2013", "江海质[2023]", "9132069", "3206001970", "0513-", "ISO "]


@given(st.sampled_from(READERS), st.sampled_from(STARTS),
       st.text(alphabet="0123456789XQTG/ .-—[]〔号第", max_size=14))
def test_a_spelling_that_was_read_reads_the_same_again(read, start, rest):
    with suppress(BadValue):
        spelling = read(start + rest)
        assert read(spelling) == spelling
