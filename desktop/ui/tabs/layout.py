"""Which registers live in which tab, and which of their fields a table shows first."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.fields import Field
from desktop.domain.register import AnyRegister
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True)
class TabLayout:
    """One tab of the window; one without registers is the report."""

    id: str
    words: Words
    registers: tuple[str, ...] = ()


TABS: tuple[TabLayout, ...] = (
    TabLayout(
        "officers",
        Words("首席质量官", "Chief quality officers"),
        ("officers", "appointments", "training_records", "organisation_units", "enterprise"),
    ),
    TabLayout("qc", Words("质量课题", "QC themes"), ("qc_themes", "qc_circles", "qc_registrations")),
    TabLayout(
        "six_sigma", Words("六西格玛", "Six Sigma"), ("six_sigma_projects", "quick_wins", "benefit_months")
    ),
    TabLayout("standards", Words("标准", "Standards"), ("standards", "standard_declarations")),
    TabLayout(
        "quality",
        Words("综合质量工作", "Quality work"),
        ("benchmarking_indicators", "patents", "fund_entries", "quality_events"),
    ),
    TabLayout("report", Words("年报", "Annual report")),
)

FIRST: Mapping[str, tuple[str, ...]] = {
    "officers": ("officer_name", "organisation_unit", "executive_position"),
    "qc_themes": ("theme_name", "circle", "theme_registration_date", "theme_status", "direct_benefit"),
    "six_sigma_projects": (
        "project_number",
        "project_name",
        "belt_level",
        "start_date",
        "actual_end_date",
        "actual_benefit",
        "finance_result",
        "project_status",
    ),
    "quick_wins": ("title", "parent_project", "implemented_date", "benefit", "finance_result"),
    "standards": ("standard_number", "title_zh", "standard_level", "drafter_rank", "role", "issue_date"),
    "benchmarking_indicators": ("indicator_name", "benchmark_year", "conclusion", "product"),
    "patents": ("patent_number", "patent_name", "patent_type", "grant_date", "legal_status"),
}
"""Fields whose columns come first; the others follow in the order of the form."""


def columns_of(register: AnyRegister) -> tuple[Field, ...]:
    """The fields of a register in the order in which its table shows them."""
    first = [register.by_id[id_] for id_ in FIRST.get(register.id, ()) if id_ in register.by_id]
    return (*first, *(field for field in register.fields if field not in first))
