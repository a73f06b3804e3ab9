"""The annual report as a workbook: what stands in it, and how it is set up."""

import dataclasses
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.codes import SECTIONS
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.relations import RELATIONS
from desktop.domain.report import AnnualReport
from desktop.domain.report_charts import charts_of
from desktop.domain.report_places import spans
from desktop.domain.values.dates import Month
from desktop.excel.report import write_report

SHEETS = [
    "封面", "主要指标", "图表", "企业基本情况", "历年数据", "体系认证",
    "首席质量官", "首席质量官培训", "履职述职", "一票否决", "首席质量官评价", "带级人员",
    "QC小组", "QC小组成员", "质量课题", "QC获奖",
    "六西格玛项目", "快赢项目", "收益月度",
    "标准制修订", "自我声明公开", "企标领跑者", "标准化技术组织", "标准化试点示范",
    "质量指标-质量损失率", "质量指标-监督抽查", "质量指标-过程与顾客", "质量指标-客诉", "综合质量-质量比对",
    "综合质量-专利", "综合质量-商标", "综合质量-品牌认证", "综合质量-质量信用", "综合质量-荣誉", "综合质量-质量奖申报",
    "综合质量-激励基金", "综合质量-合理化建议", "综合质量-质量活动", "综合质量-质量委员会", "综合质量-质量文件",
    "数据来源", "校验",
]
ALWAYS = [
    "封面", "主要指标", "企业基本情况", "首席质量官", "QC小组", "质量课题", "六西格玛项目", "快赢项目", "标准制修订",
    "自我声明公开", "综合质量-质量比对", "综合质量-专利", "综合质量-激励基金", "综合质量-质量活动", "数据来源", "校验",
]


@pytest.fixture
def book(tmp_path: Path, made_up: AnnualReport):
    path = tmp_path / "report.xlsx"
    write_report(made_up, path)
    return load_workbook(path)


def cells(book):
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_all_sheets_are_there_in_order(book) -> None:
    assert book.sheetnames == SHEETS


def test_formulas_stand_on_the_checks_sheet_alone(book) -> None:
    formulas = [cell for cell in cells(book) if cell.data_type == "f"]
    assert {cell.parent.title for cell in formulas} == {"校验"}
    assert len(formulas) > 2 * len(FIGURES)
    assert not [cell for cell in formulas if "[" in cell.value]


def test_what_looks_like_a_formula_or_an_error_stays_text(book) -> None:
    texts = [cell for cell in cells(book) if cell.value in ("=1+1", "#REF!")]
    assert texts
    assert {cell.data_type for cell in texts} == {"s"}


def test_nothing_is_merged_and_no_macro_or_link_is_there(book) -> None:
    assert not any(sheet.merged_cells.ranges for sheet in book)
    assert book.vba_archive is None
    assert not book._external_links


def test_pages_are_a4_one_wide_with_heads_repeated_and_numbered(book) -> None:
    for sheet in book:
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth == 1
        if sheet.title == "封面":
            assert sheet.page_setup.orientation == "portrait"
            continue
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows == ("$1:$2" if sheet.title == "图表" else "$1:$3")
        assert sheet.oddFooter.center.text == "第 &P 页 共 &N 页"


def test_who_reports_and_the_unit_of_money_are_printed_once(book, made_up: AnnualReport) -> None:
    for table in made_up.tables:
        sheet = book[table.sheet.zh]
        texts = [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
        money = any(field.kind == "money" and field.unit == "万元" for field in table.columns)
        assert texts.count("计量单位：万元") == money
        assert not [cell.value for cell in sheet[3] if "万元" in str(cell.value)]
        assert sheet["A2"].value == f"填报单位：{made_up.enterprise.enterprise_name}"
        assert any(text.startswith("填表人：") and "填报日期" in text for text in texts)


def test_dates_print_in_chinese_and_months_as_months(book, made_up: AnnualReport) -> None:
    table = made_up.table("quality_events")
    sheet = book[table.sheet.zh]
    place = table.position("event_date")
    seen = set()
    for row, values in enumerate(table.rows, 4):
        cell, value = sheet.cell(row, place + 2), values[place]
        if isinstance(value, Month):
            assert cell.number_format == 'yyyy"年"m"月"'
            assert cell.value == datetime(value.year, value.month, 1)
        else:
            assert cell.number_format == 'yyyy"年"m"月"d"日"'
            assert cell.value.date() == value
        seen.add(type(value))
    assert seen == {Month, date}


def test_money_is_written_in_full(book, made_up: AnnualReport) -> None:
    table = made_up.table("fund_entries")
    sheet = book[table.sheet.zh]
    place = table.position("amount")
    for row, values in enumerate(table.rows, 4):
        assert sheet.cell(row, place + 2).value == float(values[place] / 10_000)


def test_figures_are_values_with_last_year_beside_them(book, made_up: AnnualReport) -> None:
    rows = {row[2]: row for row in book["主要指标"].iter_rows(min_row=4, values_only=True)}
    for pair in made_up.figures:
        row = rows[pair.figure.words.zh]
        assert row[4:7] == tuple(float(value.printed) for value in (pair.this, pair.last, pair.before))
        assert row[7] == pytest.approx(row[4] - row[5])
        assert row[8] == ("—" if pair.growth is None else float(pair.growth))


def test_totals_stand_apart_and_relations_are_printed_by_row_codes(book, made_up: AnnualReport) -> None:
    rows = list(book["主要指标"].iter_rows(min_row=4, values_only=True))
    texts = [row[0] for row in rows]
    begin, end = texts.index("二、累计指标（截至12月31日）"), texts.index("三、比率（增减为百分点）")
    assert [row[2] for row in rows[begin + 1 : end]] == [row.words.zh for row in SECTIONS[1].rows]
    said = next(text for text in texts if str(text).startswith("审核关系："))
    assert "09≥10+11" in said
    broken = [r.said for r in RELATIONS if not r.holds(lambda figure: made_up.value(figure).in_unit)]
    assert any(str(text).startswith("不成立的审核关系") for text in texts) == bool(broken)


def test_every_figure_leads_to_its_rows_and_back(book, made_up: AnnualReport) -> None:
    figures, sources = book["主要指标"], book["数据来源"]
    seen = 0
    for row in figures.iter_rows(min_row=4):
        pair = next((p for p in made_up.figures if p.figure.words.zh == row[2].value), None)
        if pair is None or not pair.this.records:
            continue
        sheet, cell = row[0].hyperlink.location.rsplit("!", 1)
        table = next(t for t in made_up.tables if t.sheet.zh == sheet.strip("'"))
        records = table.records[int(cell[1:]) - 4]
        assert set(records) & set(pair.this.records), pair.figure.id
        assert book[table.sheet.zh]["A1"].hyperlink.location.startswith("'主要指标'!A")
        there, place = row[4].hyperlink.location.rsplit("!", 1)
        assert (there, sources[place].value) == ("'数据来源'", row[0].value)
        assert sources[place].hyperlink.location == f"'主要指标'!A{row[0].row}"
        seen += 1
    assert seen > 50


def test_the_sources_name_all_rows_and_the_journal(book, made_up: AnnualReport) -> None:
    rows = list(book["数据来源"].iter_rows(min_row=4, values_only=True))
    events = next(row for row in rows if row[1] == "质量活动")
    value = made_up.value("events.held")
    assert events[5] == len(value.records) == int(events[2])
    table = made_up.table("quality_events")
    numbers = [n for n, records in enumerate(table.records, 1) if records[0] in set(value.records)]
    assert events[6] == spans(numbers)
    said = "".join(str(row[0]) for row in rows).replace("　", "")
    assert made_up.origin.head in said
    assert f"共{made_up.origin.lines}行" in said


def test_charts_stand_over_the_numbers_they_show(book, made_up: AnnualReport) -> None:
    sheet = book["图表"]
    charts = charts_of(made_up)
    assert len(sheet._charts) == len(charts) >= 3
    rows = [tuple(cell for cell in row if cell is not None) for row in sheet.iter_rows(values_only=True)]
    for chart in charts:
        for place, label in enumerate(chart.labels):
            assert (place + 1, label.zh, *(float(s.values[place]) for s in chart.series)) in rows


def test_the_total_of_what_counts_is_the_figure(book, made_up: AnnualReport) -> None:
    table = made_up.table("qc_themes")
    sheet = book[table.sheet.zh]
    total = sheet.cell(4 + len(table.rows), table.position("counted(qc.direct_benefit)") + 2).value
    assert total == pytest.approx(float(made_up.value("qc.direct_benefit").in_unit))


def test_the_companys_contact_is_printed_and_no_persons_number(tmp_path: Path, made_up: AnnualReport) -> None:
    enterprise = Enterprise(enterprise_name="南通某某有限公司", contact_phone="13812345678")
    path = tmp_path / "report.xlsx"
    write_report(dataclasses.replace(made_up, enterprise=enterprise), path)
    values = {str(cell.value) for cell in cells(load_workbook(path))}
    assert "13812345678" in values
    numbers = [value for value in values if re.fullmatch(r"\d{17}[\dX]|1\d{10}", value)]
    assert numbers == ["13812345678"]


def test_the_cover_leaves_room_for_the_seal(book) -> None:
    cover = book["封面"]
    seal = next(cell for row in cover.iter_rows() for cell in row if cell.value == "（单位公章）")
    assert cover.row_dimensions[seal.row].height * 25.4 / 72 >= 40
    texts = "".join(str(cell.value) for row in cover.iter_rows() for cell in row if cell.value)
    assert "法定代表人（签字）" in texts
    assert "真实性负责" in texts


def test_an_empty_ledger_makes_a_clean_workbook(tmp_path: Path, empty: AnnualReport) -> None:
    path = tmp_path / "report.xlsx"
    write_report(empty, path)
    book = load_workbook(path)
    assert book.sheetnames == ALWAYS
    rows = book["主要指标"].iter_rows(min_row=4, values_only=True)
    values = {row[2]: row[4] for row in rows if row[2]}
    assert all(values[figure.words.zh] == 0 for figure in FIGURES)
    assert any("没有填报企业信息" in str(cell.value) for cell in cells(book))


def test_the_english_workbook_speaks_english_but_for_the_data(tmp_path: Path, empty: AnnualReport) -> None:
    path = tmp_path / "report.xlsx"
    write_report(empty, path, "en")
    texts = [str(cell.value) for cell in cells(load_workbook(path))]
    units = re.compile(r"\(.{1,2}\)$")  # a field's unit has no English
    assert [text for text in texts if any("一" <= sign <= "鿿" for sign in units.sub("", text))] == []


def test_the_same_report_makes_the_same_file(tmp_path: Path, made_up: AnnualReport) -> None:
    paths = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    for path in paths:
        write_report(made_up, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
