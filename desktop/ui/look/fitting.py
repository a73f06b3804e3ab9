"""Dialogs that fit every screen: content that is scrolled where there is no room for it, above buttons that stay."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QLabel,
    QLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.look.measures import SHARE, by_finger, px

LEAST = 0.5
"""Of the screen's height, to which content need not shrink before it is scrolled."""


def lay_out(dialog: QDialog, content: QLayout, *below: QLayout | QWidget) -> None:
    """Fills a dialog: content that can be scrolled, and below it what is always seen.

    Args:
        dialog: it has no layout yet.
        content: what may be larger than the screen.
        below: such as a row of buttons.
    """
    column = QVBoxLayout(dialog)
    column.addWidget(Body(content), 1)
    for each in below:
        column.addLayout(each) if isinstance(each, QLayout) else column.addWidget(each)


def fit_content(dialog: QDialog, width: float) -> None:
    """Gives a dialog that was laid out a width, and the height that its content needs there, if the screen has it.

    Args:
        dialog: a dialog.
        width: in the pixels that it takes beside text of the usual size.
    """
    room, layout = dialog.screen().availableSize() * SHARE, dialog.layout()
    body = dialog.findChild(Body)
    if layout is None or body is None:
        return
    dialog.ensurePolished()
    wide = max(min(px(width), room.width()), layout.totalMinimumSize().width())
    edges = layout.contentsMargins()
    beside = layout.totalSizeHint().height() - body.sizeHint().height()
    tall = beside + body.height_at(wide - edges.left() - edges.right())
    dialog.resize(wide, min(tall, room.height()))


class Body(QScrollArea):
    """Content that asks for all the room it needs, and is scrolled where it does not get it."""

    def __init__(self, content: QLayout) -> None:
        super().__init__()
        self._page = _Page()
        self._page.setLayout(content)
        content.setContentsMargins(0, 0, 0, 0)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._page)
        by_finger(self)

    def sizeHint(self) -> QSize:
        """What the content asks for; an area of Qt would ask for a few lines."""
        return self._page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the content needs at least, with a bar beside it; no more than a part of the screen."""
        least, room = self._page.minimumSizeHint(), self.screen().availableSize()
        bar = self.verticalScrollBar().sizeHint().width()
        wide = min(least.width() + bar, round(room.width() * SHARE) - px(40))
        return QSize(wide, min(least.height(), round(room.height() * LEAST)))

    def height_at(self, width: int) -> int:
        """The height that the content needs, with lines that are broken at a width."""
        broken = self._page.heightForWidth(width) if self._page.hasHeightForWidth() else 0
        return max(broken, self._page.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Has the dialog know when the content needs another size, as when a problem is told of."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class _Page(QWidget):
    """What is scrolled."""

    def minimumSizeHint(self) -> QSize:
        """No higher than its lines are at its width: text that is broken asks for the height of a narrow column."""
        least = super().minimumSizeHint()
        if self.hasHeightForWidth():
            tall = self.heightForWidth(max(self.width(), least.width()))
            least.setHeight(min(least.height(), tall))
        return least


class Shrinking(QSplitter):
    """Parts that would rather be small than have all around them scrolled: tables, which are scrolled themselves."""

    def sizeHint(self) -> QSize:
        """What the parts need at least; they take what room there is."""
        return self.minimumSizeHint()


class WholeText(QLabel):
    """Lines of text that are never cut off: what is around them is scrolled instead."""

    def __init__(self, least: int = 1, parent: QWidget | None = None) -> None:
        """Makes it blank.

        Args:
            least: lines for which it keeps room, so that nothing moves when another text is shown.
            parent: what it is in.
        """
        super().__init__(parent)
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def event(self, event: QEvent) -> bool:
        """Keeps it as high as its lines."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Polish):
            self._keep_height()
        return done

    def say(self, text: str) -> None:
        """Shows a text."""
        self.setText(text)
        self._keep_height()

    def _keep_height(self) -> None:
        lines = self.fontMetrics().lineSpacing() * self._least
        self.setMinimumHeight(max(lines, self.heightForWidth(self.width())))


class TwoParts(QWidget):
    """Two rows of widgets, side by side where there is room for both, else one above the other."""

    def __init__(self, first: QLayout, second: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.addLayout(first, 1)
        self._parts.addLayout(second)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two."""
        least = super().minimumSizeHint()
        return QSize(max(self._widths()), least.height())

    def event(self, event: QEvent) -> bool:
        """Puts the parts where they fit."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            beside = sum(self._widths()) + self._parts.spacing() <= self.width()
            self._parts.setDirection(
                QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
            )
        return super().event(event)

    def _widths(self) -> list[int]:
        items = (self._parts.itemAt(n) for n in range(self._parts.count()))
        return [item.minimumSize().width() for item in items if item is not None]
