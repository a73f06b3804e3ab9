"""Rules of trademarks, geographical indications, certified brands and quality credit."""

from collections.abc import Iterator
from typing import Any

from desktop.domain.problems import Problem, warning
from desktop.domain.rule import Records, Rule
from desktop.domain.values.text import compact
from desktop.domain.words import Words


def _recognition_is_told(mark: Any) -> Iterator[Problem]:
    if mark.well_known and not (mark.well_known_document and mark.well_known_year):
        yield warning(
            "well_known_document",
            "驰名认定应填文号和年度",
            "a recognition has its document and year",
        )


def _runs_out(mark: Any, records: Records) -> Iterator[Problem]:
    if mark.trademark_status == "registered" and mark.registered_to and mark.registered_to < records.today:
        yield warning("registered_to", "已到期，请续展或改状态", "has run out; renew it or change its status")


def _applicant_is_a_body(indication: Any, records: Records) -> Iterator[Problem]:
    own = {compact(company.enterprise_name or "") for company in records.all("enterprise")}
    if indication.applicant and compact(indication.applicant) in own:
        yield warning(
            "applicant", "地理标志的申请人应是协会等组织", "the applicant is a body, no single company"
        )


def _meets_conditions(brand: Any, records: Records) -> Iterator[Problem]:
    for condition in records.all("brand_conditions"):
        if condition.brand_name != brand.brand_name or condition.product_sector != brand.product_sector:
            continue
        least, years, growth = condition.least_sales, condition.least_years, condition.growth_years
        if least is not None and brand.product_sales is not None and brand.product_sales < least:
            yield warning("product_sales", "低于申报条件", "below the condition of entry")
        if years is not None and brand.production_years is not None and brand.production_years < years:
            yield warning(
                "production_years", f"申报条件为{years}年", f"the condition of entry is {years} years"
            )
        if growth is not None and brand.growth_years is not None and brand.growth_years < growth:
            yield warning(
                "growth_years",
                f"申报条件为连续{growth}年",
                f"the condition of entry is {growth} years in a row",
            )


def _step_by_step(credit: Any, records: Records) -> Iterator[Problem]:
    """A grade is reached from the one below, after the years that the list of steps asks for."""
    if credit.credit_grade is None or credit.credit_year is None or credit.credit_result == "not_recognised":
        return
    for step in records.all("credit_steps"):
        if step.to_grade != credit.credit_grade or step.from_grade is None or step.years_between is None:
            continue
        latest = credit.credit_year - step.years_between
        held = any(
            other.credit_grade in (step.from_grade, credit.credit_grade)
            and other.credit_year is not None
            and other.credit_year <= latest
            and other.organisation_unit == credit.organisation_unit
            and other.id != credit.id
            for other in records.all("quality_credits")
        )
        if not held:
            yield warning(
                "credit_grade",
                f"未见{latest}年及以前的{step.from_grade.upper()}级",
                f"there is no grade {step.from_grade.upper()} of {latest} or before",
            )


TRADEMARK_RULES = (
    Rule(
        id="MARK-recognition",
        words=Words("驰名商标写明认定文号和年度", "A recognition as well known has its document and year"),
        source=Words("驰名商标按个案认定", "Well-known trademarks are recognised case by case"),
        check=_recognition_is_told,
    ),
    Rule(
        id="MARK-term",
        words=Words("商标到期前续展", "A trademark is renewed before it runs out"),
        source=Words("《中华人民共和国商标法》第三十九条、第四十条", "Trademark Law, articles 39 and 40"),
        within=_runs_out,
    ),
)
INDICATION_RULES = (
    Rule(
        id="INDICATION-applicant",
        words=Words(
            "地理标志由组织申请，不属于一家企业", "A body applies for an indication, no single company"
        ),
        source=Words(
            "地理标志证明商标、集体商标的注册要求",
            "Requirements for registering certification and collective marks of geographical indications",
        ),
        within=_applicant_is_a_body,
    ),
)
BRAND_RULES = (
    Rule(
        id="BRAND-conditions",
        words=Words("申报时达到维护的申报条件", "The conditions of entry that are kept here are met"),
        source=Words(
            "品牌认证申报条件，数值在本软件中维护",
            "Conditions of brand certification; the numbers are data of this program",
        ),
        within=_meets_conditions,
    ),
)
CREDIT_RULES = (
    Rule(
        id="CREDIT-steps",
        words=Words("质量信用等级逐级申报", "Grades of quality credit are reached one by one"),
        source=Words(
            "质量信用等级申报通知，间隔年数在本软件中维护",
            "Calls for quality credit grades; the years between grades are data of this program",
        ),
        within=_step_by_step,
    ),
)
