"""What changed from one year's form to the next, told and carried over."""

from dataclasses import replace

from desktop.domain.city_form.form_map import HAND, LIKELY, NONE, CellEntry, ColumnEntry, FormMap, ListEntry
from desktop.excel.form_fill.matching.compare import compare, mismatches


def cell(at: str, label: str, source: str = "", **more: str) -> CellEntry:
    return CellEntry("表一", at, label, source, confidence="sure" if source else NONE, **more)


def listed(*headings: str, rows: tuple[int, int] = (4, 9), sheet: str = "表二", **more) -> ListEntry:
    columns = tuple(ColumnEntry(chr(65 + n), text, f"patents.f{n}", "", "sure") for n, text in enumerate(headings))
    return ListEntry(sheet, "专利清单", (3, 3), rows, False, columns, register="patents", **more)


def told(found) -> set[tuple[str, str, str, str]]:
    return {(one.kind, one.what, one.old, one.new) for one in found.differences}


def test_the_same_form_has_no_differences():
    form = FormMap("a", "1", (cell("C2", "客诉件数", "figure:quality.complaints"),), (listed("专利号", "名称"),))
    found = compare(form, replace(form, fingerprint="2"))
    assert found.differences == ()
    assert found.proposed.cells == form.cells


def test_rows_that_moved_were_renamed_came_and_went():
    old = FormMap("a", "1", (cell("C2", "客诉件数", "figure:quality.complaints", code="1"), cell("C3", "荣誉数", "figure:honours.received", code="2"), cell("C4", "食堂满意度", code="3")))
    new = FormMap("b", "2", (cell("C2", "质量活动次数", "figure:events.held", code="1"), cell("C3", "客诉件数", "figure:quality.complaints", code="2"), cell("C4", "获得荣誉数量", "figure:honours.received", code="3")))
    found = compare(old, new)
    assert told(found) == {
        ("moved", "cell", "C2 客诉件数", "C3 客诉件数"), ("moved", "cell", "C3 荣誉数", "C4 获得荣誉数量"), ("renamed", "cell", "C3 荣誉数", "C4 获得荣誉数量"),
        ("added", "cell", "", "C2 质量活动次数"), ("dropped", "cell", "C4 食堂满意度", ""),
    }
    renamed = found.proposed.cells[2]
    assert (renamed.source, renamed.confidence) == ("figure:honours.received", "sure")
    unknown = replace(new, cells=(*new.cells[:2], cell("C4", "荣誉称号数", code="2")))
    (carried,) = [one for one in compare(old, unknown).proposed.cells if one.cell == "C4"]
    assert (carried.source, carried.confidence) == ("figure:honours.received", LIKELY)


def test_what_was_set_by_hand_is_carried_over():
    old = FormMap("a", "1", (cell("C2", "收益", "figure:savings.soft", unit="?"),), (listed("专利号", "名称"),))
    known = old.with_cell(0, source="figure:savings.confirmed_total", unit="元").with_list(0, choose="all").with_column(0, 1, source="patents.mine")
    new = FormMap("b", "2", (cell("D9", "收益", "figure:savings.soft", unit="?"),), (listed("名称", "专利号", "备注", rows=(5, 20)),))
    found = compare(old, new, known)
    assert (found.proposed.cells[0].source, found.proposed.cells[0].unit, found.proposed.cells[0].confidence) == ("figure:savings.confirmed_total", "元", HAND)
    one = found.proposed.lists[0]
    assert one.choose == "all"
    assert [column.source for column in one.columns] == ["patents.mine", "patents.f0", "patents.f2"]
    assert {("moved", "column", "B 名称", "A 名称"), ("moved", "column", "A 专利号", "B 专利号"), ("added", "column", "", "C 备注"),
            ("moved", "list", "专利清单 4-9", "专利清单 5-20")} <= told(found)  # fmt: skip


def test_a_unit_that_changed_is_told_and_the_new_one_used():
    old = FormMap("a", "1", (cell("C2", "奖励金额", "figure:proposals.reward", unit="元"),))
    new = FormMap("b", "2", (cell("C2", "奖励金额", "figure:proposals.reward", unit="万元"),))
    found = compare(old, new, old)
    assert told(found) == {("unit", "cell", "C2 奖励金额 元", "C2 奖励金额 万元")}
    assert found.proposed.cells[0].unit == "万元"


def test_a_sheet_that_was_renamed_keeps_its_map():
    old = FormMap("a", "1", tuple(cell(f"C{n}", f"指标{n}", "figure:events.held") for n in range(2, 6)))
    new = replace(old, cells=tuple(replace(one, sheet="表1 汇总", source="", confidence=NONE) for one in old.cells))
    found = compare(old, new)
    assert ("renamed", "sheet", "表一", "表1 汇总") in told(found)
    assert {one.source for one in found.proposed.cells} == {"figure:events.held"}


def test_a_column_that_was_dropped_and_a_list_that_came():
    old = FormMap("a", "1", (), (listed("专利号", "名称", "备注"),))
    new = FormMap("b", "2", (), (listed("专利号", "名称"), listed("荣誉", "级别", "年度", sheet="表三")))
    found = compare(old, new)
    assert told(found) == {("dropped", "column", "C 备注", ""), ("added", "list", "", "专利清单"), ("added", "sheet", "", "表三")}


def test_places_that_another_file_calls_otherwise():
    form = FormMap("a", "1", (cell("C2", "客诉件数", "figure:quality.complaints"), cell("C3", "食堂")), (listed("专利号", "名称"),))
    assert mismatches(form, form) == []
    other = replace(form, cells=(cell("C2", "荣誉数", "figure:honours.received"),), lists=(listed("专利号", "备注"),))
    assert mismatches(form, other) == ["表一!C2", "表二!专利清单"]
