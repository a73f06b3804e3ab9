"""A look into a backup: what it holds, without a lock, a migration or any file beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from desktop.domain.errors import NotALedger
from desktop.domain.words import Words
from desktop.store import change_sets, journal
from desktop.store.cipher import keyring
from desktop.store.cipher.key import Key
from desktop.store.driver import connect, sqlite
from desktop.store.opening import must_be_ledger

_DAMAGED = Words("备份{name}已损坏：{reason}。", "The backup {name} is damaged: {reason}.")
_UNTOUCHED = Words("没有写入任何文件。", "No file was written.")
_ANOTHER = Words("请换用更早的一份备份。", "Use an earlier backup.")
_OWN = ("journal", "content", "meta")
"""The store's tables that hold no records."""


class Look:
    """A backup of this program or an older one, read where it lies; it may be on a medium that cannot be written."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self._path, self._connection = path, connection

    @classmethod
    def into(cls, path: Path) -> Self:
        """Looks into a backup.

        Raises:
            NotALedger: it is missing, damaged or foreign.
            NeedsPassword: it has a password, which was not given yet.
        """
        path = path.absolute()
        must_be_ledger(path)
        key = keyring.key_of(path)
        engine = create_engine(
            "sqlite://", module=sqlite, creator=lambda: quiet(path, key), poolclass=NullPool
        )
        with _telling(path):
            return cls(path, engine.connect())

    @property
    def records(self) -> int:
        """How many records it holds."""
        with _telling(self._path):
            names = self._connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
            tables = [name for (name,) in names if name not in _OWN and not name.startswith("sqlite_")]
            counts = (self._connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"') for name in tables)
            return sum(int(count.scalar() or 0) for count in counts)

    @property
    def head(self) -> str:
        """Its journal's last hash."""
        with _telling(self._path):
            return journal.head(self._connection)[1]

    def change_sets(self, before: int | None, count: int) -> list[change_sets.KeptSet]:
        """Its last change sets before a line of its journal, the newest first."""
        with _telling(self._path):
            return change_sets.before(self._connection, before, count)

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()
        self._connection.engine.dispose()


def quiet(path: Path, key: Key | None) -> sqlite.Connection:
    """A connection that only reads; SQLite is told that nobody changes the file, unless a log lies beside it."""
    alone = "&immutable=1" if not path.with_name(path.name + "-wal").exists() else ""
    return connect(f"{path.absolute().as_uri()}?mode=ro{alone}", key, uri=True)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except (DBAPIError, sqlite.Error) as fault:
        reason = getattr(fault, "orig", None) or fault
        raise NotALedger(_DAMAGED.fill(name=path.name, reason=reason), _UNTOUCHED, _ANOTHER) from fault
