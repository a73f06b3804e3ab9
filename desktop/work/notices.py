"""What is to be seen to and stands in no record: a report that was not submitted, a ledger without a backup."""

from collections.abc import Iterator
from datetime import date, datetime

from desktop.domain.late import dataclass
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.keeping.backups import backups_in, folder_of

NOT_SUBMITTED = Words("{year}年度年报还没有报送登记", "The annual report of {year} is not noted as submitted")
NO_BACKUP = Words("这个台账还没有备份", "This ledger has no backup yet")
OLD_BACKUP = Words(
    "最近一次备份是{n}天前，之后有改动",
    "The last backup is {n} {n:day|days} old, and there were changes since",
)
LONG = 7
"""Days after which a backup is old where the ledger was changed since."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One of them."""

    words: Words
    opens: str
    """Where it is seen to: ``report`` or ``backups``."""


def notices(database: Database, today: date, *, keeps: bool = True) -> list[Notice]:
    """What is to be seen to as of a day.

    Args:
        database: of the ledger.
        today: the day.
        keeps: whether backups of it are made here; of one that is only looked at, none are.
    """
    return [*_report(database, today), *(_backups(database, today) if keeps else ())]


def _report(database: Database, today: date) -> Iterator[Notice]:
    last = today.year - 1
    submitted = {record.submitted_year for record in database.all("submissions")}
    if last in database.work_years() and last not in submitted:
        yield Notice(NOT_SUBMITTED.fill(year=last), "report")


def _backups(database: Database, today: date) -> Iterator[Notice]:
    changed = database.last_change()
    if changed is None:
        return
    made = [backup.at for backup in backups_in(folder_of(database.path))]
    day = _local(changed).date()
    if not made and day < today:
        yield Notice(NO_BACKUP, "backups")
    elif made and _local(changed) > max(made) and (today - max(made).date()).days > LONG:
        yield Notice(OLD_BACKUP.fill(n=(today - max(made).date()).days), "backups")


def _local(moment: datetime) -> datetime:
    """A moment as the clock on the wall shows it, as times of files are."""
    return moment.astimezone().replace(tzinfo=None)
