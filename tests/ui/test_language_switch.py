"""The language is switched while windows that stop nothing are open."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QListWidget, QPushButton

from desktop.ui.handbook.handbook_window import HandbookWindow


def books(window):
    return [book for book in window.findChildren(HandbookWindow) if book.isVisible()]


def test_the_handbook_goes_on_at_its_page_in_the_other_language(window, qtbot):
    for page in ("05-theme", "reference:figures"):
        window.set_language("zh")
        book = window.tools.helping.open_handbook(page)
        book.setGeometry(QRect(40, 40, 700, 500))
        window.set_language("en")
        (now,) = books(window)
        assert now.page == page
        assert now.windowTitle() == "Handbook"
        assert now.geometry() == QRect(40, 40, 700, 500)
        assert now.findChild(QPushButton, "button.close").text() == "Close"
        assert now.findChild(QListWidget).currentRow() >= 0
        assert not any("\u4e00" <= sign <= "\u9fff" for sign in now.findChild(QListWidget).item(0).text())
        now.close()
        assert books(window) == []


def test_a_handbook_that_was_closed_stays_closed(window, qtbot):
    window.tools.helping.open_handbook().close()
    window.set_language("en")
    assert books(window) == []
