"""Tables on the clipboard, as Excel, WPS, LibreOffice and plain texts write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.work.cells.grid import spread
from desktop.work.cells.table_html import read_html
from desktop.work.cells.table_text import read_lines

EXCEL = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<style><!--table {mso-displayed-decimal-separator:"\\.";} td {color:black;} --></style></head>
<body link=blue><table border=0 cellpadding=0 width=216>
<!--StartFragment-->
 <col width=72 span=3>
 <tr height=20>
  <td height=20 class=xl65 width=72>提高一次
  交检合格率</td>
  <td align=right x:num="12.3456">12.35</td>
  <td rowspan=2 class=xl66>第一行<br>
    第二行</td>
 </tr>
 <tr height=20>
  <td>a&amp;b &lt;c&gt;</td>
  <td align=right x:num="45000" style='mso-number-format:"Short Date"'>2023/3/15</td>
 </tr>
<!--EndFragment-->
</table></body></html>"""
LIBRE = """<!DOCTYPE html><html><head><style type="text/css">td{}</style></head><body>
<table cellspacing="0" border="0"><colgroup span="2"></colgroup>
<tr><td height="17" align="left"><font face="x">甲</font></td><td align="right" sdval="0.333333333333333" sdnum="1033;0;0.00">0.33</td></tr>
<tr><td colspan=2><br></td></tr>
<tr><td><p>乙</p></td><td sdval="0.12" sdnum="1033;0;0%">12%</td></tr>
</table></body></html>"""


def test_reads_what_excel_writes():
    assert read_html(EXCEL) == [["提高一次 交检合格率", Decimal("12.3456"), "第一行\n第二行"], ["a&b <c>", "2023/3/15", ""]]


def test_reads_what_libreoffice_writes():
    assert read_html(LIBRE) == [["甲", Decimal("0.333333333333333")], ["", ""], ["乙", "12%"]]


@pytest.mark.parametrize("html", ["", "<p>a</p>", "<table><tr><td>1</table><table><tr><td>2</table>", "<table></table>"])
def test_no_table_or_several_are_none(html):
    assert read_html(html) is None


def test_a_table_in_a_cell_is_part_of_its_text():
    assert read_html("<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>") == [["ab", "c"]]


def test_a_merged_cell_of_any_size_does_no_harm():
    (row,) = read_html('<table><tr><td colspan="999999999" rowspan="999999999">a</td></tr></table>')
    assert row == ["a"]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"一\n二"\tb', [["一\n二", "b"]]),
        ('"说""好"""\tb\n"x\ty"\tz', [['说"好"', "b"], ["x\ty", "z"]]),
        ('"abc" def\t5" pipe', [['"abc" def', '5" pipe']]),
        ('"引号"', [['"引号"']]),
        ("'=1+1\t'abc", [["=1+1", "'abc"]]),
        ("a\n\nb\n\n", [["a"], [""], ["b"]]),
        ("a\tb\nc", [["a", "b"], ["c", ""]]),
        ("\r\n", [[""]]),
        ("", []),
        ("一个词", [["一个词"]]),
    ],
)
def test_reads_plain_text(text, cells):
    assert read_lines(text) == cells


CELL = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=8).filter(lambda text: text.strip() == text)


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=4))
def test_what_is_quoted_as_spreadsheets_do_comes_back(rows):
    rows = [[f"x{cell}" for cell in row] for row in rows]
    quoted = "\r\n".join("\t".join('"' + (c + "\n1").replace('"', '""') + '"' for c in row) for row in rows)
    assert read_lines(quoted) == [[c + "\n1" for c in row] for row in rows]


def test_a_grid_is_repeated_where_it_fits():
    assert spread([["a"]], 2, 3) == [["a"] * 3] * 2
    assert spread([["a", "b"]], 2, 3) == [["a", "b"]] * 2
    assert spread([["a"], ["b"]], 3, 1) == [["a"], ["b"]]
    assert spread([], 3, 1) == []
