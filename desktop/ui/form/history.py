"""The history of one record: who changed what, and when."""

from PySide6.QtWidgets import QWidget

from desktop.domain.register import AnyRegister, Record
from desktop.domain.words import Language, Words
from desktop.ui.form.history_rows import HISTORY, history_rows
from desktop.ui.lists.rows import Column, RowsModel, RowsView
from desktop.ui.lists.table_dialog import TableDialog
from desktop.work.database import Database
from desktop.work.names import name_of

TITLE = Words("修改记录：{register} {record}", "History: {register}, {record}")
ABOUT = Words(
    "每次修改都记在这里，最近的在最上面；个人信息已遮盖。",
    "Every change is kept, the latest on top; personal data are masked.",
)
BEST_SIZE = 900, 440


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
        self._model = RowsModel([Column(words.say(language)) for words in HISTORY], self)
        self.setModel(self._model)

    def show_record(self, record_id: str | None) -> None:
        """Shows the history of a record; of none, nothing."""
        lines = self._database.history(record_id) if record_id is not None else ()
        self._model.show(history_rows(lines, self._database, self._language))
        self.fit()


class HistoryDialog(TableDialog):
    """The history of a record in a window of its own."""

    def __init__(
        self,
        database: Database,
        register: AnyRegister,
        record: Record,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        name = name_of(register, record, database)
        title = TITLE.fill(register=register.words, record=name).say(language)
        view = HistoryView(f"table.history.{register.id}", title, database, language)
        super().__init__("history", title, ABOUT, view, BEST_SIZE, language, parent)
        view.setWordWrap(True)
        view.show_record(record.id)
        # The last column is as wide as the window leaves it, so lines break anew whenever that changes.
        view.horizontalHeader().sectionResized.connect(lambda *_sizes: view.resizeRowsToContents())
