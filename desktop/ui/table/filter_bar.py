"""The row above a table: search, year, unit, and what can be done with the register."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from desktop.domain.query import Condition, Query
from desktop.domain.register import AnyRegister
from desktop.domain.words import Language, Words
from desktop.ui.icons import icon
from desktop.ui.look.fitting import TwoParts
from desktop.ui.look.measures import px

SEARCH = Words("搜索（Ctrl+F），多个词用空格分开", "Search (Ctrl+F): words in any order")
SEARCH_SHORT = Words("搜索（Ctrl+F）", "Search (Ctrl+F)")
SEARCH_IN = Words("搜索{register}", "Search {register}")
ALL_YEARS = Words("全部年度", "All years")
YEAR = Words("{year}年", "{year}")
ALL_UNITS = Words("全部单位", "All units")
FILTER_YEAR = Words("按年度筛选{register}", "Filter {register} by year")
FILTER_UNIT = Words("按单位筛选{register}", "Filter {register} by unit")
VIEW = Words("列和排序", "Columns and sorting")
VIEW_TIP = Words(
    "选择列、按几列排序（表头上单击排序，Ctrl+单击再加一列，漏斗筛选）",
    "Choose columns, sort by several (a click on a heading sorts, Ctrl+click adds, the funnel filters)",
)
ADD = Words("新增", "Add")
EDIT = Words("编辑", "Edit")
DELETE = Words("删除", "Delete")
IMPORT = Words("导入", "Import")
EXPORT = Words("导出", "Export")
TIPS = {
    "add": Words("新增一条记录（Ctrl+N）", "Add a record (Ctrl+N)"),
    "edit": Words(
        "用表单编辑所选记录（回车）；双击、F2或直接输入改一格",
        "Edit the record in a form (Enter); a double click, F2 or typing changes one cell",
    ),
    "delete": Words("删除所选记录（Del），可以撤销", "Delete the records selected (Del); can be undone"),
    "import": Words("从工作簿导入（Ctrl+I）", "Import from workbooks (Ctrl+I)"),
    "export": Words("把所示记录导出为Excel工作簿", "Export the records shown as an Excel workbook"),
}
PAUSE = 40
"""Milliseconds of silence after which a search is asked for."""


class FilterBar(TwoParts):
    """What the user filters by, and the buttons of a register."""

    filter_changed = Signal()
    add_wanted = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, register: AnyRegister, language: Language, parent: QWidget | None = None) -> None:
        row, doing = QHBoxLayout(), QHBoxLayout()
        super().__init__(row, doing, parent)
        self._register, self._language = register, language
        self.where: tuple[Condition, ...] = ()
        """What columns are narrowed to."""
        self.search = self._search_box()
        self.year = self._combo("filter.year", FILTER_YEAR, 110) if register.year else None
        self.unit = self._combo("filter.unit", FILTER_UNIT, 150) if register.unit else None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.filter_changed)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        row.addWidget(self.search, 1)
        for combo in (self.year, self.unit):
            if combo is not None:
                row.addWidget(combo)
        self.view = self._view_button()
        row.addWidget(self.view)
        row.addStretch(1)
        self.add = self._button("add", ADD, self.add_wanted, doing)
        self.edit = self._button("edit", EDIT, self.edit_wanted, doing)
        self.delete = self._button("delete", DELETE, self.delete_wanted, doing)
        doing.addSpacing(px(8))
        self.import_ = self._button("import", IMPORT, self.import_wanted, doing)
        self.export = self._button("export", EXPORT, self.export_wanted, doing)
        doing.insertStretch(0, 1)
        self.add.setProperty("primary", True)
        self.add.setIcon(icon("add_light"))

    def query(self) -> Query:
        """What is asked for, in the order of entry."""
        year = self.year.currentData() if self.year else None
        unit = self.unit.currentData() if self.unit else None
        return Query(search=self.search.text().strip(), year=year, unit=unit, where=self.where)

    def narrow(self, field_id: str, conditions: Iterable[Condition]) -> None:
        """Narrows a column to what meets these conditions, in place of those before."""
        others = (one for one in self.where if one.field != field_id)
        self._narrow((*others, *conditions))

    def narrow_nothing(self) -> None:
        """Narrows no column any more."""
        self._narrow(())

    def _narrow(self, where: tuple[Condition, ...]) -> None:
        if where != self.where:
            self.where = where
            self.filter_changed.emit()

    @property
    def is_filtering(self) -> bool:
        """Whether anything narrows the table."""
        return self.query() != Query()

    def clear(self) -> None:
        """Shows everything again."""
        blockers = [QSignalBlocker(box) for box in (self.search, self.year, self.unit) if box is not None]
        self.search.clear()
        for combo in (self.year, self.unit):
            if combo is not None:
                combo.setCurrentIndex(0)
        del blockers
        self.where = ()
        self._pause.stop()
        self.filter_changed.emit()

    def offer(self, years: Sequence[int], units: Mapping[str, str]) -> None:
        """Sets the years and units (id to name) that can be chosen, in their order; what is chosen stays if it can."""
        if self.year is not None:
            rows = [(YEAR.fill(year=year).say(self._language), year) for year in years]
            _fill(self.year, [(ALL_YEARS.say(self._language), None), *rows])
        if self.unit is not None:
            named = ((name, id_) for id_, name in units.items())
            _fill(self.unit, [(ALL_UNITS.say(self._language), None), *named])

    def chosen(self, count: int) -> None:
        """Sets which buttons make sense with so many rows selected."""
        self.edit.setEnabled(count == 1)
        self.delete.setEnabled(count > 0)

    def _search_box(self) -> QLineEdit:
        box = QLineEdit()
        box.setObjectName(f"search.{self._register.id}")
        box.setAccessibleName(SEARCH_IN.fill(register=self._register.words).say(self._language))
        box.setPlaceholderText(SEARCH_SHORT.say(self._language))
        box.setToolTip(SEARCH.say(self._language))
        box.setClearButtonEnabled(True)
        box.setMinimumWidth(px(140))
        box.setMaximumWidth(px(420))
        box.addAction(QAction(icon("search"), "", box), QLineEdit.ActionPosition.LeadingPosition)
        return box

    def _view_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("button.view")
        button.setProperty("inner", True)
        button.setIcon(icon("columns"))
        button.setAccessibleName(VIEW.say(self._language))
        button.setToolTip(VIEW_TIP.say(self._language))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _combo(self, name: str, words: Words, width: int) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"{name}.{self._register.id}")
        combo.setAccessibleName(words.fill(register=self._register.words).say(self._language))
        combo.setToolTip(combo.accessibleName())
        combo.setMinimumWidth(px(width))
        combo.setMaximumWidth(px(width + 80))
        combo.setMaxVisibleItems(20)
        combo.currentIndexChanged.connect(lambda _index: self.filter_changed.emit())
        return combo

    def _button(self, name: str, words: Words, wanted: SignalInstance, row: QHBoxLayout) -> QPushButton:
        button = QPushButton(icon(name), words.say(self._language))
        button.setObjectName(f"button.{name}")
        button.setAccessibleName(f"{words.say(self._language)} {self._register.words.say(self._language)}")
        button.setToolTip(TIPS[name].say(self._language))
        button.clicked.connect(lambda _checked: wanted.emit())
        row.addWidget(button)
        return button


def _fill(combo: QComboBox, rows: Sequence[tuple[str, object]]) -> None:
    """Sets the rows of a combo box (text, value) and says so only if what was chosen is gone."""
    chosen = combo.currentData()
    values = [value for _text, value in rows]
    blocker = QSignalBlocker(combo)
    combo.clear()
    for text, value in rows:
        combo.addItem(text, value)
    combo.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    del blocker
    if chosen not in values:
        combo.currentIndexChanged.emit(0)
