"""A form filled from the sample company: the right values, in the intended cells alone."""

from decimal import Decimal

import openpyxl
import pytest

from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.excel.form_fill.xml.package import Package
from tests.excel.form_fill.comparing import changed_cells, changed_parts, part
from tests.excel.form_fill.conftest import YEAR
from tests.excel.form_fill.forms import pairs, quirky, rich_book, years
from tests.excel.form_fill.maker import BOXED, MONEY, Sheet, book, listed, png, relations_of


def lone(sheet: Sheet) -> bytes:
    parts: dict[str, str | bytes] = {}
    if sheet.relations:
        parts = {
            "xl/drawings/drawing1.xml": '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
            "xl/drawings/_rels/drawing1.xml.rels": relations_of({"rId1": ("image", "../media/image1.png")}),
            "xl/media/image1.png": png(),
        }
    return book(sheet, parts=parts)


def test_labels_with_room_beside_them(filled):
    done = filled(lone(pairs()))
    assert changed_parts(done.blank, done.content) == {"xl/worksheets/sheet1.xml"}
    intended = {one.place.name for one in done.filling.cells}
    assert changed_cells(done.blank, done.content, "xl/worksheets/sheet1.xml") == intended
    assert intended == {"A2", "B3", "E3", "B4", "D4", "B5", "E5", "E6"}
    sheet = openpyxl.load_workbook(done.path)["申报表"]
    company = done.value("申报表", "B3")
    assert sheet["A2"].value == f"填报单位（盖章）：{company}"
    assert sheet["E3"].value == done.value("申报表", "E3")
    assert (sheet["B4"].value, sheet["E6"].value.isoformat()) == ("大型", "2026-03-05T00:00:00")
    assert [one.cell for one in done.filling.blank] == ["B6"]


def test_amounts_are_given_in_the_unit_that_the_form_demands(filled, sample):
    done = filled(lone(pairs()))
    year = next(r for r in sample.all("company_years") if r.figures_year == YEAR and not r.organisation_unit) if any(
        r.figures_year == YEAR and not r.organisation_unit for r in sample.all("company_years")
    ) else next(
        r for r in sample.all("company_years") if r.figures_year == YEAR
        and sample.get("organisation_units", [r.organisation_unit])[0].unit_kind == "group"
    )
    assert Decimal(done.value("申报表", "B5")) * 10_000 == year.operating_revenue
    assert Decimal(done.value("申报表", "E5")) == year.total_profit


def test_rows_of_figures_in_three_years_and_their_change(filled, sample):
    done = filled(lone(years()))
    expected = {
        f"{column}{row}": sample.figure(FIGURE[figure], YEAR - back).in_unit
        for row, figure in ((4, "officers.in_post"), (5, "officers.group_in_post"), (6, "qc.direct_benefit"), (7, "proposals.reward"))
        for column, back in (("F", 0), ("E", 1), ("D", 2))
    }
    for at, value in expected.items():
        assert Decimal(done.value("综合表", at)) == round(value, 2), at
    for row in (4, 5, 6, 7):
        assert Decimal(done.value("综合表", f"G{row}")) == round(expected[f"F{row}"], 2) - round(expected[f"E{row}"], 2)
    assert changed_parts(done.blank, done.content) == {"xl/worksheets/sheet1.xml"}
    assert changed_cells(done.blank, done.content, "xl/worksheets/sheet1.xml") == {c.place.name for c in done.filling.cells}


def test_a_share_goes_as_a_fraction_into_a_cell_that_shows_per_cent(filled):
    done = filled(lone(years()))
    rate, last = Decimal(done.value("综合表", "F8")), Decimal(done.value("综合表", "E8"))
    assert 0 < rate <= 1 < last <= 100
    assert Decimal(done.value("综合表", "G8")) == rate * 100 - last


def test_what_the_ledger_cannot_give_stays_blank_with_its_reason_and_is_told(filled):
    done = filled(lone(years()))
    told = {one.cell: one.words.zh for one in done.filling.blank}
    assert "F9" in told
    assert "D9" not in told  # locked, where others are unlocked
    assert done.value("综合表", "F9") is None
    sheet = Sheet("表").row("A1", "序号", "指标名称", "本年", "上年", "未填原因").row("A2", "1", "年营业收入（万元）", "", "", "", style=BOXED)
    sheet.text("A4", "2031年度报表")
    done = filled(book(sheet), lambda made: made)
    assert done.value("表", "C2") is not None
    assert done.value("表", "E2") is None
    changed = filled(book(sheet), lambda made: made.with_cell(0, year="2001"))
    assert "2001年" in changed.value("表", "E2")


def test_an_amount_without_a_unit_is_asked_for_and_not_guessed(filled):
    sheet = Sheet("表").row("A1", "指标名称", "本年", "上年").row("A2", "质量课题直接经济效益", "", "", style=BOXED)
    done = filled(book(sheet))
    assert {one.unit for one in done.map.cells} == {"?"}
    assert set(done.map.confidences) == {"likely"}
    assert not done.filling.cells
    assert all("单位" in one.words.zh for one in done.filling.blank)
    given = filled(book(sheet), lambda made: made.with_cell(0, unit="元"))
    wan = filled(book(sheet), lambda made: made.with_cell(0, unit="万元"))
    assert Decimal(given.value("表", "B2")) == Decimal(wan.value("表", "B2")) * 10_000 > 0


def test_choices_of_the_form_are_kept(filled):
    sheet = Sheet("表").row("A1", "企业规模", "").row("A2", "所在县（市、区）", "").row("A3", "职工总数", "")
    limits = (
        '<dataValidations count="3"><dataValidation type="list" sqref="B1"><formula1>选项!$A$1:$A$3</formula1></dataValidation>'
        '<dataValidation type="list" sqref="B2"><formula1>"崇川区,通州区"</formula1></dataValidation>'
        '<dataValidation type="whole" operator="lessThan" sqref="B3"><formula1>10</formula1></dataValidation></dataValidations>'
    )
    sheet.after = limits
    options = Sheet("选项", state=' state="hidden"').text("A1", "Large").text("A2", "Medium").text("A3", "Small")
    done = filled(book(sheet, options))
    assert done.value("表", "B1") == "Large"
    assert done.value("表", "B2") is None
    assert done.value("表", "B3") is None
    told = {one.cell: one.words.zh for one in done.filling.blank}
    assert "崇川区、通州区" in told["B2"]
    assert "有效性" in told["B3"]


def test_personal_data_is_masked_unless_asked_for(filled):
    sheet = Sheet("表").row("A1", "序号", "姓名", "所在单位", "联系电话", "身份证号").blank("A2:E60")
    masked, full = filled(book(sheet)), filled(book(sheet), personal=True)
    assert masked.value("表", "B2") == full.value("表", "B2")
    assert "***" in masked.value("表", "D2")
    assert "*" not in full.value("表", "D2")
    assert "***" in masked.value("表", "E2")


def test_the_rest_of_a_short_list_is_left_or_marked_as_the_map_says(filled):
    sheet = Sheet("表").row("A1", "序号", "专利名称", "专利类型", "授权公告日").blank("A2:D300")
    blank = filled(book(sheet))
    rows = len({one.place.row for one in blank.filling.cells})
    assert blank.value("表", f"B{rows + 2}") is None
    dashed = filled(book(sheet), lambda made: made.with_list(0, spare="dash"))
    assert {dashed.value("表", f"{c}300") for c in "BCD"} == {"—"}
    assert dashed.value("表", "A300") is None


def test_a_form_as_other_programs_write_it(filled):
    done = filled(quirky())
    assert changed_parts(done.blank, done.content) == {"xl/worksheets/sheet1.xml"}
    book_ = openpyxl.load_workbook(done.path)
    assert book_["表"]["B2"].value == done.value("表", "B2")
    assert book_["表"]["D5"].value == done.value("表", "D5")


def test_values_beside_formulas_are_brought_up_to_date(filled):
    done = filled(rich_book(room=40))
    values = openpyxl.load_workbook(done.path, data_only=True)
    total = values["名册"]["H44"].value
    assert total == sum(c.value or 0 for (c,) in values["名册"]["H4:H43"])
    assert values["封面"]["B1"].value == total * 2 > 0
    assert "xl/workbook.xml" not in changed_parts(done.blank, done.content)


def test_what_cannot_be_worked_out_is_left_to_whoever_opens_it(filled):
    sheet = Sheet("表").row("A1", "职工总数", "").formula("C1", "VLOOKUP(B1,A1:B1,2)", "7").formula("D1", "PI()", "3.14").formula("E1", "C1+1", "8")
    done = filled(book(sheet))
    assert changed_parts(done.blank, done.content) == {"xl/worksheets/sheet1.xml", "xl/workbook.xml"}
    assert b'fullCalcOnLoad="1"' in part(done.content, "xl/workbook.xml")
    values = openpyxl.load_workbook(done.path, data_only=True)["表"]
    assert (values["C1"].value, values["D1"].value, values["E1"].value) == (None, 3.14, None)


def test_the_blank_form_is_never_written_over(filled, sample):
    from desktop.domain.errors import CannotWrite
    from desktop.excel.form_fill.writing.write_form import write_form

    done = filled(lone(pairs()))
    with pytest.raises(CannotWrite):
        write_form(done.path, done.path, done.filling)
    assert done.path.read_bytes() == done.content


def test_nothing_is_left_beside_a_form_that_cannot_be_filled(filled):
    from desktop.domain.errors import Unreadable
    from desktop.excel.form_fill.writing.write_form import write_form

    done = filled(lone(pairs()))
    other = done.path.with_name("坏.xlsx")
    other.write_bytes(Package(done.blank).with_parts({"xl/worksheets/sheet1.xml": b"<worksheet/>"}))
    out = done.path.with_name("不会有.xlsx")
    with pytest.raises(Unreadable):
        write_form(other, out, done.filling)
    assert not out.exists()
    assert sorted(p.name for p in done.path.parent.iterdir()) == ["坏.xlsx", "填好.xlsx", "空白表.xlsx"]


def test_a_form_with_a_list_of_choices_that_says_money_by_column(filled):
    sheet = Sheet("表").text("A1", "金额单位：元").row("A2", "序号", "快赢名称", "完成日期", "收益").blank("A3:D200")
    sheet.cells["D3"] = f'<c r="D3" s="{MONEY}"/>'
    sheet.after = listed("C500", "甲")
    done = filled(book(sheet))
    assert {column.unit for column in done.map.lists[0].columns if column.heading == "收益"} == {"元"}
    wins = sum(Decimal(done.value("表", f"D{row}") or 0) for row in range(3, 201))
    assert wins > 10_000


def test_the_forms_own_relations_are_held_against_its_values(filled):
    sheet = Sheet("表").row("A1", "代码", "指标名称", "单位", "上年", "本年")
    for row, (code, name, unit) in enumerate((("01", "授权专利数", "件"), ("02", "其中：发明专利", "件"), ("03", "完成质量课题数", "项")), 2):
        sheet.row(f"A{row}", code, name, unit, "", "", style=BOXED)
    good = filled(book(sheet.text("A6", "审核关系：01≥02；01≥03+9")))
    assert [one.words.zh for one in good.filling.told] == []
    bad = filled(book(sheet.text("A6", "审核关系：02＞01；１＝2+03")))
    found = [one for one in bad.filling.told if one.kind == "check"]
    assert {one.cell for one in found} == {"A6"}
    assert sum("“02>01”不成立" in one.words.zh for one in found) == 2
    assert any("“1=2+03”不成立：94，30（本年）" in one.words.zh for one in found)


def test_a_day_is_text_where_a_workbook_counts_days_otherwise(filled):
    sheet = Sheet("表").row("A1", "填报日期", "").raw("B1", '<c r="B1" s="3"/>')
    assert filled(book(sheet)).value("表", "B1") == "46086"
    assert filled(book(sheet, names='<workbookPr date1904="1"/>')).value("表", "B1") == "2026年3月5日"
