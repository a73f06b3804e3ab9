"""The slow steps of an import: reading workbooks, and handing them back. No widget, no open ledger."""

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from desktop.domain.errors import Refused, Unreadable
from desktop.domain.import_map import Maps
from desktop.domain.late import dataclass
from desktop.domain.ledger import LedgerTable, Refusal
from desktop.domain.problems import Severity
from desktop.domain.words import Language, Words
from desktop.excel.grid import Sheet
from desktop.ui.jobs import Job
from desktop.work.database import Database
from desktop.work.importing.import_plan import ImportPlan
from desktop.work.importing.mending import Mends, mended

READING = Words("正在读取{file}…", "Reading {file} …")
PLANNING = Words("正在与台账比较…", "Comparing with the ledger …")
ASKING = Words("正在校验…", "Checking …")


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file: the tables it holds, or why it cannot be read."""

    path: Path
    tables: tuple[LedgerTable, ...] = ()
    unreadable: Unreadable | None = None


@dataclass(frozen=True, slots=True)
class Returned:
    """One workbook handed back with comments, or why it could not be written."""

    path: Path
    """The user's own file."""
    copy: Path | None = None
    refused: Refused | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """What reading and planning came to."""

    files: tuple[ReadFile, ...]
    plan: ImportPlan | None = None
    """None if no file can be read."""
    to_come: Mapping[Severity, int] | None = None
    """The problems that the rules among records will find; ``None`` if they were not asked."""


class _Stopped(Exception):  # noqa: N818 - an answer to what is told
    """Someone said stop."""


Saying = Callable[[Words], None]
"""Is told what is being done, on any thread."""

Errand = tuple[Path, tuple[tuple[str, Refusal], ...]]
"""A workbook to hand back, and the cells refused in it, each with its sheet."""


def read_files(job: Job, paths: Sequence[Path], saying: Saying, maps: Maps = ()) -> list[ReadFile]:
    """Reads each file by itself, so that one that cannot be read does not keep the others out."""
    from desktop.excel import ledger_reading  # takes a while to load, and only an import needs it

    files = []
    for path in paths:
        saying(READING.fill(file=path.name))
        job.report(0, 0)
        try:
            tables = ledger_reading.read_ledger(path, job.report, lambda: not job.cancelled, maps)
            files.append(ReadFile(path, tuple(tables)))
        except Unreadable as unreadable:
            files.append(ReadFile(path, unreadable=unreadable))
    job.report(0, 0)
    return files


def first_rows(job: Job, path: Path, saying: Saying) -> list[Sheet]:
    """The first rows of a workbook's sheets.

    Raises:
        Refused: it cannot be read any more.
    """
    from desktop.excel.preview import preview  # as above

    saying(READING.fill(file=path.name))
    return preview(path, lambda: not job.cancelled)


def read_and_plan(
    job: Job, paths: Sequence[Path], database: Database, saying: Saying, maps: Maps = ()
) -> Read:
    """Reads the files, and plans what there is in those that can be read."""
    files = read_files(job, paths, saying, maps)
    return plan_files(job, files, database, saying)


def plan_files(
    job: Job,
    files: Sequence[ReadFile],
    database: Database,
    saying: Saying,
    mends: Mends = MappingProxyType({}),
) -> Read:
    """What importing these files would do to the ledger, which is read over a connection of its own.

    Args:
        job: is told how far it is.
        files: as read.
        database: the open ledger.
        saying: is told what is being done.
        mends: what was typed by hand in place of refused cells; tables are numbered through all the files.
    """
    from desktop.work.importing import import_problems, importing  # as above

    if all(file.unreadable is not None for file in files):
        return Read(tuple(files))
    reader = database.reader()
    try:
        saying(PLANNING)
        tables = mended([table for file in files for table in file.tables], mends)
        plan = importing.plan_import(reader, tables, job.report)
        saying(ASKING)
        return Read(tuple(files), plan, import_problems.problems_to_come(reader, plan, job.report))
    finally:
        reader.close()


def carry_out(job: Job, plan: ImportPlan, database: Database, stop: threading.Event) -> bool:
    """Makes the plan's changes beside the window, all or none; whether they were made before someone said stop."""

    def told(done: int, of: int) -> None:
        if stop.is_set():
            raise _Stopped
        job.tell(done, of)

    try:
        database.apply(plan.changes, told)
    except _Stopped:
        return False
    return True


def to_hand_back(plan: ImportPlan, files: Sequence[ReadFile]) -> list[Errand]:
    """The workbooks in which cells were refused."""
    errands, planned = [], iter(plan.tables)
    for file in files:
        mine = [next(planned) for _ in file.tables]
        refused = tuple((table.table.sheet, refusal) for table in mine for refusal in table.refused)
        if refused:
            errands.append((file.path, refused))
    return errands


def hand_back(job: Job, errands: Sequence[Errand], language: Language) -> list[Returned]:
    """Writes each workbook beside the original, with a comment in the user's language on each refused cell."""
    from desktop.excel.returned import write_returned  # as above

    returned = []
    for n, (path, refusals) in enumerate(errands):
        job.report(n, len(errands))
        try:
            returned.append(Returned(path, copy=write_returned(path, refusals, language=language)))
        except Refused as refused:
            returned.append(Returned(path, refused=refused))
    return returned
