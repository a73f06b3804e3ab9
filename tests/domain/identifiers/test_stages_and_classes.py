"""Stage codes, ICS and CCS codes, committees."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import BadValue
from desktop.domain.identifiers import stage_code
from desktop.domain.identifiers.classification import read_ccs, read_committee, read_ics


@pytest.mark.parametrize(("text", "code"), [
    ("40.20", "40.20"), ("60.6", "60.60"), ("0", "00.00"), ("20", "20.00"), ("10.99", "10.99"), ("４０．２０", "40.20"),
    ("征求意见", "30.00"), ("审查阶段", "40.00"), ("预阶段", "00.00"), ("95.99", "95.99"), ("90.9", "90.90"),
])
def test_stage_codes(text, code):
    assert stage_code.read(text) == code


@pytest.mark.parametrize("text", ["70.00", "40.21", "40.10", "4020", "40.20.1", "送审", "", "-1"])
def test_what_is_no_stage_code(text):
    with pytest.raises(BadValue):
        stage_code.read(text)


def test_every_code_has_a_name_in_both_languages():
    for stage in stage_code.STAGES:
        for sub in stage_code.SUB_STAGES:
            code = f"{stage}.{sub}"
            assert stage_code.read(code) == code
            assert stage_code.name(code).zh
            assert stage_code.name(code).en.isascii()
    assert stage_code.name("40.20").en == "DIS ballot, 12 weeks"
    assert stage_code.name("40.98").zh == "审查阶段·终止"
    assert set(stage_code.USUAL) <= {f"{a}.{b}" for a in stage_code.STAGES for b in stage_code.SUB_STAGES}


@pytest.mark.parametrize(("text", "code"), [
    ("03.120.10", "03.120.10"), ("3.12", "03.120"), ("3", "03"), ("ICS 13.220.1", "13.220.10"),
    ("03.120.10；13.220", "03.120.10; 13.220"),
])
def test_ics(text, code):
    assert read_ics(text) == code


@pytest.mark.parametrize(("text", "code"), [("A 00", "A 00"), ("a00", "A 00"), ("CCS J20", "J 20"), ("A00/09、J 20", "A 00/09; J 20")])
def test_ccs(text, code):
    assert read_ccs(text) == code


@pytest.mark.parametrize("text", ["", "A", "A 0", "03.120.10.1", "机械"])
def test_what_is_no_class(text):
    for read in (read_ics, read_ccs):
        with pytest.raises(BadValue):
            read(text)


@pytest.mark.parametrize(("text", "code"), [
    ("SAC/TC 209/SC 1", "SAC/TC 209/SC 1"), ("sac/tc209/sc1", "SAC/TC 209/SC 1"), ("SAC TC3", "SAC/TC 3"),
    ("ISO/TC 131/SC 8/WG13", "ISO/TC 131/SC 8/WG 13"), ("TC 5", "TC 5"), ("ISO/IEC JTC1/SC 42", "ISO/IEC JTC 1/SC 42"),
    ("苏标委装备", "苏标委装备"),
])
def test_committees(text, code):
    assert read_committee(text) == code


@given(st.sampled_from([stage_code.read, read_ics, read_ccs, read_committee]),
       st.text(alphabet="0123456789. A;TCSACISO/阶段审查", max_size=10))
def test_what_was_read_reads_the_same_again(read, text):
    with suppress(BadValue):
        assert read(read(text)) == read(text)
