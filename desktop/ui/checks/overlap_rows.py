"""Two claims side by side as rows of a table: their fields, then their months."""

from collections.abc import Iterator, Sequence
from typing import Any

from desktop.domain.benefits import source_of
from desktop.domain.fields import Kind
from desktop.domain.registers.savings.benefit_claims import BENEFIT_CLAIMS
from desktop.domain.registers.savings.benefit_months import BENEFIT_MONTHS
from desktop.domain.registers.savings.rules import counted_year
from desktop.domain.values.reading import show_value
from desktop.domain.words import Language, Words
from desktop.ui.lists.rows import Cell, Column, Tone
from desktop.work.database import Database
from desktop.work.overlaps import Candidate
from desktop.work.record_texts import field_text

FIELD = Words("项目", "Field")
MONTHS = Words("月度收益（万元）", "Benefit by month (10,000 yuan)")
SAME = Words("两项相同", "the same in both")
PLANNED = Words("计划{amount}", "planned {amount}")
NET = Words("净收益{amount}", "net {amount}")
COUNTED = Words("计入{year}年", "counted in {year}")
UNCOUNTED = Words("不计入年报", "counted in no report")
COMMA = Words("，", ", ")
REASONS = Words("、", "; ")
PAIRS = (Words("收益核算甲", "One claim"), Words("收益核算乙", "The other claim"), Words("为何可疑", "Why"))

Row = tuple[Cell, ...]


def pair_rows(found: Sequence[Candidate], language: Language) -> list[Row]:
    """The pairs to be decided on, under PAIRS."""
    return [
        (
            Cell(named(pair.one)),
            Cell(named(pair.other)),
            Cell(REASONS.say(language).join(reason.say(language) for reason in pair.reasons)),
        )
        for pair in found
    ]


def named(claim: Any) -> str:
    """A claim as people know it: its key, and its name where it has one."""
    return " ".join(text for text in (claim.improvement_key, claim.improvement_name) if text)


def side_columns(pair: Candidate | None, language: Language) -> list[Column]:
    """The columns of the comparison; the claims' own names head them."""
    names = [named(pair.one), named(pair.other)] if pair else [words.say(language) for words in PAIRS[:2]]
    return [Column(FIELD.say(language)), *(Column(name) for name in names)]


def side_rows(pair: Candidate, database: Database, language: Language) -> list[Row]:
    """Every field that either claim fills, and every month that either has; what is alike stands out."""
    return [*_fields(pair, database, language), *_months(pair, database, language)]


def _fields(pair: Candidate, database: Database, language: Language) -> Iterator[Row]:
    for field in BENEFIT_CLAIMS.fields:
        values = [getattr(claim, field.id) for claim in (pair.one, pair.other)]
        if values == [None, None]:
            continue
        texts = [field_text(field, value, database.titles, language) for value in values]
        telling = field.kind in (Kind.LINK, Kind.TEXT, Kind.MONTH) or field.id == "benefit_item"
        alike = telling and values[0] == values[1]
        tone, tip = (Tone.WARN, SAME.say(language)) if alike else (Tone.PLAIN, "")
        heading = field.heading.say(language)
        yield Cell(heading, Tone.MUTED), *(Cell(text or "—", tone, tip) for text in texts)


def _months(pair: Candidate, database: Database, language: Language) -> Iterator[Row]:
    rows = database.all(BENEFIT_MONTHS.id)
    sides = [_by_month(claim, rows, language) for claim in (pair.one, pair.other)]
    months = sorted({*sides[0], *sides[1]})
    if not months:
        return
    yield Cell(MONTHS.say(language), Tone.HEAD), Cell("", Tone.HEAD), Cell("", Tone.HEAD)
    for month in months:
        both = month in sides[0] and month in sides[1]
        tone = Tone.WARN if both else Tone.PLAIN
        texts = [side.get(month, "—") for side in sides]
        yield Cell(month.isoformat(), Tone.MUTED), *(Cell(text, tone) for text in texts)


def _by_month(claim: Any, rows: Sequence[Any], language: Language) -> dict[Any, str]:
    source = source_of(claim)
    if source is None:
        return {}
    link, id_ = source
    mine = (r for r in rows if getattr(r, link) == id_ and r.benefit_type == claim.benefit_type)
    return {row.benefit_month: _month(row, language) for row in mine}


def _month(row: Any, language: Language) -> str:
    said = []
    for words, name in ((NET, "net_benefit"), (PLANNED, "planned_amount")):
        amount = getattr(row, name)
        if amount is not None:
            said.append(words.fill(amount=show_value(BENEFIT_MONTHS.field(name), amount, language)))
    year = counted_year(row)
    said.append(COUNTED.fill(year=year) if year else UNCOUNTED)
    return COMMA.say(language).join(words.say(language) for words in said)
