"""An authority's form: its places matched to figures and fields, changed by hand, and filled."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.city_form import form_map as maps
from desktop.domain.city_form.filling import Filling
from desktop.domain.city_form.form_map import FormMap
from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words
from desktop.files import write_bytes
from desktop.ui.banner import Banner, Weight
from desktop.ui.buttons import make_button
from desktop.ui.form_filling import form_files, form_steps
from desktop.ui.form_filling.form_steps import Looked
from desktop.ui.form_filling.full_data import FullData
from desktop.ui.form_filling.places_view import PlacesView
from desktop.ui.form_filling.work_strip import Way, WorkStrip
from desktop.ui.form_filling.write_question import WriteQuestion
from desktop.ui.form_filling.written_file import WrittenFile
from desktop.ui.look.fitting import lay_out
from desktop.ui.look.measures import fit
from desktop.work.city_form.before_writing import BeforeWriting
from desktop.work.workspace import Workspace

TITLE = Words("填报上级表格", "Fill an authority's form")
READING = Words("正在读取{file}…", "Reading {file} …")
COMPARING = Words("正在与去年的表格比较…", "Comparing with last year's form …")
WORKING = Words("正在计算要填的内容…", "Working out what the form says …")
ASKING = Words("正在校验{year}年的数据…", "Checking the data of {year} …")
NOT_READ = Words("已停止，没有读完这份表格。", "Stopped; the form was not read.")
NOT_WORKED_OUT = Words(
    "已停止，没有算完，暂不能填报。", "Stopped; what the form says is not worked out, so it cannot be filled."
)
NOT_WRITTEN = Words("已停止，没有写任何文件。", "Stopped; no file was written.")
NOT_CHANGED = Words("已停止，对应关系没有改动。", "Stopped; the map is as it was.")
WRITING = Words("正在填写{file}…", "Filling {file} …")
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
    "{n} {n:cell was|cells were} filled; saved as {path}. {blank} {blank:place was|places were} left blank; the table says why.",
)
CARRIED = Words(
    "与去年的表格相比有{n}处变化，对应关系已沿用，改名的请核对。",
    "{n} {n:thing|things} changed since last year's form; the map was carried over. Please check what was renamed.",
)
OLD_FORM = Words("选择去年的空白表格", "Choose last year's blank form")
OLD_MAP = Words("选择去年的对应关系（可取消）", "Choose last year's map, if there is one")
NAME = Words("{stem}-已填", "{stem}-filled")
BEST_SIZE = 1240, 760


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
        self._is_worked_out = False
        """Whether the filling is that of the map, the year and the ledger as they are now."""
        self._busy = False
        """What is under way would be spoiled by a change of the map."""
        self._asked = 0
        self._note: Words | None = None
        self.setObjectName("dialog.form")
        self.setWindowTitle(f"{TITLE.say(language)} - {path.name}")
        self._build()
        fit(self, *BEST_SIZE)
        self._look()

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
        self._strip = WorkStrip(self._language)
        self._strip.changed.connect(self._on_strip)
        self._written = WrittenFile(self._language)
        self._places = PlacesView(self._language)
        self._places.changed.connect(self._on_changed)
        layout = QVBoxLayout()
        layout.addLayout(self._top())
        layout.addWidget(self._banner)
        layout.addWidget(self._strip)
        layout.addWidget(self._written)
        layout.addWidget(self._places, 1)
        lay_out(self, layout, self._buttons())
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
        self._load = make_button(self._language, LOAD, "button.form.load", self._on_load)
        self._save = make_button(self._language, SAVE, "button.form.save", self._on_save)
        self._carry = make_button(self._language, CARRY, "button.form.carry", self._on_carry)
        self._fill = make_button(self._language, FILL, "button.form.fill", self._on_fill)
        self._fill.setProperty("primary", True)
        close = make_button(self._language, CLOSE, "button.close", self.reject)
        for button in (self._load, self._save, self._carry):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self._fill)
        return row

    def _check(self, words: Words, name: str, changed: Callable[[], object]) -> QCheckBox:
        box = QCheckBox(words.say(self._language))
        box.setObjectName(name)
        box.setAccessibleName(words.say(self._language))
        box.toggled.connect(lambda _on: changed())
        return box

    def _run(
        self, doing: Words, work: Callable[[Way], Any], done: Callable[[Any], None], stopped: Words
    ) -> None:
        """Has something done during which the map stays as it is."""
        self._strip.run(doing, work, done, self._on_refused, stopped=stopped)
        self._busy = True
        self._allow()

    @Slot()
    def _on_strip(self) -> None:
        if not self._strip.is_working:
            self._busy = False
        self._allow()

    def _look(self) -> None:
        path = self._path
        self._strip.run(
            READING.fill(file=path.name),
            lambda way: form_steps.look(path, way),
            self._on_looked,
            self._on_refused,
            stopped=NOT_READ,
            again=self._look,
        )

    def _on_looked(self, looked: Looked) -> None:
        self._looked, self._map = looked, looked.map
        self._places.know_form(looked.layout)
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
        self._is_worked_out = False
        self._strip.run(
            WORKING,
            lambda way: form_steps.plan(database, year, looked, form_map, way, personal=personal),
            lambda filling: self._on_worked_out(asked, filling),
            self._on_refused,
            stopped=NOT_WORKED_OUT,
            again=self._work_out,
        )
        self._allow()

    def _on_worked_out(self, asked: int, filling: Filling) -> None:
        if asked == self._asked:
            self._filling = filling
            self._is_worked_out = True
            self._show_rows()
            self._allow()

    def _show_rows(self) -> None:
        open_only = self._open_only.isChecked()
        summary = self._places.show_places(self._map, self._filling, open_only=open_only)
        self._say(self._note or summary, Weight.WARN if self._note else Weight.NOTE)

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
            self._run(
                READING.fill(file=path.name),
                lambda _way: form_steps.read_map(path, looked),
                self._use,
                NOT_CHANGED,
            )

    def _on_carry(self) -> None:
        looked = self._looked
        form = self._pick(OLD_FORM, FORM_KIND, "xlsx")
        if form is None or looked is None:
            return
        known = self._pick(OLD_MAP, MAP_KIND, "json")
        self._run(
            COMPARING,
            lambda way: form_steps.carried_over(form, known, looked, way),
            self._on_carried,
            NOT_CHANGED,
        )

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
        """Tells what is open and what is masked before the form is written, and asks where to."""
        filling, year, database = self._filling, self._years.currentData(), self._workspace.database
        if filling is None or year is None:
            return
        self._run(
            ASKING.fill(year=year),
            lambda way: form_steps.before(database, year, filling, way),
            self._on_asked,
            NOT_WRITTEN,
        )

    def _on_asked(self, before: BeforeWriting) -> None:
        if before.sentences:
            question = WriteQuestion(self._workspace, self._language, before, self)
            agreed = question.exec() == QDialog.DialogCode.Accepted
            question.deleteLater()
            if question.changed:
                self._work_out()
            if not agreed or question.changed:
                return
        self._ask_where()

    def _ask_where(self) -> None:
        name = NAME.fill(stem=self._path.stem).say(self._language)
        path = self._where_to(FILL, FORM_KIND, "xlsx", self._path.with_name(f"{name}.xlsx"))
        if path is not None:
            self.fill(path)

    def fill(self, path: Path) -> None:
        """Writes the filled form to a file."""
        looked, filling = self._looked, self._filling
        if looked is None or filling is None:
            return
        self._run(
            WRITING.fill(file=path.name),
            lambda way: form_steps.write(looked, filling, path, way),
            lambda out: self._on_filled(out, filling),
            NOT_WRITTEN,
        )

    def _on_filled(self, path: Path, filling: Filling) -> None:
        self._allow()
        self._banner.say("", Weight.NOTE)
        self._written.tell(path, FILLED.fill(n=len(filling.cells), path=path, blank=len(filling.blank)))

    def _on_refused(self, refused: Refused) -> None:
        self._allow()
        self._say(refused.words, Weight.BAD)

    def _allow(self) -> None:
        free = self._filling is not None and not self._busy
        for button in (self._load, self._save, self._carry):
            button.setEnabled(free)
        self._fill.setEnabled(free and self._is_worked_out)
        for widget in (self._years, self._personal):
            widget.setEnabled(not self._busy)
        self._places.allow(not self._busy)

    def _say(self, words: Words, weight: Weight) -> None:
        self._banner.say(words.say(self._language), weight)

    def _pick(self, title: Words, kind: Words, suffix: str) -> Path | None:
        return form_files.pick(self, self._language, title, kind, suffix, self._path.parent)

    def _where_to(self, title: Words, kind: Words, suffix: str, proposed: Path) -> Path | None:
        return form_files.where_to(self, self._language, title, kind, suffix, proposed)
