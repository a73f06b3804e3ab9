"""Finding a text in all pages of the handbook: where it stands, how often, and going from one place to the next."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from desktop.domain.words import Language
from desktop.ui.handbook.browser import MADE
from desktop.ui.handbook.reference import page
from desktop.ui.look.colours import Colour

MOST_MARKED = 500
"""Places of one page that are marked."""


class Finding:
    """What is looked for, over the pages in their order; each page's text is read once, when first asked for."""

    def __init__(
        self,
        browser: QTextBrowser,
        urls: Sequence[QUrl],
        language: Language,
        open_page: Callable[[QUrl], None],
    ) -> None:
        self._browser, self._urls, self._language, self._open = browser, list(urls), language, open_page
        self._texts: dict[str, str] = {}
        self._wanted = ""

    def look_for(self, text: str) -> tuple[int, int]:
        """Looks for another text from where the page is chosen; gives the place's number and how many there are."""
        self._wanted = text.strip()
        cursor = self._browser.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._browser.setTextCursor(cursor)
        return self.go(forth=True)

    def go(self, *, forth: bool) -> tuple[int, int]:
        """Goes to the next place or the one before, over the end to the beginning; gives its number and how many there are."""
        counts = [self._count(url) for url in self._urls]
        if not sum(counts):
            self._unchoose()
            return 0, 0
        if self._here() < 0 or not self._step(forth):
            self._turn(counts, forth)
        self.mark()
        here = self._here()
        start = self._browser.textCursor().selectionStart()
        before = _times(self._browser.document().toPlainText()[:start], self._wanted)
        return sum(counts[:here]) + before + 1, sum(counts)

    def mark(self) -> None:
        """Marks every place on the page that is shown."""
        marks: list[QTextEdit.ExtraSelection] = []
        document = self._browser.document()
        found = document.find(self._wanted) if self._wanted else QTextCursor()
        while not found.isNull() and len(marks) < MOST_MARKED:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = found  # type: ignore[attr-defined]
            mark.format.setBackground(Colour.WARN_EDGE.now())  # type: ignore[attr-defined]
            marks.append(mark)
            found = document.find(self._wanted, found)
        self._browser.setExtraSelections(marks)

    def _step(self, forth: bool) -> bool:
        backward = QTextDocument.FindFlag.FindBackward
        return self._browser.find(self._wanted) if forth else self._browser.find(self._wanted, backward)

    def _turn(self, counts: Sequence[int], forth: bool) -> None:
        """To the first place of the next page that has one, or to the last of the page before."""
        many, here = len(self._urls), self._here()
        step = 1 if forth else -1
        order = [(here + step * n) % many for n in range(1, many + 1)]
        self._open(self._urls[next(number for number in order if counts[number])])
        end = QTextCursor.MoveOperation.Start if forth else QTextCursor.MoveOperation.End
        self._browser.moveCursor(end)
        self._step(forth)

    def _here(self) -> int:
        """The number of the page that is shown; -1 where it is none of those, but a page of one register."""
        shown = self._browser.source()
        return next((number for number, url in enumerate(self._urls) if url == shown), -1)

    def _count(self, url: QUrl) -> int:
        return _times(self._text(url), self._wanted) if self._wanted else 0

    def _text(self, url: QUrl) -> str:
        """The words of a page, as they would be shown."""
        name = url.toString()
        if name not in self._texts:
            document = QTextDocument()
            if url.scheme() == MADE:
                document.setHtml(page(url.path(), self._language))
            else:
                document.setMarkdown(Path(url.toLocalFile()).read_text(encoding="utf-8"))
            self._texts[name] = document.toPlainText()
        return self._texts[name]

    def _unchoose(self) -> None:
        cursor = self._browser.textCursor()
        cursor.clearSelection()
        self._browser.setTextCursor(cursor)
        self._browser.setExtraSelections([])


def _times(text: str, wanted: str) -> int:
    return text.lower().count(wanted.lower())
