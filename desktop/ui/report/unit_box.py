"""Whose figures the report's page shows: the whole group's, or one unit's that delivered to it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.words import Language, Words

UNIT = Words("单位", "Unit")
WHOLE = Words("全部（汇总）", "All (the group)")
WIDTH = 26
"""Signs of the longest name that has room; the list itself is as wide as its names."""


class UnitBox(QWidget):
    """A box with its name; hidden as long as nothing was consolidated."""

    picked = Signal()
    """The user picked a unit, or the whole."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._wanted: str | None = None
        self._box = QComboBox()
        self._box.setObjectName("editor.report.unit")
        self._box.setAccessibleName(UNIT.say(language))
        self._box.setMaximumWidth(self.fontMetrics().averageCharWidth() * 2 * WIDTH)
        self._box.activated.connect(lambda _index: self._pick())
        label = QLabel(UNIT.say(language))
        label.setBuddy(self._box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self._box)
        self.hide()

    @property
    def wanted(self) -> str | None:
        """The id of the unit that was picked; ``None`` for the whole."""
        return self._wanted

    def offer(self, units: Sequence[OrganisationUnit], shown: str | None) -> None:
        """Lists these after the whole, and names the one that is shown."""
        self._wanted = shown
        self._box.clear()
        self._box.addItem(WHOLE.say(self._language), None)
        for unit in units:
            self._box.addItem(unit.unit_name or "—", unit.id)
        self.name(shown)
        self.setVisible(bool(units))

    def name(self, shown: str | None) -> None:
        """Names the unit that is shown, and stays with it."""
        self._wanted = shown
        self._box.setCurrentIndex(max(self._box.findData(shown), 0))

    def _pick(self) -> None:
        self._wanted = self._box.currentData()
        self.picked.emit()
