"""The annual report as PDF: the workbook's own sheets on A4, heads repeated, pages numbered, fonts embedded."""

import os
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop import __version__
from desktop.domain.changes import Told
from desktop.domain.report import AnnualReport
from desktop.domain.words import Language, Words
from desktop.files import replacing, telling
from desktop.ui.report.pdf_page import PagePainter, PagePart, pages_of
from desktop.work.progress import part, silently

TITLE = Words(
    "企业首席质量官工作年度报告（{year}年度）", "Annual Report of the Chief Quality Officer, {year}"
)
CREATOR = f"CQO Desk {__version__}"
DPI = 600
MARGIN = 15.0
"""Millimetres at the sides; what stands on a page is fitted between."""

LAID_OUT = 12
"""Hundredths of the work after which the sheets are laid out, and pages are painted."""


def write_pdf(report: AnnualReport, path: Path, language: Language = "zh", told: Told = silently) -> None:
    """Writes the report as PDF, whole or not at all; personal data in it is masked. Needs a Qt application.

    Args:
        report: what it says.
        path: the file to write; one that is there is replaced.
        language: of what is not from the records.
        told: how far it is, in hundredths; what it raises ends it, and leaves the file as it was.

    Raises:
        CannotWrite: the disk, the folder or another program is in the way.
    """
    from desktop.excel.report import paper_of  # openpyxl takes a while to load

    sheets = paper_of(report, language, part(told, 0, LAID_OUT))
    with telling(path), replacing(path) as temporary:
        with temporary.open("xb"):  # where it cannot be written, this says why; the writer would not
            pass
        title = TITLE.fill(year=report.year).say(language)
        _print(list(pages_of(sheets)), temporary, title, language, part(told, LAID_OUT, 100))
        told(100, 100)  # the last moment to stop
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())


def _print(pages: list[PagePart], path: Path, title: str, language: Language, told: Told) -> None:
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator(CREATOR)
    writer.setResolution(DPI)
    writer.setPageLayout(_layout(pages[0]))
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(5, "the PDF cannot be written")
    try:
        for number, page in enumerate(pages, 1):
            told(number - 1, len(pages))
            if number > 1:
                writer.setPageLayout(_layout(page))
                writer.newPage()
            area = QRectF(0, 0, writer.width(), writer.height())
            PagePainter(painter, area, DPI / 72, language).paint(page, number, len(pages))
    finally:
        painter.end()


def _layout(page: PagePart) -> QPageLayout:
    across = QPageLayout.Orientation.Landscape if page.sheet.landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        across,
        QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
        QPageLayout.Unit.Millimeter,
    )
