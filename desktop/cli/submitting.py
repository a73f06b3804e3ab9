"""The verbs for what leaves the factory: submit, submissions, restate."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from desktop.cli.output import Output
from desktop.domain.errors import NOTHING_CHANGED, BadValue, Refused
from desktop.domain.registers.submissions.submissions import SUBMISSIONS, Submission
from desktop.domain.report import AnnualReport
from desktop.domain.values.reading import plain_value
from desktop.domain.words import Words, same
from desktop.files import write_bytes
from desktop.work.database import Database
from desktop.work.submission.differences import Difference, between, now_differs
from desktop.work.submission.restating import restate as give_reason
from desktop.work.submission.submitting import freeze, prepare, submitted
from desktop.work.workspace import Workspace

SUBMITTED = Words("{year}年度已报送（报送编号{number}）：{path}。", "{year} is submitted ({number}): {path}.")
SAME_AS_NOW = Words("与报送时没有差异。", "Nothing differs.")
DIFFER = Words(
    "有{n}处差异，其中{open}处未说明原因。",
    "{n} {n:difference|differences}, {open} of them without a reason.",
)
NO_SUCH = Words("没有编号为“{number}”的报送。", "There is no submission '{number}'.")
LOOK_UP = Words("请用cqodesk submissions查出报送编号。", "Look the number up with the verb submissions.")
TWO_AT_MOST = Words("一次只能比较两次报送。", "Two submissions at most can be compared.")
NOT_DIFFERENT = Words("“{what}”与报送时没有差异。", "'{what}' does not differ from what was submitted.")
COMPARE = Words("请用cqodesk submissions --compare查看差异。", "See what differs with submissions --compare.")
SAY_WHERE = Words("请用--out指定写到哪里。", "Say where to with --out.")
NO_PLACE = Words("没有指定要写的文件。", "No file to write to was named.")
NO_REASON = Words("更正原因填写有误：{why}。", "The reason cannot be kept: {why}.")
WRITE_IT = Words("请写明原因后再试。", "State the reason and try again.")
NOTHING_OPEN = Words("没有待说明原因的差异。", "Nothing differs without a reason.")
RESTATED = Words("已说明{n}项的更正原因。", "Reasons kept: {n}.")
SAVED = Words(
    "已写入{path}，与报送时一字节不差。", "Written to {path}, the same to the byte as it was submitted."
)


def submit(database: Database, year: int, out: Path, output: Output) -> int:
    """Writes the annual workbook and records the submission.

    Raises:
        Refused: something stops the report, or the file cannot be written.
    """
    from desktop.excel.report import write_report
    from desktop.work.report.annual_report import annual_report

    def write(report: AnnualReport, path: Path) -> None:
        write_report(report, path, output.language)

    made = freeze(Workspace(database), prepare(annual_report(database, year), out, write))
    output.tell(SUBMITTED.fill(year=year, number=made.submission_number, path=out))
    output.result(_plain(made) | {"out": str(out)}, (f"{made.submission_number}\t{made.submitted_sha256}",))
    return 0


def submissions(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    """Lists the submissions, compares them, or writes the file of one.

    Raises:
        Refused: there is no such submission, or the file cannot be written.
    """
    if arguments.compare:
        return _compare(database, arguments.compare, output)
    if arguments.save:
        return _save(database, arguments.save, arguments.out, output)
    rows = [_plain(each) for each in submitted(database)]
    keys = (
        "submission_number",
        "submitted_year",
        "submitted_on",
        "submitted_by",
        "submitted_file",
        "submitted_sha256",
    )
    output.result({"submissions": rows}, ("\t".join(str(row[key] or "") for key in keys) for row in rows))
    return 0


def restate(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    """Keeps a reason for differences between a submission and now.

    Raises:
        Refused: something named does not differ, or the reason is no text.
    """
    found = now_differs(database, _named(database, arguments.submission))
    chosen = [d for d in found if not d.explained] if arguments.all else []
    for what in (*arguments.figure, *arguments.record):
        match = [d for d in found if what in (d.figure, d.place[2])]
        if not match:
            raise Refused(NOT_DIFFERENT.fill(what=what), NOTHING_CHANGED, COMPARE)
        chosen += match
    if not chosen:
        output.tell(NOTHING_OPEN)
        output.result({"restated": 0}, ())
        return 0
    try:
        n = give_reason(Workspace(database), list({d.place: d for d in chosen}.values()), arguments.reason)
    except BadValue as fault:
        raise Refused(NO_REASON.fill(why=fault.reason), NOTHING_CHANGED, WRITE_IT) from fault
    output.tell(RESTATED.fill(n=n))
    output.result({"restated": n}, ())
    return 0


def _compare(database: Database, numbers: Sequence[str], output: Output) -> int:
    if len(numbers) > 2:
        raise Refused(TWO_AT_MOST, NOTHING_CHANGED, LOOK_UP)
    one, *others = (_named(database, number) for number in numbers)
    found = between(database, one, others[0]) if others else now_differs(database, one)
    open_ = sum(not d.explained for d in found) if not others else 0
    output.tell(DIFFER.fill(n=len(found), open=open_) if found else SAME_AS_NOW)
    told = [_difference(d, output) for d in found]
    other = others[0].submission_number if others else None
    output.result({"one": one.submission_number, "other": other, "differences": told}, _lines(told))
    return 0


def _save(database: Database, number: str, out: Path | None, output: Output) -> int:
    submission = _named(database, number)
    if out is None:
        raise Refused(NO_PLACE, same(""), SAY_WHERE)
    write_bytes(out, database.content(submission.submitted_sha256 or ""))
    output.tell(SAVED.fill(path=out))
    output.result({"out": str(out), "sha256": submission.submitted_sha256}, ())
    return 0


def _named(database: Database, number: str) -> Submission:
    for each in submitted(database):
        if number in (each.submission_number, each.id):
            return each
    raise Refused(NO_SUCH.fill(number=number), NOTHING_CHANGED, LOOK_UP)


def _plain(submission: Submission) -> dict[str, Any]:
    return {"id": submission.id} | {
        f.id: plain_value(f, getattr(submission, f.id)) for f in SUBMISSIONS.fields
    }


def _difference(difference: Difference, output: Output) -> dict[str, Any]:
    change, own = difference.change, difference.own
    return {
        "figure": difference.figure or None,
        "register": change.register if change else None,
        "record": change.record_id if change else None,
        "name": difference.item.say(output.language),
        "unit": difference.unit_said.say(output.language) or None,
        "reported": difference.said[0].say(output.language),
        "now": difference.said[1].say(output.language),
        "difference": None if difference.amount is None else f"{difference.amount:f}",
        "redefined": difference.redefined,
        "explained": difference.explained,
        "reason": own.restated_reason if own else None,
    }


def _lines(told: Iterable[dict[str, Any]]) -> Iterable[str]:
    for d in told:
        cells = (d["name"], d["unit"], d["reported"], d["now"], d["difference"], d["reason"])
        yield "\t".join(" ".join(str(cell or "").split()) for cell in cells)
