"""Rows put into a list that is too short: everything that points at its cells moves along, and nothing else changes."""

import re
import xml.etree.ElementTree as ET

import openpyxl
import pytest

from desktop.excel.form_fill.xml.references import Shift
from tests.excel.form_fill.comparing import MAIN, changed_parts, part
from tests.excel.form_fill.forms import rich_book
from tests.excel.form_fill.maker import BOXED, MONEY, REL, Sheet, book, merges

LIST = "xl/worksheets/sheet3.xml"


@pytest.fixture
def longer(filled):
    done = filled(rich_book(room=3))
    (added,) = done.filling.rows
    assert (added.sheet, added.first, added.last) == ("名册", 4, 6)
    assert added.count > 5
    return done, added.count


def test_only_parts_that_name_its_rows_change(longer):
    done, _ = longer
    assert changed_parts(done.blank, done.content) == {
        "xl/workbook.xml", "xl/calcChain.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/charts/chart1.xml",
        *(f"xl/worksheets/sheet{n}.xml" for n in (1, 2, 3, 4)),
    }


def test_the_other_sheets_pictures_stay_where_they_are(longer):
    done, _ = longer
    assert part(done.blank, "xl/drawings/drawing1.xml") == part(done.content, "xl/drawings/drawing1.xml")


def test_formulas_take_the_new_rows_in(longer):
    done, count = longer
    sheet = openpyxl.load_workbook(done.path)["名册"]
    total = 7 + count
    assert sheet[f"A{total}"].value == "合计"
    assert sheet[f"G{total}"].value == f"=SUM(G4:G{total - 1})"
    assert sheet[f"I{total}"].value == f'=IF(G{total}=0,"",H{total}/G{total})'
    assert [sheet[f"I{row}"].value for row in range(4, total)] == [f"=H{row}-G{row}" for row in range(4, total)]
    values = openpyxl.load_workbook(done.path, data_only=True)
    listed = values["名册"]
    assert listed[f"H{total}"].value == sum(listed[f"H{row}"].value or 0 for row in range(4, total)) > 0
    for row in range(4, total):
        assert listed[f"I{row}"].value == pytest.approx((listed[f"H{row}"].value or 0) - (listed[f"G{row}"].value or 0))
    assert values["封面"]["B1"].value == listed[f"H{total}"].value * 2
    assert openpyxl.load_workbook(done.path)["封面"]["B1"].value == f"=名册!H{total}*2"


def test_merged_cells_choices_and_formats_go_along(longer):
    done, count = longer
    root = ET.fromstring(part(done.content, LIST))
    holder = root.find(f"{MAIN}mergeCells")
    found = [node.get("ref") for node in holder]
    assert holder.get("count") == str(len(found)) == str(len(set(found)))
    assert {f"C{row}:D{row}" for row in range(4, 7 + count)} <= set(found)
    assert {"A1:I1", "A2:A3", "C2:D3"} <= set(found)
    assert root.find(f"{MAIN}conditionalFormatting").get("sqref") == f"H4:H{6 + count}"
    assert root.find(f"{MAIN}dataValidations/{MAIN}dataValidation").get("sqref") == f"E4:F{6 + count}"
    assert root.find(f"{MAIN}dimension").get("ref") == f"A1:I{9 + count}"


def test_names_print_areas_comments_and_the_chain_go_along(longer):
    done, count = longer
    names = [node.text for node in ET.fromstring(part(done.content, "xl/workbook.xml")).iter(f"{MAIN}definedName")]
    assert names == [f"名册!$A$1:$I${9 + count}", f"名册!$H${7 + count}"]
    refs = [node.get("ref") for node in ET.fromstring(part(done.content, "xl/comments1.xml")).iter(f"{MAIN}comment")]
    assert refs == ["C2", f"H{7 + count}"]
    boxes = re.findall(r"<x:Row>(\d+)</x:Row>", part(done.content, "xl/drawings/vmlDrawing1.vml").decode())
    assert boxes == ["1", str(6 + count)]
    assert f"名册!$H$4:$H${6 + count}".encode() in part(done.content, "xl/charts/chart1.xml")
    formulas = {c.coordinate for row in openpyxl.load_workbook(done.path)["名册"].iter_rows() for c in row if c.data_type == "f"}
    chain = [node.get("r") for node in ET.fromstring(part(done.content, "xl/calcChain.xml"))]
    assert set(chain[1:]) <= formulas


def test_new_rows_look_like_the_list_and_are_numbered_on(longer):
    done, count = longer
    sheet = openpyxl.load_workbook(done.path)["名册"]
    assert [sheet[f"A{row}"].value for row in range(4, 7 + count)] == list(range(1, 4 + count))
    for row in range(4, 7 + count):
        assert [sheet.cell(row, column)._style for column in range(1, 10)] == [sheet.cell(4, column)._style for column in range(1, 10)]
        assert sheet.row_dimensions[row].height == 18
    numbers = [sheet[f"B{row}"].value for row in range(4, 7 + count)]
    assert len(set(numbers)) == len(numbers)
    assert None not in numbers


def test_cells_below_a_list_move_with_it(filled):
    sheet = Sheet("表").row("A1", "序号", "快赢名称", "完成日期", "收益（元）").blank("A2:D4")
    sheet.row("A5", "合计", "", "").formula("D5", "SUM(D2:D4)").row("A8", "职工总数", "")
    done = filled(book(sheet))
    (added,) = done.filling.rows
    made = openpyxl.load_workbook(done.path)["表"]
    assert made[f"A{8 + added.count}"].value == "职工总数"
    assert made[f"B{8 + added.count}"].value > 0
    assert done.value("表", f"B{8 + added.count}") is not None


def test_a_list_of_one_row_grows_with_its_sum(filled):
    sheet = Sheet("表").row("A1", "序号", "快赢名称", "完成日期", "收益（元）", "折算").blank("A2:C2").blank("D2", MONEY)
    sheet.formula("E2", "D2*$D$3").row("A3", "合计", "", "").formula("D3", "SUM(D2:D2)")
    done = filled(book(sheet))
    (added,) = done.filling.rows
    made = openpyxl.load_workbook(done.path)["表"]
    total = 3 + added.count
    assert made[f"D{total}"].value == f"=SUM(D2:D{total - 1})"
    assert made[f"E{total - 1}"].value == f"=D{total - 1}*$D${total}"
    values = openpyxl.load_workbook(done.path, data_only=True)["表"]
    assert values[f"D{total}"].value == sum(values[f"D{row}"].value or 0 for row in range(2, total)) > 0


def test_shared_formulas_are_written_out_where_rows_part_them(filled):
    sheet = Sheet("表").row("A1", "序号", "快赢名称", "完成日期", "收益（元）", "折算").blank("A2:D4")
    sheet.raw("E2", f'<c r="E2" s="{MONEY}"><f t="shared" ref="E2:E4" si="0">D2/10000</f><v>0</v></c>')
    for row in (3, 4):
        sheet.raw(f"E{row}", f'<c r="E{row}" s="{MONEY}"><f t="shared" si="0"/><v>0</v></c>')
    done = filled(book(sheet))
    made = openpyxl.load_workbook(done.path)["表"]
    rows = range(2, 5 + done.filling.rows[0].count)
    assert [made[f"E{row}"].value for row in rows] == [f"=D{row}/10000" for row in rows]


def test_tables_and_pictures_of_the_list_move(filled):
    sheet = Sheet("表").row("A1", "序号", "快赢名称", "完成日期").blank("A2:C4").row("A6", "注：以上为本年", style=BOXED)
    shapes = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
    anchor = "<xdr:{how}><xdr:from><xdr:col>0</xdr:col><xdr:row>{top}</xdr:row></xdr:from>{to}<xdr:clientData/></xdr:{how}>"
    to = "<xdr:to><xdr:col>1</xdr:col><xdr:row>{0}</xdr:row></xdr:to>"
    drawing = (
        f'<xdr:wsDr xmlns:xdr="{shapes}">' + anchor.format(how="twoCellAnchor", top=0, to=to.format(2))
        + anchor.format(how="twoCellAnchor", top=1, to=to.format(6)) + anchor.format(how="oneCellAnchor", top=7, to="") + "</xdr:wsDr>"
    )
    sheet.relations = {"rId1": ("drawing", "../drawings/drawing1.xml")}
    sheet.after = merges("A6:C6") + '<drawing r:id="rId1"/>'
    done = filled(book(sheet, parts={"xl/drawings/drawing1.xml": drawing}))
    count = done.filling.rows[0].count
    rows = re.findall(r"<xdr:row>(\d+)</xdr:row>", part(done.content, "xl/drawings/drawing1.xml").decode())
    assert rows == ["0", "2", "1", str(6 + count), str(7 + count)]


def test_other_sheets_formulas_without_the_sheet_stay(filled):
    one = Sheet("甲").row("A1", "序号", "快赢名称", "完成日期").blank("A2:C3")
    two = Sheet("乙 表").formula("A9", "SUM(A1:A8)+甲!A5+'乙 表'!B9&\"甲!A5\"")
    done = filled(book(one, two))
    count = done.filling.rows[0].count
    formula = openpyxl.load_workbook(done.path)["乙 表"]["A9"].value
    assert formula == f"=SUM(A1:A8)+甲!A{5 + count}+'乙 表'!B9&\"甲!A5\""


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("A1", "A1"), ("A5", "A8"), ("$A$5:B9", "$A$8:B12"), ("A1:A4", "A1:A4"), ("A1:A5", "A1:A8"), ("4:6", "4:9"),
        ("A:B", "A:B"), ("SUM(A5,Sheet2!A5)", "SUM(A8,Sheet2!A5)"), ("'甲'!A5", "'甲'!A8"), ('"A5"&A5', '"A5"&A8'), ("销售", "销售"),
    ],
)  # fmt: skip
def test_references_move(text, moved):
    assert Shift("甲", at=5, count=3).formula(text, "甲") == moved


def test_an_area_that_ends_above_the_new_rows_grows_where_it_is_the_whole_list():
    assert Shift("甲", 5, 2, grows=True).area("D4:D4") == "D4:D6"
    assert Shift("甲", 5, 2, grows=True).area("D4") == "D4"
    assert REL.startswith("http")
