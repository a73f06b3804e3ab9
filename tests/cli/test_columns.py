"""Text in columns under Chinese signs, which are as wide as two others."""

import pytest

from desktop.cli import output
from desktop.cli.columns import MOST, aligned, broken, in_columns, padded, width
from desktop.cli.output import Output


@pytest.mark.parametrize(("text", "columns"), [("", 0), ("abc", 3), ("台账", 4), ("年2025", 6), ("（元）", 6), ("é", 1)])
def test_a_chinese_sign_takes_two_columns(text, columns):
    assert width(text) == columns


def test_padding_goes_by_what_is_seen():
    assert padded("台账", 6) + "|" == "台账  |"
    assert padded("12.5", 6, right=True) == "  12.5"
    assert padded("too long", 3) == "too long"


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("写出年报，然后报送", 8, ["写出年", "报，然后", "报送"]),  # a comma does not begin a line
        ("see cqodesk list --json", 12, ["see cqodesk", "list --json"]),
        ("见cqodesk list", 9, ["见cqodesk", "list"]),
        ("", 10, []),
        ("short", 80, ["short"]),
        ("（一）", 2, ["（", "一）"]),
    ],
)
def test_text_is_broken_between_words_and_chinese_signs(text, columns, lines):
    assert broken(text, columns) == lines


def test_columns_stand_below_each_other():
    rows = [("台账", "1.50", "a"), ("x", "20", ""), ("名称很长", "3")]
    assert list(in_columns(rows, frozenset({1}))) == ["台账      1.50  a", "x           20", "名称很长     3"]
    assert list(in_columns([])) == []


def test_what_tabs_part_stands_in_columns_numbers_at_the_right():
    lines = ["名称\t数量", "台账\t1,250", "x\t3", "  说明", "a\tb\tc", "工作\t\td"]
    assert list(aligned(lines)) == ["名称   数量", "台账  1,250", "x         3", "  说明", "a     b  c", "工作     d"]


def test_one_long_cell_does_not_push_all_others_away():
    long = "很长" * 40
    short, other = aligned([f"甲\t{long}\t1", "乙\t短\t2"])
    assert width(other) == 2 + 2 + MOST + 2 + 1
    assert long in short


def test_a_terminal_gets_columns_and_a_script_the_tabs(capsys, monkeypatch):
    lines = ["台账\t1", "x\t20"]
    Output("zh", as_json=False).result({}, lines)
    assert capsys.readouterr().out == "台账\t1\nx\t20\n"
    monkeypatch.setattr(output.sys.stdout, "isatty", lambda: True)
    Output("zh", as_json=False).result({}, lines)
    assert capsys.readouterr().out == "台账   1\nx     20\n"
    Output("zh", as_json=True).result({"a": 1}, lines)
    assert capsys.readouterr().out == '{"a": 1}\n'
