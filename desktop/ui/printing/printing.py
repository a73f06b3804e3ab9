"""What a register's page does when its table is to be printed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import Refused
from desktop.domain.register import AnyRegister
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.printing.print_table import MOST, preview, printed, write_table
from desktop.ui.printing.sheet import PrintedTable
from desktop.ui.table.filter_bar import FilterBar
from desktop.ui.table.table_view import RegisterTable
from desktop.work.database import Database

TOO_MANY = Words(
    "表中有{n}条，一次最多打印{most}条；请先搜索或筛选，或导出为工作簿。",
    "There are {n} records, and at most {most} are printed at once; filter them first, or export a workbook.",
)
NOTHING = Words("表中没有可以打印的记录。", "There are no records to print.")
SEARCH = Words("搜索：{text}", "Search: {text}")
NARROWED = Words("{field}：{what}", "{field}: {what}")
HIDDEN = Words("（个人信息）", "(personal)")
TELLING = 6
"""Digits from which what was searched for may be an ID number or a telephone number."""
CAPTION = Words("存为PDF", "Save as PDF")
PDF = Words("PDF文件", "PDF file")
WRITTEN = Words("已写入{path}，共{n}页", "Written to {path}, {n} {n:page|pages}")


def print_register(
    page: QWidget, table: RegisterTable, filtered: Sequence[str], database: Database, language: Language
) -> Words | None:
    """Shows the pages of a register's table before they are printed; gives what is to be said if there are none."""
    pages = _pages(table, filtered, database, language)
    if isinstance(pages, Words):
        return pages
    preview(page, pages, language)
    return None


def save_register(
    page: QWidget, table: RegisterTable, filtered: Sequence[str], database: Database, language: Language
) -> Words | None:
    """Writes the pages of a register's table into a PDF that the user names; gives what is to be said."""
    pages = _pages(table, filtered, database, language)
    if isinstance(pages, Words):
        return pages
    start = database.path.with_name(f"{pages.title}.pdf")
    kind = f"{PDF.say(language)} (*.pdf)"
    chosen, _kind = QFileDialog.getSaveFileName(page, CAPTION.say(language), str(start), kind)
    if not chosen:
        return None
    path = Path(chosen).with_suffix(".pdf")
    try:
        count = write_table(path, pages, language)
    except Refused as refused:
        ask.tell_refused(page, language, refused)
        return None
    return WRITTEN.fill(path=path, n=count)


def _pages(
    table: RegisterTable, filtered: Sequence[str], database: Database, language: Language
) -> PrintedTable | Words:
    count = table.model().rowCount()
    if not count:
        return NOTHING
    if count > MOST:
        return TOO_MANY.fill(n=f"{count:,}", most=f"{MOST:,}")
    company = next(iter(database.titles("enterprise").values()), database.path.stem)
    return printed(table, company, filtered, language)


def filtered_by(
    register: AnyRegister, filters: FilterBar, narrowed: Sequence[tuple[str, Words, str]], language: Language
) -> list[str]:
    """What a table is filtered by, as it stands on paper: personal data among it are not spelt out.

    Args:
        register: of the table.
        filters: the row above the table.
        narrowed: of each column that is narrowed its field, the field's name, and to what.
        language: of the texts.
    """
    text = filters.search.text().strip()
    if register.personal and sum(sign.isdecimal() for sign in text) >= TELLING:
        text = HIDDEN.say(language)
    said = [SEARCH.fill(text=text).say(language)] if text else []
    for box in (filters.year, filters.unit):
        if box is not None and box.currentData() is not None:
            said.append(box.currentText())
    for field_id, name, what in narrowed:
        told = HIDDEN.say(language) if register.field(field_id).personal else what
        said.append(NARROWED.fill(field=name, what=told).say(language))
    return said
