"""Claims that may hold the same money, two by two, side by side, to be declared distinct or split."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import BadValue, Refused
from desktop.domain.registers.savings.benefit_overlaps import BENEFIT_OVERLAPS, BenefitOverlap
from desktop.domain.words import Language, Words
from desktop.ui.ask import tell_refused
from desktop.ui.checks import overlap_rows
from desktop.ui.editors.base import FieldEditor
from desktop.ui.editors.make import make_editor
from desktop.ui.lists.rows import Column, RowsModel, RowsView
from desktop.ui.look.fitting import lay_out
from desktop.ui.look.measures import USUAL, fit, is_touch, px, size
from desktop.ui.look.shares import remember_share
from desktop.ui.look.style import mark
from desktop.work.overlaps import Candidate, candidates
from desktop.work.workspace import Invalid, Workspace

TITLE = Words("收益重叠判定", "Overlaps of claims")
ABOUT = Words(
    "下面每两项收益核算看起来可能是同一笔钱。请比较后判定：互不重叠，或按比例划分。判定和理由会留存，可以撤销。",
    "Each two claims below may hold the same money. Compare them, and declare them distinct or split. "
    "Verdict and reason are kept, and can be undone.",
)
NOTHING = Words("没有待判定的收益重叠。", "No overlap waits for a verdict.")
LEFT = Words("待判定：{n}对", "To decide on: {n}")
PAIRS = Words("待判定的收益核算", "Claims to decide on")
SIDES = Words("逐项比较", "Side by side")
DECLARE = Words("记录判定", "Record the verdict")
CLOSE = Words("关闭", "Close")
WRONG = Words("{field}：{problem}", "{field}: {problem}")
SEMICOLON = Words("；", "; ")
ASKED = ("verdict", "share_one", "share_other", "overlap_reason", "decided_by", "decided_on")
BEST_SIZE = 1080, 760


class OverlapDialog(QDialog):
    """The pairs that wait for a verdict, the two claims of one, and the verdict."""

    def __init__(self, workspace: Workspace, language: Language, parent: QWidget | None = None) -> None:
        """Looks for overlaps and shows them.

        Args:
            workspace: the ledger; the verdicts go there.
            language: of the dialog.
            parent: the window it belongs to.
        """
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._found: Sequence[Candidate] = ()
        self.setObjectName("dialog.overlaps")
        self.setWindowTitle(TITLE.say(language))
        fit(self, *BEST_SIZE)
        self._pairs, self._pair_rows = self._table(
            "table.overlaps.pairs", PAIRS, [Column(words.say(language)) for words in overlap_rows.PAIRS]
        )
        self._sides, self._side_rows = self._table(
            "table.overlaps.sides", SIDES, overlap_rows.side_columns(None, language)
        )
        self._editors: dict[str, FieldEditor] = {
            name: make_editor(
                BENEFIT_OVERLAPS.field(name), BENEFIT_OVERLAPS.id, language, workspace.database, self
            )
            for name in ASKED
        }
        self._left = self._label("label.overlaps.left", "muted")
        self._wrong = self._label("label.overlaps.wrong", "error")
        self._declare = self._button(DECLARE, "button.declare")
        self._declare.setProperty("primary", True)
        self._lay_out()
        self._declare.clicked.connect(self._on_declare)
        self._pairs.selectionModel().currentRowChanged.connect(self._on_chosen)
        self._look()

    @property
    def chosen(self) -> Candidate | None:
        """The pair that is shown."""
        row = self._pairs.currentIndex().row()
        return self._found[row] if 0 <= row < len(self._found) else None

    def _table(self, name: str, words: Words, columns: Sequence[Column]) -> tuple[RowsView, RowsModel]:
        view = RowsView(name, words.say(self._language))
        model = RowsModel(columns, view)
        view.setModel(model)
        return view, model

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, words: Words, name: str) -> QPushButton:
        button = QPushButton(words.say(self._language))
        button.setObjectName(name)
        button.setAccessibleName(words.say(self._language))
        return button

    def _lay_out(self) -> None:
        about = self._label("label.overlaps.about", "muted")
        about.setText(ABOUT.say(self._language))
        close = self._button(CLOSE, "button.close")
        close.clicked.connect(self.accept)
        tables = QSplitter(Qt.Orientation.Vertical)
        tables.setChildrenCollapsible(False)
        tables.addWidget(self._pairs)
        tables.addWidget(self._sides)
        remember_share(tables, "overlaps", [140, 380])
        buttons = QHBoxLayout()
        buttons.addWidget(self._wrong, 1)
        buttons.addWidget(self._declare)
        buttons.addWidget(close)
        layout = QVBoxLayout()
        layout.addWidget(about)
        layout.addWidget(self._left)
        layout.addWidget(tables, 1)
        layout.addWidget(self._verdict())
        lay_out(self, layout, buttons)

    def _verdict(self) -> QWidget:
        """The editors: the verdict with its shares and, beside it if there is room, the reason with who gave it."""
        whole = QWidget()
        whole.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        narrow = is_touch() and size() > USUAL
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        columns = QBoxLayout(way, whole)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0 if narrow else px(24))
        for names, stretch in ((ASKED[:3], 1), (ASKED[3:], 2)):
            form = QFormLayout()
            for name in names:
                form.addRow(BENEFIT_OVERLAPS.field(name).words.say(self._language), self._editors[name])
            columns.addLayout(form, stretch)
        return whole

    def _look(self) -> None:
        """Looks for overlaps anew, and shows the first."""
        self._found = candidates(self._workspace.database)
        self._pair_rows.show(overlap_rows.pair_rows(self._found, self._language))
        self._pairs.fit()
        left = LEFT.fill(n=len(self._found)) if self._found else NOTHING
        self._left.setText(left.say(self._language))
        self._declare.setEnabled(bool(self._found))
        if self._found:
            self._pairs.selectRow(0)
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        pair = self.chosen
        self._side_rows.head(overlap_rows.side_columns(pair, self._language))
        if pair is not None:
            self._side_rows.show(overlap_rows.side_rows(pair, self._workspace.database, self._language))
        self._sides.fit()
        self._wrong.setText("")
        for name, editor in self._editors.items():
            if name not in ("decided_by", "decided_on"):
                editor.show_value(None)
            mark(editor.input, "weight", "")
        if self._editors["decided_on"].read() is None:
            self._editors["decided_on"].show_value(date.today())

    @Slot()
    def _on_declare(self) -> None:
        pair = self.chosen
        if pair is None:
            return
        try:
            values = self._read()
            if values is None:
                return
            overlap = BenefitOverlap(claim_one=pair.one.id, claim_other=pair.other.id, **values)
            self._workspace.save(BENEFIT_OVERLAPS.id, None, overlap)
        except Invalid as invalid:
            self._tell([(problem.field, problem.words) for problem in invalid.problems])
        except Refused as refused:
            tell_refused(self, self._language, refused)
        else:
            self._look()

    def _read(self) -> dict[str, Any] | None:
        """What was typed; ``None`` where some of it cannot be read, which is told."""
        values: dict[str, Any] = {}
        wrong: list[tuple[str, Words]] = []
        for name, editor in self._editors.items():
            try:
                values[name] = editor.read()
            except BadValue as bad:
                wrong.append((name, bad.reason))
        if not wrong and not values["overlap_reason"]:
            wrong.append(("overlap_reason", Words("应写明判定理由", "give the reason")))
        self._tell(wrong)
        return None if wrong else values

    def _tell(self, wrong: Sequence[tuple[str, Words]]) -> None:
        fields = {name for name, _ in wrong}
        for name, editor in self._editors.items():
            editor.weigh("error" if name in fields else "")
        said = [
            WRONG.fill(field=BENEFIT_OVERLAPS.field(name).words, problem=words).say(self._language)
            for name, words in wrong
        ]
        self._wrong.setText(SEMICOLON.say(self._language).join(said))
