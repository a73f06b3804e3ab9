"""What a parser says of wrong usage, in the language that is spoken."""

import argparse
import re
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, NoReturn

from desktop.cli.help_layout import LAYOUTS
from desktop.domain.words import Language, Words

WRONG = 2
"""The exit code of wrong usage."""
FEW = 12
"""As many choices are all named; of more the nearest."""

HEADINGS = (Words("必填：", "positional arguments:"), Words("选项：", "options:"))
"""What argparse writes over the arguments of a verb."""
SHOW_HELP = Words("显示这些说明", "show this help and end")
SHOW_VERSION = Words("显示版本", "show the version and end")
_OF_ITSELF = {"help": SHOW_HELP, "version": SHOW_VERSION}
"""What is said of arguments that argparse answers by itself."""
NEAREST = Words("没有“{given}”；最接近的是：{names}", "there is no '{given}'; the nearest: {names}")
NONE_NEAR = Words("没有“{given}”", "there is no '{given}'")
ALL = Words("可以写：{names}", "one of: {names}")
ALL_REGISTERS = Words("全部编号见cqodesk registers", "cqodesk registers tells all ids")

_SAID = tuple(
    (re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.*)", re.escape(words.en)), re.DOTALL), words)
    for words in (
        Words("缺少：{what}", "the following arguments are required: {what}"),
        Words("多出或不认识的参数：{what}", "unrecognized arguments: {what}"),
        Words("后面要写一个值", "expected one argument"),
        Words("后面至多写一个值", "expected at most one argument"),
        Words("后面至少要写一个值", "expected at least one argument"),
        Words("后面不要写值（{what}）", "ignored explicit argument {what}"),
        Words("不能与{what}同时使用", "not allowed with argument {what}"),
        Words("要写{what}中的一个", "one of the arguments {what} is required"),
        Words("“{what}”不明确，可能是：{names}", "ambiguous option: {what} could match {names}"),
        Words(
            "年度应为四位数字（1978—2100），不是“{what}”",
            "a year of four digits between 1978 and 2100, not '{what}'",
        ),
        Words("日期应写成2025-03-31的样子，不是“{what}”", "a day such as 2025-03-31, not '{what}'"),
        Words("应为整数，不是“{what}”", "a whole number, not '{what}'"),
        Words("report要有--out或--pdf", "report needs --out or --pdf"),
        Words("history的--figure和--year要同时使用", "history: --figure and --year go together"),
    )
)
"""What argparse and the types of the arguments say, by the pattern of it."""
_ARGUMENT = re.compile(r"argument (\S+): (.*)", re.DOTALL)
_CHOICE = re.compile(r"invalid choice: '(.*?)' \(choose from (.*)\)", re.DOTALL)


class Parser(argparse.ArgumentParser):
    """Speaks English; `ChineseParser` Chinese. What is said of an argument may be given as `Words`."""

    language: Language = "en"

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **{"formatter_class": LAYOUTS[self.language]} | rest)
        self.color = False  # Python 3.14 would paint the words that are looked for here

    def add_argument(self, *names: Any, **rest: Any) -> argparse.Action:
        """An argument, its help and metavar in the language of the parser."""
        if rest.get("action") in _OF_ITSELF:
            rest["help"] = _OF_ITSELF[rest["action"]]
        return super().add_argument(*names, **self.spoken(**rest))

    def spoken(self, **rest: Any) -> dict[str, Any]:
        """What is said of an argument, `Words` in the language of the parser."""
        return {k: v.say(self.language) if isinstance(v, Words) else v for k, v in rest.items()}

    def error(self, message: str) -> NoReturn:
        """Says what is wrong behind a line on usage, and ends the program with 2."""
        self.print_usage(sys.stderr)
        colon = Words("：", ": ").say(self.language)
        self.exit(WRONG, f"{self.prog}{colon}{said(message, self.language)}\n")

    def format_help(self) -> str:
        """All that it takes."""
        text = super().format_help()
        for words in HEADINGS:
            text = text.replace(f"\n{words.en}\n", f"\n{words.say(self.language)}\n")
        return text


class ChineseParser(Parser):
    """The same in Chinese."""

    language: Language = "zh"


PARSERS: dict[Language, type[Parser]] = {"zh": ChineseParser, "en": Parser}


def said(message: str, language: Language) -> str:
    """A message of argparse in a language; one that is not known stays as it is."""
    of = _ARGUMENT.fullmatch(message)
    if of is not None:
        colon = Words("：", ": ").say(language)
        return f"{of[1]}{colon}{said(of[2], language)}"
    choice = _CHOICE.fullmatch(message)
    if choice is not None:
        return _choices(choice[1], re.findall(r"[^\s',]+", choice[2])).say(language)
    for pattern, words in _SAID:
        found = pattern.fullmatch(message)
        if found is not None:
            return words.fill(**{name: _listed(text) for name, text in found.groupdict().items()}).say(
                language
            )
    return message


def _listed(text: str) -> Words:
    """What argparse lists, as each language lists it."""
    return Words(text.replace(", ", "、"), text)


def nearest(given: str, known: Iterable[str]) -> list[str]:
    """The names most like what was typed, the nearest first; none where none is like it."""
    return get_close_matches(given.lower(), list(known), 3, 0.6)


def _choices(given: str, known: list[str]) -> Words:
    near, sentences = nearest(given, known), []
    names = Words("、".join(near), ", ".join(near))
    sentences.append(NEAREST.fill(given=given, names=names) if near else NONE_NEAR.fill(given=given))
    if len(known) <= FEW:
        sentences.append(ALL.fill(names=Words("、".join(known), ", ".join(known))))
    else:
        sentences.append(ALL_REGISTERS)
    return Words("；".join(one.zh for one in sentences), "; ".join(one.en for one in sentences))
