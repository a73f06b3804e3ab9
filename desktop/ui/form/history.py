"""The history of one record: who changed what, and when."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.register import AnyRegister, Record
from desktop.domain.words import Language, Words
from desktop.ui.report import trace_rows
from desktop.ui.table.rows import Column, RowsModel, RowsView
from desktop.work.database import Database
from desktop.work.names import name_of

TITLE = Words("修改记录：{register} {record}", "History: {register}, {record}")
ABOUT = Words(
    "每次修改都记在这里，最近的在最上面；个人信息已遮盖。",
    "Every change is kept, the latest on top; personal data are masked.",
)
CLOSE = Words("关闭", "Close")
BEST_SIZE = QSize(900, 440)


class HistoryView(RowsView):
    """The table of what was done to one record, the newest first."""

    def __init__(
        self,
        name: str,
        accessible: str,
        database: Database,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, accessible, parent)
        self._database, self._language = database, language
        self._model = RowsModel([Column(words.say(language)) for words in trace_rows.HISTORY], self)
        self.setModel(self._model)

    def show_record(self, record_id: str | None) -> None:
        """Shows the history of a record; of none, nothing."""
        lines = self._database.history(record_id) if record_id is not None else ()
        self._model.show(trace_rows.history_rows(lines, self._database, self._language))
        self.fit()


class HistoryDialog(QDialog):
    """The history of a record in a window of its own."""

    def __init__(
        self,
        database: Database,
        register: AnyRegister,
        record: Record,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        name = name_of(register, record, database)
        title = TITLE.fill(register=register.words, record=name).say(language)
        self.setObjectName("dialog.history")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(BEST_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        self.view = HistoryView(f"table.history.{register.id}", title, database, language)
        self.view.setWordWrap(True)
        self.view.show_record(record.id)
        about = QLabel(ABOUT.say(language))
        about.setProperty("role", "muted")
        close = QPushButton(CLOSE.say(language))
        close.setObjectName("button.close")
        close.setAccessibleName(CLOSE.say(language))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)
        # The last column is as wide as the window leaves it, so lines break anew whenever that changes.
        self.view.horizontalHeader().sectionResized.connect(lambda *_sizes: self.view.resizeRowsToContents())
