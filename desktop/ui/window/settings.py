"""What the program remembers on this machine: language, window, columns, ledgers opened last."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLocale, QSettings, QStandardPaths

from desktop.domain.words import Language

if TYPE_CHECKING:
    from desktop.work.keeping.second_place import Copied

MOST_RECENT = 6
"""Ledgers remembered."""
LOCK_AFTER = (0, 5, 10, 15, 30)
"""Minutes without input after which the window may be locked; 0 is never."""


class Settings:
    """Typed access to the settings of the machine; nothing of a ledger is kept here."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store if store is not None else QSettings("CQO Desk", "cqodesk")

    @property
    def language(self) -> Language:
        """The language chosen; at first English only where the machine is plainly neither Chinese nor neutral."""
        chosen = str(self._store.value("language", ""))
        if chosen in ("zh", "en"):
            return "zh" if chosen == "zh" else "en"
        return "en" if QLocale.system().language() == QLocale.Language.English else "zh"

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("language", language)

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window stood."""
        kept = self._store.value("geometry")
        return kept if isinstance(kept, QByteArray) else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    @property
    def list_width(self) -> int:
        """Pixels that the list of registers was made wide; 0 if it was not."""
        kept = str(self._store.value("list/width", ""))
        return int(kept) if kept.isdecimal() else 0

    @list_width.setter
    def list_width(self, width: int) -> None:
        self._store.setValue("list/width", str(width))

    @property
    def list_hidden(self) -> bool:
        """Whether the list of registers is hidden."""
        return str(self._store.value("list/hidden", "")) == "yes"

    @list_hidden.setter
    def list_hidden(self, hidden: bool) -> None:
        self._store.setValue("list/hidden", "yes" if hidden else "no")

    def widths(self, register_id: str, language: Language) -> dict[str, int]:
        """The columns of a register's table that were set by hand: field and width in pixels.

        Each language has its own, since headings differ in length.
        """
        kept = self._store.value(f"widths/{language}/{register_id}", "")
        pairs = (pair.partition(":") for pair in str(kept).split() if pair.count(":") == 1)
        return {field: int(width) for field, _colon, width in pairs if width.isdecimal() and int(width) > 0}

    def keep_width(self, register_id: str, language: Language, field_id: str, width: int) -> None:
        """Remembers how wide a column was made."""
        kept = {**self.widths(register_id, language), field_id: width}
        said = " ".join(f"{field}:{pixels}" for field, pixels in kept.items())
        self._store.setValue(f"widths/{language}/{register_id}", said)

    @property
    def data_folder(self) -> Path:
        """Where the program keeps what is no setting and belongs to no ledger; it need not be there yet."""
        place = QStandardPaths.StandardLocation.AppLocalDataLocation
        return Path(QStandardPaths.writableLocation(place))

    @property
    def second_folder(self) -> Path | None:
        """The second place of backups, if one was chosen."""
        kept = str(self._store.value("second/folder", "") or "")
        return Path(kept) if kept else None

    @second_folder.setter
    def second_folder(self, folder: Path | None) -> None:
        self._store.setValue("second/folder", str(folder) if folder else "")

    def copied(self, ledger: Path) -> "Copied | None":
        """What of a ledger was last brought to the second place."""
        day, _space, head = str(self._store.value(f"second/{_key(ledger)}", "") or "").partition(" ")
        try:
            from desktop.work.keeping.second_place import Copied

            return Copied(date.fromisoformat(day), head)
        except ValueError:
            return None

    def note_copied(self, ledger: Path, copied: "Copied | None") -> None:
        """Remembers what of a ledger was brought to the second place."""
        said = f"{copied.day.isoformat()} {copied.head}" if copied else ""
        self._store.setValue(f"second/{_key(ledger)}", said)

    @property
    def lock_minutes(self) -> int:
        """Minutes without input after which the window is locked; 0 is never."""
        kept = str(self._store.value("lock/minutes", ""))
        return int(kept) if kept.isdecimal() and int(kept) in LOCK_AFTER else 0

    @lock_minutes.setter
    def lock_minutes(self, minutes: int) -> None:
        self._store.setValue("lock/minutes", str(minutes))

    @property
    def pin_hash(self) -> str:
        """What is kept of the PIN of this PC's user; blank where none is set."""
        return str(self._store.value("lock/pin", "") or "")

    @pin_hash.setter
    def pin_hash(self, kept: str) -> None:
        self._store.setValue("lock/pin", kept)

    @property
    def wrong_tries(self) -> int:
        """Wrong tries to unlock, in a row; a restart does not forget them."""
        kept = str(self._store.value("lock/wrong", ""))
        return int(kept) if kept.isdecimal() else 0

    @wrong_tries.setter
    def wrong_tries(self, wrong: int) -> None:
        self._store.setValue("lock/wrong", str(wrong))

    @property
    def locked_until(self) -> float:
        """When the next try is allowed, in seconds since 1970."""
        try:
            return float(str(self._store.value("lock/until", "0")))
        except ValueError:
            return 0.0

    @locked_until.setter
    def locked_until(self, seconds: float) -> None:
        self._store.setValue("lock/until", f"{seconds:.3f}")

    def reset_lock(self) -> None:
        """Switches the lock off and forgets the PIN."""
        self._store.remove("lock")
        self._store.sync()

    @property
    def recent(self) -> list[Path]:
        """The ledgers opened last, the newest first, as far as they are still there."""
        return self._recent(Path.is_file)

    def remember(self, path: Path) -> None:
        """Puts a ledger at the head of the recent ones."""
        path = path.resolve()
        others = [known for known in self._recent(lambda _path: True) if known != path]
        self._store.setValue("recent", [str(known) for known in [path, *others][:MOST_RECENT]])

    def _recent(self, keep: Callable[[Path], bool]) -> list[Path]:
        kept = self._store.value("recent", [])
        texts = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return [path for path in map(Path, texts) if keep(path)]


def _key(path: Path) -> str:
    import hashlib  # not before a ledger is known

    return hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]
