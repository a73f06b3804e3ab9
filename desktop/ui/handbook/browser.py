"""A reader of the handbook's pages: Markdown from files, pages made from descriptions, pictures no wider than the page."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop.domain.words import Language
from desktop.ui.handbook.reference import page

MADE = "reference"
"""The scheme of links to pages that are made."""
REST = 200
"""Milliseconds without a change of width after which pictures are fitted to it."""


class HandbookBrowser(QTextBrowser):
    """Shows pages, follows links, goes back and forth."""

    fitted = Signal()
    """The page was laid out anew; what was chosen in it is chosen still."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(2 * self.fontMetrics().averageCharWidth())
        # Else pictures are fitted before the bar takes its part of the width.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST)
        self._resting.timeout.connect(self._fit)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802 - Qt calls it so
        """The content of a page or picture."""
        url = QUrl(name)
        if url.scheme() == MADE:
            return page(url.path(), self._language)
        loaded = super().loadResource(kind, url)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._fitted(QImage(self.source().resolved(url).toLocalFile()))
        return loaded

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Has pictures fitted to a new width, once it stays."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._resting.start()

    def _fit(self) -> None:
        if self.source().isEmpty():
            return
        place, chosen = self.verticalScrollBar().value(), self.textCursor()
        start, end = chosen.anchor(), chosen.position()
        self.reload()
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if 0 < end <= cursor.position():
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(place)
        self.fitted.emit()

    def _fitted(self, picture: QImage) -> QImage:
        ratio = self.devicePixelRatioF()
        room = int((self.viewport().width() - 3 * self.document().documentMargin()) * ratio)
        if room > 0 and picture.width() > room:
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio if picture.width() >= room else 1.0)
        return picture
