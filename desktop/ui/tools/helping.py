"""Help in the main window: the handbook, and F1."""

from desktop.domain.registers import BY_ID
from desktop.ui.desk.shell import Shell
from desktop.ui.handbook.browser import MADE
from desktop.ui.handbook.field_help import explain
from desktop.ui.handbook.figure_under import figure_under
from desktop.ui.handbook.handbook_window import HandbookWindow
from desktop.ui.handbook.what_is import explain_focused
from desktop.ui.layout import TABS

FIRST = "01-start"
ABOUT_TAB = {
    "overview": "01-start",
    "officers": "08-appoint",
    "qc": "05-theme",
    "six_sigma": "06-savings",
    "standards": "03-tables",
    "quality": "03-tables",
    "checks": "09-checks",
    "report": "10-report",
}
"""The chapter that F1 opens in a tab where no field has the keyboard."""


class Helping:
    """The help of one window. The handbook is one window, however often it is asked for."""

    def __init__(self, window: Shell) -> None:
        self._window = window
        window.language_changed.connect(self._speak)

    def open_handbook(self, name: str = FIRST) -> HandbookWindow:
        """Shows the handbook, at a chapter or a page that is made."""
        language = self._window.language
        book = self._window.findChild(HandbookWindow, f"window.handbook.{language}")
        if book is None or not book.isVisible():
            book = HandbookWindow(language, self._window)
            book.setObjectName(f"window.handbook.{language}")
            book.show()
        book.open_page(name)
        book.raise_()
        book.activateWindow()
        return book

    def _speak(self, _language: str) -> None:
        """The handbook that is open goes on at the same page in the language of the window."""
        for book in self._window.findChildren(HandbookWindow):
            if book.isVisible():
                page, place = book.page, book.geometry()
                book.close()
                self.open_handbook(page).setGeometry(place)
                self._window.activateWindow()

    def explain(self, register: str, field: str) -> None:
        """Says what a field is."""
        explain(BY_ID[register], BY_ID[register].field(field), self._window.language, self._window)

    def what_is_this(self) -> None:
        """Says what the field or figure under the keyboard is or, where it is in none, opens the chapter of the tab."""
        if explain_focused(self._window, self._window.language):
            return
        desk, figure = self._window.desk, figure_under(self._window.focusWidget())
        chapter = ABOUT_TAB[TABS[desk.currentIndex()].id] if desk is not None else FIRST
        self.open_handbook(f"{MADE}:figures#{figure}" if figure else chapter)
