"""The figures of a year beside those of the year before, as rows of a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.figures.figure import Figure
from desktop.domain.problems import Severity
from desktop.domain.report import FigurePair, ReportProblem
from desktop.domain.values.numbers import show_money
from desktop.domain.words import Language, Words
from desktop.ui.rows import Cell, Column, Tone

GROUPS = {
    "officers": Words("首席质量官", "Chief quality officers"),
    "qc": Words("质量课题", "QC themes"),
    "six_sigma": Words("六西格玛", "Six Sigma"),
    "standards": Words("标准", "Standards"),
    "quality": Words("综合质量工作", "Other quality work"),
}
FIGURE = Words("指标", "Figure")
YEAR = Words("{year}年", "{year}")
DIFFERENCE = Words("增减", "Difference")
UNIT = Words("单位", "Unit")
MUST = Words("须补正", "To mend")
LOOK = Words("请核对", "To look at")
LINE = Words("【{weight}】{what}", "{weight}: {what}")

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The rows of the table, and the figure of each; headings of groups have none."""

    rows: tuple[Row, ...]
    pairs: tuple[FigurePair | None, ...]

    def row_of(self, figure: str) -> int:
        """The row of a figure, or the first one that has any; -1 where there is none."""
        rows = [n for n, pair in enumerate(self.pairs) if pair is not None]
        return next((n for n in rows if self._id(n) == figure), rows[0] if rows else -1)

    def _id(self, row: int) -> str:
        pair = self.pairs[row]
        return pair.figure.id if pair else ""


def columns(year: int, language: Language) -> list[Column]:
    """The columns, for a report year."""
    return [
        Column(FIGURE.say(language)),
        Column(YEAR.fill(year=year).say(language), numbers=True),
        Column(YEAR.fill(year=year - 1).say(language), numbers=True),
        Column(DIFFERENCE.say(language), numbers=True),
        Column(UNIT.say(language)),
    ]


def figure_table(pairs: Sequence[FigurePair], language: Language) -> FigureTable:
    """The figures, under the headings of their groups."""
    rows: list[Row] = []
    known: list[FigurePair | None] = []
    for group, words in GROUPS.items():
        mine = [pair for pair in pairs if pair.figure.group == group]
        if mine:
            rows.append((Cell(words.say(language), Tone.HEAD), *(Cell("", Tone.HEAD) for _ in range(4))))
            rows += [_row(pair, language) for pair in mine]
            known += [None, *mine]
    return FigureTable(tuple(rows), tuple(known))


def problem_line(problem: ReportProblem, language: Language) -> str:
    """One thing that is missing or doubtful, as a line."""
    weight = MUST if problem.severity is Severity.ERROR else LOOK
    return LINE.fill(weight=weight, what=problem.words).say(language)


def difference(pair: FigurePair) -> str:
    """How much more than last year, with its sign; a dash where nothing changed."""
    more = pair.this.value - pair.last.value
    if not more:
        return "—"
    return ("+" if more > 0 else "−") + _shown(pair.figure, abs(more))


def _row(pair: FigurePair, language: Language) -> Row:
    tip = pair.figure.definition.say(language)
    return (
        Cell(pair.figure.words.say(language), tip=tip),
        Cell(pair.this.shown, Tone.STRONG, tip),
        Cell(pair.last.shown, Tone.MUTED, tip),
        Cell(difference(pair), tip=tip),
        Cell(pair.figure.unit.say(language), Tone.MUTED, tip),
    )


def _shown(figure: Figure, value: Decimal) -> str:
    return show_money(value, figure.unit.zh) if figure.is_money else str(int(value))
