"""Chief quality officers, 首席质量官, and the other people who answer for quality."""

from desktop.domain.registers.area import Area

REGISTERS = Area(
    __name__,
    officers="officers.OFFICERS",
    eligibility_rules="eligibility_rules.ELIGIBILITY_RULES",
    appointments="appointments.APPOINTMENTS",
    training_records="training_records.TRAINING_RECORDS",
    duties="duties.DUTIES",
    duty_reports="duty_reports.DUTY_REPORTS",
    duty_objectives="duty_reports.DUTY_OBJECTIVES",
    duty_statements="duty_reports.DUTY_STATEMENTS",
    quality_vetoes="quality_vetoes.QUALITY_VETOES",
    evaluation_criteria="evaluation_data.EVALUATION_CRITERIA",
    evaluation_grades="evaluation_data.EVALUATION_GRADES",
    grade_recommendations="evaluation_data.GRADE_RECOMMENDATIONS",
    officer_evaluations="officer_evaluations.OFFICER_EVALUATIONS",
    evaluation_scores="officer_evaluations.EVALUATION_SCORES",
    officer_nominations="officer_nominations.OFFICER_NOMINATIONS",
    quality_safety_posts="quality_safety.QUALITY_SAFETY_POSTS",
    quality_safety_records="quality_safety.QUALITY_SAFETY_RECORDS",
    belt_holders="belt_holders.BELT_HOLDERS",
)
