"""Rule of patents: counted in the year of their grant, and of the kind that their number tells."""

from collections.abc import Iterator
from typing import Any

from desktop.domain.identifiers import patent_number
from desktop.domain.problems import Problem, error, warning
from desktop.domain.rule import Rule
from desktop.domain.words import Words


def _number_and_grant_agree(patent: Any) -> Iterator[Problem]:
    number = patent.patent_number
    if number and patent.patent_type not in (None, patent_number.kind(number)):
        yield error(
            "patent_type", "与专利号的种类位不符", "does not agree with the kind in the number", "V26"
        )
    if patent.legal_status == "valid" and patent.grant_date is None:
        yield error("grant_date", "有效专利应填授权公告日", "a valid patent has a grant date", "V26")
    if patent.legal_status == "applied" and patent.grant_date is not None:
        yield error("legal_status", "已授权的不再是申请中", "granted, so no longer applied for", "V26")
    if patent.legal_status == "valid" and patent.lapsed_on is not None:
        yield error("legal_status", "已填终止日，不再有效", "it has lapsed, so it is not in force", "V26")
    year = patent_number.application_year(number) if number else None
    applied, granted = patent.application_date, patent.grant_date
    if year is not None and granted is not None and granted.year < year:
        yield warning(
            "grant_date", f"早于专利号中的申请年{year}", f"before {year}, the year in the number", "V26"
        )
    elif year is not None and applied is not None and applied.year != year:
        yield warning(
            "application_date",
            f"与专利号中的申请年{year}不符",
            f"not in {year}, the year in the number",
            "V26",
        )


PATENT_RULES = (
    Rule(
        id="V26",
        words=Words(
            "授权专利按授权公告日所在年度计数，种类与专利号一致，申请中的不计",
            "Patents count in the year of their grant, are of the kind in their number, and count only when granted",
        ),
        source=Words(
            "ZC 0006《专利申请号标准》的年号、种类号；授权与申请分开统计",
            "ZC 0006, Standard of patent application numbers: year and kind; grants and applications are counted apart",
        ),
        check=_number_and_grant_agree,
    ),
)
