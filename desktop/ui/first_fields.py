"""Which fields come first in the table of a register: short ones, and what a clerk looks for."""

from collections.abc import Mapping

_FIRST = {
    # company
    "enterprise": "enterprise_name unified_social_credit_identifier legal_representative enterprise_size",
    "company_years": "figures_year organisation_unit operating_revenue total_profit "
    "employee_count quality_staff_count",
    "management_certificates": "certified_system system_certificate_number organisation_unit "
    "valid_until certificate_state",
    "problem_answers": "said reason answered_by answered_on",
    # officers
    "officers": "officer_name organisation_unit executive_position education_level "
    "professional_title professional_title_level quality_work_years mobile",
    "eligibility_rules": "rule_name is_applied jurisdiction size_class "
    "min_quality_years min_education min_title_level",
    "appointments": "officer appointment_date cqo_tier appointment_status appointment_document_number "
    "term_start term_end end_date",
    "training_records": "officer course_name start_date organiser "
    "exam_result certificate_no certificate_expiry",
    "duties": "duty_code duty_name duty_kind duty_content",
    "duty_reports": "duty_report_name officer report_year duty_grade superior_score self_score",
    "duty_objectives": "objective_name objective_target objective_actual completion_rate objective_unit",
    "quality_vetoes": "veto_no veto_date vetoed_object gate decision officer lifted_date",
    "officer_evaluations": "evaluation_number officer evaluation_status total_score grade concluded_on",
    "evaluation_scores": "scored_item item_score item_full_score score_evidence",
    "officer_nominations": "nomination_name officer nomination_year nomination_state",
    "quality_safety_posts": "post_holder_name safety_post organisation_unit post_from post_until",
    "quality_safety_records": "safety_record_number record_kind period checker found closed_date",
    "belt_holders": "belt_holder_name person_belt organisation_unit belt_certificate_number belt_valid_until",
    # qc
    "qc_circles": "circle_name circle_registration_number department circle_type "
    "established_date deregistration_date",
    "qc_registrations": "renewal_year circle leader member_count registration_status registration_date",
    "qc_themes": "theme_name circle theme_registration_date theme_status direct_benefit",
    "qc_members": "member_name member_role assignment position joined_date left_date tqm_training_hours",
    "qc_steps": "step_number step planned_start planned_end actual_start actual_end responsible",
    "qc_activities": "record_number activity_date step attendee_count absentee_count place host recorder",
    "qc_causes": "cause is_main confirmation_method confirmed_by confirmed_on",
    "qc_alternatives": "alternative is_chosen alternative_score alternative_level",
    "qc_countermeasures": "countermeasure cause person_responsible due_date implemented_on objective",
    "qc_benefits": "benefit_item benefit_class net_benefit gross_benefit activity_cost",
    "score_sheets": "sheet_name sheet_review_kind sheet_themes full_mark in_use",
    "score_sheet_items": "item_order item_name full_mark scoring",
    "qc_reviews": "review_number review_kind review_date average_score level review_result",
    "qc_review_scores": "reviewer item score",
    "qc_awards": "award_name award_level award_grade award_date theme circle award_document_number",
    # six_sigma
    "six_sigma_projects": "project_number project_name belt_level start_date actual_end_date "
    "actual_benefit finance_result project_status",
    "quick_wins": "title parent_project implemented_date benefit finance_result",
    "ctq_metrics": "ctq_name baseline target actual ctq_unit improvement_rate sigma_before sigma_after",
    "project_phases": "phase_order phase phase_code planned_start planned_end "
    "actual_end gate_result gate_review_date",
    "gate_conditions": "condition condition_met evidence note",
    "project_members": "member_name team_role department person_belt duty",
    "project_approvals": "approver_role approver_name decision approval_date",
    "maturity_assessments": "assessment_name assessed_unit assessment_date total_score maturity_level",
    "maturity_scores": "item score full_score item_level",
    "gate_templates": "phase template_condition methodology in_use",
    # standards
    "standards": "standard_number title_zh standard_level drafter_rank role issue_date",
    "standard_drafters": "person_rank drafter_name department",
    "standard_stages": "stage_code reached_date due_date stage_result",
    "standard_declarations": "standard_number title declaration_date status standard_kind",
    "declaration_indicators": "indicator_name requirement indicator_unit comparison compared_standard",
    "standard_leaders": "product_category leader_year ranking declaration",
    "benchmarking_plans": "plan_name plan_year product benchmark_object indicator_total",
    "benchmarking_indicators": "indicator_name benchmark_year conclusion product",
    "committee_seats": "body_name seat_role person term_start term_end body_level",
    "standardization_pilots": "pilot_name pilot_level organisation_unit start_date "
    "acceptance_date acceptance_result",
    "subsidy_rules": "rule_name subject standard_level amount is_upper_limit jurisdiction",
    "leading_policies": "policy_name in_use largest_rank sole_leads responsible_leads label_decides",
    # quality
    "patents": "patent_number patent_name patent_type grant_date legal_status",
    "fund_entries": "entry_date direction amount reason recipient_name fund_source",
    "quality_events": "theme event_date event_kind place participants",
    "award_schemes": "scheme_name scheme_level awarding_body money_organisation money_individual",
    "award_indicators": "indicator_order indicator value_unit calculation",
    "award_declarations": "declaration_title award_name application_year declaration_status "
    "result awarded_on",
    "award_year_figures": "indicator figure_year value told industry_rank",
    "honours": "honour_name honour_level honour_year holder_name issuer awarded_on",
    "trademarks": "trademark_name registration_number nice_class trademark_status registered_to",
    "geographical_indications": "indication_name indication_kind indication_number may_use licence_until",
    "certification_brands": "brand_name certified_product brand_stage issued_on valid_until",
    "quality_credits": "credit_year credit_grade credit_result organisation_unit valid_until",
    "spot_checks": "check_date product model check_result check_level organisation_unit notice_number",
    "quality_cost_months": "cost_month organisation_unit quality_loss_rate internal_loss external_loss "
    "gross_output prevention appraisal",
    "quality_measures": "measure_name measure_year measure_month actual_value "
    "target_value value_unit organisation_unit",
    "customer_complaints": "complaint_number received_on customer product "
    "complaint_grade complaint_status closed_on",
    "quality_committee_meetings": "meeting_name held_on chair attendee_count minutes_number",
    "quality_documents": "document_title document_kind document_number issued_on issuer",
    "cooperative_memberships": "body_name body_kind role since until",
    "proposals": "proposal_number proposal_name proposal_date proposers department review benefit grade",
    # savings
    "cost_pools": "pool_name pool_year organisation_unit pool_cost",
    "benefit_claims": "improvement_key improvement_name completion_month benefit_type counting_policy "
    "planned_net forecast_one_year finance_result",
    "benefit_months": "benefit_month net_benefit finance_result",
    "benefit_overlaps": "claim_one claim_other verdict decided_on decided_by",
    # evidence
    "attachments": "file_name evidence_kind owner_register owner_name description added_on",
    "disclosures": "disclosed_on disclosed_at disclosed_by means disclosed_register disclosed_records "
    "disclosure_reason",
    # submissions
    "submissions": "submission_number submitted_year submitted_on submitted_by submitted_file submitted_form",
    "submitted_figures": "figure_name submitted_value value_unit value_year submission",
    "restatements": "restated_item as_submitted as_restated restated_reason restated_by restated_on",
    "consolidated_sources": "organisation_unit source_file source_year record_count "
    "saved_again consolidated_on",
}

FIRST: Mapping[str, tuple[str, ...]] = {id_: tuple(fields.split()) for id_, fields in _FIRST.items()}
"""Fields whose columns come first; the others follow in the order of the form."""
