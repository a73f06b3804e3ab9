"""The verbs that show what stands behind the annual report: check, trace."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from desktop.cli.disclosing import write_down
from desktop.cli.keeping import history_line
from desktop.cli.output import Output
from desktop.domain.figures.codes import CODES
from desktop.domain.figures.figure import Figure
from desktop.domain.figures.ratio import PER_CENT
from desktop.domain.registers import BY_ID
from desktop.domain.relations import RELATIONS
from desktop.domain.report import AnnualReport, ReportProblem
from desktop.domain.values.numbers import show_number
from desktop.domain.values.reading import plain_value
from desktop.domain.words import Language, Words
from desktop.work.database import Database
from desktop.work.report.tracing import Trace, TracedRecord

NOTHING_STOPS = Words(
    "{year}年：没有阻止定稿的事项，{n}项请核对。", "{year}: nothing stops the report; {n} to look at."
)
STOPS = Words(
    "{year}年：{stops}处须改正或说明后才能定稿，另有{n}项请核对。",
    "{year}: {stops} to mend or answer before the report is final; {n} more to look at.",
)
BROKEN = Words("审核关系{said}不成立。", "Relation {said} does not hold.")


def add_verbs(verb: Callable[..., Any], json_: Any, year: Any, personal: Any) -> None:
    """Adds what can be said after the two verbs."""
    verb("check", "what stops the report of a year, what warns, what is blank without a reason", year, json_)
    trace = verb("trace", "the records behind a figure, their history and evidence", year, personal, json_)
    trace.add_argument("--figure", required=True, metavar="ID", help="its id, as the verb figures tells it")


def check(database: Database, year: int, output: Output) -> int:
    """The list of problems of a year's report and its relations; 1 if anything stops it."""
    from desktop.work.report.annual_report import annual_report

    report = annual_report(database, year)
    still = [problem for problem in report.problems if not problem.stops]
    words = STOPS if report.open else NOTHING_STOPS
    output.tell(words.fill(year=year, n=len(still), stops=report.open))
    relations = list(_relations(report))
    for relation in relations:
        if not relation["holds"]:
            output.tell(BROKEN.fill(said=relation["relation"]))
    output.result(
        {
            "year": year,
            "stops": report.open,
            "problems": [_problem(problem, output.language) for problem in report.problems],
            "relations": relations,
        },
        (
            "\t".join((p.severity.value, p.concern.value, p.rule, p.words.say(output.language)))
            for p in report.problems
        ),
    )
    return 1 if report.open else 0


def _problem(problem: ReportProblem, language: Language) -> dict[str, Any]:
    return {
        "severity": problem.severity.value,
        "stops": problem.stops,
        "concern": problem.concern.value,
        "rule": problem.rule or None,
        "register": problem.register or None,
        "field": problem.field or None,
        "figure": problem.figure or None,
        "records": list(problem.records),
        "text": problem.words.say(language),
    }


def _relations(report: AnnualReport) -> Iterator[dict[str, Any]]:
    for relation in RELATIONS:
        parts = [report.value(part).in_unit for part in relation.parts]
        yield {
            "relation": relation.said,
            "whole": relation.whole,
            "parts": list(relation.parts),
            "left": show_number(report.value(relation.whole).in_unit),
            "right": show_number(sum(parts, start=parts[0] * 0)),
            "holds": relation.holds(lambda figure: report.value(figure).in_unit),
        }


def trace(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    """A figure of a year with its records, their history and evidence."""
    from desktop.work.report.tracing import trace as traced

    found = traced(database, arguments.figure, arguments.year)
    counts = Counter(record.register for record in found.records)
    for register, count in counts.items():
        write_down(database, arguments, BY_ID[register], "history", count)
    declared = found.declared
    unit = declared.unit if isinstance(declared, Figure) else PER_CENT
    records = [_record(record, arguments.personal, output) for record in found.records]
    output.result(
        {
            "figure": declared.id,
            "code": CODES[declared.id],
            "name": declared.words.say(output.language),
            "year": arguments.year,
            "value": found.value.shown,
            "unit": unit.say(output.language),
            "definition": declared.definition.say(output.language),
            "records": records,
        },
        _lines(found, unit, output),
    )
    return 0


def _record(record: TracedRecord, personal: bool, output: Output) -> dict[str, Any]:
    return {
        "register": record.register,
        "id": record.id,
        "name": record.name,
        "amount": None if record.amount is None else show_number(record.amount),
        "history": [history_line(line, personal, output) for line in record.history],
        "evidence": [
            {"id": file.id}
            | {
                name: plain_value(BY_ID["attachments"].field(name), getattr(file, name))
                for name in ("file_name", "evidence_kind", "item_number", "pages", "sha256", "added_on")
            }
            for file in record.evidence
        ],
    }


def _lines(found: Trace, unit: Words, output: Output) -> Iterator[str]:
    language, declared = output.language, found.declared
    yield "\t".join((declared.id, declared.words.say(language), found.value.shown, unit.say(language)))
    yield declared.definition.say(language)
    for record in found.records:
        amount = "" if record.amount is None else show_number(record.amount)
        yield "\t".join((record.id, BY_ID[record.register].words.say(language), record.name, amount))
        for line in record.history:
            yield "\t".join(("", line.at.isoformat(), line.who, line.label.say(language)))
        for file in record.evidence:
            yield "\t".join(("", file.file_name or "", file.item_number or ""))
