"""A look into a backup: what it holds, without a lock, a migration or any file beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from desktop.domain.errors import NotALedger, Unreachable
from desktop.domain.words import Words
from desktop.store import change_sets, journal
from desktop.store.cipher import keyring
from desktop.store.cipher.key import Key
from desktop.store.driver import connect, sqlite
from desktop.store.faults import name_of, reason_of
from desktop.store.opening import must_be_ledger

_DAMAGED = Words("备份{name}已损坏：{reason}。", "The backup {name} is damaged: {reason}.")
_AWAY = Words(
    "读不了备份{name}：它所在的磁盘或U盘连接不上或出错。",
    "The backup {name} cannot be read: its disk or stick cannot be reached or fails.",
)
_PLUG_IN = Words("请重新插好或检查磁盘，再试一次。", "Plug it in again or check the disk, then retry.")
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
        raise unusable(path, fault) from fault


def unusable(path: Path, fault: BaseException) -> NotALedger | Unreachable:
    """The refusal of a backup that cannot be read: because its disk fails, or because it is damaged."""
    if name_of(fault).startswith("SQLITE_IOERR"):
        return Unreachable(_AWAY.fill(name=path.name), _UNTOUCHED, _PLUG_IN)
    return NotALedger(_DAMAGED.fill(name=path.name, reason=reason_of(fault)), _UNTOUCHED, _ANOTHER)
