"""The rows of the table of figures: the year's apart from totals, each with a code of its own."""

from decimal import Decimal

from desktop.domain.figures.catalogue import BY_ID, FIGURES
from desktop.domain.figures.codes import CODES, SECTIONS
from desktop.domain.figures.figure import FigureValue, Span
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.report import FigureYears


def test_every_figure_and_ratio_has_one_row_and_one_code() -> None:
    rows = [row.id for section in SECTIONS for row in section.rows]
    assert sorted(rows) == sorted([*(f.id for f in FIGURES), *(r.id for r in RATIOS)])
    assert [CODES[id_] for id_ in rows] == [f"{n:02}" for n in range(1, len(rows) + 1)]


def test_totals_stand_apart_from_the_year() -> None:
    totals = {figure.id for figure in FIGURES if figure.span is Span.TOTAL}
    assert totals == {
        "qc.themes_completed_total", "qc.direct_benefit_total", "standards.led", "standards.led_international", "standards.led_national",
        "standards.led_industry", "standards.led_national_industry", "fund.paid_total", "fund.received_total",
    }
    assert {row.id for row in SECTIONS[1].rows} == totals
    said = {figure.id for figure in FIGURES if "累计" in figure.words.zh}
    assert said <= totals


def test_what_stands_at_the_end_of_the_year_is_told_from_what_fell_into_it() -> None:
    assert BY_ID["officers.in_post"].span is Span.YEAR_END
    assert BY_ID["patents.in_force"].span is Span.YEAR_END
    assert BY_ID["patents.granted"].span is Span.YEAR
    assert BY_ID["standards.pilots"].span is Span.YEAR  # under way in the year, ended or not


def years(figure: str, this: str, last: str) -> FigureYears:
    values = [FigureValue(BY_ID[figure], 2025 - n, Decimal(v), ()) for n, v in enumerate((this, last, "0"))]
    return FigureYears(*values)


def test_a_change_is_between_what_is_printed_and_a_growth_of_exact_values() -> None:
    money = years("fund.paid_in_year", "100050", "50049.99")  # half up: 10.01 and 5.00
    assert (money.this.printed, money.last.printed) == ("10.01", "5.00")
    assert money.change == Decimal("5.01")
    assert money.growth == Decimal("99.90")
    assert years("patents.granted", "5", "0").growth is None
    assert str(years("patents.granted", "3", "2").growth) == "50.00"
    assert years("patents.granted", "1", "800").growth == Decimal("-99.88")  # -99.875: half to even
