"""Text as it is kept, and the key by which two spellings are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import BadValue
from desktop.domain.values.text import LONGEST, compact, half_width, read_text, tidy


@pytest.mark.parametrize(("cell", "text"), [
    (None, None), ("", None), (" \u3000\n", None), ("  质量部\u3000", "质量部"), ("第一行\r\n第二行  ", "第一行\n第二行"),
    ("a_x000D_\nb", "a\nb"), ("零\u200b宽", "零宽"), ("坏\x07字\ufeff", "坏字"), ("不\u00a0断", "不 断"), ("一\u2028二\x85三\u2029", "一\n二\n三"), (3.0, "3"), (3, "3"), (3.5, "3.5"), (0, "0"),
    (True, "TRUE"), (False, "FALSE"), ("=1+1", "=1+1"), ("半\ud83d个", "半个"), ("无\uffff", "无"), ("好👍", "好👍"),
])
def test_text_of_a_cell(cell, text):
    assert read_text(cell) == text


def test_text_no_cell_can_hold_is_refused():
    assert read_text("长" * LONGEST) == "长" * LONGEST
    with pytest.raises(BadValue):
        read_text("长" * (LONGEST + 1))


@pytest.mark.parametrize(("one", "other"), [
    ("项目收益（万元）", "项目收益(万元)"), ("ＱＣ小组", "qc 小组"), ("目　标\n值", "目标值"), ("GB／T", "gb/t"), ("１２", "12"),
])
def test_spellings_that_count_as_one(one, other):
    assert compact(one) == compact(other)


@given(st.text(alphabet=st.characters(exclude_characters="_")))
def test_tidying_twice_is_tidying_once(text):
    assert tidy(tidy(text)) == tidy(text)
    tidy(text).encode("utf-8")


@given(st.text())
def test_half_width_and_compact_are_settled_at_once(text):
    assert half_width(half_width(text)) == half_width(text)
    assert not any(c.isspace() for c in compact(text))
