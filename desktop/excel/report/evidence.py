"""The list of evidence, 佐证材料目录: the files attached to the records in the report."""

from openpyxl import Workbook

from desktop.domain.registers import BY_ID
from desktop.domain.registers.evidence.attachments import ATTACHMENTS
from desktop.domain.report import AnnualReport, EvidenceItem
from desktop.domain.values.reading import show_value
from desktop.domain.words import Language, Words
from desktop.excel.cells import clean
from desktop.excel.report.form import HEAD_ROWS, NOT_APPLICABLE, write_foot, write_head
from desktop.excel.sheet import Dressed, Sheet
from desktop.excel.styles import CENTRED, HEAD, NUMBER, TEXT

SHEET = Words("佐证材料目录", "Evidence")
TITLE = Words("佐证材料目录", "List of evidence")
HEADINGS = (
    Words("序号", "No."),
    Words("件号", "Item"),
    Words("所属登记表", "Register"),
    Words("所属记录", "Record"),
    Words("文件名", "File"),
    Words("材料类别", "Kind"),
    Words("材料说明", "Description"),
    Words("页数", "Pages"),
    Words("大小\n（KB）", "Size\n(KB)"),
)
COUNT = Words(
    "共{n}份材料、{records}条记录，其中不同的文件{files}个；材料存于台账文件中，未随本表附送。",
    "Evidence: {n}, of {records} {records:record|records}, {files} different {files:file|files}; it is kept in the ledger, not in this workbook.",
)
PAGES = Words("注明页数的共{pages}页。", "Pages, where they are stated: {pages}.")
KILO = 1024

_WIDTHS = (6, 8, 16, 28, 36, 14, 30, 7, 9)


def write_evidence(workbook: Workbook, report: AnnualReport, language: Language) -> Sheet:
    """Writes one row for each file."""
    sheet = Sheet(workbook, SHEET.say(language), _WIDTHS, language, landscape=True, head_rows=HEAD_ROWS)
    sheet.filter(HEAD_ROWS, HEAD_ROWS + len(report.evidence), len(_WIDTHS))
    write_head(sheet, report, TITLE, len(_WIDTHS), language, money=False)
    sheet.write([(words.say(language), HEAD) for words in HEADINGS])
    for number, item in enumerate(report.evidence, 1):
        sheet.write(_row(number, item, language))
    write_foot(sheet, language, _notes(report, language), sum(_WIDTHS))
    return sheet


def _row(number: int, item: EvidenceItem, language: Language) -> list[Dressed | None]:
    file = item.attachment
    kind = show_value(ATTACHMENTS.field("evidence_kind"), file.evidence_kind, language)
    size = -(-(file.file_size or 0) // KILO)  # a started one counts
    return [
        (number, CENTRED),
        (_text(file.item_number), CENTRED),
        (BY_ID[item.register].words.say(language), TEXT),
        (_text(item.record), TEXT),
        (_text(file.file_name), TEXT),
        (kind or NOT_APPLICABLE, CENTRED),
        (clean(file.description or ""), TEXT),
        (NOT_APPLICABLE if file.pages is None else file.pages, CENTRED),
        (size, NUMBER),
    ]


def _notes(report: AnnualReport, language: Language) -> list[str]:
    files = [item.attachment for item in report.evidence]
    owners, contents = {file.owner_record for file in files}, {file.sha256 for file in files}
    count = COUNT.fill(n=len(files), records=len(owners), files=len(contents))
    pages = sum(file.pages or 0 for file in files)
    notes = [count, PAGES.fill(pages=pages)] if pages else [count]
    return [note.say(language) for note in notes]


def _text(text: str | None) -> str:
    return clean(text or "") or NOT_APPLICABLE
