"""What the parts of the window may ask of it; they know this much, and not the window that is made of them."""

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from desktop.domain.words import Language, Words

if TYPE_CHECKING:  # the window is painted before any of them is loaded
    from desktop.ui.desk.desk import Desk
    from desktop.ui.desk.upkeep import Upkeep
    from desktop.work.workspace import Workspace


class Shell(QMainWindow):
    """The window as its parts see it: the open ledger, and what is done with the window as a whole."""

    language_changed = Signal(str)
    """All is said in another `Language` from now on."""
    language: Language
    workspace: "Workspace | None"
    """The open ledger."""
    desk: "Desk | None"
    """The tabs of the open ledger."""

    @property
    @abstractmethod
    def upkeep(self) -> "Upkeep":
        """What happens to the open ledger by itself."""

    @property
    @abstractmethod
    def nearby(self) -> str:
        """The folder of the open ledger, where its workbooks are likely to lie too; blank where none is open."""

    @abstractmethod
    def open_ledger(self, path: Path) -> None:
        """Opens a ledger file in place of what is open; a refusal is told."""

    @abstractmethod
    def open_by(self, opener: "Callable[[], Workspace]", *, remember: bool = True) -> bool:
        """Shows what an opener opens, and whether it could be opened; a refusal is told."""

    @abstractmethod
    def show_ledger(self, workspace: "Workspace") -> None:
        """Shows an open ledger in place of what is open."""

    @abstractmethod
    def close_ledger(self) -> None:
        """Lets go of the ledger that is open."""

    @abstractmethod
    def show_start(self) -> None:
        """Shows the page with the doors, where no ledger is open."""

    @abstractmethod
    def make_anew(self) -> None:
        """Makes all that is shown again, where the language or the size of things has changed."""

    @abstractmethod
    def attempt(self, action: Callable[[], None], said: Words) -> None:
        """Does something to the ledger; says that it is done, or tells why it is refused."""

    @abstractmethod
    def tell_private(self) -> None:
        """Ticks in the menu whether tables show personal data, and when the window locks itself."""
