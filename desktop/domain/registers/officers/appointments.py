"""Appointments of chief quality officers, 聘任/任命."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.fields import Choice, Day, Kind, Link, Text, When, column, options
from desktop.domain.identifiers.document_number import DOCUMENT_NUMBER
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before, warning
from desktop.domain.register import Period, Record, Register
from desktop.domain.registers.officers import rules
from desktop.domain.values.dates import first_day, last_day
from desktop.domain.words import Words

METHODS = options(("engaged", "聘任", "Engaged"), ("appointed", "任命", "Appointed"))
TIERS = options(
    ("group", "集团首席质量官", "Group officer", ("集团", "集团级", "集团公司")),
    ("subsidiary", "子公司首席质量官", "Subsidiary officer", ("子公司", "子公司级", "分公司", "公司")),
    ("business_unit", "事业部首席质量官", "Business unit officer", ("事业部", "事业部级")),
)
STATUSES = options(
    ("in_post", "在任", "In post", ("在职", "在岗")),
    ("expired", "到期", "Expired", ("期满",)),
    ("renewed", "续聘", "Renewed"),
    ("dismissed", "解聘", "Dismissed", ("免职",)),
    ("left", "离职", "Left"),
    ("transferred", "调岗", "Transferred", ("调离",)),
)
APPOINTERS = options(
    ("legal_representative", "法定代表人", "Legal representative"),
    ("principal", "主要负责人", "Principal person in charge"),
    ("other", "其他", "Other"),
)
ENDED = ("expired", "dismissed", "left", "transferred")
"""Statuses of an appointment that is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Record):
    """One term of one officer; a renewal is a new one."""

    officer: Link = column(
        Kind.LINK,
        "首席质量官",
        "Officer",
        required=True,
        target="officers",
        synonyms=("姓名", "首席质量官姓名", "质量官", "质量官姓名", "受聘人"),
    )
    organisation_unit: Link = column(
        Kind.LINK,
        "任职单位",
        "Unit of the post",
        target="organisation_units",
        synonyms=(
            "聘任单位",
            "受聘单位",
            "所在单位",
        ),
    )
    cqo_tier: Choice = column(
        Kind.CHOICE,
        "任职层级",
        "Tier",
        required=True,
        options=TIERS,
        synonyms=("层级", "级别", "任职级别", "层次"),
        assumed="subsidiary",
    )
    appointment_method: Choice = column(
        Kind.CHOICE, "任命方式", "Method", options=METHODS, synonyms=("聘任方式", "任职方式")
    )
    appointment_document_number: Text = column(
        Kind.TEXT,
        "任命文件文号",
        "Appointment document",
        form=DOCUMENT_NUMBER,
        synonyms=(
            "任命文号",
            "任职文号",
            "聘任文号",
            "文号",
            "任命文件",
            "聘书编号",
            "聘任文件号",
            "任命文件号",
            "聘任文件文号",
            "聘任文件",
            "文件号",
            "文件文号",
            "任命书编号",
            "聘书号",
        ),
    )
    appointed_by: Text = column(
        Kind.TEXT,
        "任命人",
        "Appointed by",
        synonyms=(
            "聘任人",
            "签发人",
        ),
    )
    appointment_date: Day = column(
        Kind.DAY,
        "任命日期",
        "Appointed on",
        required=True,
        synonyms=(
            "聘任日期",
            "任命时间",
            "聘任时间",
            "任职日期",
            "任职时间",
            "聘任起始日期",
            "聘用日期",
            "聘用时间",
            "任命年月日",
            "上任日期",
        ),
    )
    term_start: When = column(
        Kind.WHEN,
        "任期起",
        "Term from",
        synonyms=("任期开始", "任期起始日期", "聘期起", "聘期开始", "聘任起", "任职起始日期"),
    )
    term_end: When = column(
        Kind.WHEN,
        "任期止",
        "Term to",
        synonyms=(
            "任期结束",
            "任期截止日期",
            "到期日期",
            "聘期止",
            "聘期至",
            "任期至",
            "聘期结束",
            "任期届满",
            "聘期届满日期",
            "聘任期至",
            "任期到期日",
        ),
    )
    appointment_status: Choice = column(
        Kind.CHOICE,
        "任职状态",
        "Status",
        required=True,
        options=STATUSES,
        assumed="in_post",
        synonyms=("状态", "在任状态", "任职情况", "在职状态", "目前状态"),
        help=(
            "到期、续聘的任期届满即止，续聘后的任期另记一条",
            "Expired and renewed ones end with their term; the term after a renewal is a record of its own",
        ),
    )
    end_date: Day = column(
        Kind.DAY,
        "离任日期",
        "Ended on",
        synonyms=("解聘日期", "离职日期", "解聘时间", "离任时间", "离职时间", "免职日期"),
        help=("自这一天起不再计入在任", "No longer in post from this day on"),
    )
    termination_reason: Text = column(
        Kind.TEXT, "离任原因", "Reason of the end", synonyms=("解聘原因", "离职原因", "免职原因")
    )
    appointer_role: Choice = column(
        Kind.CHOICE, "任命人身份", "Appointed as", options=APPOINTERS, synonyms=("签发人职务",)
    )
    eligibility_rule: Link = column(
        Kind.LINK,
        "适用任职条件",
        "Conditions applied",
        target="eligibility_rules",
        help=(
            "空白时按采用中的任职条件核对",
            "Where it is blank, the conditions in use are asked",
        ),
    )
    duty_and_authority_clauses: Text = column(
        Kind.NOTE,
        "职责权限条款",
        "Clauses on duties and authority",
        synonyms=("职责权限", "职责条款"),
        help=(
            "应含质量安全一票否决权、把关权、考核权",
            "With the veto on quality safety, the right to pass or stop, and the right to appraise",
        ),
    )
    filing_authority: Text = column(
        Kind.TEXT,
        "备案机关",
        "Filed with",
        synonyms=(
            "备案部门",
            "备案单位",
        ),
    )
    filing_date: Day = column(Kind.DAY, "备案日期", "Filed on", synonyms=("备案时间",))
    filing_number: Text = column(Kind.TEXT, "备案号", "Filing number", synonyms=("备案编号",))


def _complete(appointment: Appointment) -> Appointment:
    runs_out = appointment.appointment_status in ("expired", "renewed")
    if runs_out and appointment.end_date is None and appointment.term_end:
        return replace(appointment, end_date=last_day(appointment.term_end))
    return appointment


def _check(appointment: Appointment) -> Iterator[Problem]:
    yield from not_before(appointment, APPOINTMENTS.field("term_end"), APPOINTMENTS.field("term_start"))
    yield from not_before(appointment, APPOINTMENTS.field("end_date"), APPOINTMENTS.field("appointment_date"))
    yield from not_before(
        appointment, APPOINTMENTS.field("filing_date"), APPOINTMENTS.field("appointment_date")
    )
    over = appointment.appointment_status in ENDED
    if over and appointment.end_date is None:
        yield error("end_date", "不再在任的，应填离任日期", "an appointment that is over needs its last day")
    if appointment.end_date is not None and appointment.appointment_status == "in_post":
        yield error(
            "appointment_status",
            "已填离任日期，状态应为离任类",
            "the end is filled in, yet the status is in post",
        )
    start = appointment.term_start
    if start and appointment.appointment_date and appointment.appointment_date > last_day(start):
        yield warning("term_start", "早于任命日期", "before the appointment")
    if (
        start
        and appointment.term_end
        and (last_day(appointment.term_end) - first_day(start)).days > 366 * 5 + 31
    ):
        yield warning("term_end", "任期超过五年", "a term of more than five years")


APPOINTMENTS = Register(
    id="appointments",
    words=Words("任命", "Appointments"),
    record=Appointment,
    title="appointment_document_number",
    under=("officer",),
    year="appointment_date",
    unit="organisation_unit",
    known_by=(("officer", "appointment_document_number"), ("officer", "appointment_date")),
    names=("任命", "聘任"),
    periods=(
        Period(
            ("任期", "聘期", "任职期限", "任期起止", "聘任期限", "聘期起止", "任职起止"),
            "term_start",
            "term_end",
            basis="appointment_date",
        ),
    ),
    check=_check,
    rules=(
        rules.ELIGIBLE,
        rules.ONE_OFFICER_A_POST,
        rules.TERM_NOT_OVER,
        rules.NOT_DISQUALIFIED,
        rules.CLAUSES_COMPLETE,
    ),
    complete=_complete,
)
