"""What the help tells of every argument of every verb, in both languages."""

import argparse
import re

import pytest

from desktop.cli.arguments import common, window_parser
from desktop.cli.columns import width
from desktop.cli.usage import PARSERS
from desktop.cli.verb_arguments import verbs_parser
from desktop.cli.verbs import VERBS
from desktop.domain.registers.evidence.attachments import KINDS

NAMES = {"cqodesk", "JSON", "PDF", "CSV", "PIN", "zh", "en", "set", "change", "remove", *VERBS, *(k.id for k in KINDS)}
NO_WORD = re.compile(r"--[a-z-]+|\.[a-z]+|CQODESK_[A-Z_]+")


def parsers(language):
    kind = PARSERS[language]
    whole = verbs_parser(kind, common(kind))
    verbs = next(action for action in whole._actions if isinstance(action, argparse._SubParsersAction))
    return {"": whole, "window": window_parser(kind)} | verbs.choices


@pytest.fixture(scope="module")
def spoken():
    return {language: parsers(language) for language in PARSERS}


def arguments(spoken, language):
    return {
        (verb, *action.option_strings, action.dest): action
        for verb, parser in spoken[language].items()
        for action in parser._actions
    }


def test_every_verb_has_its_parser(spoken):
    assert {"", "window", *VERBS} == set(spoken["zh"]) == set(spoken["en"])


def test_every_argument_has_its_help_in_both_languages(spoken):
    zh, en = (arguments(spoken, language) for language in ("zh", "en"))
    assert zh.keys() == en.keys()
    assert len(zh) > 150
    for place, action in zh.items():
        said, other = action.help or "", en[place].help or ""
        assert re.search(r"[一-鿿]", said), place
        assert other, place
        assert not re.search(r"[一-鿿，。；：、]", other), place
        words = set(re.findall(r"[A-Za-z_-]{2,}", NO_WORD.sub("", said)))
        assert words <= NAMES, (place, words - NAMES)


def test_what_stands_for_a_value_is_in_the_language_too(spoken):
    for place, action in arguments(spoken, "zh").items():
        shown = action.metavar or ""
        given = not action.option_strings or (action.nargs != 0 and action.choices is None)
        assert not given or re.search(r"[一-鿿]|set\|", shown), place
    for place, action in arguments(spoken, "en").items():
        assert (action.metavar or "").isascii(), place


@pytest.mark.parametrize("columns", ["80", "66"])
def test_the_help_of_every_verb_keeps_to_the_screen_and_has_none_of_argparses_own_words(spoken, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    for parser in spoken["zh"].values():
        told = parser.format_help()
        assert not re.search(r"usage|options|positional|arguments|show ", told), told
        assert [line for line in told.splitlines() if width(line) > int(columns)] == [], told
        assert told.startswith("用法：cqodesk")
        assert "\n选项：\n  -h, --help" in told


def test_help_stands_in_one_column(spoken, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    for language in PARSERS:
        lines = spoken[language]["report"].format_help().splitlines()
        beside = [re.match(r"(  \S+( \S+)?  +)\S", line) for line in lines]
        assert len({width(found[1]) for found in beside if found}) == 1, lines


@pytest.mark.parametrize(
    ("argv", "zh", "en"),
    [
        (("report",), "缺少：--year、台账", "the following arguments are required: --year, STORE"),
        (("report", "x.cqo", "--year"), "--year：后面要写一个值", "--year: expected one argument"),
        (("find", "x.cqo"), "缺少：词", "the following arguments are required: WORD"),
        (("backup", "x.cqo", "y.cqo", "--nowhere"), "多出或不认识的参数：--nowhere", "unrecognized arguments: --nowhere"),
        (("password", "x.cqo", "sett"), "最接近的是：set", "the nearest: set"),
        (("figures", "x.cqo", "--json=1", "--year", "2025"), "--json：后面不要写值（'1'）", "ignored explicit argument '1'"),
        (("history", "x.cqo"), "要写--record --figure中的一个", "one of the arguments --record --figure is required"),
        (("history", "x.cqo", "--record", "a", "--figure", "b"), "不能与--record同时使用", "not allowed with argument --record"),
        (("attach", "x.cqo", "a.pdf", "--record", "a", "--kind", "fotos"), "最接近的是：photo", "the nearest: photo"),
        (("changes", "x.cqo", "--count", "x"), "应为整数，不是“x”", "a whole number, not 'x'"),
        (("history", "x.cqo", "--figure", "a", "--year", "2025", "--since", "x"), "日期应写成2025-03-31的样子", "a day such as"),
        (("submissions", "x.cqo", "--compare"), "后面至少要写一个值", "expected at least one argument"),
    ],
)
def test_what_argparse_finds_wrong_is_said_in_the_language_spoken(cqodesk, argv, zh, en):
    chinese, english = cqodesk(*argv), cqodesk("--lang", "en", *argv)
    assert (chinese.code, english.code) == (2, 2)
    assert zh in chinese.err, chinese.err
    assert chinese.err.startswith("用法：")
    assert en in english.err, english.err
    assert english.err.startswith("usage: ")
    said = chinese.err.splitlines()[-1]
    assert not re.search(r"argument|required|invalid|expected|choose", said), said


def test_choices_are_found_however_argparse_lists_them():
    from desktop.cli.usage import said

    for listed in ("'set', 'change', 'remove'", "set, change, remove"):
        told = said(f"argument set|change|remove: invalid choice: 'sett' (choose from {listed})", "zh")
        assert told == "set|change|remove：没有“sett”；最接近的是：set；可以写：set、change、remove"
