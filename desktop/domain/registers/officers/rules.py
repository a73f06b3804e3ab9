"""The rules of the chief quality officers' registers."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from desktop.domain.errors import BadValue
from desktop.domain.identifiers import id_number
from desktop.domain.problems import MendedAt, Problem, Severity, error, stops_export, warning
from desktop.domain.registers.officers import eligibility
from desktop.domain.rule import Records, Rule
from desktop.domain.values.dates import last_day
from desktop.domain.words import Words

CLAUSES = ("一票否决", "把关", "考核")
"""What the clauses of an appointment must speak of."""

DISQUALIFYING = (
    "caused_major_failure",
    "sought_gain_by_post",
    "interfered_in_operations",
    "leaked_information",
    "harmed_lawful_interests",
)


def _id_agrees(officer: Any) -> Iterator[Problem]:
    number = officer.citizen_identification_number
    if not number:
        return
    try:
        id_number.read(number)
        birth = id_number.birth_date(number)
    except BadValue as bad:
        yield Problem("citizen_identification_number", bad.reason, Severity.ERROR, "V02")
        return
    if officer.sex and officer.sex != id_number.sex(number):
        yield error("sex", "与身份证号第17位不符", "does not agree with digit 17 of the ID number", "V02")
    born = officer.birth_year_month
    if born and (born.year, born.month) != (birth.year, birth.month):
        yield error("birth_year_month", "与身份证号不符", "does not agree with the ID number", "V02")


ID_AGREES = Rule(
    id="V02",
    words=Words(
        "身份证号校验位正确、出生日期真实，性别和出生年月与之相符",
        "An ID number has a right check digit and a real birth date; sex and birth month agree with it",
    ),
    source=Words("GB 11643—1999《公民身份号码》", "GB 11643-1999, Citizen identification number"),
    check=_id_agrees,
)

ELIGIBLE = Rule(
    id="V04",
    words=Words(
        "在任首席质量官任命时的质量工作年限、学历或职称达到任职条件",
        "An officer in post had the years in quality work and the education or title asked when appointed",
    ),
    source=Words(
        "《南通首席质量官管理办法》第四条、第五条，以及本软件中维护的其他任职条件",
        "Nantong's rule on chief quality officers, articles 4 and 5, and the other conditions kept as data",
    ),
    within=eligibility.shortfalls,
)


def _same_post(appointment: Any, records: Records) -> Iterator[Problem]:
    if appointment.appointment_status != "in_post" or appointment.organisation_unit is None:
        return
    unit = appointment.organisation_unit
    for other in records.linked("appointments", "organisation_unit", unit):
        same = other.cqo_tier == appointment.cqo_tier and other.appointment_status == "in_post"
        if same and other.id != appointment.id:
            yield warning(
                "organisation_unit",
                "该单位同一层级另有一条在任的任命",
                "the unit has another appointment of the same tier in post",
                "V05",
            )
            return


ONE_OFFICER_A_POST = Rule(
    id="V05",
    words=Words("同一单位同一层级只有一名在任", "A unit has one officer of a tier in post"),
    source=Words("本软件", "This program"),
    within=_same_post,
)


def _overdue(appointment: Any, records: Records) -> Iterator[Problem]:
    end = appointment.term_end
    if appointment.appointment_status != "in_post" or end is None or last_day(end) >= records.today:
        return
    terms = records.linked("appointments", "officer", appointment.officer)
    if not any(_runs(term, records.today) for term in terms):
        yield warning(
            "term_end", "任期已满，未续聘也未离任", "the term is over, with neither renewal nor end", "V06"
        )


def _runs(term: Any, day: date) -> bool:
    begun = term.appointment_date is not None and term.appointment_date <= day
    return begun and term.end_date is None and (term.term_end is None or last_day(term.term_end) >= day)


TERM_NOT_OVER = Rule(
    id="V06",
    words=Words("在任的任期未满", "The term of an officer in post is not over"),
    source=Words("本软件", "This program"),
    within=_overdue,
)


def _disqualified(appointment: Any, records: Records) -> Iterator[Problem]:
    officer = records.get("officers", appointment.officer)
    if officer is None or appointment.appointment_status != "in_post":
        return
    if any(getattr(officer, name) for name in DISQUALIFYING):
        yield error(
            "officer", "有不得任职的情形，不能在任", "a disqualification keeps this person out of the post"
        )


NOT_DISQUALIFIED = Rule(
    id="CQO-disqualified",
    words=Words(
        "有不得任职情形之一的不能任首席质量官",
        "A person to whom any disqualification applies cannot be chief quality officer",
    ),
    source=Words("《南通首席质量官管理办法》第六条", "Nantong's rule on chief quality officers, article 6"),
    within=_disqualified,
)


def _stays_qualified(officer: Any, records: Records) -> Iterator[Problem]:
    named = [name for name in DISQUALIFYING if getattr(officer, name)]
    if not named:
        return
    terms = records.linked("appointments", "officer", officer.id)
    in_post = next((term for term in terms if term.appointment_status == "in_post"), None)
    if in_post is not None:
        yield stops_export(
            named[0],
            "有此情形的不得任职，而任命仍为在任",
            "this keeps the person out of the post, yet an appointment is in post",
            mend=MendedAt("appointments", "end_date", in_post.id, "officer", officer.id),
        )


STAYS_QUALIFIED = Rule(
    id="CQO-stays-qualified",
    words=Words(
        "出现不得任职情形的应结束任命", "Where a disqualification arises, the appointment is to be ended"
    ),
    source=Words("《南通首席质量官管理办法》第六条", "Nantong's rule on chief quality officers, article 6"),
    within=_stays_qualified,
)


def _clauses(appointment: Any) -> Iterator[Problem]:
    text = appointment.duty_and_authority_clauses
    missing = [word for word in CLAUSES if text and word not in text]
    if missing:
        yield warning(
            "duty_and_authority_clauses",
            "没有写到：" + "、".join(missing) + "权",
            "lacks the veto, the right to pass or stop, or the right to appraise",
        )


CLAUSES_COMPLETE = Rule(
    id="CQO-clauses",
    words=Words(
        "职责权限条款含一票否决权、把关权、考核权",
        "The clauses name the veto, the right to pass or stop, and the right to appraise",
    ),
    source=Words(
        "湖北省《关于推进企业首席质量官制度实施的指导意见》（2022年）",
        "Hubei's guidance on chief quality officers, 2022",
    ),
    check=_clauses,
)


def _certificate_over(course: Any, records: Records) -> Iterator[Problem]:
    expiry = course.certificate_expiry
    if expiry is None or expiry >= records.today:
        return
    terms = records.linked("appointments", "officer", course.officer)
    if not any(term.appointment_status == "in_post" for term in terms):
        return
    others = records.linked("training_records", "officer", course.officer)
    if not any(o.certificate_issue_date and o.certificate_issue_date > expiry for o in others):
        yield warning(
            "certificate_expiry", "证书已过有效期，未见新证", "the certificate has run out without a new one"
        )


TRAINING_CERTIFICATE_IN_FORCE = Rule(
    id="CQO-certificate",
    words=Words("在任首席质量官的证书在有效期内", "The certificates of officers in post have not run out"),
    source=Words("本软件", "This program"),
    within=_certificate_over,
)
