"""A figure's declaration as a formula over the detail sheets.

Plain SUMPRODUCT and FREQUENCY, which Excel, WPS and LibreOffice all take without array entry. A cell that
says “—” is neither a date nor an amount to them, and a blank row counts nowhere.
"""

from collections.abc import Mapping

from desktop.domain.fields import Field, Kind
from desktop.domain.figures.conditions import (
    AnyFilled,
    ByYearEnd,
    Condition,
    InYear,
    Is,
    IsNot,
    Linked,
    NotEndedBeforeYear,
    NotEndedByYearEnd,
    Shares,
    WithoutRows,
)
from desktop.domain.figures.figure import Figure, Source
from desktop.domain.report import key_of, rows_of
from desktop.domain.values.reading import show_value
from desktop.domain.words import Language
from desktop.excel.cells import clean
from desktop.excel.report.details import Placed
from desktop.excel.report.form import NOT_APPLICABLE

_BEYOND = "1E+6"
"""More than any number in a key column."""


def recomputed(figure: Figure, placed: Mapping[str, Placed], year: str, language: Language) -> str:
    """The formula of a figure's value in its unit.

    Args:
        figure: the figure.
        placed: where each register's detail table stands. One that was left out has no records.
        year: the cell that holds the report year.
        language: the language that choices are written in.
    """
    terms = [
        _of_source(source, placed[source.register], year, language)
        for source in figure.sources
        if source.register in placed
    ]
    return "+".join(terms) or "0"


def _of_source(source: Source, at: Placed, year: str, language: Language) -> str:
    counts = "*".join(["1", *(_holds(condition, at, year, language) for condition in source.where)])
    if source.distinct:
        key = at.area(key_of(source.distinct))
        # Each key falls into the bin of its own, all that do not count into the one beyond the last.
        among = f"SUMPRODUCT(--(FREQUENCY({key}+{_BEYOND}*(1-{counts}),{key})>0))"
        return f"({among}-(SUMPRODUCT({counts})<ROWS({key})))"
    if source.amount:
        return f"SUMPRODUCT({counts},{at.area(source.amount)})"
    return f"SUMPRODUCT({counts})"


def _holds(condition: Condition, at: Placed, year: str, language: Language) -> str:
    match condition:
        case WithoutRows():
            return f"({at.area(rows_of(condition))}=0)"
        case Linked() | Shares():
            return f"({at.area(rows_of(condition))}>0)"
        case AnyFilled(fields):
            filled = (f'({at.area(f)}<>"")*({at.area(f)}<>{_quoted(NOT_APPLICABLE)})' for f in fields)
            return f"(({'+'.join(filled)})>0)"
        case Is(field, values):
            return _one_of(at, field, values, language)
        case IsNot(field, values):
            return f"(1-{_one_of(at, field, values, language)})"
        case InYear(field, otherwise) if otherwise:
            blank = f"(1-ISNUMBER({at.area(field)}))"
            return f"({_in_year(at, field, year)}+{blank}*{_in_year(at, otherwise, year)})"
        case InYear(field):
            return _in_year(at, field, year)
        case ByYearEnd(field):
            return _by_year_end(at, field, year)
        case NotEndedByYearEnd(field):
            return f"(1-{_by_year_end(at, field, year)})"
        case NotEndedBeforeYear(field):
            return f"(1-({at.area(field)}>0)*({at.area(field)}<DATE({year},1,1)))"


def _one_of(at: Placed, field: str, values: tuple[str | bool, ...], language: Language) -> str:
    words = (show_value(at.field(field), value, language) for value in values)
    return f"({'+'.join(f'({at.area(field)}={_quoted(word)})' for word in words)})"


def _in_year(at: Placed, field: str, year: str) -> str:
    area = at.area(field)
    if _is_year(at.field(field)):
        return f"({area}={year})"
    return f"({area}>=DATE({year},1,1))*({area}<=DATE({year},12,31))"


def _by_year_end(at: Placed, field: str, year: str) -> str:
    area = at.area(field)
    end = year if _is_year(at.field(field)) else f"DATE({year},12,31)"
    return f"({area}>0)*({area}<={end})"


def _is_year(field: Field) -> bool:
    return field.kind is Kind.WHOLE


def _quoted(text: str) -> str:
    escaped = clean(text).replace('"', '""')
    return f'"{escaped}"'
