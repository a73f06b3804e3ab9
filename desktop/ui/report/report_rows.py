"""The figures of a year beside those of the year before, as rows of a table."""

from collections.abc import Sequence

from desktop.domain.areas import AREA_NAMES
from desktop.domain.figures.codes import CODES, SECTIONS
from desktop.domain.figures.figure import Figure
from desktop.domain.figures.ratio import PER_CENT, Ratio, RatioYears
from desktop.domain.late import dataclass
from desktop.domain.report import FigureYears, ReportProblem
from desktop.domain.values.numbers import show_number
from desktop.domain.words import Language, Words
from desktop.ui.lists.rows import Cell, Column, Tone

FIGURE = Words("指标", "Figure")
YEAR = Words("{year}年", "{year}")
DIFFERENCE = Words("增减", "Difference")
GROWTH = Words("增减率（%）", "Growth (%)")
TOTALS = SECTIONS[1].words
CODE = Words("代码{code}：{definition}", "Code {code}: {definition}")
UNIT = Words("单位", "Unit")
MUST = Words("须补正", "To mend")
LOOK = Words("请核对", "To look at")
POINTS_MORE = Words("{more}个百分点", "{more} points")
LINE = Words("【{weight}】{what}", "{weight}: {what}")

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The rows of the table, and the figure of each; headings of groups have none."""

    rows: tuple[Row, ...]
    pairs: tuple[FigureYears | RatioYears | None, ...]

    def row_of(self, figure: str) -> int:
        """The row of a figure, or the first one that has any; -1 where there is none."""
        rows = [n for n, pair in enumerate(self.pairs) if pair is not None]
        return next((n for n in rows if self._id(n) == figure), rows[0] if rows else -1)

    def _id(self, row: int) -> str:
        pair = self.pairs[row]
        return declared(pair).id if pair else ""


def columns(year: int, language: Language) -> list[Column]:
    """The columns, for a report year."""
    return [
        Column(FIGURE.say(language)),
        Column(YEAR.fill(year=year).say(language), numbers=True),
        Column(YEAR.fill(year=year - 1).say(language), numbers=True),
        Column(YEAR.fill(year=year - 2).say(language), numbers=True),
        Column(DIFFERENCE.say(language), numbers=True),
        Column(GROWTH.say(language), numbers=True),
        Column(UNIT.say(language)),
    ]


def declared(pair: FigureYears | RatioYears) -> Figure | Ratio:
    """The figure or the ratio whose values a pair holds."""
    return pair.figure if isinstance(pair, FigureYears) else pair.ratio


def figure_table(
    pairs: Sequence[FigureYears], ratios: Sequence[RatioYears], language: Language
) -> FigureTable:
    """The figures and, behind those of their group, the ratios, under the headings of their groups."""
    rows: list[Row] = []
    known: list[FigureYears | RatioYears | None] = []
    both: tuple[FigureYears | RatioYears, ...] = (*pairs, *ratios)
    totals = {row.id for row in SECTIONS[1].rows}
    parts = [
        (words, [pair for pair in both if declared(pair).group == group and declared(pair).id not in totals])
        for group, words in AREA_NAMES.items()
    ]
    for words, mine in (*parts, (TOTALS, [pair for pair in both if declared(pair).id in totals])):
        if mine:
            rows.append((Cell(words.say(language), Tone.HEAD), *(Cell("", Tone.HEAD) for _ in range(6))))
            rows += [_row(pair, language) for pair in mine]
            known += [None, *mine]
    return FigureTable(tuple(rows), tuple(known))


def problem_line(problem: ReportProblem, language: Language) -> str:
    """One thing that is missing or doubtful, as a line."""
    weight = MUST if problem.stops else LOOK
    return LINE.fill(weight=weight, what=problem.words).say(language)


def difference(pair: FigureYears | RatioYears, language: Language = "zh") -> str:
    """How much more than last year, with its sign; a dash where nothing changed. Of ratios, in percentage points."""
    more = pair.points if isinstance(pair, RatioYears) else pair.change
    if not more:
        return "—"
    sign = "+" if more > 0 else "−"
    if isinstance(pair, RatioYears):
        return POINTS_MORE.fill(more=f"{sign}{abs(more)}").say(language)
    return sign + (f"{abs(more):.2f}" if pair.figure.is_money else show_number(abs(more)))


def _row(pair: FigureYears | RatioYears, language: Language) -> Row:
    told = declared(pair)
    unit = told.unit if isinstance(told, Figure) else PER_CENT
    tip = CODE.fill(code=CODES[told.id], definition=told.definition).say(language)
    return (
        Cell(told.words.say(language), tip=tip),
        Cell(pair.this.shown, Tone.STRONG, tip),
        Cell(pair.last.shown, Tone.MUTED, tip),
        Cell(pair.before.shown, Tone.MUTED, tip),
        Cell(difference(pair, language), tip=tip),
        Cell(_growth(pair), Tone.MUTED, tip),
        Cell(unit.say(language), Tone.MUTED, tip),
    )


def _growth(pair: FigureYears | RatioYears) -> str:
    """The change in per cent; ratios have none, since theirs is in percentage points."""
    growth = pair.growth if isinstance(pair, FigureYears) else None
    return "—" if growth is None else str(growth).replace("-", "−")
