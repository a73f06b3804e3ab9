"""What is said of wrong usage, and of files that cannot be meant."""

import pytest

from desktop.cli.usage import said
from desktop.cli.verbs import VERBS


@pytest.mark.parametrize(
    ("argv", "zh", "en"),
    [
        (("foo",), "没有这个命令，也没有这个文件：foo", "no such command, and no such file: foo"),
        (("figurs", "x.cqo", "--year", "2018"), "是不是要写：figures？", "Did you mean figures?"),
        (("gone.cqo",), "没有这个文件：gone.cqo", "no such file: gone.cqo"),
        (("figures", "x.cqo", "--year", "abc"), "年度应为四位数字", "a year of four digits"),
        (("figures", "x.cqo", "--year", "18"), "年度应为四位数字", "a year of four digits"),
        (("list", "x.cqo", "--register", "patent"), "最接近的是：patents", "the nearest: patents"),
        (("report", "x.cqo", "--year", "2018", "--out", "r.docx"), "要以.xlsx结尾", "is to end so"),
        (("report", "x.cqo", "--year", "2018", "--pdf", "r.xlsx"), "要以.pdf结尾", "is to end so"),
        (("export", "x.cqo", "--register", "patents", "--out", "r.csv"), "要以.xlsx结尾", "is to end so"),
        (("fill", "x.cqo", "--year", "2018", "--form", "a.xlsx", "--out", "b.docx"), "要以.xlsx结尾", "is to end so"),
        (("backup", "x.cqo", "b.zip"), "要以.cqo结尾", "is to end so"),
        (("consolidate", "group.db", "a.xlsx"), "要以.cqo结尾", "is to end so"),
    ],
)
def test_wrong_usage_is_told_in_the_language_spoken_and_ends_with_2(cqodesk, tmp_path, monkeypatch, argv, zh, en):
    monkeypatch.chdir(tmp_path)
    chinese, english = cqodesk(*argv), cqodesk("--lang", "en", *argv)
    assert (chinese.code, zh in chinese.err, chinese.out) == (2, True, ""), chinese.err
    assert (english.code, en in english.err, english.out) == (2, True, ""), english.err
    assert not list(tmp_path.iterdir())


def test_no_window_is_asked_for_a_file_that_is_not_there(tmp_path, capsys):
    from desktop.cli import main
    from desktop.cli.means import Means

    def none(*_):
        raise AssertionError("a window")

    with pytest.raises(SystemExit) as left:
        main([str(tmp_path / "gone.cqo")], Means(none, none, none, none, none))
    assert left.value.code == 2
    assert "gone.cqo" in capsys.readouterr().err


def test_the_language_may_stand_before_the_verb(cqodesk, demo):
    ahead, behind = (cqodesk(*argv) for argv in (("--lang", "en", "problems", demo), ("problems", demo, "--lang", "en")))
    assert ahead == behind
    assert "To settle" in ahead.err


@pytest.mark.parametrize(
    ("message", "zh"),
    [
        ("argument --year: expected one argument", "--year：后面要写一个值"),
        ("the following arguments are required: STORE", "缺少：STORE"),
        ("argument --record: not allowed with argument --figure", "--record：不能与argument --figure同时使用"),
        ("something new of argparse", "something new of argparse"),
    ],
)
def test_what_argparse_says_is_said_in_chinese(message, zh):
    assert said(message, "zh") == zh.replace("argument --figure", "--figure")


def test_figures_of_a_unit_are_refused_where_there_are_no_units(cqodesk, demo):
    answer = cqodesk("figures", demo, "--year", "2025", "--unit", "x")
    assert (answer.code, "这不是汇总台账，没有下属单位" in answer.err) == (1, True)


@pytest.mark.parametrize(("language", "about"), [("zh", "写出年报工作簿"), ("en", "write the annual workbook")])
def test_the_help_tells_every_verb_in_the_language_spoken(cqodesk, language, about):
    told = cqodesk("--lang", language, "--help")
    assert told == cqodesk("--help", "--lang", language)
    assert (told.code, about in told.out, "--lang" in told.out) == (0, True, True)
    assert [verb for verb in VERBS if f"    {verb} " not in told.out] == []
