"""Reports that were submitted, 报送记录: which state of the ledger each froze, and the very file that left."""

import re
from collections.abc import Iterator

from desktop.domain.fields import Day, Kind, Text, Whole, column
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission(Record):
    """One report that was submitted. Its records follow from the journal up to its line, its file lies in the store."""

    submission_number: Text = column(
        Kind.TEXT,
        "报送编号",
        "Submission number",
        required=True,
        fixed=True,
        help=("报送年度和当年第几次报送", "The year reported on, and the how manieth time it was"),
    )
    submitted_year: Whole = column(
        Kind.WHOLE, "报送年度", "Year reported on", unit="年", required=True, fixed=True
    )
    submitted_on: Day = column(Kind.DAY, "报送日期", "Submitted on", required=True, fixed=True)
    submitted_by: Text = column(Kind.TEXT, "报送人", "Submitted by", fixed=True)
    submitted_form: Text = column(Kind.TEXT, "报送表式", "Form submitted", required=True, fixed=True)
    submitted_file: Text = column(Kind.TEXT, "报送文件名", "File submitted", required=True, fixed=True)
    submitted_size: Whole = column(
        Kind.WHOLE, "报送文件大小", "Size of the file", unit="字节", required=True, fixed=True
    )
    submitted_sha256: Text = column(
        Kind.TEXT, "报送文件校验码", "SHA-256 of the file submitted", required=True, fixed=True
    )
    journal_line: Whole = column(
        Kind.WHOLE,
        "报送时日志行号",
        "Journal line",
        required=True,
        fixed=True,
        help=("报送的是记到这一行为止的台账", "The ledger as it was after this line is what was submitted"),
    )
    journal_head: Text = column(
        Kind.TEXT, "报送时日志校验码", "Journal hash at that line", required=True, fixed=True
    )
    program_version: Text = column(
        Kind.TEXT, "报送程序版本", "Version of the program", required=True, fixed=True
    )


def _check(submission: Submission) -> Iterator[Problem]:
    if submission.submitted_sha256 is not None and not _SHA256.fullmatch(submission.submitted_sha256):
        yield error("submitted_sha256", "不是SHA-256校验码", "is no SHA-256")


SUBMISSIONS = Register(
    id="submissions",
    words=Words("报送记录", "Submissions"),
    record=Submission,
    title="submission_number",
    year="submitted_year",
    unique=(("submission_number",),),
    names=("报送记录",),
    check=_check,
    kept=True,
)
