"""Rules of award declarations: three years before the application, no blank without a reason, lengths, notice."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from desktop.domain.problems import MendedAt, Problem, error, stops_export, warning
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

YEARS_BEFORE = 3
"""Years that the table of an award's form goes back from the year of application."""
RATES = ("superior_rate", "first_grade_rate", "qualified_rate", "excellent_rate", "first_acceptance_rate")
_OPEN = (None, "planned")


def years_of(application_year: int) -> range:
    """The three years before the year of application, the first one first."""
    return range(application_year - YEARS_BEFORE, application_year)


def _in_the_three_years(figure: Any, records: Records) -> Iterator[Problem]:
    declaration = records.get("award_declarations", figure.declaration)
    if declaration is None or declaration.application_year is None or figure.figure_year is None:
        return
    years = years_of(declaration.application_year)
    if figure.figure_year not in years:
        yield error(
            "figure_year",
            f"应为申报年度前三年，即{years[0]}至{years[-1]}年",
            f"should be one of the three years before, {years[0]} to {years[-1]}",
            "V32",
        )


def _all_three_years(declaration: Any, records: Records) -> Iterator[Problem]:
    year = declaration.application_year
    if year is None or declaration.declaration_status in _OPEN:
        return
    given: dict[str, set[int]] = {}
    for figure in records.linked("award_year_figures", "declaration", declaration.id):
        given.setdefault(figure.indicator, set()).add(figure.figure_year)
    lacking = sorted({y for years in given.values() for y in years_of(year) if y not in years})
    if lacking:
        told = "、".join(str(y) for y in lacking)
        yield stops_export(
            "application_year",
            f"三年指标表缺{told}年的数据",
            f"the three-year table lacks figures of {', '.join(str(y) for y in lacking)}",
            "V32",
            MendedAt("award_year_figures", "figure_year", None, "declaration", declaration.id),
        )


def _no_blank_without_reason(figure: Any) -> Iterator[Problem]:
    if figure.value is None and figure.told is None and not figure.blank_reason:
        yield stops_export("blank_reason", "未填数据的应写明原因", "a blank needs its reason", "V30")


def _no_product_blank_without_reason(product: Any) -> Iterator[Problem]:
    if all(getattr(product, name) is None for name in RATES) and not product.rates_blank_reason:
        yield stops_export("rates_blank_reason", "未填数据的应写明原因", "a blank needs its reason", "V30")


def _grades_within_all(product: Any) -> Iterator[Problem]:
    grades = [product.superior_rate, product.first_grade_rate, product.qualified_rate]
    if sum((rate for rate in grades if rate is not None), Decimal(0)) > 100:
        yield warning("qualified_rate", "各等级品率之和超过100%", "the grades make more than 100%")


def _result_is_told(declaration: Any) -> Iterator[Problem]:
    if declaration.declaration_status == "won" and not declaration.document_number:
        yield warning("document_number", "获奖的应填获奖文号", "an award that was won has a document")
    if declaration.declaration_status not in _OPEN and declaration.declared_on is None:
        yield warning("declared_on", "已申报的应填申报日期", "what was declared has a day")


def _form_of_the_scheme(declaration: Any, records: Records) -> Iterator[Problem]:
    scheme = records.get("award_schemes", declaration.scheme)
    if scheme is None:
        return
    profile, report = declaration.profile_length, declaration.report_length
    if profile is not None and scheme.longest_profile is not None and profile > scheme.longest_profile:
        most = scheme.longest_profile
        yield warning("profile_length", f"超过{most}字", f"longer than {most} characters")
    least, most = scheme.shortest_report, scheme.longest_report
    if report is not None and least is not None and report < least:
        yield warning("report_length", f"少于{least}字", f"shorter than {least} characters")
    elif report is not None and most is not None and report > most:
        yield warning("report_length", f"超过{most}字", f"longer than {most} characters")
    start, end, days = declaration.publicity_start, declaration.publicity_end, scheme.publicity_working_days
    if start and end and days is not None and start <= end and weekdays(start, end) < days:
        yield warning("publicity_end", f"内部公示不足{days}个工作日", f"less than {days} working days")


def weekdays(first: date, last: date) -> int:
    """Days from Monday to Friday, both ends counted; public holidays are not known."""
    days, rest = divmod((last - first).days + 1, 7)
    return days * 5 + sum((first + timedelta(n)).weekday() < 5 for n in range(rest))


_V32 = Words(
    "三年数据表的年份是申报年度之前连续三年",
    "The three-year table has the three years before the application",
)
_V30 = Words("申报表的空格应写明原因", "A blank of the form needs its reason")
_FORMS = Words("政府质量奖申报表的填报说明", "Notes on filling in the forms of government quality awards")
YEAR_FIGURE_RULES = (
    Rule(id="V32", words=_V32, source=_FORMS, within=_in_the_three_years),
    Rule(id="V30", words=_V30, source=_FORMS, check=_no_blank_without_reason),
)
PRODUCT_RULES = (
    Rule(id="V32", words=_V32, source=_FORMS, within=_in_the_three_years),
    Rule(id="V30", words=_V30, source=_FORMS, check=_no_product_blank_without_reason),
    Rule(
        id="AWARD-grades",
        words=Words(
            "优等、一等、合格品率之和不超过100%", "The grades of a product make no more than all of it"
        ),
        source=Words(
            "政府质量奖申报表：主要产品质量水平表",
            "Forms of government quality awards: the table of main products",
        ),
        check=_grades_within_all,
    ),
)
DECLARATION_RULES = (
    Rule(id="V32", words=_V32, source=_FORMS, within=_all_three_years),
    Rule(
        id="AWARD-result",
        words=Words("已申报的填日期，获奖的填文号", "What was declared has a day, what was won a document"),
        source=Words("本软件", "This program"),
        check=_result_is_told,
    ),
    Rule(
        id="AWARD-form",
        words=Words("字数和内部公示符合奖项目录", "Lengths and notice are as the list of awards says"),
        source=Words(
            "质量奖申报通知，数值在奖项目录中维护",
            "Calls for quality awards; the numbers are kept in the register of awards",
        ),
        within=_form_of_the_scheme,
    ),
)
