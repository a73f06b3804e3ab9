"""A large button at which work begins."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from desktop.ui.icons import icon
from desktop.ui.look.early import LinkButton


class Door(LinkButton):
    """A large button: a picture, what it does, and in smaller letters what that means."""

    def __init__(self, picture: str, headline: str, detail: str) -> None:
        super().__init__()
        self.setProperty("choice", True)
        self.setAccessibleName(headline)
        self.setAccessibleDescription(detail)
        line = self.fontMetrics().height()
        shown = QLabel()
        shown.setPixmap(icon(picture).pixmap(QSize(2 * line, 2 * line)))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for text, role in ((headline, "heading"), (detail, "muted")):
            label = QLabel(text)
            label.setProperty("role", role)
            label.setWordWrap(role == "muted")
            texts.addWidget(label)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(line, line // 2, line, line // 2)
        inside.setSpacing(line)
        inside.addWidget(shown)
        inside.addLayout(texts, 1)

    def sizeHint(self) -> QSize:
        """What its texts need; a button would ask for its own text alone."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same height, at any width."""
        return QSize(0, self.sizeHint().height())
