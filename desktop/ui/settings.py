"""What the program remembers on this machine: language, window, columns, ledgers opened last."""

from contextlib import suppress
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
        _clear_lock(Path(self._store.fileName()))

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
    def scheme(self) -> str:
        """On which ground the program is shown: ``system``, ``light`` or ``dark``."""
        kept = str(self._store.value("look/scheme", ""))
        return kept if kept in ("light", "dark") else "system"

    @scheme.setter
    def scheme(self, scheme: str) -> None:
        self._store.setValue("look/scheme", str(scheme))

    @property
    def text_percent(self) -> int:
        """The size of text, of the usual one."""
        kept = str(self._store.value("look/percent", ""))
        return min(max(int(kept), 100), 200) if kept.isdecimal() else 100

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._store.setValue("look/percent", str(percent))

    @property
    def touch(self) -> bool:
        """Whether what is pressed is as large as a finger."""
        return str(self._store.value("look/touch", "")) == "yes"

    @touch.setter
    def touch(self, touch: bool) -> None:
        self._store.setValue("look/touch", "yes" if touch else "no")

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

    def share_of(self, splitter: str) -> float:
        """What part of a splitter of two its first has, from 0 to 1, as it was set by hand; 0 if it was not."""
        kept = str(self._store.value(f"share/{splitter}", ""))
        return min(int(kept), 1000) / 1000 if kept.isdecimal() else 0.0

    def keep_share(self, splitter: str, share: float) -> None:
        """Remembers how a splitter was set."""
        self._store.setValue(f"share/{splitter}", str(round(share * 1000)))

    def register_in(self, tab_id: str) -> str:
        """The register that was shown last in a tab; blank if none was."""
        return str(self._store.value(f"register/{tab_id}", "") or "")

    def keep_register(self, tab_id: str, register_id: str) -> None:
        """Remembers the register that is shown in a tab."""
        self._store.setValue(f"register/{tab_id}", register_id)

    def tab_on(self, ledger: Path, day: date) -> str:
        """The tab in which a ledger was left on a day; blank if it was not."""
        said, _space, tab = str(self._store.value(f"tab/{_key(ledger)}", "") or "").partition(" ")
        return tab if said == day.isoformat() else ""

    def keep_tab(self, ledger: Path, tab_id: str, day: date) -> None:
        """Remembers in which tab a ledger was left on a day."""
        self._store.setValue(f"tab/{_key(ledger)}", f"{day.isoformat()} {tab_id}")

    def year_on(self, page: str, ledger: Path, day: date) -> int | None:
        """The year that was picked on a page of a ledger in the same calendar year; ``None`` if none was."""
        said, _space, year = str(self._store.value(f"year/{page}/{_key(ledger)}", "") or "").partition(" ")
        return int(year) if said == str(day.year) and year.isdecimal() else None

    def keep_year(self, page: str, ledger: Path, year: int, day: date) -> None:
        """Remembers which year was picked on a page of a ledger on a day."""
        self._store.setValue(f"year/{page}/{_key(ledger)}", f"{day.year} {year}")

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

    def columns(self, register_id: str) -> str:
        """How the columns of a register's table are arranged; blank while they are as usual."""
        return str(self._store.value(f"columns/{register_id}", "") or "")

    def keep_columns(self, register_id: str, said: str) -> None:
        """Remembers how the columns are arranged."""
        self._store.setValue(f"columns/{register_id}", said)

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
        return [path for path in self.remembered if path.is_file()]

    @property
    def remembered(self) -> list[Path]:
        """The ledgers opened last, the newest first, whether they are still there or not."""
        kept = self._store.value("recent", [])
        texts = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return [Path(text) for text in texts if text]

    def remember(self, path: Path) -> None:
        """Puts a ledger at the head of the recent ones."""
        path = path.resolve()
        others = [known for known in self.remembered if known != path]
        self._store.setValue("recent", [str(known) for known in [path, *others][:MOST_RECENT]])

    def forget(self, path: Path) -> None:
        """Takes a ledger off the recent ones; the file stays where it is."""
        self._store.setValue("recent", [str(known) for known in self.remembered if known != path])


def _key(path: Path) -> str:
    import hashlib  # not before a ledger is known

    return hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]


def _clear_lock(kept: Path) -> None:
    """Takes an empty lock away that a power cut left beside the file of settings: Qt would wait for half a minute."""
    lock = kept.with_name(f"{kept.name}.lock")
    with suppress(OSError):
        if lock.stat().st_size == 0:  # whoever holds it has written down who that is
            lock.unlink()
