"""What a list says where it lists nothing: why, and what would be there."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QLabel


class EmptyNote(QLabel):
    """The words in the middle of an empty list; gone as soon as it holds anything."""

    def __init__(self, over: QAbstractItemView, text: str = "") -> None:
        """Watches a list that has its model."""
        super().__init__(text, over.viewport())
        self._over = over
        self.setObjectName(f"note.{over.objectName()}")
        self.setProperty("role", "note")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.viewport().installEventFilter(self)
        model = over.model()
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._look)
        self._look()

    def say(self, text: str) -> None:
        """Says something else; nothing is said where it is blank."""
        self.setText(text)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps it as large as the list."""
        if event.type() == QEvent.Type.Resize:
            self._look()
        return super().eventFilter(watched, event)

    @Slot()
    def _look(self) -> None:
        edge = self.fontMetrics().height()
        self.setGeometry(self._over.viewport().rect().adjusted(edge, 0, -edge, 0))
        self.setVisible(bool(self.text()) and self._over.model().rowCount() == 0)
