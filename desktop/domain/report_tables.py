"""The detail tables of the annual report: which records each shows, and which of their fields.

Nobody has published a form for this report (data dictionary, section 10), so its tables are data: when a
bureau's own form turns up, it is a matter of other columns. Which records *figures* draw on is not said
here; it comes from the figures themselves.
"""

from dataclasses import dataclass

from desktop.domain.figures.conditions import Condition, InYear
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True)
class Via:
    """A field of the record that a link points to."""

    link: str
    field: str


@dataclass(frozen=True, slots=True)
class Latest:
    """A field of the latest record of a child register that shares a link with this one, where it is filled in."""

    link: str
    register: str
    field: str
    date: str


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail table, described."""

    register: str
    sheet: Words
    title: Words
    columns: tuple[str | Via | Latest, ...]
    """In print order; the fields that figures ask about are added where they are missing."""
    order: tuple[str, ...]
    """The fields that the rows are sorted by."""
    also: tuple[tuple[Condition, ...], ...] = ()
    """Sets of conditions: records shown beside those that figures draw on."""
    beside: tuple[tuple[str, str], ...] = ()
    """Registers and links: a record is also shown if one shown there points to it."""
    left_out_if_empty: bool = False


DETAILS: tuple[Detail, ...] = (
    Detail(
        "appointments",
        Words("首席质量官", "Officers"),
        Words("首席质量官名册", "Chief quality officers"),
        (
            "officer",
            Via("officer", "sex"),
            "organisation_unit",
            Via("officer", "executive_position"),
            "cqo_tier",
            Via("officer", "education_level"),
            Via("officer", "professional_title"),
            Latest("officer", "training_records", "certificate_no", "certificate_issue_date"),
            "appointment_document_number",
            "appointment_date",
            "term_start",
            "term_end",
            "appointment_status",
            "end_date",
        ),
        ("organisation_unit", "appointment_date"),
        also=((InYear("appointment_date"),), (InYear("end_date"),)),
    ),
    Detail(
        "qc_registrations",
        Words("QC小组", "QC circles"),
        Words("QC小组年度登记表", "QC circles registered"),
        (
            "circle",
            Via("circle", "circle_registration_number"),
            Via("circle", "department"),
            Via("circle", "circle_type"),
            "leader",
            "member_count",
            "renewal_year",
            "registration_date",
            "registration_status",
        ),
        ("registration_date", "circle"),
    ),
    Detail(
        "qc_themes",
        Words("质量课题", "QC themes"),
        Words("质量课题（QC小组课题）登记与成果表", "QC themes, registered or completed"),
        (
            "theme_number",
            "theme_name",
            "circle",
            "department",
            "theme_type",
            "theme_registration_date",
            "activity_start",
            "activity_end",
            "metric_name",
            "metric_unit",
            "baseline_value",
            "target_value",
            "actual_value",
            "direct_benefit",
            "finance_certificate",
            "awards",
            "theme_status",
        ),
        ("theme_registration_date", "theme_number"),
        also=((InYear("activity_end"),),),
        beside=(("benefit_months", "qc_theme"),),
    ),
    Detail(
        "six_sigma_projects",
        Words("六西格玛项目", "Six Sigma"),
        Words("六西格玛项目表", "Six Sigma projects"),
        (
            "project_number",
            "project_name",
            "lead_department",
            "belt_level",
            "team_leader",
            "start_date",
            "actual_end_date",
            "metric_name",
            "metric_unit",
            "baseline_value",
            "target_value",
            "final_metric_value",
            "planned_benefit",
            "actual_benefit",
            "benefit_type",
            "finance_confirmed_by",
            "finance_result",
            "project_status",
        ),
        ("project_number",),
        also=((InYear("actual_end_date"),),),
        beside=(("benefit_months", "project"),),
    ),
    Detail(
        "quick_wins",
        Words("快赢项目", "Quick wins"),
        Words("快赢项目表", "Quick wins"),
        (
            "quick_win_number",
            "title",
            "parent_project",
            "department",
            "owner",
            "found_date",
            "implemented_date",
            "cost",
            "benefit",
            "benefit_type",
            "finance_confirmed_by",
            "finance_result",
        ),
        ("implemented_date", "quick_win_number"),
        beside=(("benefit_months", "quick_win"),),
    ),
    Detail(
        "benefit_months",
        Words("收益月度", "Benefit by month"),
        Words("改善收益月度台账", "Benefit of improvements by month"),
        (
            "project",
            "quick_win",
            "qc_theme",
            "proposal",
            "benefit_month",
            "counted_year",
            "benefit_type",
            "planned_amount",
            "saving_amount",
            "added_cost",
            "net_benefit",
            "finance_confirmed_by",
            "finance_confirmed_date",
            "finance_result",
        ),
        ("project", "quick_win", "qc_theme", "proposal", "benefit_month"),
        left_out_if_empty=True,
    ),
    Detail(
        "standards",
        Words("标准制修订", "Standards"),
        Words("标准制修订情况表", "Standards drafted"),
        (
            "standard_number",
            "plan_number",
            "title_zh",
            "standard_level",
            "action",
            "drafter_rank",
            "drafter_count",
            "role",
            "plan_date",
            "begun_date",
            "issue_date",
            "implementation_date",
            "validity_status",
        ),
        ("begun_date", "standard_number"),
        also=((InYear("issue_date"),), (InYear("begun_date"),)),
    ),
    Detail(
        "standard_declarations",
        Words("自我声明公开", "Declarations"),
        Words("企业标准自我声明公开情况表", "Enterprise standards declared"),
        (
            "standard_number",
            "title",
            "standard_kind",
            "products",
            "declaration_date",
            "declaration_mode",
            "platform_record_no",
            "status",
            "withdrawn_date",
        ),
        ("declaration_date", "standard_number"),
        also=((InYear("declaration_date"),), (InYear("withdrawn_date"),)),
    ),
    Detail(
        "benchmarking_indicators",
        Words("综合质量-质量比对", "Quality work - benchmarking"),
        Words("综合质量工作（一）质量比对情况表", "Quality work 1: benchmarking"),
        (
            "product",
            "benchmark_year",
            "indicator_name",
            "indicator_unit",
            "own_value",
            "benchmark_value",
            "benchmark_object",
            "test_method",
            "test_lab",
            "conclusion",
        ),
        ("product",),
    ),
    Detail(
        "patents",
        Words("综合质量-授权专利", "Quality work - patents"),
        Words("综合质量工作（二）授权专利情况表", "Quality work 2: patents granted"),
        (
            "patent_number",
            "patent_name",
            "patent_type",
            "application_date",
            "grant_date",
            "legal_status",
            "patentee",
            "inventors",
        ),
        ("grant_date", "patent_number"),
    ),
    Detail(
        "fund_entries",
        Words("综合质量-激励基金", "Quality work - fund"),
        Words("综合质量工作（三）质量激励基金收支表", "Quality work 3: incentive fund"),
        (
            "entry_date",
            "direction",
            "amount",
            "reason",
            "recipient_kind",
            "recipient_name",
            "document_number",
        ),
        ("entry_date",),
    ),
    Detail(
        "quality_events",
        Words("综合质量-质量活动", "Quality work - events"),
        Words("综合质量工作（四）质量活动情况表", "Quality work 4: quality events"),
        ("event_date", "event_kind", "theme", "organiser", "participants", "content"),
        ("event_date",),
    ),
    Detail(
        "proposals",
        Words("综合质量-合理化建议", "Quality work - proposals"),
        Words("综合质量工作（五）合理化建议情况表", "Quality work 5: proposals"),
        (
            "proposal_number",
            "proposal_name",
            "proposal_date",
            "proposers",
            "department",
            "category",
            "review",
            "done_date",
            "benefit",
            "benefit_type",
            "finance_result",
            "reward",
            "reward_date",
            "grade",
        ),
        ("proposal_date", "proposal_number"),
        beside=(("benefit_months", "proposal"),),
        left_out_if_empty=True,
    ),
)
"""In the order of the workbook."""
