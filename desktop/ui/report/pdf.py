"""The annual report as PDF: the workbook's own sheets on A4, heads repeated, pages numbered, fonts embedded."""

import os
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop import __version__
from desktop.domain.report import AnnualReport
from desktop.domain.words import Language, Words
from desktop.files import replacing, telling
from desktop.ui.report.pdf_page import PagePainter, PagePart, pages_of

TITLE = Words(
    "企业首席质量官工作年度报告（{year}年度）", "Annual Report of the Chief Quality Officer, {year}"
)
CREATOR = f"CQO Desk {__version__}"
DPI = 600
MARGIN = 15.0
"""Millimetres at the sides; what stands on a page is fitted between."""


def write_pdf(report: AnnualReport, path: Path, language: Language = "zh") -> None:
    """Writes the report as PDF, whole or not at all; personal data in it is masked. Needs a Qt application.

    Raises:
        CannotWrite: the disk, the folder or another program is in the way.
    """
    from desktop.excel.report import paper_of  # openpyxl takes a while to load

    sheets = paper_of(report, language)
    with telling(path), replacing(path) as temporary:
        with temporary.open("xb"):  # where it cannot be written, this says why; the writer would not
            pass
        _print(list(pages_of(sheets)), temporary, TITLE.fill(year=report.year).say(language), language)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())


def _print(pages: list[PagePart], path: Path, title: str, language: Language) -> None:
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
