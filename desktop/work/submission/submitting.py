"""Submitting a year: its report, the record of it and the very file go into the ledger together, or not at all."""

import hashlib
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, CannotWrite, Refused
from desktop.domain.figures.marks import mark_of
from desktop.domain.figures.ratio import PER_CENT
from desktop.domain.late import dataclass
from desktop.domain.registers.submissions.submissions import SUBMISSIONS, Submission
from desktop.domain.registers.submissions.submitted_figures import SUBMITTED_FIGURES, SubmittedFigure
from desktop.domain.report import AnnualReport
from desktop.domain.words import Words
from desktop.files import telling, write_bytes
from desktop.work.database import Database
from desktop.work.workspace import Workspace

SUBMIT = Words("报送{year}年度年报（{number}）", "Submit the report of {year} ({number})")
FORM = Words("年报工作簿", "Annual workbook")
STOPPED = Words(
    "{year}年度还有{n}处问题未改正或说明，不能报送。",
    "{n} {n:problem|problems} of {year} {n:is|are} neither mended nor answered, so it cannot be submitted.",
)
NOTHING_WRITTEN = Words(
    "没有写入任何文件，也没有报送记录。", "Nothing was written, and nothing is recorded as submitted."
)
SEE_CHECKS = Words(
    "请在“校验”页改正或填写理由；已报送数字的变动请说明更正原因。",
    "Mend or answer them in the Checks tab; of figures submitted before, give the reason why they differ.",
)
CHANGED = Words(
    "写报送文件期间台账又有改动。", "The ledger was changed while the file to submit was being written."
)
AGAIN = Words("请再报送一次。", "Submit again.")
KEPT_INSIDE = Words(
    "报送已记入台账（{number}），报送文件也存在台账里，但没有能写到“{name}”。",
    "The submission is recorded ({number}) and its file is in the ledger, but it could not be written to '{name}'.",
)
FROZEN = Words("这一年的数字和记录已经固定。", "The year's figures and records are fixed.")
SAVE_AGAIN = Words(
    "请从报送记录里把文件另存出来，内容一字节不差。",
    "Save the file out of the submissions; it is the same to the byte.",
)

Write = Callable[[AnnualReport, Path], None]
"""Writes a report to a file."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A report that may be submitted, and the file it would leave as."""

    report: AnnualReport
    content: bytes
    out: Path
    form: str = FORM.zh


def prepare(report: AnnualReport, out: Path, write: Write) -> Ready:
    """Writes the file beside its place and reads it; nothing is left there. It may run beside the window.

    Raises:
        Refused: something stops the report.
        CannotWrite: the folder or the disk is in the way.
    """
    if report.open:
        raise Refused(STOPPED.fill(year=report.year, n=report.open), NOTHING_WRITTEN, SEE_CHECKS)
    # A folder of its own, so that a refusal names the file that the user asked for; made first, so that a place that
    # takes no file is told before the work is done. What a dead disk does not let go of must not hide that refusal.
    with (
        telling(out),
        TemporaryDirectory(prefix=".", suffix=".tmp", dir=out.parent, ignore_cleanup_errors=True) as folder,
    ):
        written = Path(folder) / out.name
        write(report, written)
        return Ready(report, written.read_bytes(), out)


def freeze(workspace: Workspace, ready: Ready) -> Submission:
    """Records the submission with its figures and its file in one change, then writes the file to its place.

    Raises:
        Refused: the ledger has changed since, or as `Database.apply`; nothing is recorded and nothing written.
        CannotWrite: it is recorded, file and all, and only the place outside could not be written to.
    """
    database, report = workspace.database, ready.report
    if database.head() != report.origin.head:
        raise Refused(CHANGED, NOTHING_CHANGED, AGAIN)
    made = _submission(database, ready)
    records = [Change(SUBMISSIONS.id, None, made)]
    records += [Change(SUBMITTED_FIGURES.id, None, each) for each in _figures(report, made)]
    label = SUBMIT.fill(year=report.year, number=made.submission_number)
    workspace.do(ChangeSet(label, tuple(records), (ready.content,)))
    try:
        write_bytes(ready.out, ready.content)
    except CannotWrite as fault:
        words = KEPT_INSIDE.fill(number=made.submission_number, name=ready.out.name)
        raise CannotWrite(words, FROZEN, SAVE_AGAIN) from fault
    return made


def submitted(database: Database, year: int | None = None) -> list[Submission]:
    """The submissions, of one year or of all, in the order in which they were made."""
    return [s for s in database.all(SUBMISSIONS.id) if year is None or s.submitted_year == year]


def newest(database: Database) -> list[Submission]:
    """The submission that counts for each year: the newest of it. By year, the earliest first."""
    by_year = {s.submitted_year or 0: s for s in submitted(database)}
    return [by_year[year] for year in sorted(by_year)]


def _submission(database: Database, ready: Ready) -> Submission:
    report = ready.report
    return Submission(
        submission_number=f"{report.year}-{len(submitted(database, report.year)) + 1}",
        submitted_year=report.year,
        submitted_on=date.today(),
        submitted_by=database.who or None,
        submitted_form=ready.form,
        submitted_file=ready.out.name,
        submitted_size=len(ready.content),
        submitted_sha256=hashlib.sha256(ready.content).hexdigest(),
        journal_line=report.origin.lines,
        journal_head=report.origin.head,
        program_version=report.origin.program,
    )


def _figures(report: AnnualReport, submission: Submission) -> list[SubmittedFigure]:
    told: list[tuple[str, Words, Decimal | None, Words, str]] = [
        (f.id, f.words, years.this.in_unit, f.unit, mark_of(f))
        for years in report.figures
        for f in [years.figure]
    ]
    told += [
        (r.id, r.words, years.this.printed, PER_CENT, mark_of(r))
        for years in report.ratios
        for r in [years.ratio]
    ]
    return [
        SubmittedFigure(
            submission=submission.id,
            figure=id_,
            figure_name=words.zh,
            submitted_value=value,
            value_unit=unit.zh,
            value_year=report.year,
            definition_mark=mark,
        )
        for id_, words, value, unit, mark in told
    ]
