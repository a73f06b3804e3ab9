"""The dialog that narrows one column: words, a range, blanks, or some of its values."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field
from desktop.domain.query import Between, Blank, Condition, OneOf, Says
from desktop.domain.words import Language, Words
from desktop.ui.look.fitting import fit_content, lay_out
from desktop.ui.look.measures import fit, px
from desktop.ui.table import narrowing
from desktop.ui.table.columns_dialog import buttons

TITLE = Words("筛选：{field}", "Filter: {field}")
SAYS, IS = Words("包含(&T)：", "Con&tains:"), Words("等于（须写全）(&T)：", "Is, &typed in full:")
FROM, UNTIL = Words("从(&S)：", "From (&S):"), Words("到(&E)：", "To (&E):")
BLANKS = Words("空白(&B)：", "&Blanks:")
ANY, FILLED, BLANK = Words("不限", "Any"), Words("只看非空白", "Not blank"), Words("只看空白", "Blank only")
VALUES = Words("值（勾选要看的；不勾即不限）(&V)：", "&Values (tick those wanted; none is all):")
FIND = Words("在下面的值里查找", "Find among the values below")
LOOKING = Words("正在统计…", "Counting…")
FIRST_ONLY = Words(
    "值太多，只列出前{n}个；其余的请用上面的条件。",
    "Only the first {n} values are listed; use the conditions above.",
)
CLEAR = Words("清除此列筛选(&C)", "&Clear this filter")
COUNTED = Words("{value}（{n}）", "{value} ({n})")
BEST_SIZE = 560, 600
MOST = 1000
"""Values that are listed."""


class ColumnFilter(QDialog):
    """One column's conditions. The values come later, by `offer`."""

    def __init__(
        self, field: Field, now: Sequence[Condition], language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field, self._language = field, language
        self._ticked: set[Any] = {value for one in now if isinstance(one, OneOf) for value in one.values}
        self._values: list[Any] = []
        self.conditions: tuple[Condition, ...] = tuple(now)
        """What was chosen, once the dialog is accepted."""
        self.setObjectName("dialog.filter")
        self.setWindowTitle(TITLE.fill(field=field.words).say(language))
        self._grid = QGridLayout()
        self.text = self._line("filter.text", IS if field.personal else SAYS) if self._has_words else None
        ranged = field.kind in narrowing.RANGED and not field.personal
        self.low = self._line("filter.low", FROM) if ranged else None
        self.high = self._line("filter.high", UNTIL) if ranged else None
        self.blanks = QComboBox()
        self._lay_out()
        self._show(now)
        if narrowing.can_list(field):
            fit(self, *BEST_SIZE)
        else:
            fit_content(self, BEST_SIZE[0])

    def offer(self, values: Sequence[tuple[Any, int]], titles: Mapping[str, str]) -> None:
        """Lists the values of the column, each with how often it is there.

        Args:
            values: in their order; ``None`` is a blank.
            titles: what links point to, by id.
        """
        self._model.clear()
        self._values = [value for value, _count in values]
        for value, count in values:
            said = narrowing.say_value(self._field, value, titles, self._language)
            item = QStandardItem(COUNTED.fill(value=said, n=f"{count:,}").say(self._language))
            item.setEditable(False)
            item.setCheckable(True)
            item.setCheckState(Qt.CheckState.Checked if value in self._ticked else Qt.CheckState.Unchecked)
            self._model.appendRow(item)
        self._note.setText(FIRST_ONLY.fill(n=MOST).say(self._language))
        self._note.setVisible(len(values) >= MOST)

    def accept(self) -> None:
        """Takes what was typed and ticked; says at the field what cannot be read."""
        found: list[Condition] = []
        if self.text is not None and self.text.text().strip():
            found.append(Says(self._field.id, self.text.text().strip()))
        try:
            found += self._range()
        except BadValue as bad:
            self._problem.setText(bad.reason.say(self._language))
            self._problem.show()
            return
        if self.blanks.currentIndex():
            found.append(Blank(self._field.id, self.blanks.currentIndex() == 2))
        if ticked := self._ticks():
            found.append(OneOf(self._field.id, ticked))
        self.conditions = tuple(found)
        super().accept()

    def clear(self) -> None:
        """Narrows the column no more."""
        self.conditions = ()
        super().accept()

    @property
    def _has_words(self) -> bool:
        return self._field.personal or self._field.kind in narrowing.WORDED

    def _range(self) -> list[Condition]:
        if self.low is None or self.high is None:
            return []
        ends = []
        for line, upper in ((self.low, False), (self.high, True)):
            try:
                ends.append(narrowing.read_end(self._field, line.text(), upper=upper))
            except BadValue:
                line.setFocus()
                line.selectAll()
                raise
        return [Between(self._field.id, *ends)] if any(end is not None for end in ends) else []

    def _ticks(self) -> tuple[Any, ...]:
        items = [(value, self._model.item(row)) for row, value in enumerate(self._values)]
        ticked = [value for value, item in items if item.checkState() is Qt.CheckState.Checked]
        return (*ticked, *self._ticked.difference(self._values))

    def _show(self, now: Sequence[Condition]) -> None:
        for one in now:
            match one:
                case Says() if self.text is not None:
                    self.text.setText(one.text)
                case Between() if self.low is not None and self.high is not None:
                    self.low.setText(narrowing.show_end(self._field, one.low, self._language))
                    self.high.setText(narrowing.show_end(self._field, one.high, self._language))
                case Blank():
                    self.blanks.setCurrentIndex(2 if one.blank else 1)

    def _line(self, name: str, words: Words) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setClearButtonEnabled(True)
        self._row(words, line)
        return line

    def _row(self, words: Words, widget: QWidget) -> None:
        said = words.say(self._language)
        label = QLabel(said)
        label.setBuddy(widget)
        widget.setAccessibleName(_plain(said))
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(widget, row, 1)

    def _lay_out(self) -> None:
        self.blanks.setObjectName("filter.blanks")
        self.blanks.addItems([words.say(self._language) for words in (ANY, FILLED, BLANK)])
        self._row(BLANKS, self.blanks)
        self._problem = QLabel()
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        column = QVBoxLayout()
        column.addLayout(self._grid)
        column.addWidget(self._problem)
        self._model = QStandardItemModel(self)
        self._note = QLabel(LOOKING.say(self._language))
        self._note.setProperty("role", "help")
        self._note.setWordWrap(True)
        if narrowing.can_list(self._field):
            self._add_values(column)
        box = buttons(self, self._language)
        clear = QPushButton(CLEAR.say(self._language))
        clear.setObjectName("filter.clear")
        clear.setAutoDefault(False)
        clear.clicked.connect(self.clear)
        box.addButton(clear, box.ButtonRole.ResetRole)
        lay_out(self, column, box)

    def _add_values(self, column: QVBoxLayout) -> None:
        shown = QSortFilterProxyModel(self)
        shown.setSourceModel(self._model)
        shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.finder = QLineEdit()
        self.finder.setObjectName("filter.find")
        self.finder.setPlaceholderText(FIND.say(self._language))
        self.finder.setAccessibleName(FIND.say(self._language))
        self.finder.textChanged.connect(shown.setFilterFixedString)
        self.values = QListView()
        self.values.setObjectName("filter.values")
        self.values.setModel(shown)
        self.values.setAccessibleName(_plain(VALUES.say(self._language)))
        self.values.setMinimumHeight(px(140))
        label = QLabel(VALUES.say(self._language))
        label.setBuddy(self.values)
        for widget in (label, self.finder, self.values, self._note):
            column.addWidget(widget)


def _plain(said: str) -> str:
    """A label's text without its key."""
    return re.sub(r"\(&.\)|&|[：:]\s*$", "", said).strip()
