"""What whoever fills a form is to know before it is written: the year's open problems, and personal data that are masked."""

from collections import Counter

from desktop.domain.changes import Told
from desktop.domain.city_form.filling import Filling
from desktop.domain.figures.figure import FigureValue
from desktop.domain.figures.ratio import RatioValue
from desktop.domain.late import dataclass
from desktop.domain.problems import Severity
from desktop.domain.report import AnnualReport, ReportProblem
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.progress import silently

STOPS = Words(
    "{year}年有{stops}处须改正或说明（在此之前，年报只能是草稿），另有{warnings}项请核对；改正后，表中的数可能改变。",
    "{year}: {stops} to be mended or answered (until then the report is a draft), {warnings} more to be "
    "looked at; what the form says may change by that.",
)
WARNINGS = Words(
    "{year}年有{warnings}项请核对；核对后，表中的数可能改变。",
    "{year}: {warnings} to be looked at; what the form says may change by that.",
)
MASKED = Words(
    "表中有{n}个单元格的个人信息只写出一部分：{fields}。",
    "Personal data are masked in {n} {n:cell|cells} of the form: {fields}.",
)
EACH = Words("{field}{n}处", "{field} {n}")
BETWEEN = Words("、", ", ")


@dataclass(frozen=True, slots=True)
class BeforeWriting:
    """What is to be said before a filled form is written."""

    report: AnnualReport
    filling: Filling

    @property
    def problems(self) -> tuple[ReportProblem, ...]:
        """What is open in the year, as the annual report lists it."""
        return tuple(p for p in self.report.problems if p.stops or p.severity is Severity.WARNING)

    @property
    def stops(self) -> int:
        """How many problems keep the year's report a draft; each record counts, as in the report."""
        return self.report.open

    @property
    def warnings(self) -> int:
        """How many others are to be looked at."""
        return sum(not problem.stops for problem in self.problems)

    @property
    def masked(self) -> int:
        """The cells in which a part of personal data is hidden."""
        return sum(cell.masked is not None for cell in self.filling.cells)

    @property
    def sentences(self) -> tuple[Words, ...]:
        """What there is to say; nothing where nothing is open and nothing masked."""
        said = []
        if self.problems:
            words = STOPS if self.stops else WARNINGS
            said.append(words.fill(year=self.report.year, stops=self.stops, warnings=self.warnings))
        fields = Counter(cell.masked for cell in self.filling.cells if cell.masked is not None)
        if fields:
            each = [EACH.fill(field=field, n=n) for field, n in fields.items()]
            listed = Words(BETWEEN.zh.join(e.zh for e in each), BETWEEN.en.join(e.en for e in each))
            said.append(MASKED.fill(n=self.masked, fields=listed))
        return tuple(said)

    def value(self, figure: str) -> FigureValue | RatioValue | None:
        """A figure or ratio of the report's year; ``None`` where it has none of that name."""
        figures = {pair.figure.id: pair.this for pair in self.report.figures}
        ratios = {pair.ratio.id: pair.this for pair in self.report.ratios}
        return figures.get(figure) or ratios.get(figure)


def before_writing(database: Database, year: int, filling: Filling, told: Told = silently) -> BeforeWriting:
    """What is to be said before a form that was filled for a year is written.

    Args:
        database: the ledger.
        year: the year that it was filled for.
        filling: what it is filled with.
        told: how far it is; what it raises ends it.
    """
    from desktop.work.report.annual_report import annual_report  # takes a while to load

    return BeforeWriting(annual_report(database, year, told), filling)
