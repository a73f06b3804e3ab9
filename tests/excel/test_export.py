"""A register as a workbook."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from desktop.domain.register import AnyRegister
from desktop.domain.registers import REGISTERS
from desktop.domain.registers.officers.officers import OFFICERS, Officer
from desktop.domain.registers.qc.qc_themes import QC_THEMES, QcTheme
from desktop.domain.registers.quality.fund_entries import FUND_ENTRIES, FundEntry
from desktop.domain.registers.quality.quality_events import QUALITY_EVENTS, QualityEvent
from desktop.domain.values.dates import Month
from desktop.excel.export import HEAD_ROWS, write_register

ID_NUMBER = "320600199001010018"


def written(path: Path, register: AnyRegister, records, titles=(), **how):
    write_register(path, register, records, dict(titles), **how)
    sheet = load_workbook(path).active
    headings = [cell.value for cell in sheet[HEAD_ROWS]]
    return sheet, {heading: sheet.cell(HEAD_ROWS + 1, n) for n, heading in enumerate(headings, 1)}


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_headings_are_those_of_the_fields(tmp_path: Path, register: AnyRegister, language) -> None:
    sheet, _ = written(tmp_path / "a.xlsx", register, [], language=language)
    assert [cell.value for cell in sheet[HEAD_ROWS]] == [f.heading.say(language) for f in register.fields]
    assert sheet.freeze_panes == "A3"
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.auto_filter.ref.startswith("A2:")
    assert sheet.page_setup.orientation == "landscape"
    assert sheet["A1"].value == register.words.say(language)


def test_values_keep_their_types(tmp_path: Path) -> None:
    theme = QcTheme(
        theme_name="=降低不良率",
        circle="c",
        theme_registration_date=date(2018, 3, 5),
        activity_start=Month(2018, 4),
        activity_end=date(2018, 12, 31),
        baseline_value=Decimal("3.25"),
        direct_benefit=Decimal("123456.78"),
        finance_certificate=True,
        theme_status="completed",
        theme_number="007",
        remarks="一\n二\x07",
    )
    _, cells = written(tmp_path / "a.xlsx", QC_THEMES, [theme], {"c": "火炬小组"})
    assert (cells["课题名称"].value, cells["课题名称"].data_type) == ("=降低不良率", "s")
    assert cells["小组名称"].value == "火炬小组"
    assert cells["课题注册日期"].value.date() == date(2018, 3, 5)
    assert cells["课题注册日期"].number_format == 'yyyy"年"m"月"d"日"'
    assert cells["活动开始"].value == "2018年4月"  # a month where a day might stand must not become a day
    assert cells["现状值"].value == 3.25
    assert cells["直接经济效益（万元）"].value == 12.345678
    assert cells["财务证明"].value == "是"
    assert cells["课题状态"].value == "完成"
    assert (cells["课题编号"].value, cells["课题编号"].number_format) == ("007", "@")
    assert cells["备注"].value == "一\n二"


def test_numbers_are_written_digit_for_digit(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    amounts = ["0.01", "89500.00", "999999999999.99", "10050.00"]
    numbers = ["123456789012.345678", "0.000001", "-8.95"]
    written(path, FUND_ENTRIES, [FundEntry(amount=Decimal(a), reason="x") for a in amounts])
    read = [
        Decimal(repr(row[2]))
        for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[2:]
    ]
    assert read == [Decimal(a) / 10_000 for a in amounts]
    written(path, QC_THEMES, [QcTheme(theme_name="x", target_value=Decimal(n)) for n in numbers])
    place = [f.id for f in QC_THEMES.fields].index("target_value")
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[2:]
    assert rows[0][place] == "123456789012.345678"  # more digits than a spreadsheet's number holds
    assert [Decimal(repr(row[place])) for row in rows[1:]] == [Decimal(n) for n in numbers[1:]]


def test_personal_data_is_masked_unless_it_is_asked_for(tmp_path: Path) -> None:
    officer = Officer(
        officer_name="张三",
        citizen_identification_number=ID_NUMBER,
        mobile="13812345678",
        birth_year_month=Month(1990, 1),
    )
    _, masked = written(tmp_path / "a.xlsx", OFFICERS, [officer])
    assert masked["身份证号"].value == "320***********0018"
    assert masked["手机"].value == "138****5678"
    assert "1990" not in str(masked["出生年月"].value)
    assert masked["姓名"].value == "张三"
    _, plain = written(tmp_path / "b.xlsx", OFFICERS, [officer], personal=True)
    assert (plain["身份证号"].value, plain["身份证号"].number_format) == (ID_NUMBER, "@")
    assert plain["出生年月"].value.date() == date(1990, 1, 1)
    assert plain["出生年月"].number_format == 'yyyy"年"m"月"'


def test_odd_text_comes_back_as_it_was(tmp_path: Path) -> None:
    texts = [
        "_x0041_",
        "#N/A",
        "+1",
        "-",
        "TRUE",
        "00123",
        "1E5",
        "2018-01-01",
        "a\tb",
        "𠮷野家",
        "x" * 31_000,
    ]
    path = tmp_path / "a.xlsx"
    events = [QualityEvent(event_date=date(2018, 9, 1), event_kind="other", theme=text) for text in texts]
    written(path, QUALITY_EVENTS, events)
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[HEAD_ROWS:]
    assert [row[2] for row in rows] == texts


def test_days_before_spreadsheets_have_any_are_text(tmp_path: Path) -> None:
    event = QualityEvent(event_date=date(1899, 12, 31), event_kind="other")
    _, cells = written(tmp_path / "a.xlsx", QUALITY_EVENTS, [event])
    assert cells["日期"].value == "1899-12-31"
