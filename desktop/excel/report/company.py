"""The company sheet, 企业基本情况."""

from dataclasses import replace

from openpyxl import Workbook

from desktop.domain.fields import Kind
from desktop.domain.registers import BY_ID
from desktop.domain.report import AnnualReport
from desktop.domain.words import Language, Words
from desktop.excel.cells import cell_value
from desktop.excel.report.form import HEAD_ROWS, NOT_APPLICABLE, write_foot, write_head
from desktop.excel.sheet import Sheet
from desktop.excel.styles import CENTRED, HEAD, MONEY_FORMAT, TEXT

SHEET = Words("企业基本情况", "Company")
TITLE = Words("企业基本情况表", "The company")
HEADINGS = (Words("序号", "No."), Words("项目", "Item"), Words("内容", "Content"))
NO_ENTERPRISE = Words("尚未填写企业信息", "Nothing is filled in about the enterprise yet")

_WIDTHS = (7, 36, 52)


def write_company(workbook: Workbook, report: AnnualReport, language: Language) -> Sheet:
    """Writes one row for each field of the enterprise."""
    sheet = Sheet(workbook, SHEET.say(language), _WIDTHS, language, head_rows=HEAD_ROWS, row_height=29)
    write_head(sheet, report, TITLE, len(_WIDTHS), language, money=True)
    sheet.write([(words.say(language), HEAD) for words in HEADINGS], height=24)
    for number, field in enumerate(BY_ID["enterprise"].fields, 1):
        raw = getattr(report.enterprise, field.id) if report.enterprise else None
        value = cell_value(field, raw, language, personal=False, months_as_days=True)
        money = field.kind is Kind.MONEY
        label = field.words if money else field.heading
        look = replace(CENTRED, format=MONEY_FORMAT) if money else CENTRED
        content = NOT_APPLICABLE if value is None else value
        sheet.write([(number, CENTRED), (label.say(language), TEXT), (content, look)])
    notes = [] if report.enterprise else [NO_ENTERPRISE.say(language)]
    write_foot(sheet, language, notes, sum(_WIDTHS))
    return sheet
