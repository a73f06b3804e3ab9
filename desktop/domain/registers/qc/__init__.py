"""QC circles, their themes and all that belongs to them, 质量课题."""

from desktop.domain.registers.area import Area

REGISTERS = Area(
    __name__,
    qc_circles="qc_circles.QC_CIRCLES",
    qc_registrations="qc_circles.QC_REGISTRATIONS",
    qc_themes="qc_themes.QC_THEMES",
    qc_members="qc_members.QC_MEMBERS",
    qc_steps="qc_steps.QC_STEPS",
    qc_activities="qc_activities.QC_ACTIVITIES",
    qc_causes="qc_causes.QC_CAUSES",
    qc_alternatives="qc_countermeasures.QC_ALTERNATIVES",
    qc_countermeasures="qc_countermeasures.QC_COUNTERMEASURES",
    qc_consolidations="qc_countermeasures.QC_CONSOLIDATIONS",
    qc_benefits="qc_benefits.QC_BENEFITS",
    qc_intangibles="qc_benefits.QC_INTANGIBLES",
    score_sheets="score_sheets.SCORE_SHEETS",
    score_sheet_items="score_sheets.SCORE_SHEET_ITEMS",
    score_bands="score_sheets.SCORE_BANDS",
    qc_reviews="qc_reviews.QC_REVIEWS",
    qc_review_scores="qc_reviews.QC_REVIEW_SCORES",
    qc_award_kinds="qc_awards.QC_AWARD_KINDS",
    qc_awards="qc_awards.QC_AWARDS",
    qc_tools="qc_steps.QC_TOOLS",
    qc_policies="qc_policies.QC_POLICIES",
)
