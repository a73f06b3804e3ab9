"""How a submission differs from what is there now, or from another: figure by figure and record by record."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.marks import mark_of
from desktop.domain.figures.ratio import ratio_of
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.late import dataclass
from desktop.domain.registers.submissions.restatements import RESTATEMENTS, Restatement
from desktop.domain.registers.submissions.submissions import Submission
from desktop.domain.registers.submissions.submitted_figures import SUBMITTED_FIGURES
from desktop.domain.words import Words, same
from desktop.work.database import Database
from desktop.work.submission.record_changes import Behind, RecordChange, Then, record_changes
from desktop.work.submission.submitting import newest

_RATIO = {ratio.id: ratio for ratio in RATIOS}
NO_VALUE = "—"


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure or one record that is otherwise now than it was submitted."""

    submission: Submission
    item: Words
    """The figure's name, or register and name of the record."""
    unit: str
    """Of a figure; blank for a record."""
    before: str
    """As it was submitted: a value, or the fields that differ with what they held."""
    now: str
    figure: str = ""
    change: RecordChange | None = None
    """Of a record: what became of it."""
    records: tuple[tuple[str, str], ...] = ()
    """Of a figure: the records behind it that changed."""
    redefined: bool = False
    """Whether the figure is counted otherwise than it was then."""
    given: Restatement | None = None
    """The reason given at this place, even where the difference has become another since."""
    by_others: bool = False
    """Whether the reasons given for what belongs to it explain it."""

    @property
    def said(self) -> tuple[Words, Words]:
        """As it was submitted and as it is now, for people."""
        if self.change is not None:
            return self.change.before_said, self.change.now_said
        return same(self.before), same(self.now)

    @property
    def unit_said(self) -> Words:
        """Of a figure, its unit for people."""
        figure = FIGURE.get(self.figure)
        return figure.unit if figure is not None and figure.unit.zh == self.unit else same(self.unit)

    @property
    def amount(self) -> Decimal | None:
        """Of a figure: how much more it is now, in its unit."""
        if self.change is not None or NO_VALUE in (self.before, self.now):
            return None
        return Decimal(self.now) - Decimal(self.before)

    @property
    def own(self) -> Restatement | None:
        """The reason given for this very difference."""
        given = self.given
        return given if given and (given.as_submitted, given.as_restated) == (self.before, self.now) else None

    @property
    def explained(self) -> bool:
        """Whether a reason was given, for it or for what belongs to it."""
        return self.own is not None or self.by_others

    @property
    def place(self) -> tuple[str, str, str]:
        """Where it is: figure, or register and record."""
        return self.figure, *((self.change.register, self.change.record_id) if self.change else ("", ""))


def now_differs(database: Database, submission: Submission) -> list[Difference]:
    """The differences between a submission and the ledger as it is now, with the reasons given."""
    then = Then.of(database, submission)
    if not then.moved:
        return []
    now = _values_now(database, submission.submitted_year or 0)
    return _differences(database, submission, now, record_changes(database, then, None))


def between(database: Database, one: Submission, other: Submission) -> list[Difference]:
    """The differences between two submissions, the earlier one as what was submitted."""
    changes: tuple[Sequence[RecordChange], Behind] = ([], {})
    if one.submitted_year == other.submitted_year:
        changes = record_changes(database, Then.of(database, one), Then.of(database, other))
    return _differences(database, one, _values_of(database, other), changes)


def unexplained(database: Database, up_to: int | None = None) -> list[Difference]:
    """What differs from the newest submission of each year up to one, and has no reason."""
    return [d for d in standing(database, up_to) if not d.explained]


def standing(database: Database, up_to: int | None = None) -> list[Difference]:
    """What differs from the newest submission of each year up to one."""
    found = [s for s in newest(database) if up_to is None or (s.submitted_year or 0) <= up_to]
    return [difference for submission in found for difference in now_differs(database, submission)]


@dataclass(frozen=True, slots=True)
class _Value:
    words: Words
    unit: str
    value: Decimal | None
    mark: str


def _values_now(database: Database, year: int) -> dict[str, _Value]:
    by_id = {figure.id: database.figure(figure, year) for figure in FIGURES}
    found = {f.id: _Value(f.words, f.unit.zh, by_id[f.id].in_unit, mark_of(f)) for f in FIGURES}
    for ratio in RATIOS:
        value = ratio_of(ratio, year, by_id.__getitem__).printed
        found[ratio.id] = _Value(ratio.words, "%", value, mark_of(ratio))
    return found


def _values_of(database: Database, submission: Submission) -> dict[str, _Value]:
    found = {}
    for kept in database.all(SUBMITTED_FIGURES.id):
        if kept.submission == submission.id:
            told = FIGURE.get(kept.figure) or _RATIO.get(kept.figure)
            words = told.words if told else same(kept.figure_name)
            found[kept.figure] = _Value(words, kept.value_unit, kept.submitted_value, kept.definition_mark)
    return found


def _differences(
    database: Database,
    submission: Submission,
    now: Mapping[str, _Value],
    changes: tuple[Sequence[RecordChange], Behind],
) -> list[Difference]:
    given = {_place(r): r for r in database.all(RESTATEMENTS.id) if r.submission == submission.id}
    changed, behind = changes
    keys = [(c.register, c.record_id) for c in changed]
    found = []
    for id_, then in _values_of(database, submission).items():
        value = now.get(id_)
        if value is None or then.value != value.value:
            touched = tuple(key for key in keys if key in _behind(id_, behind))
            found.append(
                Difference(
                    submission,
                    then.words,
                    then.unit,
                    _plain(then.value),
                    _plain(value.value if value else None),
                    figure=id_,
                    records=touched,
                    redefined=value is None or then.mark != value.mark,
                    given=given.get((id_, "", "")),
                )
            )
    found += [
        Difference(
            submission, c.item, "", c.before, c.now, change=c, given=given.get(("", c.register, c.record_id))
        )
        for c in changed
    ]
    return _with_reasons_of_others(found)


def _with_reasons_of_others(found: list[Difference]) -> list[Difference]:
    """A figure is explained by the reasons of all records behind it that changed, a record by that of a figure."""
    records = {d.place[1:]: d for d in found if d.change}
    figures = [d for d in found if d.figure]
    covered = {key for d in figures if d.own for key in d.records}
    marked = []
    for d in found:
        if d.change:
            by_others = d.place[1:] in covered
        else:
            by_others = bool(d.records) and all(records[key].own for key in d.records)
        marked.append(replace(d, by_others=by_others))
    return marked


def _behind(id_: str, behind: Behind) -> set[tuple[str, str]]:
    ratio = _RATIO.get(id_)
    parts: Iterable[str] = ratio.parts if ratio else (id_,)
    return {key for part in parts for key in behind.get(part, ())}


def _plain(value: Decimal | None) -> str:
    return NO_VALUE if value is None else f"{value.normalize():f}"


def _place(restatement: Any) -> tuple[str, str, str]:
    return restatement.figure or "", restatement.register or "", restatement.record or ""
