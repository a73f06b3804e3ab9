"""What the program says: English that looks right in the fonts that it is shown in, Chinese with one word for one thing."""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping

import desktop
import desktop.ui
from desktop.domain.registers import REGISTERS
from desktop.domain.words import Words

CURLY = "“”‘’"


def words_in(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from words_in(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from words_in(one)


def test_english_has_straight_quotes():
    """Curly ones are drawn as wide as a Chinese character by the fonts that hold both."""
    modules = [found.name for found in pkgutil.walk_packages(desktop.ui.__path__, "desktop.ui.")]
    said = {
        (name, words.en)
        for name in modules
        for value in vars(importlib.import_module(name)).values()
        for words in words_in(value)
    }
    assert len(said) > 200
    assert [pair for pair in sorted(said) if set(pair[1]) & set(CURLY)] == []


NOUNS = (
    "records|rows|cells|columns|places|days|hours|minutes|months|seconds|pages|files|faults|changes|lines|errors|warnings|sheets|"
    "things|pairs|problems|values|units|differences|periods|numbers|amounts|others|backups|bytes|times|workbooks"
)
COUNT = re.compile(r"\{(?!column\})\w+\}(?: (?!to\b|of\b|and\b)[a-z]+)? (" + NOUNS + r")\b")
ALWAYS_MANY = (
    "cells that say the same", "cells with a month alone", "columns are matched", "records selected", "records are called", "are named '",
    "cells are pasted", "and at most {most} are printed", "values are listed", "more than {n} seconds", "all {same} records",
    "|{n} workbooks", " ({n} times)", "reporting enterprises",
)
"""What is said of two at least."""


def test_english_says_one_of_one_thing():
    """``{n} {n:row|rows}``, never ``{n} rows``: there may be one."""
    modules = [found.name for found in pkgutil.walk_packages(desktop.__path__, "desktop.") if "__main__" not in found.name]
    said = {words.en for name in modules for value in vars(importlib.import_module(name)).values() for words in words_in(value)}
    assert sum("|" in text for text in said) > 60
    bare = [text for text in sorted(said) if COUNT.search(text) and not any(one in text for one in ALWAYS_MANY)]
    assert bare == []


NAMES = re.compile("月度台账|带级台账")
"""Registers that are called so in the trade."""


def test_a_ledger_and_a_register_are_never_called_alike():
    """台账 is the ledger, its file; what it holds are 登记表; what one kept before are 工作簿."""
    modules = [found.name for found in pkgutil.walk_packages(desktop.__path__, "desktop.") if "__main__" not in found.name]
    said = {words for name in modules for value in vars(importlib.import_module(name)).values() for words in words_in(value)}
    said |= {field.words for register in REGISTERS for field in register.fields}
    registers = {words for words in said if re.search(r"\bregisters?\b", words.en, re.I) and "ledger" not in words.en.lower()}
    ledgers = {words for words in said if re.search(r"\bledgers?\b", words.en, re.I) and "register" not in words.en.lower()}
    assert len(registers) > 20
    assert len(ledgers) > 100
    assert [words for words in sorted(registers) if "台账" in NAMES.sub("", words.zh)] == []
    assert [words for words in sorted(ledgers) if "登记表" in words.zh] == []
