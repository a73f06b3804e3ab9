"""An authority's form: its places matched to figures and fields, changed by hand, and filled."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.city_form import form_map as maps
from desktop.domain.city_form.filling import Filling
from desktop.domain.city_form.form_map import FormMap
from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words
from desktop.files import write_bytes
from desktop.ui.form_filling import form_rows, form_steps
from desktop.ui.form_filling.entry_panel import EntryPanel
from desktop.ui.form_filling.form_rows import FormRows, Shown
from desktop.ui.form_filling.form_steps import Looked
from desktop.ui.form_filling.full_data import FullData
from desktop.ui.form_filling.written_file import WrittenFile
from desktop.ui.jobs import start_job
from desktop.ui.table.rows import RowsModel, RowsView
from desktop.ui.window.banner import Banner, Weight
from desktop.work.workspace import Workspace

TITLE = Words("填报上级表格", "Fill an authority's form")
READING = Words("正在读取{file}…", "Reading {file} …")
WRITING = Words("正在填写{file}…", "Filling {file} …")
PLACES = Words("表格中要填的各处", "The places of the form to be filled")
YEAR = Words("报告年度", "Report year")
OPEN_ONLY = Words("只看待处理的", "Only what is left to do")
PERSONAL = Words("个人信息不遮盖", "Personal data in full")
LOAD = Words("载入对应关系…", "Load a map…")
SAVE = Words("保存对应关系…", "Save the map…")
CARRY = Words("沿用去年的表格…", "Carry over last year's form…")
FILL = Words("填报…", "Fill…")
CLOSE = Words("关闭", "Close")
MAP_KIND = Words("对应关系", "Map")
FORM_KIND = Words("空白表格", "Blank form")
SAVED = Words(
    "对应关系已保存到{path}，可交给子公司使用。", "The map was saved to {path}; subsidiaries can use it."
)
FILLED = Words(
    "已填好{n}个单元格，存为{path}。{blank}处没有填，原因见表中。",
    "{n} cells were filled; saved as {path}. {blank} places were left blank; the table says why.",
)
CARRIED = Words(
    "与去年的表格相比有{n}处变化，对应关系已沿用，改名的请核对。",
    "{n} things changed since last year's form; the map was carried over. Please check what was renamed.",
)
OLD_FORM = Words("选择去年的空白表格", "Choose last year's blank form")
OLD_MAP = Words("选择去年的对应关系（可取消）", "Choose last year's map, if there is one")
NAME = Words("{stem}-已填", "{stem}-filled")
PLACE_WIDTH = 64
BEST_SIZE = QSize(1240, 760)


class FormDialog(QDialog):
    """One form. Reading, working out and writing run beside the window."""

    def __init__(
        self, workspace: Workspace, language: Language, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._language, self._path = workspace, language, path
        self._looked: Looked | None = None
        self._map = FormMap("", "")
        self._filling: Filling | None = None
        self._shown = Shown((), ())
        self._asked = 0
        self._note: Words | None = None
        self.setObjectName("dialog.form")
        self.setWindowTitle(f"{TITLE.say(language)} - {path.name}")
        self._build()
        self.resize(BEST_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        self._say(READING.fill(file=path.name), Weight.NOTE)
        self._run(lambda: form_steps.look(path), self._on_looked)

    @property
    def form_map(self) -> FormMap:
        """The map as it is now."""
        return self._map

    @property
    def filling(self) -> Filling | None:
        """What the form would be filled with; ``None`` while that is worked out."""
        return self._filling

    def _build(self) -> None:
        self._banner = Banner("banner.form")
        self._written = WrittenFile(self._language)
        self._table = RowsView("table.form", PLACES.say(self._language))
        self._table.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._model = RowsModel(form_rows.columns(self._language), self._table)
        self._table.setModel(self._model)
        self._table.selectionModel().currentRowChanged.connect(self._on_row)
        self._panel = EntryPanel(self._language)
        self._panel.changed.connect(self._on_changed)
        layout = QVBoxLayout(self)
        layout.addLayout(self._top())
        layout.addWidget(self._banner)
        layout.addWidget(self._written)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._panel)
        layout.addLayout(self._buttons())
        self._allow()

    def _top(self) -> QHBoxLayout:
        self._years = QComboBox()
        self._years.setObjectName("editor.form.report_year")
        self._years.setAccessibleName(YEAR.say(self._language))
        self._years.activated.connect(self._work_out)
        label = QLabel(YEAR.say(self._language))
        label.setBuddy(self._years)
        self._open_only = self._check(OPEN_ONLY, "check.form.open_only", self._show_rows)
        self._personal = self._check(PERSONAL, "check.form.personal", self._work_out)
        self._full = FullData(self._workspace, self._language, self._personal)
        row = QHBoxLayout()
        for widget in (label, self._years, self._personal):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._open_only)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._load = self._button(LOAD, "button.form.load", self._on_load)
        self._save = self._button(SAVE, "button.form.save", self._on_save)
        self._carry = self._button(CARRY, "button.form.carry", self._on_carry)
        self._fill = self._button(FILL, "button.form.fill", self._on_fill)
        self._fill.setProperty("primary", True)
        close = self._button(CLOSE, "button.close", self.reject)
        for button in (self._load, self._save, self._carry):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self._fill)
        return row

    def _button(self, words: Words, name: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(words.say(self._language))
        button.setObjectName(name)
        button.setAccessibleName(words.say(self._language))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: pressed())
        return button

    def _check(self, words: Words, name: str, changed: Callable[[], object]) -> QCheckBox:
        box = QCheckBox(words.say(self._language))
        box.setObjectName(name)
        box.setAccessibleName(words.say(self._language))
        box.toggled.connect(lambda _on: changed())
        return box

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        start_job(self, lambda _job: work(), done, self._on_refused)

    def _on_looked(self, looked: Looked) -> None:
        self._looked, self._map = looked, looked.map
        found = self._workspace.database.years()
        years = list(range(max([*found, date.today().year]), min([*found, date.today().year]) - 1, -1))
        for year in years:
            self._years.addItem(str(year), year)
        over = next((year for year in found if year < date.today().year), years[0])
        self._years.setCurrentIndex(max(0, self._years.findData(looked.map.year or over)))
        self._work_out()

    @Slot()
    def _work_out(self) -> None:
        """Works out anew what the form would say; an answer that came too late is left aside."""
        looked, year = self._looked, self._years.currentData()
        if looked is None or year is None:
            return
        self._asked += 1
        asked, form_map, personal = self._asked, self._map, self._full.allowed(self._map)
        database = self._workspace.database
        self._run(
            lambda: form_steps.plan(database, year, looked, form_map, personal=personal),
            lambda filling: self._on_worked_out(asked, filling),
        )

    def _on_worked_out(self, asked: int, filling: Filling) -> None:
        if asked == self._asked:
            self._filling = filling
            self._show_rows()
            self._allow()

    def _show_rows(self) -> None:
        rows = FormRows(self._map, self._filling, self._language)
        chosen = self._chosen()
        first = not self._shown.rows
        self._shown = rows.shown(open_only=self._open_only.isChecked())
        self._model.show(self._shown.rows)
        if first:
            self._table.fit()
            self._table.setColumnWidth(0, PLACE_WIDTH)  # a sheet's name runs over all columns
        self._table.clearSpans()
        for number, where in enumerate(self._shown.wheres):
            if where is None:
                self._table.setSpan(number, 0, 1, self._model.columnCount())
        if chosen in self._shown.wheres and chosen is not None:
            self._table.selectRow(self._shown.wheres.index(chosen))
        else:
            self._panel.show_entry(self._map, None)
        self._say(self._note or rows.summary(), Weight.WARN if self._note else Weight.NOTE)

    def _chosen(self) -> form_rows.Where | None:
        row = self._table.currentIndex().row()
        return self._shown.wheres[row] if 0 <= row < len(self._shown.wheres) else None

    @Slot()
    def _on_row(self) -> None:
        self._panel.show_entry(self._map, self._chosen())

    @Slot(object)
    def _on_changed(self, form_map: FormMap) -> None:
        self._note = None
        self._use(form_map)

    def _use(self, form_map: FormMap) -> None:
        self._map = form_map
        self._written.hide()
        self._show_rows()
        self._work_out()

    def _on_load(self) -> None:
        looked = self._looked
        path = self._pick(LOAD, MAP_KIND, "json")
        if path is not None and looked is not None:
            self._run(lambda: form_steps.read_map(path, looked), self._use)

    def _on_carry(self) -> None:
        looked = self._looked
        form = self._pick(OLD_FORM, FORM_KIND, "xlsx")
        if form is None or looked is None:
            return
        known = self._pick(OLD_MAP, MAP_KIND, "json")
        self._run(lambda: form_steps.carried_over(form, known, looked), self._on_carried)

    def _on_carried(self, found: tuple[FormMap, int]) -> None:
        self._note = CARRIED.fill(n=found[1])
        self._use(found[0])

    def _on_save(self) -> None:
        path = self._where_to(SAVE, MAP_KIND, "json", self._path.with_suffix(".json"))
        if path is not None:
            self.save_map(path)

    def save_map(self, path: Path) -> None:
        """Writes the map to a file."""
        try:
            write_bytes(path, maps.written(self._map).encode())
        except Refused as refused:
            self._on_refused(refused)
        else:
            self._say(SAVED.fill(path=path), Weight.GOOD)

    def _on_fill(self) -> None:
        name = NAME.fill(stem=self._path.stem).say(self._language)
        path = self._where_to(FILL, FORM_KIND, "xlsx", self._path.with_name(f"{name}.xlsx"))
        if path is not None:
            self.fill(path)

    def fill(self, path: Path) -> None:
        """Writes the filled form to a file."""
        looked, filling = self._looked, self._filling
        if looked is None or filling is None:
            return
        self._fill.setEnabled(False)
        self._say(WRITING.fill(file=path.name), Weight.NOTE)
        self._run(lambda: form_steps.write(looked, filling, path), lambda out: self._on_filled(out, filling))

    def _on_filled(self, path: Path, filling: Filling) -> None:
        self._allow()
        self._banner.say("", Weight.NOTE)
        self._written.tell(path, FILLED.fill(n=len(filling.cells), path=path, blank=len(filling.blank)))

    def _on_refused(self, refused: Refused) -> None:
        self._allow()
        self._say(refused.words, Weight.BAD)

    def _allow(self) -> None:
        ready = self._filling is not None
        for button in (self._load, self._save, self._carry, self._fill):
            button.setEnabled(ready)

    def _say(self, words: Words, weight: Weight) -> None:
        self._banner.say(words.say(self._language), weight)

    def _pick(self, title: Words, kind: Words, suffix: str) -> Path | None:
        text = f"{kind.say(self._language)} (*.{suffix})"
        chosen, _kind = QFileDialog.getOpenFileName(
            self, title.say(self._language), str(self._path.parent), text
        )
        return Path(chosen) if chosen else None

    def _where_to(self, title: Words, kind: Words, suffix: str, proposed: Path) -> Path | None:
        text = f"{kind.say(self._language)} (*.{suffix})"
        chosen, _kind = QFileDialog.getSaveFileName(self, title.say(self._language), str(proposed), text)
        if not chosen:
            return None
        return Path(chosen) if chosen.lower().endswith(f".{suffix}") else Path(f"{chosen}.{suffix}")
