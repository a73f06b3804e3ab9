"""Where a figure comes from: the records behind it, and the history of each."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.figures.figure import Figure, FigureValue
from desktop.domain.figures.ratio import PER_CENT, RatioValue
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.form.history import HistoryView
from desktop.ui.report import trace_rows
from desktop.ui.report.trace_rows import RecordRows
from desktop.ui.table.rows import RowsModel, RowsView
from desktop.work.workspace import Workspace

TITLE = Words("{figure}（{year}年）", "{figure} ({year})")
VALUE = Words("{value} {unit}", "{value} ({unit})")
COUNTED = Words("{register}（{n}）", "{register} ({n})")
NO_RECORDS = Words(
    "没有任何记录计入这个数字，所以它是0。请查看上面的口径，核对相关台账的日期和状态。",
    "No record counts towards this figure, so it is 0. Compare the definition above with the dates and states of your records.",
)
HISTORY = Words("所选记录的来历", "History of the record chosen")
CLOSE = Words("关闭", "Close")
BEST_SIZE = QSize(1240, 700)


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
        """
        super().__init__(parent)
        self._database, self._language, self._figure = workspace.database, language, figure
        self.setObjectName("dialog.trace")
        self.setWindowTitle(title)
        self.resize(BEST_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        self._tabs = QTabWidget()
        self._tabs.setObjectName("tabs.trace")
        self._tabs.setDocumentMode(True)
        self._history = HistoryView(
            "table.trace.history", HISTORY.say(language), workspace.database, language
        )
        self._registers: list[tuple[str, list[str], RowsView]] = []
        for register in dict.fromkeys(register for register, _id in records):
            self._add(register, [id_ for of, id_ in records if of == register])
        self._lay_out(title, about)
        self._tabs.currentChanged.connect(self._on_chosen)
        self._on_chosen()

    def _add(self, register: str, ids: list[str]) -> None:
        described = BY_ID[register]
        fields = trace_rows.telling_fields(described, self._figure)
        strong = trace_rows.amounts(register, self._figure)
        view = RowsView(f"table.trace.{register}", described.words.say(self._language))
        model = RowsModel(trace_rows.columns(fields, self._language), view)
        model.show(RecordRows(self._database, register, ids, fields, self._language, strong))
        view.setModel(model)
        view.fit()
        view.selectionModel().currentRowChanged.connect(self._on_chosen)
        self._registers.append((register, ids, view))
        self._tabs.addTab(view, COUNTED.fill(register=described.words, n=len(ids)).say(self._language))
        view.selectRow(0)

    def _lay_out(self, title: str, about: str) -> None:
        head, definition = QLabel(title), QLabel(about)
        head.setStyleSheet("font-size: 14pt; font-weight: 600;")
        definition.setObjectName("label.trace.about")
        definition.setProperty("role", "muted")
        for label in (head, definition):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(CLOSE.say(self._language))
        close.setObjectName("button.close")
        close.setAccessibleName(CLOSE.say(self._language))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addWidget(definition)
        layout.addWidget(self._records() if self._registers else self._no_records(), 1)
        layout.addLayout(buttons)

    def _records(self) -> QWidget:
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(QLabel(HISTORY.say(self._language)))
        below.addWidget(self._history)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._tabs)
        splitter.addWidget(lower)
        splitter.setSizes([420, 160])
        return splitter

    def _no_records(self) -> QWidget:
        hint = QLabel(NO_RECORDS.say(self._language))
        hint.setObjectName("label.trace.empty")
        hint.setProperty("role", "lead")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setWordWrap(True)
        self._tabs.setParent(hint)
        self._history.setParent(hint)
        self._tabs.hide()
        self._history.hide()
        return hint

    @Slot()
    def _on_chosen(self) -> None:
        if not self._registers:
            return
        _register, ids, view = self._registers[max(self._tabs.currentIndex(), 0)]
        row = view.currentIndex().row()
        self._history.show_record(ids[row] if row >= 0 else None)


def trace(
    workspace: Workspace, language: Language, value: FigureValue | RatioValue, parent: QWidget | None = None
) -> TraceDialog:
    """The dialog that shows the records behind a figure, or a ratio of figures, of one year."""
    if isinstance(value, FigureValue):
        figure, told, unit = value.figure, value.figure, value.figure.unit
        return _trace(workspace, language, value, (told.words, told.definition, unit), figure, parent)
    ratio = value.ratio
    return _trace(workspace, language, value, (ratio.words, ratio.definition, PER_CENT), None, parent)


def _trace(
    workspace: Workspace,
    language: Language,
    value: FigureValue | RatioValue,
    told: tuple[Words, Words, Words],
    figure: Figure | None,
    parent: QWidget | None,
) -> TraceDialog:
    words, definition, unit = told
    named = TITLE.fill(figure=words, year=value.year).say(language)
    amount = VALUE.fill(value=value.shown, unit=unit).say(language)
    about = definition.say(language)
    return TraceDialog(workspace, language, f"{named}　{amount}", about, value.records, figure, parent)
