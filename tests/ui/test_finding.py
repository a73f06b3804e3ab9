"""Finding a word in the handbook: all pages, next and previous, how many, by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.assets import asset
from desktop.ui.handbook.handbook_window import HandbookWindow
from desktop.ui.handbook.reference import PAGES, page


@pytest.fixture(scope="module")
def book(qapp):
    made = HandbookWindow("zh")
    made.show()
    yield made
    made.close()


def told(book) -> str:
    return book.find_bar.findChild(QLabel, "label.handbook.found").text()


def chosen(book) -> str:
    return book.browser.textCursor().selectedText()


def test_ctrl_f_finds_in_all_chapters_and_counts(book, qtbot):
    book.open_page("01-start")
    qtbot.keyClick(book.browser, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = book.find_bar.line
    qtbot.keyClicks(line, "Excel")
    chapters = [path.read_text(encoding="utf-8") for path in sorted(asset("handbook", "zh").glob("*.md"))]
    shown = [_shown(text, QTextDocument.setMarkdown) for text in chapters]
    shown += [_shown(page(name, "zh"), QTextDocument.setHtml) for name in PAGES]
    many = sum(text.lower().count("excel") for text in shown)
    assert many > 1
    assert told(book) == f"第1处，共{many}处"
    assert chosen(book).lower() == "excel"
    seen = [(book.page, book.browser.textCursor().position())]
    for number in range(2, many + 1):
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert told(book) == f"第{number}处，共{many}处"
        seen.append((book.page, book.browser.textCursor().position()))
    assert len(set(seen)) == many
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (told(book), (book.page, book.browser.textCursor().position())) == (f"第1处，共{many}处", seen[0])
    qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (told(book), (book.page, book.browser.textCursor().position())) == (f"第{many}处，共{many}处", seen[-1])
    assert book.list.currentItem().text(), "the chapter is chosen in the list"


def _shown(text, put) -> str:
    document = QTextDocument()
    put(document, text)
    return document.toPlainText()


def test_pages_that_are_made_are_found_too(book):
    book.open_page("01-start")
    book.find_bar.line.setText("GB 32100")
    assert book.page == "reference:rules"
    assert chosen(book) == "GB 32100"
    assert len(book.browser.extraSelections()) == 4


def test_what_is_nowhere_is_said_and_esc_gives_the_keyboard_back(book, qtbot):
    line = book.find_bar.line
    line.setFocus()
    line.setText("没有这个词语呀")
    assert told(book) == "没有找到"
    assert not book.findChild(QPushButton, "button.handbook.next").isEnabled()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert book.isVisible()
    assert told(book) == ""
    assert not book.browser.extraSelections()


def test_a_page_laid_out_anew_keeps_its_place(book, qtbot):
    book.find_bar.line.setText("导入")
    place = book.browser.textCursor().position()
    with qtbot.waitSignal(book.browser.fitted):
        book.resize(book.width() - 60, book.height())
    assert book.browser.textCursor().position() == place
    assert chosen(book) == "导入"
    assert book.browser.extraSelections()
