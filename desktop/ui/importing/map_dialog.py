"""The columns of a table matched by hand: its register, its row of headings, and what each column goes to."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import Refused
from desktop.domain.import_map import DEEPEST, TableMap
from desktop.domain.registers import TYPED
from desktop.domain.values.numbers import YUAN
from desktop.domain.words import Language, Words
from desktop.excel.ledger import by_hand
from desktop.files import write_bytes
from desktop.ui.banner import Banner, Weight
from desktop.ui.buttons import make_button
from desktop.ui.editors.source_box import SourceBox
from desktop.ui.importing import map_rows
from desktop.ui.importing.matching import Matching
from desktop.ui.lists.rows import RowsModel, RowsView
from desktop.ui.look.fitting import lay_out
from desktop.ui.look.measures import fit
from desktop.ui.look.style import mark

TITLE = Words("对应栏目", "Match columns")
OF = Words("{title} - {file} - {sheet}", "{title} - {file} - {sheet}")
REGISTER = Words("登记表", "Register")
LEAVE_OUT = Words("（这张表不导入）", "(leave this table out)")
HEADER = Words("标题从第", "Headings from row")
DEPTH = Words("行起，共", "on,")
ROWS = Words("行", "rows in all")
HEADER_NAME = Words("标题从第几行起", "First row of the headings")
DEPTH_NAME = Words("标题共几行", "Rows of headings in all")
FIRST_ROWS = Words(
    "工作表的前几行（点一行作为标题行）", "The first rows of the sheet (click the row of headings)"
)
COLUMNS = Words("各列对应的字段", "What each column goes to")
FIELD = Words("选中的列对应", "The column goes to")
UNIT = Words("金额单位", "Unit of money")
LOAD = Words("载入…", "Load…")
SAVE = Words("另存为文件…", "Save to a file…")
CANCEL = Words("取消", "Cancel")
USE = Words("采用并重新读取", "Use it and read again")
KIND = Words("导入对应关系", "Map of an import")
NOT_THESE = Words("这个文件里没有标题与此相同的表。", "The file has no table with these headings.")
SAVED = Words(
    "已存为{path}；命令行import的--map可以使用。",
    "Saved to {path}; import --map takes it on the command line.",
)
HINT = Words(
    "采用后会记住：以后标题相同的工作簿都照此读入。",
    "It is remembered: workbooks with the same headings are read like this from now on.",
)
LEFT_OUT = Words(
    "还没有选登记表。这样采用，标题与此相同的表以后都不导入。",
    "No register is chosen. Used like this, tables with these headings are left out from now on.",
)
BEST_SIZE = 1100, 720


class MapDialog(QDialog):
    """Accepted with a map in `made`."""

    def __init__(
        self, matching: Matching, file: Path, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._matching, self._language, self._file = matching, language, file
        self.setObjectName("dialog.import.map")
        title = OF.fill(title=TITLE, file=file.name, sheet=matching.sheet.name)
        self.setWindowTitle(title.say(language))
        self._build()
        fit(self, *BEST_SIZE)
        self._show_all()

    @property
    def made(self) -> TableMap:
        """The map as it is now."""
        return self._matching.made

    def _build(self) -> None:
        self._banner = Banner("banner.import.map")
        self._preview = RowsView("table.import.map.rows", FIRST_ROWS.say(self._language))
        self._preview_model = RowsModel((), self._preview)
        self._preview.setModel(self._preview_model)
        self._preview.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._preview.clicked.connect(self._on_row)
        self._columns = RowsView("table.import.map.columns", COLUMNS.say(self._language))
        self._columns_model = RowsModel(map_rows.columns(self._language), self._columns)
        self._columns.setModel(self._columns_model)
        self._columns.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._columns.selectionModel().currentRowChanged.connect(self._on_column)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(_under(FIRST_ROWS.say(self._language), self._preview))
        splitter.addWidget(_under(COLUMNS.say(self._language), self._columns))
        splitter.setSizes([230, 300])
        content = QVBoxLayout()
        content.addLayout(self._top())
        content.addWidget(self._banner)
        content.addWidget(splitter, 1)
        content.addLayout(self._panel())
        lay_out(self, content, self._buttons())

    def _top(self) -> QHBoxLayout:
        self._register = SourceBox("editor.import.map.register", REGISTER.say(self._language))
        registers = [(r.id, r.words.say(self._language)) for r in TYPED]
        self._register.offer([("", LEAVE_OUT.say(self._language)), *registers], self._matching.register)
        self._register.chosen.connect(self._on_register)
        self._header = self._spin(
            "editor.import.map.header", HEADER_NAME, max(len(self._matching.sheet.rows), 1)
        )
        self._depth = self._spin("editor.import.map.depth", DEPTH_NAME, DEEPEST)
        row = QHBoxLayout()
        for words, widget, stretch in (
            (REGISTER, self._register, 2),
            (HEADER, self._header, 0),
            (DEPTH, self._depth, 0),
        ):
            label = QLabel(words.say(self._language))
            label.setBuddy(widget)
            row.addWidget(label)
            row.addWidget(widget, stretch)
        row.addWidget(QLabel(ROWS.say(self._language)))
        row.addStretch(1)
        return row

    def _spin(self, name: str, words: Words, most: int) -> QSpinBox:
        spin = QSpinBox()
        spin.setObjectName(name)
        spin.setAccessibleName(words.say(self._language))
        spin.setRange(1, most)
        spin.valueChanged.connect(self._on_header)
        return spin

    def _panel(self) -> QHBoxLayout:
        self._field = SourceBox("editor.import.map.field", FIELD.say(self._language))
        self._field.chosen.connect(self._on_field)
        self._unit = SourceBox("editor.import.map.unit", UNIT.say(self._language))
        self._unit.chosen.connect(self._on_unit)
        self._labels = QLabel(FIELD.say(self._language)), QLabel(UNIT.say(self._language))
        row = QHBoxLayout()
        for label, box, stretch in zip(self._labels, (self._field, self._unit), (3, 1), strict=True):
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box, stretch)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(make_button(self._language, LOAD, "button.import.map.load", self._on_load))
        self._save = make_button(self._language, SAVE, "button.import.map.save", self._on_save)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(make_button(self._language, CANCEL, "button.import.map.cancel", self.reject))
        self._use = make_button(self._language, USE, "button.import.map.use", self.accept)
        row.addWidget(self._use)
        return row

    def _show_all(self) -> None:
        matching = self._matching
        for spin, value in ((self._header, matching.top + 1), (self._depth, matching.depth)):
            spin.blockSignals(True)
            spin.setValue(value)
            spin.blockSignals(False)
        self._register.offer(
            [(self._register.itemData(n), self._register.itemText(n)) for n in range(self._register.count())],
            matching.register,
        )
        self._preview_model.head(map_rows.preview_columns(matching.sheet, self._language))
        self._preview_model.show(map_rows.preview_rows(matching.sheet, matching.top, matching.depth))
        self._preview.fit()
        self._show_columns(0)

    def _show_columns(self, chosen: int) -> None:
        matching = self._matching
        rows = map_rows.column_rows(
            matching.sheet,
            matching.headings,
            matching.top + matching.depth,
            matching.fields,
            matching.units,
            self._language,
        )
        self._columns_model.show(rows)
        self._columns.fit()
        if rows:
            self._columns.selectRow(min(chosen, len(rows) - 1))
        self._tell()

    def _tell(self) -> None:
        faults = list(self._matching.faults())
        lacking = self._matching.lacking()
        kept = HINT if self._matching.register else LEFT_OUT
        weight = Weight.BAD if faults else Weight.NOTE if kept is HINT and lacking is None else Weight.WARN
        said = (
            faults[0] if faults else lacking or kept
        )  # what matters most; the rest is told once that is mended
        self._banner.say(said.say(self._language), weight)
        self._use.setToolTip((faults[0] if faults else kept).say(self._language))
        self._use.setEnabled(not faults)
        self._save.setEnabled(not faults)
        mark(self._use, "primary", not faults)
        self._use.setDefault(not faults)

    def _column(self) -> int:
        return self._columns.currentIndex().row()

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex) -> None:
        self._header.setValue(index.row() + 1)

    @Slot()
    def _on_header(self) -> None:
        self._matching.use_header(self._header.value() - 1, self._depth.value())
        self._show_all()

    @Slot(str)
    def _on_register(self, register: str) -> None:
        self._matching.use_register(register)
        self._show_columns(0)

    @Slot()
    def _on_column(self) -> None:
        column, matching = self._column(), self._matching
        name = matching.fields.get(column, "")
        usable = bool(matching.register) and column >= 0
        offered = by_hand.offered(matching.register) if usable else []
        none = ("", map_rows.NOT_USED.say(self._language))
        self._field.offer([none, *((id_, words.say(self._language)) for id_, words in offered)], name)
        self._field.setEnabled(usable)
        self._unit.offer(
            [("", map_rows.AS_SAID.say(self._language)), *((unit, unit) for unit in YUAN)],
            matching.units.get(column, ""),
        )
        for widget in (self._unit, self._labels[1]):
            widget.setVisible(by_hand.is_money(name))

    @Slot(str)
    def _on_field(self, name: str) -> None:
        column = self._column()
        if column >= 0:
            self._matching.match(column, name)
            self._show_columns(column)

    @Slot(str)
    def _on_unit(self, unit: str) -> None:
        column = self._column()
        self._matching.units[column] = unit
        if not unit:
            del self._matching.units[column]
        self._show_columns(column)

    def _on_load(self) -> None:
        kinds = f"{KIND.say(self._language)} (*.json)"
        chosen, _kind = QFileDialog.getOpenFileName(
            self, KIND.say(self._language), str(self._file.parent), kinds
        )
        if not chosen:
            return
        try:
            there = self._matching.use_map(by_hand.read_map_file(Path(chosen)))
        except Refused as refused:
            self._banner.say(refused.say(self._language), Weight.BAD)
            return
        self._show_all()
        if not there:
            self._banner.say(NOT_THESE.say(self._language), Weight.WARN)

    def _on_save(self) -> None:
        kinds = f"{KIND.say(self._language)} (*.json)"
        proposed = str(self._file.with_suffix(".json"))
        chosen, _kind = QFileDialog.getSaveFileName(self, SAVE.say(self._language), proposed, kinds)
        if not chosen:
            return
        path = Path(chosen if chosen.lower().endswith(".json") else f"{chosen}.json")
        try:
            write_bytes(path, by_hand.written((self.made,)).encode())
        except Refused as refused:
            self._banner.say(refused.say(self._language), Weight.BAD)
        else:
            self._banner.say(SAVED.fill(path=path).say(self._language), Weight.GOOD)


def _under(text: str, table: QWidget) -> QWidget:
    box, label = QWidget(), QLabel(text)
    label.setProperty("role", "name")
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label)
    column.addWidget(table)
    return box
