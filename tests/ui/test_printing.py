"""A register's table on paper: all of it, columns that fit, headings on every page, personal data masked."""

import shutil
import subprocess

import pytest
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

from desktop.ui.look.style import FAMILIES
from desktop.ui.printing import print_table, printing
from desktop.ui.printing.sheet import Fitting, PrintedTable
from tests.ui.conftest import ID_NUMBER


def text_of(path):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, timeout=60).stdout.decode()


def table(rows, columns=3, text="内容"):
    heads = [f"列{n}" for n in range(columns)]
    return PrintedTable("甲公司", "登记表", "共", "今天", heads, [False] * columns, [[text] * columns for _ in range(rows)])


@pytest.fixture(autouse=True)
def as_the_program_is(qapp):
    """In Chinese and with its fonts: with Japanese ones, Qt from 6.10 on paints signs that are in no PDF as text."""
    font, locale = qapp.font(), QLocale()
    qapp.setFont(QFont(FAMILIES))
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    yield
    QLocale.setDefault(locale)
    qapp.setFont(font)


@pytest.fixture
def pages(tmp_path, qapp):
    writer = QPdfWriter(str(tmp_path / "a.pdf"))
    writer.setResolution(300)
    return Fitting(writer, QRectF(0, 0, 3000, 2000))


@pytest.mark.parametrize(("columns", "text"), [(3, "短"), (12, "二〇二六年"), (40, "很长的一段文字" * 6)])
def test_every_row_is_on_one_page_and_no_column_beyond_it(pages, columns, text):
    made = table(120, columns, text)
    fitted = pages.fit(made, QFont())
    assert [row for page in fitted.pages for row in page] == list(range(120))
    assert sum(fitted.widths) <= 3000.5
    assert all(width > 0 for width in fitted.widths)
    for page in fitted.pages:
        assert fitted.head + sum(fitted.heights[row] for row in page) <= 2000


def test_dates_stay_in_one_line_beside_long_texts(pages):
    made = PrintedTable("", "", "", "", ["日期", "说明"], [False] * 2, [["2026-06-09", "很长的一段文字" * 30]] * 5)
    fitted = pages.fit(made, QFont())
    assert fitted.widths[0] < fitted.widths[1]


def test_writes_a_pdf_of_what_is_shown(window, tmp_path, monkeypatch, qtbot):
    page = window.desk.open("quick_wins")
    page.filters.search.setText("改善01")
    qtbot.waitUntil(lambda: page.model.rowCount() == 10)
    path = tmp_path / "快赢.pdf"
    monkeypatch.setattr(printing.QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    window._menus.save_pdf.trigger()
    assert "共1页" in window.statusBar().currentMessage()
    said = text_of(path)
    for part in ("快赢", "搜索：改善01", "共10条", "第 1 ", "共 1 ", "改善010", "改善019"):
        assert part in said
    assert "改善020" not in said


def test_headings_stand_on_every_page(window, tmp_path):
    page = window.desk.open("quick_wins")
    made = print_table.printed(page.table, "甲公司", [], "zh")
    count = print_table.write_table(tmp_path / "a.pdf", made, "zh")
    assert count > 1
    said = text_of(tmp_path / "a.pdf").split("\f")[:count]
    assert all(made.headings[0] in each for each in said)
    assert sum("改善" in line for each in said for line in each.split("\n")) >= 250


def test_personal_data_stay_masked_on_paper(window, tmp_path):
    page = window.desk.open("officers")
    page.model.reveal(True)
    made = print_table.printed(page.table, "甲公司", [], "zh")
    page.model.reveal(False)
    assert ID_NUMBER not in str(made.rows)
    assert "320***********0019" in str(made.rows)


def test_what_is_searched_for_is_said_unless_it_is_personal(window):
    page = window.desk.open("officers")
    for text, told in (("王", "搜索：王"), (ID_NUMBER, "搜索：（个人信息）")):
        page.filters.search.setText(text)
        assert printing.filtered_by(page.register, page.filters, [], "zh") == [told]
    narrowed = [("mobile", page.register.field("mobile").words, "139"), ("officer_name", page.register.field("officer_name").words, "王")]
    page.filters.search.clear()
    assert printing.filtered_by(page.register, page.filters, narrowed, "zh") == ["手机：（个人信息）", "姓名：王"]


def test_ctrl_p_shows_the_pages_first(window, qtbot, monkeypatch, tmp_path):
    shown = []

    def act(dialog):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        dialog.paintRequested.emit(printer)
        shown.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(QPrintPreviewDialog, "exec", act)
    window.desk.open("officers")
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert shown == ["打印预览：首席质量官"]
    assert "王甲" in text_of(tmp_path / "printed.pdf")


def test_only_the_pages_asked_for_are_printed(tmp_path, qapp):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setFromTo(2, 2)
    assert isinstance(printer, QPagedPaintDevice)
    assert print_table.print_on(printer, table(200), "zh") > 2
    said = text_of(tmp_path / "a.pdf")
    assert said.count("\f") == 1
    assert "第 2 " in said


def test_an_empty_table_is_not_printed(window, qtbot):
    page = window.desk.open("patents")
    page.print_table()
    assert "没有可以打印" in window.statusBar().currentMessage()
    page.save_pdf()
