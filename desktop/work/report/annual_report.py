"""The annual report, put together from the open ledger."""

from dataclasses import replace

from desktop import __version__
from desktop.domain.changes import Told
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.figure import FigureValue
from desktop.domain.figures.ratio import RatioYears, ratio_of
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.problems import GRAVITY
from desktop.domain.report import AnnualReport, FigureYears, Origin
from desktop.domain.report_tables import DETAILS
from desktop.work.database import Database
from desktop.work.overlaps import candidates
from desktop.work.problems import problems_among
from desktop.work.progress import counted, counted_within, part, silently
from desktop.work.records_shown import LookedAt, chosen
from desktop.work.report.carried import carried
from desktop.work.report.detail_tables import detail_table
from desktop.work.report.report_evidence import evidence_of
from desktop.work.report.report_problems import looked_at, problems_of
from desktop.work.submission import corrections as submitted


def annual_report(database: Database, year: int, told: Told = silently) -> AnnualReport:
    """The report of one calendar year.

    The records in its detail tables are chosen here, not taken from the database's figures, so that the
    check formulas over them are a second opinion.

    Args:
        database: the ledger.
        year: the year.
        told: how far it is; what it raises ends it.
    """
    figures, ratios = figures_of(database, year, part(told, 0, 20))
    this = {years.figure.id: years.this for years in figures}
    ledger = LookedAt(database, year)
    shown = chosen(ledger, year, part(told, 20, 60))
    tables = [
        detail_table(ledger, detail, shown[detail.register], this)
        for detail in counted(DETAILS, part(told, 60, 70))
        if shown[detail.register] or not detail.left_out_if_empty
    ]
    enterprises = ledger.all("enterprise")
    origin = Origin(database.head(), database.lines(), database.schema, __version__)
    report = AnnualReport(
        year, enterprises[0] if enterprises else None, figures, tuple(tables), (), ratios, origin=origin
    )
    report = replace(report, evidence=evidence_of(report, database), carried=carried(shown, ledger.get))
    judged = counted_within(looked_at(report, shown, ledger.all), part(told, 75, 100))
    found = problems_among(ledger.view, judged)
    overlapping = candidates(ledger.view)
    problems = problems_of(report, shown, ledger.all, ledger.title, found, overlapping)
    return _with_corrections(replace(report, problems=problems), database)


def _with_corrections(report: AnnualReport, database: Database) -> AnnualReport:
    """The report with what is otherwise now than it was submitted."""
    corrections = submitted.corrections_of(database, report.year)
    problems = (*submitted.problems_with(corrections), *report.problems)
    ordered = tuple(sorted(problems, key=lambda problem: GRAVITY[problem.severity]))
    return replace(report, corrections=corrections, problems=ordered)


def figures_of(
    database: Database, year: int, told: Told = silently
) -> tuple[tuple[FigureYears, ...], tuple[RatioYears, ...]]:
    """Every figure and every ratio in a year and in the two before it."""
    asked = [(figure, year - n) for n in range(3) for figure in FIGURES]
    values: list[dict[str, FigureValue]] = [{}, {}, {}]
    for figure, each in counted(asked, told):
        values[year - each][figure.id] = database.figure(figure, each)
    figures = tuple(FigureYears(*(of[figure.id] for of in values)) for figure in FIGURES)
    ratios = tuple(
        RatioYears(*(ratio_of(ratio, year - n, of.__getitem__) for n, of in enumerate(values)))
        for ratio in RATIOS
    )
    return figures, ratios
