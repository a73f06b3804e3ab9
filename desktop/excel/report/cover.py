"""The cover, with room for the seal and the signature of the legal representative."""

from dataclasses import replace

from openpyxl import Workbook

from desktop.domain.registers import BY_ID
from desktop.domain.report import OUT_OF_GROUP, AnnualReport
from desktop.domain.words import Language, Words
from desktop.excel.cells import cell_value
from desktop.excel.sheet import Dressed, Sheet
from desktop.excel.styles import HEI, RED, SONG, Look

SHEET = Words("封面", "Cover")
TITLE = Words("企业首席质量官工作年度报告", "Annual Report of the Chief Quality Officer")
YEAR = Words("（{year}年度）", "{year}")
DRAFT = Words("草稿：尚有{n}处问题未改正或说明", "DRAFT: problems neither mended nor answered: {n}")
SEALED = Words("{field}（盖章）", "{field} (seal)")
DATE = Words("填报日期", "Date of the report")
BLANK_DATE = Words("　　　　年　　月　　日", "____-__-__")
DECLARED = Words(
    "本单位郑重声明：本报告所填内容真实、准确、完整，\n本单位对所填内容的真实性负责。",
    "We declare that what is filled in here is true, exact\nand complete, and answer for it.",
)
SIGNED = Words("法定代表人（签字）：＿＿＿＿＿＿＿＿", "Legal representative (signature): ____________")
SEAL = Words("（单位公章）", "(Seal)")
TAKEN_FROM = Words("数据来源", "Taken from")
FROM_NAMED = Words("{group}的汇总台账", "the group ledger of {group}")
FROM_GROUP = Words("上级单位的汇总台账", "the group's ledger")
NO_OFFICIAL_FORM = Words(
    "本报告由质官台按企业台账编制；主管部门另有规定表式的，以规定表式为准。",
    "Made by CQO Desk from the company's ledger; where the authority has a form of its own, that form stands.",
)

FIELDS = (
    "enterprise_name",
    "unified_social_credit_identifier",
    "administrative_division_code",
    "registered_address",
    "legal_representative",
    "contact_name",
    "contact_phone",
)
SEAL_HEIGHT = 125
"""Points; 44 mm, as a seal needs 40."""

_WIDTHS = (4, 26, 52, 4)
_TITLE = Look(HEI, 26, across="centerContinuous")
_YEAR = Look(SONG, 18, across="centerContinuous")
_DRAFT = Look(HEI, 14, across="centerContinuous", colour=RED)
_LABEL = Look(HEI, 13, across="right")
_VALUE = Look(SONG, 13, across="center", border="line", wrap=True)
_TEXT = Look(SONG, 13, across="centerContinuous")
_SMALL = Look(SONG, 9, across="centerContinuous")


def write_cover(workbook: Workbook, report: AnnualReport, language: Language) -> Sheet:
    """Writes the cover, one page."""
    sheet = Sheet(workbook, SHEET.say(language), _WIDTHS, language, footer=False, pages_high=1)
    sheet.show_grid(False)
    sheet.skip(2)
    size = 26 if language == "zh" else 20
    _line(sheet, TITLE.say(language), replace(_TITLE, size=size), 60)
    _line(sheet, YEAR.fill(year=report.year).say(language), _YEAR, 40)
    if report.is_draft:
        why = DRAFT.fill(n=report.open) if report.group is None else OUT_OF_GROUP
        look = _DRAFT if report.group is None or language == "zh" else replace(_DRAFT, size=10)
        _line(sheet, why.say(language), look, 26)
        sheet.skip()
    else:
        sheet.skip(2)
    for label, value in _facts(report, language):
        sheet.write([None, (f"{label}{_colon(language)}", _LABEL), (value, _VALUE)], height=42)
    sheet.skip(2)
    for text in DECLARED.say(language).split("\n"):
        _line(sheet, text, _TEXT, 24)
    sheet.skip()
    _line(sheet, SIGNED.say(language), _TEXT, 36)
    _line(sheet, SEAL.say(language), replace(_TEXT, colour="FF7F7F7F"), SEAL_HEIGHT)
    _line(sheet, BLANK_DATE.say(language), _TEXT, 24)
    sheet.skip()
    _line(sheet, NO_OFFICIAL_FORM.say(language), _SMALL, 20)
    return sheet


def _facts(report: AnnualReport, language: Language) -> list[tuple[str, str]]:
    register, facts = BY_ID["enterprise"], []
    for id_ in FIELDS:
        field = register.field(id_)
        raw = getattr(report.enterprise, id_) if report.enterprise else None
        value = cell_value(field, raw, language, personal=False, months_as_days=True)
        label = SEALED.fill(field=field.words) if id_ == "enterprise_name" else field.words
        facts.append((label.say(language), str(value) if value else ""))
    if report.group is not None:
        facts.append(
            (
                TAKEN_FROM.say(language),
                (FROM_NAMED if report.group else FROM_GROUP).fill(group=report.group).say(language),
            )
        )
    facts.append((DATE.say(language), BLANK_DATE.say(language)))
    return facts


def _colon(language: Language) -> str:
    return "：" if language == "zh" else ": "


def _line(sheet: Sheet, text: str, look: Look, height: float) -> None:
    cells: list[Dressed | None] = [(text, look), *[("", look)] * (len(_WIDTHS) - 1)]
    sheet.write(cells, height=height)
