"""The verbs that show what stands behind the annual report: check, trace."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from desktop.cli import argument_words as w
from desktop.cli.disclosing import write_down
from desktop.cli.keeping import history_line
from desktop.cli.output import Output
from desktop.cli.usage import Parser
from desktop.domain.figures.codes import CODES
from desktop.domain.figures.figure import Figure
from desktop.domain.figures.ratio import PER_CENT, Ratio
from desktop.domain.problem_counts import SEVERITIES
from desktop.domain.registers import BY_ID
from desktop.domain.relations import RELATIONS
from desktop.domain.report import AnnualReport, Concern, ReportProblem
from desktop.domain.values.numbers import show_money, show_number
from desktop.domain.values.reading import plain_value
from desktop.domain.words import Language, Words
from desktop.work.database import Database
from desktop.work.history_texts import moment
from desktop.work.report.tracing import Trace, TracedRecord

OF_YEAR = Words("{year}年", "{year}")
OF_UNIT = Words("{unit}{year}年", "{unit}, {year}")
NOTHING_STOPS = Words(
    "{of}：没有阻止定稿的事项，{n}项请核对。", "{of}: nothing stops the report; {n} to look at."
)
STOPS = Words(
    "{of}：{stops}处须改正或说明后才能定稿，另有{n}项请核对。",
    "{of}: {stops} to mend or answer before the report is final; {n} more to look at.",
)
WEIGHED = Words("{weight}·{concern}", "{weight}, {concern}")
CONCERNS = {
    Concern.BLANK: Words("未填", "blank"),
    Concern.UNIT: Words("元与万元", "unit"),
    Concern.DOUBLE: Words("重复计算", "counted twice"),
    Concern.RELATION: Words("审核关系", "relation"),
    Concern.OTHER: Words("其他", "other"),
}
AMOUNT = Words("{shown}{unit}", "{shown} {unit}")
BROKEN = Words("审核关系{said}不成立。", "Relation {said} does not hold.")


def add_verbs(
    verb: Callable[..., Parser], json_: Parser, year: Parser, personal: Parser, unit: Parser
) -> None:
    """Adds what can be said after the two verbs."""
    verb("check", year, unit, json_)
    trace = verb("trace", year, unit, personal, json_)
    trace.add_argument("--figure", required=True, metavar=w.ID, help=w.TRACE_FIGURE)


def check(database: Database, year: int, unit: str | None, output: Output) -> int:
    """The list of problems of a year's report, or of one unit's, and its relations; 1 if anything stops it."""
    from desktop.work.group.unit_report import report_called

    report = report_called(database, unit, year)
    still = [problem for problem in report.problems if not problem.stops]
    words = STOPS if report.open else NOTHING_STOPS
    name = None if report.group is None or report.enterprise is None else report.enterprise.enterprise_name
    of = OF_UNIT.fill(year=year, unit=name) if name else OF_YEAR.fill(year=year)
    output.tell(words.fill(of=of, n=len(still), stops=report.open))
    relations = list(_relations(report))
    for relation in relations:
        if not relation["holds"]:
            output.tell(BROKEN.fill(said=relation["relation"]))
    output.result(
        {
            "year": year,
            "unit": name,
            "stops": report.open,
            "problems": [_problem(problem, output.language) for problem in report.problems],
            "relations": relations,
        },
        (
            "\t".join((_weight(p, output.language), p.rule or "—", p.words.say(output.language)))
            for p in report.problems
        ),
    )
    return 1 if report.open else 0


def _weight(problem: ReportProblem, language: Language) -> str:
    """How much it weighs and what it is about, in words."""
    return WEIGHED.fill(weight=SEVERITIES[problem.severity], concern=CONCERNS[problem.concern]).say(language)


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


def _amount(record: TracedRecord, declared: Figure | Ratio, language: Language) -> str:
    """What the figure adds up of a record, in the figure's unit; blank where it counts records."""
    if record.amount is None:
        return ""
    assert isinstance(declared, Figure)  # a ratio adds up nothing
    unit = declared.unit
    shown = show_money(record.amount, unit.zh) if declared.is_money else show_number(record.amount)
    return AMOUNT.fill(shown=shown, unit=unit).say(language)


def _lines(found: Trace, unit: Words, output: Output) -> Iterator[str]:
    language, declared = output.language, found.declared
    yield "\t".join((declared.id, declared.words.say(language), found.value.shown, unit.say(language)))
    yield declared.definition.say(language)
    for record in found.records:
        amount = _amount(record, declared, language)
        yield "\t".join((record.id, BY_ID[record.register].words.say(language), record.name, amount))
        for line in record.history:
            yield "\t".join(("", moment(line), line.who, line.label.say(language)))
        for file in record.evidence:
            yield "\t".join(("", file.file_name or "", file.item_number or ""))
