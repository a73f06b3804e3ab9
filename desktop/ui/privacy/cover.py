"""What lies over a window while it is to tell nothing: an empty sheet, and a title without names."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words

LOCKED = Words("质官台 - 已锁定", "CQO Desk - locked")
SHORT = Words("已锁定", "Locked")


class Cover(QWidget):
    """A sheet over one window. What is below stays as it is, with all that was typed."""

    def __init__(self, over: QWidget, language: Language) -> None:
        super().__init__(over)
        self.setObjectName("cover")
        self.setAccessibleName(SHORT.say(language))
        self._over, self._title = over, over.windowTitle()
        self._named, self._hiding = over.accessibleName(), False
        self._neutral = LOCKED.say(language)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        said = QLabel(SHORT.say(language))
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        said.setProperty("role", "muted")
        QVBoxLayout(self).addWidget(said)
        over.installEventFilter(self)
        self._hide_title()
        self._fill()
        self.show()
        self.raise_()

    def lift(self) -> None:
        """Gives the window back as it was."""
        self._over.removeEventFilter(self)
        self._over.setWindowTitle(self._title)
        self._over.setAccessibleName(self._named)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the window and on top of all in it; a new title waits until the window is given back."""
        if event.type() == QEvent.Type.Resize:
            self._fill()
        elif event.type() == QEvent.Type.ChildAdded:
            self.raise_()
        elif event.type() == QEvent.Type.WindowTitleChange and not self._hiding:
            self._title = self._over.windowTitle()
            self._hide_title()
        return super().eventFilter(watched, event)

    def _hide_title(self) -> None:
        self._hiding = True
        self._over.setWindowTitle(self._neutral)
        self._over.setAccessibleName(self._neutral)
        self._hiding = False

    def _fill(self) -> None:
        self.setGeometry(self._over.rect())
        self.raise_()


class Covers(QObject):
    """Sheets over every window of the program, over those too that open meanwhile."""

    def __init__(self, language: Language, spared: Callable[[QWidget], bool]) -> None:
        """Begins with none.

        Args:
            language: of the word on the sheets.
            spared: whether a window stays uncovered.
        """
        super().__init__()
        self._language, self._spared = language, spared
        self._covers: dict[QWidget, Cover] = {}

    def put_over(self, window: QWidget) -> bool:
        """Covers a window; gives whether it had to be."""
        if window in self._covers or self._spared(window) or not window.isWindow():
            return False
        if window.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Desktop):
            window.close()  # a menu, a calendar, a list of choices: it opens again with a click
            return False
        self._covers[window] = Cover(window, self._language)
        window.destroyed.connect(lambda _gone=None, key=window: self._covers.pop(key, None))
        return True

    def lift(self) -> None:
        """Gives all windows back."""
        for cover in list(self._covers.values()):
            cover.lift()
        self._covers.clear()
