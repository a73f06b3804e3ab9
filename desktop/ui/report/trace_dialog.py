"""Where a figure comes from: the records behind it, and the history of each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.figures.figure import Figure, FigureValue
from desktop.domain.figures.ratio import PER_CENT, RatioValue
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.form.history import HistoryView
from desktop.ui.lists.record_rows import RecordRows, columns
from desktop.ui.lists.rows import RowsModel, RowsView
from desktop.ui.look.fitting import lay_out
from desktop.ui.look.measures import fit
from desktop.ui.look.shares import remember_share
from desktop.ui.report.telling_fields import amounts, telling_fields
from desktop.ui.report.trace_evidence import TraceEvidence
from desktop.work.workspace import Workspace

TITLE = Words("{figure}（{year}年）", "{figure} ({year})")
VALUE = Words("{value} {unit}", "{value} ({unit})")
COUNTED = Words("{register}（{n}）", "{register} ({n})")
NO_RECORDS = Words(
    "没有任何记录计入这个数字，所以它是0。请查看上面的口径，核对相关登记表里的日期和状态。",
    "No record counts towards this figure, so it is 0. Compare the definition above with the dates and states of your records.",
)
NO_RATIO = Words(
    "没有任何记录计入分母，所以这个比率算不出来。请查看上面的口径，核对相关登记表里的日期和状态。",
    "No record counts towards the denominator, so there is no ratio. Compare the definition above with the dates and "
    "states of your records.",
)
HISTORY = Words("所选记录的来历", "History of the record chosen")
EVIDENCE = Words("所选记录的佐证材料（{n}）", "Evidence of the record chosen ({n})")
OPEN = Words("打开记录", "Open the record")
OPEN_TIP = Words(
    "打开所选记录，光标落在有关字段（双击）", "Open the record chosen at the field concerned (double click)"
)
CHANGES = Words("谁改过这个数字…", "Who changed this figure…")
CLOSE = Words("关闭", "Close")
BEST_SIZE = 1240, 700


class TraceDialog(QDialog):
    """Records, register by register, with the history of the one chosen."""

    def __init__(
        self,
        workspace: Workspace,
        language: Language,
        title: str,
        about: str,
        records: Sequence[tuple[str, str]],
        figure: Figure | None = None,
        parent: QWidget | None = None,
        field: str = "",
        rule: str = "",
        traced: tuple[str, int] | None = None,
    ) -> None:
        """Shows records.

        Args:
            workspace: where they are.
            language: of the dialog.
            title: what they are the records of.
            about: what is to be known of that, such as a figure's definition.
            records: each as register and id.
            figure: the figure that they make up, if they do; what it counts by is shown first.
            parent: the window it belongs to.
            field: the field of the records at which their forms open; a figure's own where none is named.
            rule: the rule that found something at that field, if one did.
            traced: the id and year of the figure or ratio, whose changes can then be shown.
        """
        super().__init__(parent)
        self._traced = traced
        self._database, self._language, self._figure = workspace.database, language, figure
        self._workspace, self._field, self._rule = workspace, field, rule
        self.setObjectName("dialog.trace")
        self.setWindowTitle(title)
        fit(self, *BEST_SIZE)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("tabs.trace")
        self._tabs.setDocumentMode(True)
        self._history = HistoryView(
            "table.trace.history", HISTORY.say(language), workspace.database, language
        )
        self._evidence = TraceEvidence(
            "table.trace.evidence", EVIDENCE.fill(n="").say(language), workspace.database, language
        )
        self._files = QLabel()
        self._registers: list[tuple[str, list[str], RowsView]] = []
        for register in dict.fromkeys(register for register, _id in records):
            self._add(register, [id_ for of, id_ in records if of == register])
        self._lay_out(title, about)
        self._tabs.currentChanged.connect(self._on_chosen)
        self._on_chosen()

    def _add(self, register: str, ids: list[str]) -> None:
        described = BY_ID[register]
        fields = telling_fields(described, self._figure)
        strong = amounts(register, self._figure)
        view = RowsView(f"table.trace.{register}", described.words.say(self._language))
        model = RowsModel(columns(fields, self._language), view)
        model.show(RecordRows(self._database, register, ids, fields, self._language, strong))
        view.setModel(model)
        view.fit()
        view.selectionModel().currentRowChanged.connect(self._on_chosen)
        view.activated.connect(lambda _index: self.open_record())
        self._registers.append((register, ids, view))
        self._tabs.addTab(view, COUNTED.fill(register=described.words, n=len(ids)).say(self._language))
        view.selectRow(0)

    def _lay_out(self, title: str, about: str) -> None:
        head, definition = QLabel(title), QLabel(about)
        head.setProperty("role", "headline")
        definition.setObjectName("label.trace.about")
        definition.setProperty("role", "muted")
        for label in (head, definition):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = make_button(self._language, CLOSE, "button.close", self.accept)
        close.setAutoDefault(True)
        self._open = make_button(self._language, OPEN, "button.trace.open", self.open_record)
        self._open.setToolTip(OPEN_TIP.say(self._language))
        self._open.setEnabled(bool(self._registers))
        buttons = QHBoxLayout()
        if self._traced is not None:
            changes = make_button(
                self._language, CHANGES, "button.figure_changes", lambda: self.show_changes(title)
            )
            changes.setAutoDefault(True)
            buttons.addWidget(changes)
        buttons.addStretch(1)
        buttons.addWidget(self._open)
        buttons.addWidget(close)
        layout = QVBoxLayout()
        layout.addWidget(head)
        layout.addWidget(definition)
        layout.addWidget(self._records() if self._registers else self._no_records(), 1)
        lay_out(self, layout, buttons)

    def show_changes(self, title: str) -> None:
        """Shows who changed the figure."""
        if self._traced is not None:
            from desktop.ui.report.figure_changes import FigureChangesDialog  # it is rarely asked for

            dialog = FigureChangesDialog(self._database, *self._traced, title, self._language, self)
            dialog.exec()
            dialog.deleteLater()

    def _records(self) -> QWidget:
        lower = QSplitter(Qt.Orientation.Horizontal)
        lower.setChildrenCollapsible(False)
        lower.addWidget(_under(QLabel(HISTORY.say(self._language)), self._history))
        lower.addWidget(_under(self._files, self._evidence))
        lower.setStretchFactor(0, 3)
        lower.setStretchFactor(1, 2)
        remember_share(lower, "trace.lower", [720, 480])
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._tabs)
        splitter.addWidget(lower)
        remember_share(splitter, "trace", [420, 160])
        return splitter

    def _no_records(self) -> QWidget:
        said = NO_RECORDS if self._figure is not None else NO_RATIO
        hint = QLabel(said.say(self._language))
        hint.setObjectName("label.trace.empty")
        hint.setProperty("role", "lead")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setWordWrap(True)
        for widget in (self._tabs, self._history, self._evidence, self._files):
            widget.setParent(hint)
            widget.hide()
        return hint

    @Slot()
    def _on_chosen(self) -> None:
        if not self._registers:
            return
        _register, record = self._chosen()
        self._history.show_record(record)
        files = self._evidence.show_record(record)
        self._files.setText(EVIDENCE.fill(n=files).say(self._language))

    def _chosen(self) -> tuple[str, str | None]:
        register, ids, view = self._registers[max(self._tabs.currentIndex(), 0)]
        row = view.currentIndex().row()
        return register, ids[row] if row >= 0 else None

    def open_record(self) -> None:
        """Opens the form of the record chosen, at the field concerned."""
        register, record = self._chosen() if self._registers else ("", None)
        if record is not None:
            added = amounts(register, self._figure)
            open_record(
                self._workspace,
                self._language,
                register,
                record,
                self._field or next(iter(added), ""),
                self,
                self._rule,
            )


def open_record(
    workspace: Workspace,
    language: Language,
    register: str,
    record_id: str,
    field: str,
    parent: QWidget,
    rule: str = "",
) -> None:
    """Opens the form of a record at a field, or where what a rule found there is mended; one that is gone opens nothing."""
    from desktop.ui.form.at_problem import form_at  # forms show traces themselves

    form = form_at(workspace, language, (register, record_id), field, rule, parent)
    if form is not None:
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()


def _under(label: QLabel, table: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label)
    column.addWidget(table)
    return box


def trace(
    workspace: Workspace,
    language: Language,
    value: FigureValue | RatioValue,
    parent: QWidget | None = None,
    *,
    of: str = "",
) -> TraceDialog:
    """The dialog that shows the records behind a figure, or a ratio of figures, of one year.

    Args:
        workspace: where the records are.
        language: of the dialog.
        value: the figure or ratio.
        parent: the window it belongs to.
        of: the name of the one unit of a group that it is counted for; blank for the whole.
    """
    if isinstance(value, FigureValue):
        figure, told, unit = value.figure, value.figure, value.figure.unit
        return _trace(workspace, language, value, (told.words, told.definition, unit), figure, parent, of)
    ratio = value.ratio
    return _trace(workspace, language, value, (ratio.words, ratio.definition, PER_CENT), None, parent, of)


def _trace(
    workspace: Workspace,
    language: Language,
    value: FigureValue | RatioValue,
    told: tuple[Words, Words, Words],
    figure: Figure | None,
    parent: QWidget | None,
    of: str,
) -> TraceDialog:
    words, definition, unit = told
    named = TITLE.fill(figure=words, year=value.year).say(language)
    amount = VALUE.fill(value=value.shown, unit=unit).say(language)
    about = definition.say(language)
    declared = value.figure if isinstance(value, FigureValue) else value.ratio
    traced = None if of else (declared.id, value.year)  # who changed it is told of the whole
    title = f"{of}　{named}　{amount}" if of else f"{named}　{amount}"
    return TraceDialog(workspace, language, title, about, value.records, figure, parent, traced=traced)
