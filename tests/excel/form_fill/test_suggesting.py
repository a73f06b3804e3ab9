"""What a form's labels and headings are taken to mean, and what they are not."""

from pathlib import Path

import pytest

from desktop.domain.city_form.blank import Place
from desktop.domain.city_form.form_map import LIKELY, SURE, read, written
from desktop.domain.city_form.labels import is_year_heading, label_of, likeness
from desktop.domain.city_form.slots import CellSlot
from desktop.domain.city_form.sources import for_cells, for_lists, is_known, named
from desktop.domain.city_form.synonyms import CHILDREN, LISTED, OTHER_NAMES, TO_BE_CHECKED
from desktop.domain.figures import catalogue, ratios
from desktop.domain.registers import BY_ID
from desktop.excel.form_fill.matching.suggest import suggested_map
from desktop.excel.form_fill.matching.suggest_cells import match
from desktop.excel.form_fill.reading.read_form import read_form
from tests.excel.form_fill.forms import rich_book
from tests.excel.form_fill.maker import BOXED, Sheet, book, merges


@pytest.fixture
def suggested(tmp_path: Path):
    def run(content: bytes):
        path = tmp_path / "空白.xlsx"
        path.write_bytes(content)
        return suggested_map(read_form(path))

    return run


@pytest.mark.parametrize(
    ("label", "unit", "source"),
    [
        ("本年度注册QC小组数", "个", "figure:qc.circles_registered"), ("1.完成质量课题（项）", "项", "figure:qc.themes_completed"),
        ("六西格玛及快赢确认收益", "万元", "figure:six_sigma.confirmed_benefit"), ("主导制定、修订标准数", "项", "figure:standards.led"),
        ("自我声明公开企业标准数", "项", "figure:standards.declared"), ("质量损失率（%）", "%", "ratio:quality.loss_rate"),
        ("监督抽查合格率", "%", "ratio:quality.spot_check_pass_rate"), ("从业人员平均人数", "人", "company_years.employee_count"),
        ("营业收入", "亿元", "company_years.operating_revenue"), ("（三）合理化建议采纳数", "件", "figure:proposals.adopted"),
        ("*企业名称：", "", "enterprise.enterprise_name"), ("填报日期", "", "report.date"), ("顾客投诉件数", "件", "figure:quality.complaints"),
    ],
)  # fmt: skip
def test_labels_that_mean_a_figure(label, unit, source):
    assert match(CellSlot("表", Place(1, 1), label, unit=unit))[0] == source


@pytest.mark.parametrize(
    ("label", "unit"),
    [("申请专利数", "件"), ("监督抽查抽样批次", "批"), ("实用新型专利", "件"), ("质量课题直接经济效益", "项"), ("QC小组普及率", "人"), ("填表人", ""),
     ("间接经济效益", "万元"), ("城市万人发明专利拥有量", "件"), ("食堂", ""), ("预计收益", "万元"), ("参加培训学时", "万元"), ("在任首席质量官人数", "%")],
)  # fmt: skip
def test_labels_that_mean_none(label, unit):
    assert match(CellSlot("表", Place(1, 1), label, unit=unit))[0] == ""


@pytest.mark.parametrize(
    ("label", "unit", "sure"),
    [("从业人员平均人数", "人", False), ("年末职工总数", "人", True), ("检验成本", "万元", False), ("鉴定成本", "万元", True),
     ("六西格玛项目确认收益", "万元", False), ("六西格玛及快赢确认收益", "万元", True), ("六西格玛确认收益", "万元", True),
     ("六西格玛财务确认收益", "万元", False), ("质量激励基金", "万元", False)],
)  # fmt: skip
def test_a_name_that_may_count_otherwise_is_never_sure(label, unit, sure):
    source, confidence, _ = match(CellSlot("表", Place(1, 1), label, unit=unit))
    assert source
    assert confidence == (SURE if sure else LIKELY)


def test_each_name_to_be_checked_is_one_of_the_other_names():
    assert {name for names in OTHER_NAMES.values() for name in names} >= TO_BE_CHECKED
    assert TO_BE_CHECKED.isdisjoint(figure.words.zh for figure in catalogue.FIGURES)


def test_a_total_is_never_taken_for_the_year():
    year = CellSlot("表", Place(1, 1), "质量课题直接经济效益", unit="万元")
    total = CellSlot("表", Place(1, 1), "累计质量课题直接经济效益", unit="万元", cumulative=True)
    assert match(year)[0] == "figure:qc.direct_benefit"
    assert match(total)[0] == "figure:qc.direct_benefit_total"
    assert match(CellSlot("表", Place(1, 1), "累计授权专利数", unit="件", cumulative=True))[0] == ""


def test_of_which_looks_among_the_parts_alone():
    slot = CellSlot("表", Place(1, 1), "其中：发明专利", unit="件")
    assert match(slot, "figure:patents.granted")[0] == "figure:patents.inventions_granted"
    assert match(slot, "figure:patents.in_force")[0] == "figure:patents.inventions_in_force"
    assert match(CellSlot("表", Place(1, 1), "其中：行业标准"), "figure:standards.led")[0] == "figure:standards.led_industry"
    assert match(CellSlot("表", Place(1, 1), "其中：团体标准"), "figure:standards.led")[0] == ""


@pytest.mark.parametrize(
    ("text", "year", "bare"),
    [("2024年度完成数", "this", "完成"), ("上年同期", "last", ""), ("比上年增减（%）", "growth", "比"), ("较上年增减", "difference", "较"),
     ("前年实际", "before", "实际"), ("六西格玛立项数", "this", "六西格玛立项"), ("质量文件数", "this", "质量文件")],
)  # fmt: skip
def test_labels_are_taken_apart(text, year, bare):
    label = label_of(text)
    assert label.year == year
    assert label.bare.startswith(bare)


@pytest.mark.parametrize(("text", "is_one"), [("本年", True), ("2024年", True), ("上年实际完成", True), ("本年立项数", False), ("名称", False), ("年末职工总数", False)])
def test_headings_of_years(text, is_one):
    assert is_year_heading(text) is is_one


def test_likeness():
    assert likeness("授权专利", "授权专利") == 100
    assert likeness("授权专利", "专利授权") > likeness("授权专利", "申请专利")
    assert likeness("", "甲") == 0


def test_names_belong_to_figures_that_are_there():
    known = {*catalogue.BY_ID, *ratios.BY_ID}
    assert {id_ for id_ in OTHER_NAMES if not is_known(id_)} <= known
    assert {child for children in CHILDREN.values() for child in children} | set(CHILDREN) <= set(catalogue.BY_ID)
    assert set(LISTED) <= set(BY_ID)
    assert all(is_known(choice) for choice in LISTED.values() if choice.startswith("figure:"))


def test_every_source_has_a_name_in_both_languages():
    everything = {*for_cells(), *(source for register in BY_ID for source in for_lists(register))}
    assert all(is_known(source) and named(source).zh and named(source).en for source in everything)
    assert not is_known("figure:nothing")
    assert not is_known("officers.nothing")


def test_the_map_is_read_as_it_was_written(suggested):
    made = suggested(rich_book())
    assert read(written(made)) == made
    assert '"means": "在任首席质量官"' in written(made)


def test_years_are_those_of_the_headings(suggested):
    sheet = Sheet("表").text("A1", "2026年度报表").row("A2", "指标", "单位", "2024年", "2025年", "2026年").row("A3", "授权专利数", "件", "", "", "", style=BOXED)
    assert [cell.year for cell in suggested(book(sheet)).cells] == ["before", "last", "this"]
    sheet = Sheet("表").row("A2", "指标", "单位", "2019年", "2018年").row("A3", "授权专利数", "件", "", "", style=BOXED)
    assert [cell.year for cell in suggested(book(sheet)).cells] == ["this", "last"]


def test_two_tables_side_by_side(suggested):
    sheet = Sheet("表").row("A1", "项目", "单位", "本年", "项目", "单位", "本年").row("A2", "客诉件数", "件", "", "荣誉数", "项", "", style=BOXED)
    sheet.row("A3", "质量活动", "次", "", "质量文件数", "份", "", style=BOXED)
    assert [cell.source for cell in suggested(book(sheet)).cells] == [
        "figure:quality.complaints", "figure:honours.received", "figure:events.held", "figure:documents.issued",
    ]


def test_groups_of_rows_lend_their_name(suggested):
    sheet = Sheet("表").row("A1", "类别", "指标", "单位", "本年", "累计").row("A2", "激励基金", "发放金额", "万元", "", "", style=BOXED)
    sheet.row("A3", "", "入账金额", "万元", "", "", style=BOXED)
    sheet.after = merges("A2:A3")
    found = {cell.cell: cell.source for cell in suggested(book(sheet)).cells}
    assert (found["D2"], found["E2"], found["E3"]) == ("figure:fund.paid_in_year", "figure:fund.paid_total", "figure:fund.received_total")


def test_a_list_with_an_example_and_a_note(suggested):
    sheet = Sheet("表").text("A1", "首席质量官名册").row("A2", "序号", "姓名", "学历", "职务", "任命日期")
    sheet.row("A3", "例", "张三", "本科", "总监", "2024-1-1", style=BOXED).blank("A4:E9").row("A10", "注：一人一行", style=0)
    (listed,) = suggested(book(sheet)).lists
    assert (listed.register, listed.rows, listed.choose) == ("officers", (4, 9), "figure:officers.in_post")
    assert [column.source for column in listed.columns][1:] == [
        "officers.officer_name", "officers.education_level", "officers.executive_position", "appointments.appointment_date",
    ]


def test_a_list_that_is_open_needs_no_rows_put_in(filled):
    done = filled(book(Sheet("专利").row("A1", "专利号", "专利名称", "类型", "授权日期", style=0)))
    assert done.map.lists[0].open
    assert done.filling.rows == ()
    assert len({cell.place.row for cell in done.filling.cells}) > 50


def test_what_a_form_hides_is_not_asked_for(suggested):
    hidden = Sheet("内部", state=' state="hidden"').row("A1", "企业名称", "")
    assert suggested(book(Sheet("表").row("A1", "企业名称", ""), hidden)).cells[0].sheet == "表"
    assert len(suggested(book(Sheet("表").row("A1", "企业名称", ""), hidden)).cells) == 1
