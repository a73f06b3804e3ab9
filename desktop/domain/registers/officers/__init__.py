"""Chief quality officers, 首席质量官, and the other people who answer for quality."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.officers.appointments import APPOINTMENTS
from desktop.domain.registers.officers.belt_holders import BELT_HOLDERS
from desktop.domain.registers.officers.duties import DUTIES
from desktop.domain.registers.officers.duty_reports import DUTY_OBJECTIVES, DUTY_REPORTS, DUTY_STATEMENTS
from desktop.domain.registers.officers.eligibility_rules import ELIGIBILITY_RULES
from desktop.domain.registers.officers.evaluation_data import (
    EVALUATION_CRITERIA,
    EVALUATION_GRADES,
    GRADE_RECOMMENDATIONS,
)
from desktop.domain.registers.officers.officer_evaluations import EVALUATION_SCORES, OFFICER_EVALUATIONS
from desktop.domain.registers.officers.officer_nominations import OFFICER_NOMINATIONS
from desktop.domain.registers.officers.officers import OFFICERS
from desktop.domain.registers.officers.quality_safety import QUALITY_SAFETY_POSTS, QUALITY_SAFETY_RECORDS
from desktop.domain.registers.officers.quality_vetoes import QUALITY_VETOES
from desktop.domain.registers.officers.training_records import TRAINING_RECORDS

REGISTERS: tuple[AnyRegister, ...] = (
    OFFICERS,
    ELIGIBILITY_RULES,
    APPOINTMENTS,
    TRAINING_RECORDS,
    DUTIES,
    DUTY_REPORTS,
    DUTY_OBJECTIVES,
    DUTY_STATEMENTS,
    QUALITY_VETOES,
    EVALUATION_CRITERIA,
    EVALUATION_GRADES,
    GRADE_RECOMMENDATIONS,
    OFFICER_EVALUATIONS,
    EVALUATION_SCORES,
    OFFICER_NOMINATIONS,
    QUALITY_SAFETY_POSTS,
    QUALITY_SAFETY_RECORDS,
    BELT_HOLDERS,
)
