"""A table in a window of its own, with a sentence on it above and the way back below."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.lists.rows import RowsView
from desktop.ui.look.measures import fit

CLOSE = Words("关闭", "Close")


class TableDialog(QDialog):
    """There is nothing to do in it but to read."""

    def __init__(
        self,
        name: str,
        title: str,
        about: Words,
        view: RowsView,
        size: tuple[int, int],
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        """Shows a table.

        Args:
            name: of the objects in it.
            title: of the window.
            about: what the table says.
            view: the table.
            size: width and height, in the pixels that it takes beside text of the usual size.
            language: of what is said.
            parent: the window it belongs to.
        """
        super().__init__(parent)
        self.setObjectName(f"dialog.{name}")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        fit(self, *size)
        self.view = view
        label = QLabel(about.say(language))
        label.setObjectName(f"label.{name}")
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        close = make_button(language, CLOSE, "button.close", self.accept)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addWidget(view, 1)
        column.addLayout(buttons)
