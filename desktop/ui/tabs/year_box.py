"""The year that a page shows: chosen by itself until somebody picks one, which is remembered for the ledger."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.look.measures import px
from desktop.ui.settings import Settings

WIDTH = 110
"""Pixels that it takes at least."""
MOST = 12
"""Years that its list shows without scrolling."""


class YearBox(QComboBox):
    """The box. What is picked holds for this ledger and page until the calendar year is over."""

    picked = Signal()
    """The user picked a year."""

    def __init__(
        self,
        page: str,
        words: Words,
        language: Language,
        ledger: Path,
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Takes up what was picked before.

        Args:
            page: the page's own name.
            words: what the box is called.
            language: of the name.
            ledger: the file that the year is of.
            settings: what remembers it; without them it is known while the page is there.
            parent: the widget it belongs to.
        """
        super().__init__(parent)
        self._page, self._ledger, self._settings = page, ledger, settings
        self._wanted = settings.year_on(page, ledger, date.today()) if settings else None
        self.setObjectName(f"editor.{page}.year")
        self.setAccessibleName(words.say(language))
        self.setMinimumWidth(px(WIDTH))
        self.setMaxVisibleItems(MOST)
        self.activated.connect(lambda _index: self._pick())

    @property
    def wanted(self) -> int | None:
        """The year that was picked; ``None`` as long as nobody did."""
        return self._wanted

    def offer(self, years: Iterable[int], shown: int | None) -> None:
        """Lists these, the newest first, and names the one that is shown."""
        self.clear()
        for year in sorted(years, reverse=True):
            self.addItem(str(year), year)
        self.name(shown)

    def name(self, shown: int | None) -> None:
        """Names the year that is shown; none where there is none."""
        self.setCurrentIndex(self.findData(shown))

    def go_back(self, shown: int | None) -> None:
        """What was picked was not read: the year shown before is named again, and stays."""
        if self._wanted is not None and shown is not None:
            self._keep(shown)
        self.name(shown)

    def ask_for(self, year: int) -> None:
        """Has a year shown that was named elsewhere; what was picked for the ledger stays remembered."""
        self._wanted = year
        self.picked.emit()

    def _pick(self) -> None:
        self._keep(int(self.currentData()))
        self.picked.emit()

    def _keep(self, year: int) -> None:
        self._wanted = year
        if self._settings is not None:
            self._settings.keep_year(self._page, self._ledger, year, date.today())
