"""Below the refused cells of an import: what a person types in place of one, as in a form, or the row left out."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import BadValue
from desktop.domain.fields import Kind
from desktop.domain.ledger import Refusal
from desktop.domain.problems import MISSING
from desktop.domain.values.masking import mask
from desktop.domain.words import Language, Words
from desktop.ui.editors.base import FieldEditor
from desktop.ui.editors.make import make_editor
from desktop.ui.importing.match_by_hand import MATCH, MATCH_TIP
from desktop.ui.importing.mend_together import TogetherButton
from desktop.ui.look.measures import USUAL, is_touch, px, size
from desktop.work.database import Database
from desktop.work.importing.alike import alike, as_day, months_alone
from desktop.work.importing.mending import Chosen, Mend, field_of

CHOOSE = Words(
    "选中一格，可在这里填写正确的内容，或跳过这一行。",
    "Choose a cell to type here what is right, or to leave its row out.",
)
WHERE = Words("{cell} {column}", "{cell} {column}")
TAKE = Words("采用", "Take it")
BLANK = Words("留空", "Leave blank")
BLANK_NOT = Words("这一栏必填，不能留空。", "This is required and cannot be left blank.")
SKIP = Words("跳过这一行", "Leave the row out")
SKIP_TIP = Words(
    "这一行不导入。要收回：再选中这一行点“不跳过”；核对以后，在“人工改动”里撤回。",
    'The row is not imported. To take that back, choose it again and press "Keep the row"; '
    'once checked, take it back in "By hand".',
)
KEEP = Words("不跳过", "Keep the row")
AGAIN = Words("重新核对", "Check again")
AGAIN_COUNTED = Words("重新核对（{n}处）", "Check again ({n})")
AGAIN_TIP = Words(
    "填写或跳过的内容要核对以后才算数：点这里按它们重新做一次导入计划。每一处都填好后会自动核对。",
    "What was typed counts once it is checked: press this to plan the import again with it. "
    "When every cell is seen to, that happens by itself.",
)
WIDEST_COUNT = 999
EDITOR_WIDTH = 200


class MendBar(QWidget):
    """An editor of the field that is refused, and what may be done with it."""

    mended = Signal(object)
    """The user wants these, a list of `Mend`: for the refusal shown, and for others that are settled with it."""
    kept = Signal(object)
    """The user does not want this `Mend`, by which a row was left out, any more."""
    again_wanted = Signal()
    """The plan is to be made again with what was typed."""
    match_wanted = Signal()
    """The user wants to say which column holds the field."""

    def __init__(self, database: Database, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._database, self._language = database, language
        self._register, self._refusal = "", Refusal(0, "", "", CHOOSE)
        self._alike: Sequence[Refusal] = ()
        self._months: Sequence[Refusal] = ()
        self._editor: FieldEditor | None = None
        self._skipped: Mend | None = None
        """By which the row of the refusal shown is left out."""
        self._before: QWidget | None = None
        self._where, self._problem = QLabel(CHOOSE.say(language)), QLabel()
        self._where.setObjectName("label.import.mend")
        self._problem.setObjectName("label.import.mend.problem")
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._row, self._doing = QHBoxLayout(), QHBoxLayout()
        self._row.addWidget(self._where)
        self._take = self._button(TAKE, "take", lambda: self._on_take([self._refusal]))
        self._together = TogetherButton(language)
        self._together.same_wanted.connect(lambda: self._on_take(self._alike))
        self._together.day_wanted.connect(self._on_day)
        self._doing.addWidget(self._together)
        self._blank = self._button(BLANK, "blank", self._on_blank)
        self._skip = self._button(SKIP, "skip", self._on_skip)
        self._skip.setToolTip(SKIP_TIP.say(language))
        self._match = self._button(MATCH, "match", self.match_wanted.emit)
        self._match.setToolTip(MATCH_TIP.say(language))
        self._match.hide()
        self._doing.addStretch(1)
        self._again = self._button(AGAIN, "again", self.again_wanted.emit)
        self._again.setToolTip(AGAIN_TIP.say(language))
        self._keep_widths()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(self._parts())
        column.addWidget(self._problem)
        self.count(0)
        self._offer(False)

    def _parts(self) -> QBoxLayout:
        """The editor and the buttons beside it, or below it where all is larger than usual."""
        large = size() > USUAL or is_touch()
        parts = QBoxLayout(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)
        parts.addLayout(self._row, 1)
        parts.addLayout(self._doing)
        return parts

    def come_after(self, table: QWidget) -> None:
        """Has Tab come to the editor after this."""
        self._before = table

    def count(self, pending: int) -> None:
        """Says how much was typed since the plan was made."""
        _name(self._again, (AGAIN_COUNTED.fill(n=pending) if pending else AGAIN).say(self._language))
        self._again.setEnabled(pending > 0)

    def show_refusal(
        self,
        register: str,
        refusal: Refusal | None,
        mend: Mend | None = None,
        skipped: Mend | None = None,
        others: Sequence[Refusal] = (),
    ) -> None:
        """Shows one refusal, or none.

        Args:
            register: of the table.
            refusal: of one of its cells; ``None`` where none is chosen.
            mend: what was typed for it before.
            skipped: by which its row was left out before.
            others: all refusals of the table that are not seen to yet; one answer may settle some of them.
        """
        self._drop_editor()
        there = bool(refusal and refusal.key)
        self._alike = alike(register, others, refusal) if refusal and there else ()
        self._months = months_alone(register, others, refusal) if refusal and there else ()
        self._skipped = skipped
        self._problem.hide()
        self._match.hide()
        if refusal is None or not refusal.key:
            self._where.setText(CHOOSE.say(self._language))
            self._offer(False)
            return
        self._register, self._refusal = register, refusal
        field = field_of(register, refusal.key)
        column = refusal.column if refusal.placed else field.words
        self._where.setText(WHERE.fill(cell=refusal.place, column=column).say(self._language))
        self._editor = make_editor(field, register, self._language, self._database, self)
        self._editor.input.setObjectName("editor.import.mend")
        self._editor.setMinimumWidth(px(EDITOR_WIDTH))
        self._editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row.insertWidget(1, self._editor, 1)
        if self._before is not None:  # made after all others, it would come last
            # It would lead there from the last, past all others; Qt takes none, whatever its stubs say.
            self._editor.setFocusProxy(None)  # type: ignore[arg-type]
            self.setTabOrder(self._before, self._editor.input)
            self.setTabOrder(self._editor.input, self._take)
        self._where.setBuddy(self._editor.input)
        self._offer(True)
        self._match.setVisible(not refusal.placed)
        self._show_before(mend)

    def type_here(self) -> None:
        """Puts the keyboard to the editor."""
        if self._editor is not None and self._editor.isEnabled():
            self._editor.input.setFocus()

    def _show_before(self, mend: Mend | None) -> None:
        editor, field = self._editor, field_of(self._register, self._refusal.key)
        if editor is None:
            return
        if (
            mend is not None
            and not mend.skip
            and (field.kind is not Kind.LINK or isinstance(mend.value, Chosen))
        ):
            editor.show_value(mend.value)
        elif isinstance(editor.input, QLineEdit) and not field.personal:
            editor.input.setText(self._refusal.value)
            editor.input.selectAll()

    def _offer(self, offered: bool) -> None:
        editable = offered and self._editor is not None and self._editor.isEnabled()
        self._take.setEnabled(editable)
        self._take.setDefault(editable)
        needed = offered and field_of(self._register, self._refusal.key).required
        self._blank.setEnabled(editable and not needed)
        self._blank.setToolTip(BLANK_NOT.say(self._language) if needed else "")
        self._skip.setEnabled(offered)
        self._together.offer(len(self._alike) if editable else 0, len(self._months) if editable else 0)
        _name(self._skip, (KEEP if offered and self._skipped else SKIP).say(self._language))

    def _keep_widths(self) -> None:
        """Has no button move under the mouse when another says something else."""
        for button, texts in (
            (self._skip, (SKIP, KEEP)),
            (self._again, (AGAIN_COUNTED.fill(n=WIDEST_COUNT), AGAIN)),
        ):
            button.ensurePolished()
            widths = []
            for words in texts:
                button.setText(words.say(self._language))
                widths.append(button.sizeHint().width())
            button.setMinimumWidth(max(widths))

    def _drop_editor(self) -> None:
        if self._editor is not None:
            self._row.removeWidget(self._editor)
            self._editor.hide()
            self._editor.setParent(None)
            self._editor.deleteLater()
            self._editor = None

    def _on_take(self, where: Sequence[Refusal]) -> None:
        """Wants what is typed in these cells; where it cannot be, that is said."""
        if self._editor is None:
            return
        field = self._editor.field
        try:
            value = self._editor.read()
            if value is None:
                if field.required:
                    raise BadValue(MISSING)
                self._tell(where, None, "")
                return
            shown = self._editor.said(value)
            if field.kind is Kind.MONEY:  # its column may be in another unit
                shown += field.unit_words.say(self._language)
            if field.kind is Kind.LINK:
                value = Chosen(value)
        except BadValue as bad:
            text = self._editor.text.strip()
            if field.kind is not Kind.LINK or not text:
                self._problem.setText(bad.reason.say(self._language))
                self._problem.show()
                return
            value = shown = text  # a name that the import itself may bring along
        self._tell(where, value, mask(field, shown))

    @Slot()
    def _on_blank(self) -> None:
        self._tell([self._refusal], None, "")

    @Slot(bool)
    def _on_day(self, last: bool) -> None:
        self.mended.emit([as_day(refusal, last=last) for refusal in self._months])

    @Slot()
    def _on_skip(self) -> None:
        if self._skipped is not None:
            self.kept.emit(self._skipped)
        else:
            self.mended.emit([Mend(self._refusal, skip=True)])

    def _tell(self, where: Sequence[Refusal], value: Any, shown: str) -> None:
        self.mended.emit([Mend(refusal, value, shown) for refusal in where])

    def _button(self, words: Words, name: str, pressed: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"button.import.mend.{name}")
        _name(button, words.say(self._language))
        button.setAutoDefault(False)
        button.clicked.connect(pressed)
        self._doing.addWidget(button)
        return button


def _name(button: QPushButton, text: str) -> None:
    button.setText(text)
    button.setAccessibleName(text)
