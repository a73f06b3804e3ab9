"""The editor of a link to another record: its title, found by typing part of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field
from desktop.domain.query import Query
from desktop.domain.registers import BY_ID
from desktop.domain.values.text import compact
from desktop.domain.words import Language, Words
from desktop.ui.editors.choice import ListEditor
from desktop.ui.editors.spelt import MOST as MOST_SPELT
from desktop.ui.editors.spelt import found_by
from desktop.work.database import Database

NEW = Words("＋ 新增{register}…", "+ New: {register}…")
NEW_CALLED = Words("＋ 新增{register}“{text}”…", '+ New: {register} "{text}"…')
NOT_THERE = Words("“{register}”中没有“{text}”", '{register}: there is no "{text}"')
SEVERAL = Words(
    "有多条名为“{text}”的记录，请从列表中选择", 'several are called "{text}"; choose one from the list'
)
FIND = Words("输入几个字查找", "type part of it to find it")
MOST = 50
"""Records offered for what was typed."""
SEEN = 8
"""Records after which a new one is offered, so that it is seen without scrolling."""


class TitleList(QAbstractListModel):
    """Rows of id and title, as a combo box shows them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pairs: Sequence[tuple[str, str]] = ()

    def fill(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Sets the rows."""
        self.beginResetModel()
        self.pairs = pairs
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.pairs)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The title of a row."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.pairs[index.row()][1]
        return None


class LinkEditor(ListEditor):
    """Another record, by its title; what is typed is searched for in all that the record says."""

    new_wanted = Signal(str)
    """A record that is not there yet is to be added; with the name typed so far."""

    def __init__(
        self, field: Field, language: Language, database: Database, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, language, parent)
        self._database = database
        self._target = BY_ID[field.target]
        self._titles: Mapping[str, str] = {}
        self._chosen: str | None = None
        self._typed = ""
        self._offers_new = False
        self._list, self._found = TitleList(self), TitleList(self)
        self.input.setModel(self._list)
        self.input.line.setPlaceholderText(FIND.say(language))
        # On the line, not on the combo box, which would look for the completer's rows among its own.
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        picked = completer.activated[QModelIndex]  # type: ignore[index] # one of two overloads
        picked.connect(lambda index: self._on_picked(index.row()))
        self.input.line.setCompleter(completer)
        self._watch(completer)
        self.input.line.textEdited.connect(self._search)
        self.input.activated.connect(lambda row: self._choose(self._list, row))
        self.input.editTextChanged.connect(lambda _text: self._touched())
        self.reload()

    def reload(self) -> None:
        """Reads the titles again."""
        self._titles = self._database.titles(self._target.id)
        self._list_all()

    def _list_all(self) -> None:
        pairs = sorted(self._titles.items(), key=lambda pair: pair[1])
        words = NEW.fill(register=self._target.words).say(self.language)
        new = [("+", words)] if self._offers_new else []
        text = self.input.currentText()
        self._filling = True
        self._list.fill([("", ""), *new, *pairs])  # where it is seen, however many there are
        self.input.setCurrentIndex(-1)
        self.input.setEditText(text)
        self._filling = False

    def offer_new(self) -> None:
        """Offers to add a record that is not there yet, where a name is all that it needs; `new_wanted` tells of it."""
        self._offers_new = self._target.named_alone
        self._list_all()

    def choose(self, record_id: str) -> None:
        """Chooses a record as if by hand."""
        self.show_value(record_id)
        self._touched()

    def read(self) -> Any:
        """The id of the record chosen, or named in full or by a part that no other title has."""
        text = self._text().strip()
        if not text:
            return None
        if self._chosen is not None and self.said(self._chosen) == self._text():
            return self._chosen
        key = compact(text)
        same = [id_ for id_, title in self._titles.items() if compact(title) == key]
        part = same or self._named_in_part(text)
        if len(part) == 1:
            return part[0]
        words = SEVERAL if same else NOT_THERE
        raise BadValue(words.fill(register=self._target.words, text=text))

    def _named_in_part(self, text: str) -> list[str]:
        """The records in whose titles, or in initials or pinyin of them, a text is found."""
        if len(self._titles) > MOST_SPELT:
            key = compact(text)
            return [id_ for id_, title in self._titles.items() if key in compact(title)]
        return [id_ for id_, title in self._titles.items() if found_by(text, title)]

    def said(self, value: Any) -> str:
        """The title of the record."""
        return "" if value is None else self._titles.get(value, "—")

    def suggest(self, value: Any) -> None:
        """Shows the value as the placeholder."""
        self.input.line.setPlaceholderText(self.said(value) or FIND.say(self.language))

    def _show(self, value: Any) -> None:
        self._chosen = value
        self.input.setEditText(self.said(value))
        self.input.line.setCursorPosition(0)

    def _offer_all(self) -> None:
        self._typed = ""
        self._found.fill(self._list.pairs)

    def _search(self, text: str) -> None:
        self._typed = text
        ids = self._database.find(self._target.id, Query(search=text))[:MOST] if text.strip() else []
        found = [(id_, self._titles[id_]) for id_ in ids if id_ in self._titles]
        if not found and text.strip():  # by initials, as 徐亚琴 by xyq
            found = [(id_, self._titles[id_]) for id_ in self._named_in_part(text.strip())[:MOST]]
        if self._offers_new and text.strip() and text.strip() not in (title for _id, title in found):
            words = NEW_CALLED.fill(register=self._target.words, text=text.strip())
            found.insert(min(len(found), SEEN), ("+", words.say(self.language)))
        self._found.fill(found)

    def _pick(self, index: QModelIndex) -> bool:
        new = self._found.pairs[index.row()][0] == "+"
        self._choose(self._found, index.row())
        return not new

    def _on_picked(self, row: int) -> None:
        """Takes what the mouse picked; a new one is asked for once Qt has put the text of its row into the line."""
        if self._found.pairs[row][0] == "+":
            QTimer.singleShot(0, self, self._ask_for_new)
        else:
            self._choose(self._found, row)

    def _ask_for_new(self) -> None:
        typed = self._typed
        self.show_value(self._chosen)
        self._touched()
        self.new_wanted.emit(typed)

    def _choose(self, rows: TitleList, row: int) -> None:
        id_ = rows.pairs[row][0]
        if id_ == "+":
            self._ask_for_new()
        else:
            self.choose(id_) if id_ else self._clear()

    def _clear(self) -> None:
        self.show_value(None)
        self._touched()
