"""What the program says, always in both languages at once."""

from typing import Any, Literal, NamedTuple

Language = Literal["zh", "en"]
"""The languages of the program: Chinese, and English."""

LANGUAGES: tuple[Language, ...] = ("zh", "en")


class Words(NamedTuple):
    """One text in Chinese and in English."""

    zh: str
    en: str

    def say(self, language: Language) -> str:
        """The text in one language."""
        return self.zh if language == "zh" else self.en

    def fill(self, **values: Any) -> "Words":
        """The same text with its ``{names}`` filled in; a value that is Words fills each language with its own.

        ``{n:row|rows}`` is the word that goes with a number, for one and for any other: ``{n} {n:row|rows}``.
        """
        zh, en = dict(values), dict(values)
        for name, value in values.items():
            if isinstance(value, Words):
                zh[name], en[name] = value
        if "|" in self.en:
            en = {name: _Filling(value) for name, value in en.items()}
        return Words(self.zh.format(**zh), self.en.format(**en))


class _Filling:
    """A value that goes into an English text by itself or as the word that goes with its number."""

    def __init__(self, value: Any) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        one, is_word, many = spec.partition("|")
        if not is_word:
            return format(self._value, spec)
        return one if str(self._value) == "1" else many


def same(text: str) -> Words:
    """A text that reads the same in both languages, such as a name or a number."""
    return Words(text, text)
