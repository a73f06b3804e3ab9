"""The files attached to one record, as a list that only shows."""

from desktop.domain.registers.evidence.attachments import ATTACHMENTS
from desktop.domain.words import Language
from desktop.ui.lists.rows import Cell, Column, RowsModel, RowsView
from desktop.work.attached import attached_to
from desktop.work.database import Database
from desktop.work.record_texts import field_text

FIELDS = ("file_name", "evidence_kind", "item_number", "pages", "added_on")


class TraceEvidence(RowsView):
    """The table of files; it is read-only, and the record's form opens them."""

    def __init__(self, name: str, accessible: str, database: Database, language: Language) -> None:
        super().__init__(name, accessible)
        self._database, self._language = database, language
        self._fields = [ATTACHMENTS.field(field) for field in FIELDS]
        self._model = RowsModel([Column(field.heading.say(language)) for field in self._fields], self)
        self.setModel(self._model)

    def show_record(self, record_id: str | None) -> int:
        """Shows the files of a record and gives their number; of none, nothing."""
        files = attached_to(self._database, [record_id]) if record_id is not None else []
        self._model.show(
            [
                tuple(
                    Cell(field_text(f, getattr(file, f.id), self._database.titles, self._language))
                    for f in self._fields
                )
                for file in files
            ]
        )
        self.fit()
        return len(files)
