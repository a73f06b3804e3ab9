"""The row over the list of problems: which weight, register and answer is wanted, and a search."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop.domain.problem_counts import SEVERITIES
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.words import Language, Words
from desktop.ui.checks.problem_rows import Sieve
from desktop.ui.icons import icon
from desktop.ui.look.measures import px
from desktop.work.problems import LedgerProblem

ALL_WEIGHTS = Words("全部程度", "Every weight")
ALL_REGISTERS = Words("全部登记表", "Every register")
ANSWERED = (
    (None, Words("已说明和未说明", "Answered or not")),
    (False, Words("未说明", "Not answered")),
    (True, Words("已说明", "Answered")),
)
WEIGHT, REGISTER, ANSWER = Words("程度", "Weight"), Words("登记表", "Register"), Words("理由", "Reason")
SEARCH = Words("搜索", "Search")


class CheckFilters(QWidget):
    """The row. It offers the registers in which something was found."""

    changed = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._weight = self._box("filter.checks.severity", WEIGHT)
        self._weight.addItem(ALL_WEIGHTS.say(language), "")
        for severity, words in SEVERITIES.items():
            self._weight.addItem(words.say(language), severity.value)
        self._register = self._box("filter.checks.register", REGISTER)
        self._register.addItem(ALL_REGISTERS.say(language), "")
        self._answered = self._box("filter.checks.answered", ANSWER)
        for wanted, words in ANSWERED:
            self._answered.addItem(words.say(language), wanted)
        self.search = QLineEdit()
        self.search.setObjectName("filter.checks.search")
        self.search.setAccessibleName(SEARCH.say(language))
        self.search.setPlaceholderText(SEARCH.say(language))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(px(140))
        self.search.setMaximumWidth(px(300))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.search, 2)
        for box in (self._weight, self._register, self._answered):
            row.addWidget(box)
        row.addStretch(1)

    @property
    def sieve(self) -> Sieve:
        """What is wanted."""
        return Sieve(
            self._weight.currentData() or "",
            self._register.currentData() or "",
            self._answered.currentData(),
            self.search.text(),
        )

    def narrow(self, register: str, text: str) -> None:
        """Wants the problems of one register that were not answered and have a text."""
        self.blockSignals(True)
        if self._register.findData(register) < 0:
            self._register.addItem(BY_ID[register].words.say(self._language), register)
        self._register.setCurrentIndex(self._register.findData(register))
        self._weight.setCurrentIndex(0)
        self._answered.setCurrentIndex(self._answered.findData(False))
        self.search.setText(text)
        self.blockSignals(False)
        self.changed.emit()

    def offer(self, problems: Sequence[LedgerProblem]) -> None:
        """Offers the registers of these problems; the one that is wanted stays."""
        wanted = self._register.currentData()
        there = {problem.register for problem in problems} | ({wanted} if wanted else set())
        self._register.blockSignals(True)
        self._register.clear()
        self._register.addItem(ALL_REGISTERS.say(self._language), "")
        for register in REGISTERS:
            if register.id in there:
                self._register.addItem(BY_ID[register.id].words.say(self._language), register.id)
        self._register.setCurrentIndex(max(0, self._register.findData(wanted)))
        self._register.blockSignals(False)

    def _box(self, name: str, words: Words) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(words.say(self._language))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        return box
