"""The verbs that only read: registers, list, figures, problems, verify."""

import argparse
from collections import Counter
from dataclasses import replace
from typing import Any

from desktop.cli.disclosing import write_down
from desktop.cli.output import Output
from desktop.domain.fields import Field, Kind
from desktop.domain.figures.codes import CODES
from desktop.domain.figures.ratio import PER_CENT, RatioYears
from desktop.domain.ledger_faults import HEAD_NOT_HELD
from desktop.domain.problem_counts import SEVERITIES
from desktop.domain.problems import Severity
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.report import FigureYears
from desktop.domain.values.masking import mask
from desktop.domain.values.numbers import show_number
from desktop.domain.values.reading import plain_value, show_value
from desktop.domain.words import Language, Words
from desktop.work.database import Database
from desktop.work.problems import LedgerProblem, ledger_problems, open_counts

SOUND = Words(
    "台账完好：{records}条记录，{lines}行日志。",
    "The ledger is sound: {records} {records:record|records}, {lines} journal {lines:line|lines}.",
)
UNSOUND = Words(
    "台账有{n}处问题，请保留文件并从备份恢复。",
    "The ledger has {n} {n:fault|faults}; keep the file and restore a backup.",
)

FOUND = Words("{counts}；连同已说明的和提示共{n}条", "{counts}; with answered ones and notes: {n}")
FOUND_OPEN = Words(
    "{counts}，其中{open}处使年报只能是草稿；连同已说明的和提示共{n}条",
    "{counts}, {open} of them {open:keeps|keep} the report a draft; with answered ones and notes: {n}",
)


def registers(output: Output) -> int:
    """Every register with its fields."""
    described = [_described(register) for register in REGISTERS]
    lines = (f"{r.id}\t{r.words.say(output.language)}" for r in REGISTERS)
    output.result({"registers": described}, lines)
    return 0


def figures(database: Database, year: int, output: Output) -> int:
    """Every figure and ratio of a year with the ids of the records behind it."""
    from desktop.work.report.annual_report import figures_of

    language = output.language
    of_figures, of_ratios = figures_of(database, year)
    told = [_figure(years, language) for years in of_figures] + [
        _ratio(years, language) for years in of_ratios
    ]
    output.result(
        {"year": year, "years": [year, year - 1, year - 2], "figures": told},
        (f"{one['id']}\t{one['name']}\t{one['value']}\t{one['unit']}" for one in told),
    )
    return 0


def _figure(years: FigureYears, language: Language) -> dict[str, Any]:
    """A figure in three years; its change is in its unit, its growth in per cent."""
    figure = years.figure
    return {
        "id": figure.id,
        "code": CODES[figure.id],
        "name": figure.words.say(language),
        "unit": figure.unit.say(language),
        "span": figure.span.value,
        "value": years.this.shown,
        "last": years.last.shown,
        "before": years.before.shown,
        "printed": years.this.printed,
        "change": show_number(years.change),
        "growth_percent": None if years.growth is None else str(years.growth),
        "records": [record for _, record in years.this.records],
    }


def _ratio(years: RatioYears, language: Language) -> dict[str, Any]:
    """A ratio in three years; its change is in percentage points."""
    ratio = years.ratio
    return {
        "id": ratio.id,
        "code": CODES[ratio.id],
        "name": ratio.words.say(language),
        "unit": PER_CENT.say(language),
        "span": "ratio",
        "value": years.this.shown,
        "last": years.last.shown,
        "before": years.before.shown,
        "printed": years.this.shown,
        "change_points": None if years.points is None else str(years.points),
        "records": [record for _, record in years.this.records],
    }


def list_records(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    """Every record of a register; a link as the title of its record, its id beside it."""
    register = BY_ID[arguments.register]
    records = database.all(register.id)
    titles = linked_titles(database, register, records)
    write_down(database, arguments, register, "list", len(records))
    rows = [_plain(register, record, titles, arguments.personal) for record in records]
    heads = "\t".join(field.heading.say(output.language) for field in register.fields)
    lines = ("\t".join(_shown(f, row[f.id], output.language) for f in register.fields) for row in rows)
    output.result({"records": rows}, (heads, *lines))
    return 0


def problems(database: Database, output: Output) -> int:
    """Every problem of the ledger, the gravest first, with the answer that was given to it."""
    found, language = ledger_problems(database), output.language
    counts = Counter(problem.severity for problem in found)
    still = open_counts(found)
    words = FOUND_OPEN if still.stopping else FOUND
    output.tell(words.fill(counts=still.words, n=len(found), open=still.stopping))
    output.result(
        {
            "to_settle": still.total,
            "counts": {severity.value: counts[severity] for severity in Severity},
            "problems": [
                {
                    "severity": one.severity.value,
                    "rule": one.problem.rule or None,
                    "register": one.register,
                    "record": one.record_id,
                    "name": one.name,
                    "field": one.problem.field,
                    "text": one.problem.words.say(language),
                    "answer": one.answer.reason if one.answer else None,
                }
                for one in found
            ],
        },
        ("\t".join(_told(one, language)) for one in found),
    )
    return 0


def _told(one: LedgerProblem, language: Language) -> tuple[str, ...]:
    register = BY_ID[one.register]
    field = register.field(one.problem.field).words.say(language)
    answer = " ".join((one.answer.reason or "").split()) if one.answer else ""
    words = one.problem.words.say(language)
    weight = SEVERITIES[one.severity].say(language)
    return weight, one.problem.rule, register.words.say(language), one.name, field, words, answer


def verify(database: Database, output: Output, head: str | None = None) -> int:
    """The verdict on the ledger; 1 if anything is wrong.

    Args:
        database: the ledger.
        output: where it is told.
        head: a journal's hash that was noted elsewhere, in a report or of a backup; a ledger whose journal's end was cut
            off, or an older copy of it, does not hold it.
    """
    verdict = database.verify()
    if head is not None and all(
        kept.hash != head for kept in database.change_sets(None, verdict.journal_lines)
    ):
        verdict = replace(verdict, faults=(*verdict.faults, HEAD_NOT_HELD.of()))
    words = SOUND.fill(records=verdict.records, lines=verdict.journal_lines)
    if not verdict.sound:
        words = UNSOUND.fill(n=len(verdict.faults))
    output.tell(words)
    output.result(
        {
            "sound": verdict.sound,
            "records": verdict.records,
            "journal_lines": verdict.journal_lines,
            "head": verdict.head,
            "faults": [{"code": fault.code, "text": fault.say(output.language)} for fault in verdict.faults],
        },
        (*(fault.say(output.language) for fault in verdict.faults), verdict.head),
    )
    return 0 if verdict.sound else 1


def linked_titles(database: Database, register: AnyRegister, records: list[Record]) -> dict[str, str]:
    """The titles of all records that these link to, by id."""
    titles: dict[str, str] = {}
    for link in register.links:
        titles |= database.titles(link.target, {getattr(r, link.id) for r in records} - {None})
    return titles


def _plain(register: AnyRegister, record: Record, titles: dict[str, str], personal: bool) -> dict[str, Any]:
    row: dict[str, Any] = {"id": record.id}
    for field in register.fields:
        value = plain_value(field, getattr(record, field.id))
        if field.kind is Kind.LINK:
            row[f"{field.id}.id"] = value
            value = titles.get(value)
        elif isinstance(value, str) and not personal:
            value = mask(field, value)
        row[field.id] = value
    return row


def _shown(field: Field, plain: Any, language: Language) -> str:
    if field.kind in (Kind.CHOICE, Kind.YES_NO):
        return show_value(field, plain, language)
    return "" if plain is None else " ".join(str(plain).split())


def _described(register: AnyRegister) -> dict[str, Any]:
    return {
        "id": register.id,
        "zh": register.words.zh,
        "en": register.words.en,
        "fields": [_field(field) for field in register.fields],
    }


def _field(field: Field) -> dict[str, Any]:
    return {
        "id": field.id,
        "zh": field.words.zh,
        "en": field.words.en,
        "kind": field.kind.value,
        "unit": field.unit,
        "required": field.required,
        "choices": [{"id": o.id, "zh": o.words.zh, "en": o.words.en} for o in field.options],
    }
