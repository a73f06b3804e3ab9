"""What the window says in English looks right in the fonts that it is shown in."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping

import desktop.ui
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
