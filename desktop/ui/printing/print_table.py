"""Printing a register's table: the preview, the printer, and a PDF."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from desktop import __version__
from desktop.domain.words import Language, Words
from desktop.files import replacing, telling
from desktop.ui.printing.painter import paint_table
from desktop.ui.printing.sheet import PrintedTable
from desktop.ui.table.selected import shown
from desktop.ui.table.table_model import NUMBERS, RegisterModel
from desktop.ui.table.table_view import RegisterTable

PREVIEW = Words("打印预览：{register}", "Print preview: {register}")
COUNT = Words("共{n}条", "{n} {n:record|records}")
BLANK = Words("{n}个空白列未打印", "{n} blank {n:column|columns} left out")
MADE = Words("打印日期：{day}", "Printed on {day}")
MOST = 10_000
"""Records that are printed at once."""
MARGIN = 12.0
"""Millimetres at each side."""
DPI = 600


def printed(table: RegisterTable, company: str, filtered: Sequence[str], language: Language) -> PrintedTable:
    """What is printed of a table: the columns shown, in their order, and all rows; blank columns are left out, personal data stay masked.

    Args:
        table: the table.
        company: whose ledger it is.
        filtered: what the rows are filtered by, in words.
        language: of the texts.
    """
    model: RegisterModel = table.register_model
    columns = shown(table, range(model.columnCount()))
    rows = [[model.text(row, column, full=False) for column in columns] for row in range(model.rowCount())]
    filled = [n for n in range(len(columns)) if any(row[n] for row in rows)]
    fields = [model.columns[columns[n]] for n in filled]
    about = [COUNT.fill(n=f"{len(rows):,}").say(language), *filtered]
    if len(filled) < len(columns):
        about.append(BLANK.fill(n=len(columns) - len(filled)).say(language))
        rows = [[row[n] for n in filled] for row in rows]
    return PrintedTable(
        company,
        model.register.words.say(language),
        " · ".join(about),
        MADE.fill(day=datetime.now().date().isoformat()).say(language),
        [of.heading.say(language) for of in fields],
        [of.kind in NUMBERS for of in fields],
        rows,
    )


def preview(parent: QWidget, table: PrintedTable, language: Language) -> None:
    """Shows the pages, to be printed or not; the paper and its sides can be chosen there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_layout())
    printer.setDocName(table.title)
    printer.setCreator(f"CQO Desk {__version__}")
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setObjectName("dialog.print")
    dialog.setWindowTitle(PREVIEW.fill(register=table.title).say(language))
    dialog.resize(parent.window().size() * 0.9)
    dialog.paintRequested.connect(lambda on: print_on(on, table, language))
    dialog.exec()
    dialog.deleteLater()


def print_on(printer: QPrinter, table: PrintedTable, language: Language) -> int:
    """Prints the pages that the printer is asked for; gives how many there are."""
    wanted = range(printer.fromPage(), printer.toPage() + 1) if printer.fromPage() else ()
    return paint_table(printer, table, language, printer.newPage, wanted)


def write_table(path: Path, table: PrintedTable, language: Language) -> int:
    """Writes a PDF, whole or not at all; gives how many pages it has.

    Raises:
        CannotWrite: the disk, the folder or another program is in the way.
    """
    with telling(path), replacing(path) as temporary:
        with temporary.open("xb"):  # where it cannot be written, this says why; the writer would not
            pass
        writer = QPdfWriter(str(temporary))
        writer.setTitle(table.title)
        writer.setCreator(f"CQO Desk {__version__}")
        writer.setResolution(DPI)
        writer.setPageLayout(_layout())
        pages = paint_table(writer, table, language, writer.newPage)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
    return pages


def _layout() -> QPageLayout:
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Landscape,
        QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
        QPageLayout.Unit.Millimeter,
    )
