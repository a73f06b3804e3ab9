"""The handbook in a window of its own, to be read beside the work."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.handbook.browser import MADE, HandbookBrowser
from desktop.ui.handbook.chapters import chapters
from desktop.ui.handbook.find_bar import FindBar
from desktop.ui.handbook.finding import Finding
from desktop.ui.handbook.reference import PAGES
from desktop.ui.look.measures import fit, px
from desktop.ui.look.shares import remember_share

CAPTION = Words("使用手册", "Handbook")
CHAPTERS = Words("各章", "Chapters")
BACK = Words("后退", "Back")
FORTH = Words("前进", "Forward")
CLOSE = Words("关闭", "Close")
BEST_SIZE = 980, 700
_URL = Qt.ItemDataRole.UserRole


class HandbookWindow(QDialog):
    """The chapters at the left, the page at the right. It stands beside the window and stops nothing."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window.handbook")
        self.setWindowTitle(CAPTION.say(language))
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.WindowMinMaxButtonsHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._language = language
        self.list = QListWidget()
        self.list.setObjectName("list.handbook")
        self.list.setAccessibleName(CHAPTERS.say(language))
        self.browser = HandbookBrowser(language)
        self.browser.setObjectName("page.handbook")
        self.browser.setAccessibleName(CAPTION.say(language))
        self._fill()
        self.list.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.browser.sourceChanged.connect(self._follow)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(self.browser)
        splitter.setStretchFactor(1, 1)
        back, forth = (
            make_button(self._language, BACK, "button.back"),
            make_button(self._language, FORTH, "button.forth"),
        )
        back.clicked.connect(self.browser.backward)
        forth.clicked.connect(self.browser.forward)
        for button, available in (
            (back, self.browser.backwardAvailable),
            (forth, self.browser.forwardAvailable),
        ):
            button.setEnabled(False)
            available.connect(button.setEnabled)
        close = make_button(self._language, CLOSE, "button.close")
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addWidget(forth)
        row.addStretch(1)
        row.addWidget(close)
        self.find_bar = self._make_find_bar()
        column = QVBoxLayout(self)
        column.addWidget(self.find_bar)
        column.addWidget(splitter, 1)
        column.addLayout(row)
        fit(self, *BEST_SIZE)
        self.list.ensurePolished()
        self.list.doItemsLayout()  # lines are as high as they are for fingers, once the list is dressed
        wanted = self.list.sizeHintForColumn(0) + px(40)
        remember_share(splitter, "handbook", [wanted, self.width() - wanted])
        self.open_page(str(self.list.item(0).data(_URL).fileName()).removesuffix(".md"))

    @property
    def page(self) -> str:
        """The page that is shown, as `open_page` takes it; the same in both languages."""
        url = self.browser.source()
        return url.toString() if url.scheme() == MADE else url.fileName().removesuffix(".md")

    def open_page(self, name: str) -> None:
        """Shows a chapter by its id, or a page that is made, such as ``reference:rules``, perhaps at a place in it."""
        name, _hash, place = name.partition("#")
        for row in range(self.list.count()):
            url = self.list.item(row).data(_URL)
            if name in (url.toString(), url.fileName().removesuffix(".md")):
                self.list.setCurrentRow(row)
                self._show(self.list.item(row))
                if place:
                    self.browser.scrollToAnchor(place)
                return
        if name.startswith(f"{MADE}:"):
            self.browser.setSource(QUrl(name), QTextDocument.ResourceType.HtmlResource)

    def look_for(self, text: str) -> None:
        """Looks for a text in all pages, from the one that is shown."""
        self.find_bar.tell(*self._finding.look_for(text))

    def _make_find_bar(self) -> FindBar:
        urls = [self.list.item(row).data(_URL) for row in range(self.list.count())]
        self._finding = Finding(self.browser, urls, self._language, self._open)
        bar = FindBar(self._language)
        bar.wanted.connect(self.look_for)
        bar.gone_on.connect(lambda forth: bar.tell(*self._finding.go(forth=forth)))
        bar.left.connect(self.browser.setFocus)
        self.browser.sourceChanged.connect(lambda _url: self._finding.mark())
        self.browser.fitted.connect(self._finding.mark)
        for keys, act in (
            (QKeySequence.StandardKey.Find, bar.focus),
            (QKeySequence.StandardKey.FindNext, lambda: bar.gone_on.emit(True)),
            (QKeySequence.StandardKey.FindPrevious, lambda: bar.gone_on.emit(False)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        return bar

    def _open(self, url: QUrl) -> None:
        self._follow(url)
        self._show(self.list.currentItem())

    def _fill(self) -> None:
        for chapter in chapters(self._language):
            self._add(chapter.title, QUrl.fromLocalFile(str(chapter.path)))
        for name, words in PAGES.items():
            self._add(words.say(self._language), QUrl(f"{MADE}:{name}"))

    def _add(self, title: str, url: QUrl) -> None:
        item = QListWidgetItem(title)
        item.setData(_URL, url)
        self.list.addItem(item)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_URL) != self.browser.source():
            url = item.data(_URL)
            made = url.scheme() == MADE
            kind = (
                QTextDocument.ResourceType.HtmlResource
                if made
                else QTextDocument.ResourceType.MarkdownResource
            )
            self.browser.setSource(url, kind)

    def _follow(self, url: QUrl) -> None:
        """Chooses in the list what a link led to."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_URL) == url:
                self.list.setCurrentRow(row)
                return
