"""The question for a reason, of one problem or of several at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.work.problems import LedgerProblem

TITLE = Words("填写理由", "Give a reason")
OF_ONE = Words("{name}：{problem}", "{name}: {problem}")
OF_SOME = Words("所选的{n}条提示用同一个理由：", "One reason for the {n} selected:")
REST = Words("……等{n}条", "… {n} in all")
WHY = Words(
    "这样处理的理由（会随台账保存，并记入修改日志）",
    "Why it stays as it is (kept in the ledger and its journal)",
)
SAVE = Words("保存理由", "Keep the reason")
CANCEL = Words("取消", "Cancel")
SHOWN = 4
"""Problems named above the reason."""


class AnswerDialog(QDialog):
    """Asks for one reason; what was given before is the start."""

    def __init__(
        self, problems: Sequence[LedgerProblem], language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dialog.answer")
        self.setWindowTitle(TITLE.say(language))
        self.resize(560, 320)
        about = QLabel("\n".join(_about(problems, language)))
        about.setObjectName("label.answer.about")
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        why = QLabel(WHY.say(language))
        why.setProperty("role", "muted")
        why.setWordWrap(True)
        self._box = QPlainTextEdit(_start(problems))
        self._box.setObjectName("field.answer.reason")
        self._box.setAccessibleName(WHY.say(language))
        self._box.setTabChangesFocus(True)
        why.setBuddy(self._box)
        self._save = _button(SAVE.say(language), "button.answer.save")
        self._save.setProperty("primary", True)
        self._save.clicked.connect(self._on_save)
        cancel = _button(CANCEL.say(language), "button.answer.cancel")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        buttons.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        for widget in (about, why, self._box):
            column.addWidget(widget)
        column.addLayout(buttons)
        self._box.textChanged.connect(self._allow)
        for keys in ("Ctrl+S", "Ctrl+Return"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_save)
        self._allow()
        self._box.setFocus()

    @property
    def reason(self) -> str:
        """What was typed."""
        return self._box.toPlainText().strip()

    def _allow(self) -> None:
        self._save.setEnabled(bool(self.reason))

    def _on_save(self) -> None:
        if self.reason:
            self.accept()


def _about(problems: Sequence[LedgerProblem], language: Language) -> list[str]:
    lines = [
        OF_ONE.fill(name=problem.name, problem=problem.problem.words).say(language)
        for problem in problems[:SHOWN]
    ]
    if len(problems) > 1:
        lines = [OF_SOME.fill(n=len(problems)).say(language), *(f"· {line}" for line in lines)]
    if len(problems) > SHOWN:
        lines.append(REST.fill(n=len(problems)).say(language))
    return lines


def _start(problems: Sequence[LedgerProblem]) -> str:
    given = {problem.given.reason or "" for problem in problems if problem.given}
    return given.pop() if len(given) == 1 else ""


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    return button
