"""Texts in the order that people expect."""

import random

import pytest

from desktop.store.sorting import sort_key

ORDERED = [
    ["QC-2", "QC-10", "QC-10a", "qc-11", "QC-100"],
    ["2", "010", "1000", "a", "阿", "安", "白", "赵", "朱"],
    ["陈", "单", "李", "刘", "沙", "王", "徐", "张", "章", "赵"],
    ["GB/T 19001-2008", "GB/T 19001-2016", "ISO 9001"],
    ["第2号", "第10号", "第100号"],
    ["徐亚琴", "徐艳", "许军"],
]


@pytest.mark.parametrize("texts", ORDERED, ids="、".join)
def test_digits_as_numbers_then_letters_then_pinyin(texts):
    mixed = random.Random(7).sample(texts, len(texts))
    assert sorted(mixed, key=sort_key) == texts


def test_spellings_of_one_text_are_equal():
    assert sort_key("ＱＣ－０７ 组") == sort_key("qc-7组")
    assert sort_key(None) is None
    assert sort_key("0") == sort_key("000") != sort_key("")


def test_every_character_has_a_place_of_its_own():
    signs = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
    keys = {sort_key(sign) for sign in signs}
    assert len(keys) == len(signs)
    assert max(keys) < "\ud800"
