"""Where one was in a ledger: a window opened again on the same day goes on there, on another day with the first page."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.ui.settings import Settings

if TYPE_CHECKING:
    from desktop.ui.desk.desk import Desk


def note_place(desk: "Desk", settings: Settings, ledger: Path) -> None:
    """Remembers the tab that is shown; each tab remembers its register by itself."""
    from desktop.ui.layout import TABS  # loaded with the first ledger

    settings.keep_tab(ledger, TABS[desk.currentIndex()].id, date.today())


def place_in(settings: Settings, ledger: Path) -> int:
    """The number of the tab that was shown last, if that was today: each morning begins with what is due."""
    from desktop.ui.layout import TABS

    kept, places = settings.tab_on(ledger, date.today()), [layout.id for layout in TABS]
    return places.index(kept) if kept in places else 0
