"""Who changed a figure: the changes of the records behind it, and of those that were behind it when it was submitted."""

from datetime import date
from typing import Any

from desktop.domain.figures.ratios import BY_ID as RATIO
from desktop.domain.late import dataclass
from desktop.domain.registers.submissions.submissions import SUBMISSIONS, Submission
from desktop.work.database import Database, JournalLine
from desktop.work.records_shown import looking
from desktop.work.report.tracing import value_of
from desktop.work.submission.past_ledger import PastLedger


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One change of one record."""

    line: JournalLine
    counts: bool
    """Whether the record is behind the figure now; if not, it was when the year was submitted."""


@dataclass(frozen=True, slots=True)
class FigureHistory:
    """What was changed behind a figure of one year."""

    changes: tuple[FigureChange, ...]
    """The latest first."""
    since: Submission | None
    """The last submission of the year, after which they were made; ``None`` where all changes were asked for."""


def figure_history(database: Database, figure: str, year: int, since: date | None = None) -> FigureHistory:
    """The changes behind a figure since a day, or else since the year was last submitted, or else all.

    Args:
        database: of the ledger.
        figure: the id of the figure or ratio.
        year: the report year.
        since: the first day, by the clock of this PC.

    Raises:
        Refused: there is no such figure.
    """
    now = dict.fromkeys(id_ for _, id_ in value_of(database, figure, year).records)
    submission = _last_submission(database, year)
    then = _behind_then(database, figure, year, submission) if submission else set()
    found = [
        FigureChange(line, id_ in now)
        for id_ in dict.fromkeys((*now, *sorted(then)))
        for line in database.history(id_)
        if _is_asked_for(line, submission, since)
    ]
    found.sort(key=lambda change: change.line.number, reverse=True)
    return FigureHistory(tuple(found), submission if since is None else None)


def _is_asked_for(line: JournalLine, submission: Submission | None, since: date | None) -> bool:
    if since is not None:
        return line.at.astimezone().date() >= since
    return submission is None or line.number > (submission.journal_line or 0)


def _last_submission(database: Database, year: int) -> Submission | None:
    made: list[Any] = [each for each in database.all(SUBMISSIONS.id) if each.submitted_year == year]
    return made[-1] if made else None


def _behind_then(database: Database, figure: str, year: int, submission: Submission) -> set[str]:
    """The ids of the records behind the figure when the year was submitted."""
    _, behind = looking(PastLedger(database, submission.journal_line or 0).as_database, year)
    parts = RATIO[figure].parts if figure in RATIO else (figure,)
    return {id_ for part in parts for _, id_ in behind.get(part, ())}
