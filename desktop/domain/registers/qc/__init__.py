"""QC circles, their themes and all that belongs to them, 质量课题."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.qc.qc_activities import QC_ACTIVITIES
from desktop.domain.registers.qc.qc_awards import QC_AWARD_KINDS, QC_AWARDS
from desktop.domain.registers.qc.qc_benefits import QC_BENEFITS, QC_INTANGIBLES
from desktop.domain.registers.qc.qc_causes import QC_CAUSES
from desktop.domain.registers.qc.qc_circles import QC_CIRCLES, QC_REGISTRATIONS
from desktop.domain.registers.qc.qc_countermeasures import (
    QC_ALTERNATIVES,
    QC_CONSOLIDATIONS,
    QC_COUNTERMEASURES,
)
from desktop.domain.registers.qc.qc_members import QC_MEMBERS
from desktop.domain.registers.qc.qc_policies import QC_POLICIES
from desktop.domain.registers.qc.qc_reviews import QC_REVIEW_SCORES, QC_REVIEWS
from desktop.domain.registers.qc.qc_steps import QC_STEPS, QC_TOOLS
from desktop.domain.registers.qc.qc_themes import QC_THEMES
from desktop.domain.registers.qc.score_sheets import SCORE_BANDS, SCORE_SHEET_ITEMS, SCORE_SHEETS

REGISTERS: tuple[AnyRegister, ...] = (
    QC_CIRCLES,
    QC_REGISTRATIONS,
    QC_THEMES,
    QC_MEMBERS,
    QC_STEPS,
    QC_ACTIVITIES,
    QC_CAUSES,
    QC_ALTERNATIVES,
    QC_COUNTERMEASURES,
    QC_CONSOLIDATIONS,
    QC_BENEFITS,
    QC_INTANGIBLES,
    SCORE_SHEETS,
    SCORE_SHEET_ITEMS,
    SCORE_BANDS,
    QC_REVIEWS,
    QC_REVIEW_SCORES,
    QC_AWARD_KINDS,
    QC_AWARDS,
    QC_TOOLS,
    QC_POLICIES,
)
