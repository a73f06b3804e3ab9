"""The tables of QC circles, their members, themes and awards."""

from desktop.domain.figures.conditions import InYear
from desktop.domain.report_tables.detail import Detail, Via
from desktop.domain.words import Words

QC: tuple[Detail, ...] = (
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
        "qc_members",
        Words("QC小组成员", "QC members"),
        Words("QC小组成员名册", "Members of QC circles"),
        (
            "circle",
            "member_name",
            "member_role",
            "assignment",
            "position",
            "joined_date",
            "left_date",
            "tqm_training_hours",
        ),
        (
            "circle",
            "joined_date",
            "member_name",
        ),
        left_out_if_empty=True,
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
        "qc_awards",
        Words("QC获奖", "QC awards"),
        Words("QC获奖情况表", "Awards for QC circles and themes"),
        (
            "award_name",
            "award_level",
            "award_grade",
            "theme",
            "circle",
            "recipient",
            "award_date",
            "issuing_bodies",
            "award_document_number",
        ),
        (
            "award_date",
            "award_name",
        ),
        left_out_if_empty=True,
    ),
)
