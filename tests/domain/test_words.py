"""Words in both languages at once."""

from string import Formatter

import pytest

from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.words import LANGUAGES, Words, same


def test_says_each_language():
    words = Words("质量", "Quality")
    assert [words.say(language) for language in LANGUAGES] == ["质量", "Quality"]


def test_fills_each_language_with_its_own():
    words = Words("删除{register}：{n}条", "Delete {register}: {n}").fill(register=Words("专利", "Patents"), n=3)
    assert words == Words("删除专利：3条", "Delete Patents: 3")


@pytest.mark.parametrize(("n", "said"), [
    (0, "0 rows are new"), (1, "1 row is new"), ("1", "1 row is new"), (2, "2 rows are new"), ("1,001", "1,001 rows are new"),
])
def test_english_has_the_word_that_goes_with_the_number(n, said):
    assert Words("{n}行", "{n} {n:row|rows} {n:is|are} new").fill(n=n) == Words(f"{n}行", said)


def test_braces_in_a_value_stay():
    assert Words("{text}？", "{text}?").fill(text="{x}") == Words("{x}？", "{x}?")


def test_a_name_is_the_same_in_both():
    assert same("ISO 9001") == Words("ISO 9001", "ISO 9001")


def test_a_refusal_says_three_sentences():
    refused = Refused(Words("文件打不开。", "The file cannot be opened."), NOTHING_CHANGED, Words("请换一个。", "Choose another."))
    assert refused.say("zh") == "文件打不开。没有任何改动。请换一个。"
    assert refused.say("en") == "The file cannot be opened. Nothing was changed. Choose another."
    assert refused.words == Words(refused.say("zh"), refused.say("en"))


def test_both_languages_have_the_same_blanks_to_fill():
    from desktop.domain import problems as rules
    from desktop.domain.identifiers import credit_code, id_number, patent_number, phone, standard_number
    from desktop.domain.values import dates, numbers, reading
    from desktop.work import workspace

    texts = [
        value
        for module in (rules, credit_code, id_number, patent_number, phone, standard_number, dates, numbers, reading, workspace)
        for value in vars(module).values()
        if isinstance(value, Words)
    ]
    assert len(texts) > 30
    for words in texts:
        blanks = [{name for _, name, _, _ in Formatter().parse(words.say(language)) if name} for language in LANGUAGES]
        assert blanks[0] == blanks[1], words
