"""The slow steps of an import: reading workbooks, and handing them back. No widget, no open ledger."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import Refused, Unreadable
from desktop.domain.ledger import LedgerTable, Refusal
from desktop.domain.words import Language
from desktop.ui.jobs import Job
from desktop.work.importing.import_plan import ImportPlan


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


Errand = tuple[Path, tuple[tuple[str, Refusal], ...]]
"""A workbook to hand back, and the cells refused in it, each with its sheet."""


def read_files(job: Job, paths: Sequence[Path]) -> list[ReadFile]:
    """Reads each file by itself, so that one that cannot be read does not keep the others out."""
    from desktop.excel.ledger_reading import (
        read_ledgers,
    )  # takes a while to load, and only an import needs it

    files = []
    for n, path in enumerate(paths):
        job.report(n, len(paths))
        try:
            files.append(ReadFile(path, tuple(read_ledgers([path]))))
        except Unreadable as unreadable:
            files.append(ReadFile(path, unreadable=unreadable))
    job.report(len(paths), len(paths))
    return files


def to_hand_back(plan: ImportPlan, files: Sequence[ReadFile]) -> list[Errand]:
    """The workbooks in which cells were refused."""
    errands = []
    for file in files:
        mine = [table for table in plan.tables if any(table.table is read for read in file.tables)]
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
