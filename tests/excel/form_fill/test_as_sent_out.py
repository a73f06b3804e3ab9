"""Forms as authorities send them: signatures, places for days, sums on top, tables side by side, odd units, several fonts."""

from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.city_form.blank import Place
from desktop.domain.city_form.labels import (
    before_blank_day,
    is_blank_day,
    is_odd_unit,
    of_part_of_year,
    unit_in,
)
from desktop.domain.city_form.slots import CellSlot
from desktop.domain.figures import catalogue
from desktop.excel.form_fill.matching.compare import mismatches
from desktop.excel.form_fill.matching.suggest import suggested_map
from desktop.excel.form_fill.matching.suggest_cells import match
from desktop.excel.form_fill.matching.suggest_lists import chosen_by
from desktop.excel.form_fill.reading.read_form import read_form
from desktop.excel.form_fill.xml.book import Book
from desktop.excel.form_fill.xml.package import Package
from desktop.excel.form_fill.xml.sheet_xml import SheetXml
from tests.excel.form_fill.comparing import changed_cells, part
from tests.excel.form_fill.conftest import YEAR
from tests.excel.form_fill.maker import BOXED, DATE, MONEY, Sheet, book, merges


@pytest.fixture
def suggested(tmp_path: Path):
    def run(content: bytes):
        path = tmp_path / "空白.xlsx"
        path.write_bytes(content)
        return suggested_map(read_form(path))

    return run


def sources(made):
    return {cell.cell: cell.source for cell in made.cells}


@pytest.mark.parametrize("unit", ["万人", "千件", "‰", "百元", "万美元", "百万", "亿"])
def test_what_is_asked_for_in_a_unit_of_another_size_is_left_to_a_person(suggested, unit):
    """2,860 in a cell of 万人 would be wrong by four places, and nobody would be told."""
    sheet = Sheet("表").text("A1", "单位：万元").row("A2", f"年末从业人员（{unit}）", "", style=BOXED)
    sheet.row("A3", "年末从业人员", "", unit, style=BOXED)
    sheet.row("A5", "指标", "代码", "本年").row("A6", f"营业收入（{unit}）", "01", "", style=BOXED).row("A7", f"质量损失率({unit})", "02", "", style=BOXED)
    sheet.row("A9", "序号", "项目编号", "项目名称", "项目负责人", f"预期收益（{unit}）").blank("A10:E12")
    made = suggested(book(sheet))
    assert sources(made) == dict.fromkeys(("B2", "B3", "C6", "C7"), "")
    assert [column.source for column in made.lists[0].columns][-2:] == ["six_sigma_projects.team_leader", ""]


def test_units_that_are_known_and_those_that_are_not():
    assert [unit_in(text) for text in ("预期收益（万元）", "人数（人次）", "（亿元）", "万元")] == ["万元", "人次", "亿元", "万元"]
    assert not any(is_odd_unit(text) for text in ("万元", "百万元", "亿元", "千元", "%", "人", "十佳年度"))
    assert not any(unit_in(text) for text in ("荣誉（百强企业）", "标准（千人计划）", "质量奖（市级）"))


def test_beside_a_title_alone_a_name_is_asked_for_and_no_count(suggested, filled):
    sheet = Sheet("封面").row("A1", "首席质量官：", "", style=BOXED).row("A2", "首席质量官人数：", "", style=BOXED).row("A3", "授权专利", "", style=BOXED)
    found = {cell.cell: (cell.source, cell.confidence) for cell in suggested(book(sheet)).cells}
    assert found == {
        "B1": ("", "none"), "B2": ("figure:officers.in_post", "sure"), "B3": ("figure:patents.granted", "likely"),
    }
    done = filled(book(sheet))
    assert (done.value("封面", "B1"), done.value("封面", "B2")) == (None, "11")


def test_the_place_for_a_day_takes_the_day(filled):
    sheet = Sheet("封面").text("A1", "填报日期：").text("B1", "      年   月   日").text("A3", "填表日期：  年  月  日").text("A4", "____年__月__日")
    sheet.text("A6", "单位负责人：        填表人：       填表日期：    年   月   日")
    sheet.text("A5", "成立日期").text("B5", "  年  月  日")
    done = filled(book(sheet))
    assert (done.value("封面", "B1"), done.value("封面", "A3")) == ("2026年3月5日", "填表日期：2026年3月5日")
    assert changed_cells(done.blank, done.content, "xl/worksheets/sheet1.xml") == {"B1", "A3", "A6"}
    assert done.value("封面", "A6") == "单位负责人：        填表人：       填表日期：2026年3月5日"
    assert [told.cell for told in done.filling.told] == ["B5"]  # what no source is known for is told
    assert is_blank_day("＿＿年＿＿月")
    assert not is_blank_day("2025年3月5日")
    assert before_blank_day("第一季度：1月") == before_blank_day("年 月 日") == ""


def test_a_row_to_sign_in_is_no_list(suggested):
    sheet = Sheet("表").row("A1", "指标", "代码", "本年").row("A2", "授权专利数", "01", "", style=BOXED)
    sheet.text("A4", "单位负责人：").text("B4", "填表人：").text("D4", "填表日期：  年  月  日")
    sheet.text("A6", "审核：").text("B6", "填报：").text("C6", "年 月 日")
    made = suggested(book(sheet))
    assert made.lists == ()
    assert sources(made)["D4"] == "report.date"


def test_a_list_under_its_own_sum(filled):
    """合计 stands right below the header, whose headings are merged; the rows have a number that the form works out."""
    sheet = Sheet("成果").row("A1", "序号", "课题名称", "", "小组名称", "所属部门", "直接经济效益（万元）")
    sheet.row("A2", "合计", "", "", "", "", style=BOXED).formula("F2", "SUM(F3:F5)")
    for row in (3, 4, 5):
        sheet.formula(f"A{row}", "ROW()-2", str(row - 2), BOXED).blank(f"B{row}:E{row}").blank(f"F{row}", MONEY)
    sheet.formula("G5", "COUNTBLANK(E3:E5)+ROWS(A$3:A5)", "6")
    sheet.after = merges("B1:C1", "A2:E2", *(f"B{row}:C{row}" for row in (3, 4, 5)))
    done = filled(book(sheet))
    listed = done.map.lists[0]
    assert (listed.register, listed.rows) == ("qc_themes", (3, 5))
    assert [column.source for column in listed.columns] == [
        "qc_themes.theme_name", "qc_themes.circle", "qc_themes.department", "qc_themes.direct_benefit",
    ]
    xml = SheetXml(part(done.content, "xl/worksheets/sheet1.xml"))
    kept = {place.name: value.said() for place, node in xml.cells.items() if node.child("f") and (value := node.child("v"))}
    last = 2 + 12
    assert [kept.get(f"A{row}") for row in range(3, last + 1)] == [str(row - 2) for row in range(3, last + 1)]
    assert kept["F2"] == "217"
    assert f"G{last}" not in kept  # beyond what is worked out here: none rather than the blank form's
    merged = {area.first.name for area in xml.merged}
    assert {f"B{row}" for row in range(3, last + 1)} <= merged


def test_tables_side_by_side_know_nothing_of_each_other(suggested):
    sheet = Sheet("表").row("A1", "指标名称", "代码", "计量单位", "本年", "指标名称", "代码", "本年")
    sheet.row("A2", "一、首席质量官队伍", "", "", "", "二、六西格玛", "", "", style=BOXED)
    sheet.row("A3", "授权专利数", "01", "件", "", "确认收益", "11", "", style=BOXED)
    sheet.row("A4", "QC课题直接经济效益", "02", "元", "", "六西格玛确认收益", "12", "", style=BOXED)
    sheet.row("A5", "备案率", "03", "%", "", "食堂", "", "", style=BOXED)
    made = suggested(book(sheet))
    cells = {cell.cell: cell for cell in made.cells}
    assert set(cells) == {"D3", "G3", "D4", "G4", "D5", "G5"}  # what only heads other rows asks for nothing
    assert (cells["G4"].unit, cells["G4"].parent, cells["G4"].code) == ("?", "", "12")  # not the unit of the table beside it
    assert cells["G5"].code == ""
    assert cells["D5"].candidates == ("ratio:officers.filing_rate",)


def test_groups_of_headings_are_told_from_headings_that_are_merged(suggested):
    sheet = Sheet("项目").row("A1", "项目编号", "项目名称", "", "经济效益", "").row("A2", "", "", "", "预期收益（元）", "实际收益（元）")
    sheet.blank("A3:E5")
    sheet.after = merges("A1:A2", "B1:C2", "D1:E1", *(f"B{row}:C{row}" for row in (3, 4, 5)))
    (listed,) = suggested(book(sheet)).lists
    assert [column.heading for column in listed.columns] == ["项目编号", "项目名称", "经济效益 预期收益（元）", "经济效益 实际收益（元）"]
    flat = Sheet("项目").row("A1", "项目编号", "项目名称", "", "项目负责人", "项目类别").row("A2", "", "", "", "", "", style=BOXED)
    flat.blank("A3:E4")
    flat.after = merges("B1:C1", *(f"B{row}:C{row}" for row in (2, 3, 4)))
    (listed,) = suggested(book(flat)).lists
    assert (listed.header, listed.rows) == ((1, 1), (2, 4))


@pytest.mark.parametrize("shared", [True, False])
def test_a_label_in_several_fonts_keeps_them_before_its_value(filled, shared):
    runs = (
        '<r><rPr><b/><sz val="12"/></rPr><t>填报单位</t></r>\n<r><t xml:space="preserve">（盖章）</t></r>'
        '<r><rPr><u/>\n<sz val="12"/></rPr><t>：</t></r><phoneticPr fontId="1"/>'
    )
    sheet = Sheet("封面")
    cell = '<c r="A1" t="s"><v>0</v></c>' if shared else f'<c r="A1" t="inlineStr"><is>{runs}</is></c>'
    content = book(sheet.raw("A1", cell), shared=f"<si>{runs}</si>" if shared else "")
    done = filled(content)
    assert done.value("封面", "A1") == "填报单位（盖章）：江海精密制造集团有限公司"
    made = part(done.content, "xl/worksheets/sheet1.xml").decode()
    assert '<rPr><b/><sz val="12"/></rPr><t xml:space="preserve">填报单位</t>' in made
    assert '<rPr><u/>\n<sz val="12"/></rPr><t xml:space="preserve">江海精密制造集团有限公司</t>' in made
    assert "phoneticPr" not in made
    assert Book(Package(done.content)).shared == Book(Package(content)).shared


def test_what_comes_together_in_a_year_is_the_years(suggested):
    """本年累计 is the year's own in statistics; 累计 alone is what came together since the first record."""
    sheet = Sheet("表").row("A1", "指标", "代码", "2025年1-12月", "", "累计").row("A2", "", "", "本年累计", "上年同期", "", style=BOXED)
    sheet.row("A3", "质量激励基金发放（元）", "01", "", "", "", style=BOXED)
    sheet.row("A4", "本年累计完成QC课题数（项）", "02", "", "", "", style=BOXED)
    sheet.after = merges("A1:A2", "B1:B2", "C1:D1", "E1:E2")
    found = {cell.cell: (cell.source, cell.year) for cell in suggested(book(sheet)).cells}
    assert [found[cell] for cell in ("C3", "D3", "E3")] == [
        ("figure:fund.paid_in_year", "this"), ("figure:fund.paid_in_year", "last"), ("figure:fund.paid_total", "this"),
    ]
    assert [found[cell] for cell in ("C4", "D4")] == [("figure:qc.themes_completed", "this"), ("figure:qc.themes_completed", "last")]


@pytest.mark.parametrize("heading", ["2025年1-6月", "上半年", "一季度", "本月", "本年计划", "目标值"])
def test_a_column_of_something_else_is_not_given_the_years_figure(suggested, heading):
    """Its rows belong to a group, whose name is looked at too: the heading counts there as well."""
    sheet = Sheet("表").row("A1", "类别", "指标", "单位", heading, "全年").row("A2", "六西格玛", "确认收益", "万元", "", "", style=BOXED)
    sheet.row("A3", "六西格玛", "六西格玛及快赢确认收益", "万元", "", "", style=BOXED)
    found = sources(suggested(book(sheet)))
    assert (found["D2"], found["D3"]) == ("", "")
    assert found["E2"] == found["E3"] == "figure:six_sigma.confirmed_benefit"
    assert of_part_of_year(heading) is (heading not in ("本年计划", "目标值"))


def test_the_end_of_a_year_is_no_part_of_it():
    told = ("截至12月31日有效专利数", "12月末人数", "1-12月", "1至12月累计", "2025年1月-12月", "质量月活动")
    assert not any(of_part_of_year(text) for text in told)


def test_of_which_says_less_than_the_whole(suggested):
    sheet = Sheet("表").row("A1", "指标", "代码", "本年").row("A2", "授权专利（件）", "01", "", style=BOXED).row("A3", "其中：发明（件）", "02", "", style=BOXED)
    sheet.row("A4", "主导制修订标准（项）", "03", "", style=BOXED).row("A5", "其中：国家（项）", "04", "", style=BOXED).row("A6", "其中：外观设计（件）", "05", "", style=BOXED)
    found = sources(suggested(book(sheet)))
    assert (found["C3"], found["C5"], found["C6"]) == ("figure:patents.inventions_granted", "figure:standards.led_national", "")


@pytest.mark.parametrize("line", ["________", "＿＿＿＿", "　　　　"])
def test_a_line_to_write_on_gives_way(filled, line):
    runs = f'<r><t>企业名称（盖章）：</t></r><r><rPr><u/></rPr><t xml:space="preserve">{line}</t></r>'
    sheet = Sheet("封面").text("A1", f"企业名称（盖章）：{line}").raw("A2", f'<c r="A2" t="inlineStr"><is>{runs}</is></c>')
    done = filled(book(sheet))
    name = "江海精密制造集团有限公司"
    assert (done.value("封面", "A1"), done.value("封面", "A2")) == (f"企业名称（盖章）：{name}",) * 2
    made = part(done.content, "xl/worksheets/sheet1.xml").decode()
    assert f'企业名称（盖章）：</t></r><r><rPr><u/></rPr><t xml:space="preserve">{name}</t>' in made


def test_a_day_that_the_forms_own_limits_refuse_is_told_and_not_written(filled):
    sheet = Sheet("表").row("A1", "填报日期", "", style=BOXED).blank("B1").row("A2", "填表日期", "", style=BOXED)
    for cell, last in (("B1", 46_022), ("B2", 46_387)):  # the last day of 2025, and that of 2026
        sheet.raw(cell, f'<c r="{cell}" s="{DATE}"/>')
        sheet.after += f'<dataValidation type="date" sqref="{cell}"><formula1>45658</formula1><formula2>{last}</formula2></dataValidation>'
    sheet.after = f'<dataValidations count="2">{sheet.after}</dataValidations>'
    done = filled(book(sheet))
    assert (done.value("表", "B1"), done.value("表", "B2")) == (None, "46086")
    (told,) = done.filling.told
    assert told.cell == "B1"
    assert "2026-03-05" in told.words.zh
    assert "2025-01-01 2025-12-31" in told.words.zh


@pytest.mark.parametrize(
    ("title", "choose"),
    [("有效发明专利清单（截至2025年12月31日）", "patents.inventions_in_force"), ("专利清单", "patents.granted"), ("2025年授权发明专利明细", "patents.inventions_granted"),
     ("附表2 有效专利情况表", "patents.in_force")],
)  # fmt: skip
def test_a_list_takes_the_records_that_its_title_names(filled, sample, title, choose):
    sheet = Sheet("表").text("A1", title).row("A2", "序号", "专利名称", "专利号", "授权公告日").blank("A3:D5")
    done = filled(book(sheet))
    assert done.map.lists[0].choose == f"figure:{choose}"
    wanted = sample.figure(catalogue.BY_ID[choose], YEAR).value
    assert len({cell.place.row for cell in done.filling.cells}) == wanted


def test_a_title_that_only_names_the_register_leaves_the_choice_as_it_is():
    assert chosen_by("six_sigma_projects", "六西格玛项目实施情况") == chosen_by("six_sigma_projects") == "report"
    assert chosen_by("qc_themes", "质量课题清单") == chosen_by("qc_themes", "QC课题一览表") == "figure:qc.themes_completed"
    assert chosen_by("qc_themes", "注册QC课题一览表") == "figure:qc.themes_registered"
    assert chosen_by("fund_entries", "质量激励基金使用情况") == "year"
    assert chosen_by("fund_entries", "质量激励基金发放明细") == "figure:fund.paid_in_year"


def test_what_came_in_and_what_was_paid_stand_in_columns_of_their_own(filled, sample):
    sheet = Sheet("基金").row("A1", "序号", "日期", "摘要", "收入（元）", "支出（元）").blank("A2:E4").row("A5", "合计", style=BOXED)
    sheet.formula("D5", "SUM(D2:D4)").formula("E5", "SUM(E2:E4)")
    done = filled(book(sheet))
    xml = SheetXml(part(done.content, "xl/worksheets/sheet1.xml"))
    total = max(place.row for place in xml.cells)
    came, paid = (Decimal(xml.cells[Place(total, column)].child("v").said()) for column in (4, 5))
    assert paid == sample.figure(catalogue.BY_ID["fund.paid_in_year"], YEAR).value
    received = catalogue.BY_ID["fund.received_total"]
    assert came == sample.figure(received, YEAR).value - sample.figure(received, YEAR - 1).value
    both = {cell.place.row for cell in done.filling.cells if cell.place.column == 4} & {
        cell.place.row for cell in done.filling.cells if cell.place.column == 5
    }
    assert not both


def test_lists_side_by_side_are_each_filled_from_their_register(filled, sample):
    sheet = Sheet("表").row("A1", "序号", "小组名称", "课题名称", "", "序号", "标准名称", "标准编号", "发布日期")
    sheet.blank("A2:C4").blank("E2:H4")
    done = filled(book(sheet))
    assert [one.register for one in done.map.lists] == ["qc_themes", "standards"]
    (added,) = done.filling.rows
    columns = {one: [c.place.row for c in done.filling.cells if c.place.column == one] for one in (1, 3, 5, 6)}
    assert columns[1] == columns[3]
    assert columns[5] == columns[6]
    assert max(len(columns[1]), len(columns[6])) == 3 + added.count
    assert mismatches(done.map, done.map) == []


@pytest.mark.parametrize(
    ("label", "unit"),
    [("监督抽查不合格批次", "批次"), ("质量激励基金余额", "万元"), ("省级监督抽查批次", "批次"), ("国家监督抽查合格率", "%"), ("首席质量官培训人次", "人次"),
     ("首席质量官培训场次", "次"), ("QC小组活动次数", "次"), ("申报政府质量奖", "项"), ("新增有效专利", "件"), ("未采纳合理化建议", "件")],
)  # fmt: skip
def test_a_like_name_for_another_thing_is_no_match_at_all(label, unit):
    assert match(CellSlot("表", Place(1, 1), label, unit=unit))[0] == ""


def test_how_often_is_never_sure_to_be_how_many():
    assert match(CellSlot("表", Place(1, 1), "首席质量官述职", unit="次"))[1] == "likely"
    assert match(CellSlot("表", Place(1, 1), "质量一票否决", unit="次"))[1] == "sure"


def test_a_sum_written_row_by_row_is_told_where_the_list_grew(filled):
    sheet = Sheet("表").row("A1", "序号", "课题名称", "小组名称", "直接经济效益（元）").blank("A2:D4").row("A5", "合计", "", "", style=BOXED)
    sheet.formula("D5", "D2+$D$3+D4").formula("D6", "SUM(D2:D4)").formula("D7", 'IF(D2="D3D4",D2,0)').formula("D8", "D5*1")
    done = filled(book(sheet))
    assert done.filling.rows
    (told,) = [one for one in done.filling.told if one.kind == "check"]
    assert (told.cell, told.label) == ("D5", "合计")
    assert "=D2+$D$3+D4" in told.words.zh
    longer = Sheet("表").row("A1", "序号", "课题名称", "小组名称", "直接经济效益（元）").blank("A2:D30").formula("D31", "D2+D3+D4")
    assert not [one for one in filled(book(longer)).filling.told if one.kind == "check"]
