"""What is done with the columns of a register's table: sort by them, narrow them, choose and order them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu

from desktop.domain.fields import Field, Kind
from desktop.domain.query import Condition, OneOf, Order
from desktop.domain.words import Language, Words
from desktop.ui.layout import columns_of
from desktop.ui.settings import Settings
from desktop.ui.table import arrangement, narrowing
from desktop.ui.table.arrangement import Arrangement
from desktop.ui.table.asking import Asking
from desktop.ui.table.chips import ChipRow
from desktop.ui.table.column_header import Sorted
from desktop.ui.table.filter_bar import FilterBar
from desktop.ui.table.selected import Block, blocks_of, spans
from desktop.ui.table.table_model import AT_ONCE, RegisterModel
from desktop.ui.table.table_view import RegisterTable
from desktop.work.database import Database

if TYPE_CHECKING:  # each dialog is loaded when it is first opened
    from desktop.ui.table.column_filter import ColumnFilter
    from desktop.ui.table.columns_dialog import ColumnsDialog
    from desktop.ui.table.sort_dialog import SortDialog

SORT_ALSO = Words("在现有排序之后再按此列排", "Sort by this column as well")
SORT_NO_MORE = Words("不按此列排", "Do not sort by this column")
NARROW = Words("筛选此列…\tAlt+↓", "Filter this column…\tAlt+Down")
CLEAR = Words("清除此列筛选", "Clear this filter")
HIDE = Words("隐藏此列", "Hide this column")
FREEZE, THAW = Words("固定到此列", "Keep columns up to this one"), Words("不固定列", "Keep no column")
SORT, COLUMNS = Words("排序(&S)…", "&Sort…"), Words("列(&C)…", "&Columns…")
TABLE = Words("列和排序", "Columns and sorting")


class ColumnActions(QObject):
    """Joins the headings, the filters and the model of a table."""

    said = Signal(str)
    """Something for the status bar."""

    def __init__(
        self,
        database: Database,
        model: RegisterModel,
        table: RegisterTable,
        filters: FilterBar,
        language: Language,
        settings: Settings,
    ) -> None:
        super().__init__(table)
        self._database, self._model, self._table = database, model, table
        self._filters, self._language, self._settings = filters, language, settings
        self._fields = columns_of(model.register)
        self.chips = ChipRow(language)
        self.arrangement = arrangement.kept(settings, model.register.id, self._fields)
        self._asking = Asking(database, self)
        self._apply()
        self._connect()

    def stop(self) -> None:
        """Asks the ledger nothing any more."""
        self._asking.stop()

    def sort(self, column: int, *, also: bool) -> None:
        """Sorts by a column as a click on its heading does: ascending, then descending, then not any more.

        Args:
            column: of the model.
            also: whether after the columns sorted by now, rather than in place of them.
        """
        id_, now = self._model.columns[column].id, self._model.query.order
        there = next((one for one in now if one.field == id_), None)
        if not also and len(now) > 1:
            there = None
        if there is None:
            turned: tuple[Order, ...] = (Order(id_),)
        else:
            turned = () if there.descending else (Order(id_, descending=True),)
        if not also:
            self.sort_by(turned)
        elif there is None:
            self.sort_by((*now, *turned))
        else:
            place = now.index(there)
            self.sort_by((*now[:place], *turned, *now[place + 1 :]))

    def sort_by(self, order: Sequence[Order]) -> None:
        """Sorts by these columns."""
        if tuple(order) != self._model.query.order:
            self._model.ask(replace(self._model.query, order=tuple(order)))
            self._mark()

    def narrow(self, field_id: str) -> "ColumnFilter":
        """Opens the dialog that narrows a column."""
        from desktop.ui.table.column_filter import ColumnFilter

        field = self._model.register.field(field_id)
        dialog = ColumnFilter(field, self._conditions(field_id), self._language, self._table)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._filters.narrow(field_id, dialog.conditions))
        dialog.finished.connect(lambda _result: self._asking.stop())
        if narrowing.can_list(field):
            self._list_values(field, dialog)
        dialog.open()
        self._place(dialog, field_id)
        return dialog

    def choose_columns(self) -> "ColumnsDialog":
        """Opens the dialog of the columns."""
        from desktop.ui.table.columns_dialog import ColumnsDialog

        usual = arrangement.usual(self._fields)
        named = {field.id: field for field in self._fields}
        words = self._model.register.words
        dialog = ColumnsDialog(words, named, self.arrangement, usual, self._language, self._table)
        dialog.accepted.connect(lambda: self.arrange(dialog.arrangement))
        _open(dialog)
        return dialog

    def choose_order(self) -> "SortDialog":
        """Opens the dialog of several columns to sort by."""
        from desktop.ui.table.sort_dialog import SortDialog

        register, now = self._model.register, self._model.query.order
        dialog = SortDialog(register.words, self._fields, now, self._language, self._table)
        dialog.accepted.connect(lambda: self.sort_by(dialog.order))
        _open(dialog)
        return dialog

    def arrange(self, wanted: Arrangement) -> None:
        """Shows the columns as wanted, and remembers it."""
        if wanted != self.arrangement:
            self.arrangement = wanted
            arrangement.keep(self._settings, self._model.register.id, self._fields, wanted)
            self._apply()

    def menu_of(self, column: int) -> QMenu:
        """The menu of a column's heading."""
        from desktop.ui.table.sort_dialog import ways_of

        menu, field = QMenu(self._table), self._model.columns[column]
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        order, id_ = self._model.query.order, field.id
        first, second = ways_of(field)
        self._entry(menu, "sort.up", first, lambda: self.sort_by((Order(id_),)))
        self._entry(menu, "sort.down", second, lambda: self.sort_by((Order(id_, descending=True),)))
        if id_ in {one.field for one in order}:
            rest = tuple(one for one in order if one.field != id_)
            self._entry(menu, "sort.none", SORT_NO_MORE, lambda: self.sort_by(rest))
        elif order:
            self._entry(menu, "sort.also", SORT_ALSO, lambda: self.sort(column, also=True))
        menu.addSeparator()
        self._entry(menu, "narrow", NARROW, lambda: self.narrow(id_))
        if self._conditions(id_):
            self._entry(menu, "clear", CLEAR, lambda: self._filters.narrow(id_, ()))
        menu.addSeparator()
        hide = self._entry(menu, "hide", HIDE, lambda: self.arrange(self.arrangement.hide(id_)))
        hide.setEnabled(len(self._model.columns) > 1)
        fixed = self.arrangement.frozen == column + 1
        self._entry(
            menu,
            "freeze",
            THAW if fixed else FREEZE,
            lambda: self.arrange(replace(self.arrangement, frozen=0 if fixed else column + 1)),
        )
        menu.addSeparator()
        self._entry(menu, "order", SORT, self.choose_order)
        self._entry(menu, "columns", COLUMNS, self.choose_columns)
        return menu

    def _connect(self) -> None:
        head = self._table.header
        head.sort_wanted.connect(lambda column, also: self.sort(column, also=also))
        head.narrow_wanted.connect(lambda column: self.narrow(self._model.columns[column].id))
        head.menu_wanted.connect(lambda column, place: self.menu_of(column).popup(place))
        head.sectionMoved.connect(self._on_moved)
        self._filters.filter_changed.connect(self._show_chips)
        self._filters.filter_changed.connect(self._mark)
        self._model.answered.connect(self._mark)
        self.chips.change_wanted.connect(self.narrow)
        self.chips.remove_wanted.connect(lambda field_id: self._filters.narrow(field_id, ()))
        self.chips.clear_wanted.connect(self._filters.narrow_nothing)
        menu = QMenu(self._filters.view)
        self._entry(menu, "order", SORT, self.choose_order)
        self._entry(menu, "columns", COLUMNS, self.choose_columns)
        self._filters.view.setMenu(menu)
        self._for_current()

    def _for_current(self) -> None:
        """What the keyboard does with the column it is in: in the table's own menu, and Alt+Down."""
        narrow = QAction(NARROW.say(self._language).partition("\t")[0], self._table)
        narrow.setShortcut(QKeySequence("Alt+Down"))
        narrow.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        narrow.triggered.connect(lambda: self.narrow(self._current.id))
        menu = QAction(TABLE.say(self._language), self._table)
        menu.setShortcut(QKeySequence("Alt+Shift+Down"))
        menu.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        menu.triggered.connect(self._menu_below)
        for action in (narrow, menu):
            self._table.addAction(action)

    @property
    def _column(self) -> int:
        return max(0, self._table.currentIndex().column())

    @property
    def _current(self) -> Field:
        return self._model.columns[self._column]

    def _menu_below(self) -> None:
        head = self._table.header
        place = head.funnel_of(self._column).bottomLeft()
        self.menu_of(self._column).popup(head.viewport().mapToGlobal(place))

    def _entry(self, menu: QMenu, name: str, words: Words, slot: Any) -> QAction:
        action = menu.addAction(words.say(self._language))
        action.setObjectName(f"column.{name}")
        action.triggered.connect(lambda _checked: slot())
        return action

    def _conditions(self, field_id: str) -> tuple[Condition, ...]:
        return tuple(one for one in self._filters.where if one.field == field_id)

    def _list_values(self, field: Field, dialog: "ColumnFilter") -> None:
        from desktop.ui.table.column_filter import MOST

        others = tuple(one for one in self._filters.where if one.field != field.id)
        query = replace(self._filters.query(), where=others)
        register = self._model.register.id

        def question(database: Database) -> tuple[Sequence[tuple[Any, int]], Mapping[str, str]]:
            found = database.values(register, field.id, query, MOST)
            linked = {value for value, _count in found} - {None} if field.kind is Kind.LINK else ()
            return found, database.titles(field.target, linked) if linked else {}

        if self._database.most(register) <= AT_ONCE:
            dialog.offer(*question(self._database))
        else:
            self._asking.ask(
                question,
                lambda found: dialog.offer(*found),
                lambda refused: self.said.emit(refused.say(self._language)),
            )

    def _show_chips(self) -> None:
        self.chips.show_chips(self.narrowed)

    @property
    def narrowed(self) -> list[tuple[str, Words, str]]:
        """What columns are narrowed to: of each its field, the field's name, and to what."""
        register, chips = self._model.register, []
        for field_id in dict.fromkeys(one.field for one in self._filters.where):
            field, conditions = register.field(field_id), self._conditions(field_id)
            linked = {v for one in conditions if isinstance(one, OneOf) for v in one.values} - {None}
            titles = self._database.titles(field.target, linked) if field.kind is Kind.LINK and linked else {}
            what = " · ".join(narrowing.say(field, one, titles, self._language) for one in conditions)
            chips.append((field_id, field.words, what))
        return chips

    def _mark(self) -> None:
        places = {field.id: place for place, field in enumerate(self._model.columns)}
        order = self._model.query.order
        ranks = {
            places[one.field]: Sorted(n if len(order) > 1 else 0, one.descending)
            for n, one in enumerate(order, 1)
            if one.field in places
        }
        narrowed = {places[one.field] for one in self._filters.where if one.field in places}
        self._table.header.mark(ranks, narrowed)

    def _on_moved(self, _column: int, before: int, after: int) -> None:
        """Has the model follow what was moved by hand, so that everything else finds its columns in their order."""
        head = self._table.header
        shown = [self._model.columns[head.logicalIndex(place)].id for place in range(head.count())]
        head.blockSignals(True)
        head.moveSection(after, before)
        head.blockSignals(False)
        self.arrange(self.arrangement.with_shown(shown))

    def _apply(self) -> None:
        table, model = self._table, self._model
        whole = spans(blocks_of(table)) if table.model().columnCount() and table.has_whole_rows else []
        down = table.verticalScrollBar().value()
        model.show_columns([model.register.field(id_) for id_ in self.arrangement.shown])
        table.fit_columns(again=True)
        table.freeze(self.arrangement.frozen)
        last = len(model.columns) - 1
        table.select_blocks([Block(span.start, 0, span.stop - 1, last) for span in whole])
        table.verticalScrollBar().setValue(down)
        self._mark()

    def _place(self, dialog: QDialog, field_id: str) -> None:
        """Puts a dialog below the heading of its column, within the screen."""
        shown = [field.id for field in self._model.columns]
        if field_id not in shown:
            return
        head = self._table.header
        below: QPoint = head.viewport().mapToGlobal(head.funnel_of(shown.index(field_id)).bottomLeft())
        room: QRect = dialog.screen().availableGeometry()
        left = min(max(room.left(), below.x()), room.right() - dialog.width())
        top = min(max(room.top(), below.y()), room.bottom() - dialog.frameGeometry().height())
        dialog.move(left, max(room.top(), top))


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
