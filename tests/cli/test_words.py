"""What the command line says in Chinese has no English words in it but names that are typed."""

import importlib
import pkgutil
import re

import desktop.cli
from desktop.cli.verbs import VERBS
from desktop.domain.words import Words

TYPED = {"cqodesk", "JSON", "PDF", "CSV", "PIN", "UTF-", "QC", "set", "change", "remove", "zh", "en", *VERBS}
NAMES = re.compile(r"--[a-z-]+|\{\w+\}|\.[a-z]+|CQODESK_[A-Z_]+")


def words_in(value):
    if isinstance(value, Words):
        yield value
    elif isinstance(value, dict):
        yield from words_in(tuple(value.values()))
    elif isinstance(value, tuple):
        for each in value:
            yield from words_in(each)


def all_words():
    for module in pkgutil.iter_modules(desktop.cli.__path__):
        for name, value in vars(importlib.import_module(f"desktop.cli.{module.name}")).items():
            for words in words_in(value):
                yield f"{module.name}.{name}", words


def test_chinese_has_no_english_words_and_english_no_chinese_ones():
    told = list(all_words())
    assert len(told) > 200
    for place, words in told:
        english = set(re.findall(r"[A-Za-z][A-Za-z-]+", NAMES.sub("", words.zh)))
        assert english <= TYPED, (place, words.zh)
        assert not re.search(r"[一-鿿，。；：]", words.en.replace("质官台", "")), (place, words.en)
