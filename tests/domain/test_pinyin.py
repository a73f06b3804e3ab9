import re

import pytest

from desktop.work.search.spelling import readings


def found(typed: str, text: str) -> bool:
    """Whether syllables and initials that are typed find a text."""
    known = readings()
    patterns = known.whole(typed) or known.mixed(typed)
    return any(re.search(pattern, spelt) for pattern in patterns for spelt, _initials in known.ways(text))


@pytest.mark.parametrize("typed", ["xuyaqin", "xuya", "xu", "yaqin", "xuyaq", "x", "xuyq", "xyaqin", "xuyaqi"])
def test_a_name_is_found_by_syllables_and_initials(typed):
    assert found(typed, "徐亚琴")


@pytest.mark.parametrize("typed", ["uyaqin", "xuyang", "yaxu", "qinya", "xuyaqing", "xuaqin"])
def test_what_is_spelt_otherwise_is_not_found(typed):
    assert not found(typed, "徐亚琴")


@pytest.mark.parametrize(("typed", "text"), [("chongqing", "重庆"), ("zhongliang", "重量"), ("kuaiji", "会计"),
                                             ("huiyi", "会议"), ("zengming", "曾明"), ("xiang", "西安港"), ("xian", "先进")])
def test_characters_with_several_readings_are_found_by_each(typed, text):
    assert found(typed, text)


def test_initials_are_kept_beside_letters_and_digits():
    [(_spelt, initials)] = readings().ways("QC小组-2018（二）")
    assert initials == "QCxz2018e"


def test_a_text_full_of_several_readings_stays_small():
    assert len(readings().ways("重行长乐单区" * 20)) <= 6


def test_every_common_character_has_a_reading():
    """Those of GB 2312, which every Chinese keyboard can type."""
    rows = ((0xB0 + row, 0xA1 + place) for row in range(72) for place in range(94))
    signs = [bytes(pair).decode("gb2312", errors="ignore") for pair in rows]
    assert [sign for sign in signs if sign and not readings().of(sign) and sign not in "呒嗯"] == []
    assert len([sign for sign in signs if sign]) == 6763
