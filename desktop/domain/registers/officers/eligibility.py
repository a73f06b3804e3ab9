"""Who may become chief quality officer, told from the conditions that the user keeps as data."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from desktop.domain.problems import MendedAt, Problem, stops_export
from desktop.domain.rule import Records
from desktop.domain.values.dates import Month
from desktop.domain.words import Words

TOO_NEW = Words(
    "任命时从事质量工作{n}年，{rule}要求{least}年",
    "{n} {n:year|years} in quality work when appointed; {rule} asks for {least}",
)
EDUCATION_ORDER = ("secondary", "college", "bachelor", "master", "doctor")
TITLE_ORDER = ("junior", "intermediate", "associate_senior", "senior")
SIZES_OF = {
    "large_medium": ("large", "medium"),
    "small_micro": ("small", "micro"),
}


def whole_years(start: Month, on: date) -> int:
    """Years from a month to a day: whole calendar months by twelve, rounded down."""
    return max(0, (on.year - start.year) * 12 + on.month - start.month) // 12


def years_in_quality(officer: Any, on: date) -> int | None:
    """Years in quality work on a day; ``None`` where nobody said."""
    if officer.quality_work_start is not None:
        return whole_years(officer.quality_work_start, on)
    years: int | None = officer.quality_work_years
    as_of: date | None = officer.quality_work_years_as_of
    if years is None or as_of is None:
        return years
    months = (on.year - as_of.year) * 12 + on.month - as_of.month
    return max(0, years + months // 12)


def schooled_or_titled(officer: Any, rule: Any) -> bool:
    """Whether education or title suffices; what is not known is not held against anyone."""
    if rule.min_education is None and rule.min_title_level is None:
        return True
    if officer.education_level is None and officer.professional_title is None:
        return True
    schooled = _reaches(officer.education_level, rule.min_education, EDUCATION_ORDER)
    if schooled or rule.min_title_level is None:
        return schooled
    level = officer.professional_title_level
    if level is None:
        return officer.professional_title is not None
    return _reaches(level, rule.min_title_level, TITLE_ORDER)


def _reaches(value: str | None, least: str | None, order: Sequence[str]) -> bool:
    return value in order and least in order and order.index(value) >= order.index(least)


def conditions_for(appointment: Any, records: Records) -> list[Any]:
    """The conditions that an appointment must meet: those it names, else those in use for the company's size."""
    if appointment.eligibility_rule is not None:
        named = records.get("eligibility_rules", appointment.eligibility_rule)
        return [] if named is None else [named]
    sizes = {enterprise.enterprise_size for enterprise in records.all("enterprise")}
    return [rule for rule in records.all("eligibility_rules") if rule.is_applied and _of_size(rule, sizes)]


def _of_size(rule: Any, sizes: set[str | None]) -> bool:
    if rule.size_class in (None, "all"):
        return True
    return bool(sizes & {rule.size_class, *SIZES_OF.get(rule.size_class, ())})


def shortfalls(appointment: Any, records: Records) -> Iterator[Problem]:
    """V04: what an officer in post lacks of the conditions on the day of the appointment."""
    on: date | None = appointment.appointment_date
    officer = records.get("officers", appointment.officer)
    if on is None or officer is None or appointment.appointment_status != "in_post":
        return
    for rule in conditions_for(appointment, records):
        years = years_in_quality(officer, on)
        if years is not None and years < (rule.min_quality_years or 0):
            yield stops_export(
                "appointment_date",
                *TOO_NEW.fill(n=years, rule=rule.rule_name, least=rule.min_quality_years),
                "V04",
                MendedAt("officers", "quality_work_start", officer.id),
            )
        if not schooled_or_titled(officer, rule):
            yield stops_export(
                "officer",
                f"学历和职称都未达到{rule.rule_name}的要求",
                "neither education nor title meets the conditions",
                "V04",
                MendedAt("officers", "education_level", officer.id),
            )
        if rule.training_required and not _trained(officer, records):
            yield stops_export(
                "eligibility_rule",
                f"{rule.rule_name}要求任职培训合格，培训记录中没有",
                "training for the post is asked, and no record of it is there",
                "V04",
                MendedAt("training_records", "course_name", None, "officer", officer.id),
            )


def _trained(officer: Any, records: Records) -> bool:
    courses = records.linked("training_records", "officer", officer.id)
    return any(c.training_type == "post" and c.exam_result == "passed" for c in courses)
