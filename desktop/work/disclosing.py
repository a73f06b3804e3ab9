"""Personal data are seen in full only once it is written down who sees them, how, and why."""

from collections.abc import Callable
from datetime import datetime

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, ReadOnly
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.work.database import Database

LABEL = Words("查看个人信息：{register}，{n}条", "Personal data seen: {register}, {n}")
LOOKED_AT = Words(
    "台账是以只读方式打开的，查看个人信息无法留下记录，因此不予显示。",
    "The ledger was opened to look at only; that personal data were seen could not be written down, "
    "so they stay masked.",
)
OPEN_AGAIN = Words(
    "请关闭正在使用它的窗口，重新打开台账后再查看。",
    "Close the window that uses it and open the ledger again.",
)


def disclosure(
    database: Database, register: AnyRegister, means: str, records: int, reason: str, record_id: str = ""
) -> ChangeSet:
    """What writes down that personal data are seen; nothing where a register has none.

    Args:
        database: of the ledger; it knows who is at work.
        register: whose records they are.
        means: one of `disclosures.MEANS`.
        records: how many can be seen.
        reason: as it was given; may be blank on the command line.
        record_id: the record, where it is one.

    Raises:
        ReadOnly: the ledger was opened to look at only.
    """
    label = LABEL.fill(register=register.words, n=records)
    if not register.personal:
        return ChangeSet(label, ())
    if database.read_only:
        raise ReadOnly(LOOKED_AT, NOTHING_CHANGED, OPEN_AGAIN)
    from desktop.domain.registers.evidence.disclosures import DISCLOSURES, Disclosure  # they load all others

    now = datetime.now()
    made = Disclosure(
        disclosed_on=now.date(),
        disclosed_at=f"{now:%H:%M:%S}",
        disclosed_by=database.who,
        means=means,
        disclosed_register=register.id,
        disclosed_records=records,
        disclosed_record=record_id or None,
        disclosure_reason=reason.strip() or None,
    )
    return ChangeSet(label, (Change(DISCLOSURES.id, None, made),))


class Disclosing:
    """What is shown in full in a window: since when, why, and of which registers it is written down already."""

    def __init__(self, database: Database, do: Callable[[ChangeSet], None]) -> None:
        """Begins with everything masked.

        Args:
            database: of the ledger.
            do: makes changes, as `Workspace.do`.
        """
        self._database, self._do = database, do
        self._told: set[str] = set()
        self.reason = ""
        """Why, while tables show personal data; blank while they are masked."""
        self.last_reason = ""
        """The reason that was given last, for whoever is asked again."""

    def begin(self, reason: str) -> None:
        """Tables are to show personal data from now on, as far as it can be written down.

        Raises:
            ReadOnly: nothing can be written down.
        """
        if self._database.read_only:
            raise ReadOnly(LOOKED_AT, NOTHING_CHANGED, OPEN_AGAIN)
        self.reason = self.last_reason = reason
        self._told.clear()

    def end(self) -> None:
        """Tables are masked again."""
        self.reason = ""
        self._told.clear()

    def show_table(self, register_id: str) -> None:
        """Writes down, the first time since it began, that a table shows all records of a register.

        Raises:
            Refused: as `Workspace.do`; nothing is to be shown.
        """
        if register_id not in self._told and BY_ID[register_id].personal:
            self.note("screen", register_id, self._database.count(register_id), self.reason)
            self._told.add(register_id)

    def note(self, means: str, register_id: str, records: int, reason: str, record_id: str = "") -> None:
        """Writes down that records are seen; to be called before they are.

        Raises:
            Refused: as `Workspace.do`; nothing is to be shown.
        """
        self.last_reason = reason or self.last_reason
        self._do(disclosure(self._database, BY_ID[register_id], means, records, reason, record_id))
