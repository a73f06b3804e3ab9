"""Each register's rules, at a record that passes, one that fails, and one on the border."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop.domain.problems import MISSING, Severity
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.values.dates import Month

D = date.fromisoformat
GOOD = {
    "enterprise": {"enterprise_name": "江海精密制造集团有限公司", "employee_count": 2860, "quality_staff_count": 186},
    "organisation_units": {"id": "u", "unit_name": "装配车间", "parent": "p"},
    "officers": {"officer_name": "沈志衡", "organisation_unit": "u", "citizen_identification_number": "320600197003120315",
                 "sex": "male", "birth_year_month": Month(1970, 3), "is_senior_management": True, "education_level": "college"},
    "appointments": {"officer": "o", "cqo_tier": "group", "appointment_date": D("2022-03-22"), "term_start": D("2022-04-01"),
                     "term_end": D("2025-03-31"), "appointment_status": "in_post", "filing_date": D("2022-04-12")},
    "training_records": {"officer": "o", "course_name": "任职培训", "start_date": D("2024-04-15"), "end_date": D("2024-04-19"),
                         "hours": Decimal(40), "certificate_issue_date": D("2024-05-09"), "certificate_expiry": D("2027-05-08")},
    "qc_circles": {"circle_name": "微米QC小组", "established_date": D("2018-01-23"), "deregistration_date": D("2024-01-15")},
    "qc_registrations": {"circle": "c", "renewal_year": 2025, "registration_date": D("2025-01-08"), "member_count": 7},
    "qc_themes": {"theme_name": "降低废品率", "circle": "c", "theme_registration_date": D("2025-01-13"),
                  "activity_start": D("2025-01-15"), "activity_end": D("2025-09-30"), "theme_status": "completed",
                  "theme_type": "problem_solving", "target_origin": "self_set", "theme_source": "own",
                  "direction": "smaller", "target_value": Decimal(2), "actual_value": Decimal("1.9")},
    "six_sigma_projects": {"project_number": "P1", "project_name": "降低返修率", "start_date": D("2025-01-06"),
                           "planned_end_date": D("2025-06-30"), "actual_end_date": D("2025-06-20"), "team_leader": "葛晓东",
                           "finance_result": "confirmed", "finance_confirmed_by": "沙丽萍", "project_status": "closed",
                           "direction": "smaller", "target_value": Decimal(2), "final_metric_value": Decimal(2)},
    "quick_wins": {"title": "扭矩扳手", "parent_project": "p", "found_date": D("2025-03-01"), "implemented_date": D("2025-03-31")},
    "ctq_metrics": {"project": "p", "ctq_name": "内泄漏返修率", "ctq_direction": "smaller", "target": Decimal(2), "actual": Decimal(2),
                    "defects_before": 6, "units_before": 3, "opportunities_before": 2, "dpmo_before": Decimal(10**6)},
    "project_phases": {"project": "p", "phase_code": "P1-1D", "phase": "define", "phase_order": 1, "planned_start": D("2025-01-06"),
                       "planned_end": D("2025-01-31"), "actual_start": D("2025-01-06"), "actual_end": D("2025-02-05"),
                       "gate_review_date": D("2025-02-06"), "gate_result": "passed"},
    "gate_conditions": {"phase": "f", "condition": "立项表已批准", "condition_met": True},
    "project_members": {"project": "p", "member_name": "葛晓东", "team_role": "leader"},
    "project_approvals": {"project": "p", "approver_role": "champion", "decision": "agreed"},
    "maturity_assessments": {"assessment_name": "2025年评价", "assessment_date": D("2025-11-20"), "total_full": Decimal(1000),
                             "total_score": Decimal(1000)},
    "maturity_scores": {"assessment": "a", "item": "领导作用", "full_score": Decimal(100), "score": Decimal(100)},
    "belt_thresholds": {"threshold_name": "绿带", "belt_level": "green", "least_benefit": Decimal(50000)},
    "gate_templates": {"template_condition": "立项表已批准", "phase": "define"},
    "benefit_months": {"project": "p", "benefit_month": Month(2025, 7), "benefit_type": "hard", "saving_amount": Decimal(100),
                       "added_cost": Decimal(30), "net_benefit": Decimal(70), "finance_result": "unconfirmed"},
    "standards": {"standard_number": "GB/T 98216-2022", "title_zh": "试验方法", "standard_level": "national", "drafter_rank": 1,
                  "drafter_count": 14, "role": "led", "plan_date": D("2020-04-13"), "issue_date": D("2022-07-11"),
                  "implementation_date": D("2023-02-01"), "validity_status": "current"},
    "standard_declarations": {"standard_number": "Q/320691JHJM 001-2024", "title": "柱塞泵", "declaration_date": D("2024-04-18"),
                              "status": "declared"},
    "standard_drafters": {"standard": "s", "drafter_name": "顾永年", "person_rank": 1},
    "standard_stages": {"standard": "s", "stage_code": "20.00", "reached_date": D("2025-07-08")},
    "declaration_products": {"declaration": "d", "product_name": "柱塞泵"},
    "declaration_indicators": {"declaration": "d", "indicator_name": "超载压力", "is_mandatory": True, "method_standard": "GB/T 7936",
                               "comparison": "equal"},
    "standard_leaders": {"declaration": "d", "product_category": "柱塞泵", "leader_year": 2024, "valid_to": D("2027-09-30")},
    "benchmarking_plans": {"plan_name": "对标", "plan_year": 2025, "indicator_total": 26, "international_advanced_count": 6,
                           "domestic_leading_count": 8, "up_to_standard_count": 12},
    "committee_seats": {"body_name": "全国液压气动标准化技术委员会", "body_code": "SAC/TC 903", "seat_role": "member", "person": "顾永年",
                        "term_start": D("2021-06-01"), "term_end": D("2026-05-31")},
    "standardization_pilots": {"pilot_name": "试点", "start_date": D("2021-09-01"), "due_date": D("2023-08-31"),
                               "acceptance_date": D("2023-09-21"), "acceptance_result": "excellent"},
    "subsidy_rules": {"rule_name": "第二起草单位", "jurisdiction": "某园区", "subject": "standard", "from_rank": 2, "to_rank": 2,
                      "amount": Decimal(150000)},
    "leading_policies": {"policy_name": "第一起草单位", "largest_rank": 1},
    "benchmarking_indicators": {"indicator_name": "滞环", "benchmark_year": 2025, "comparison_date": D("2025-08-12"),
                                "conclusion": "up_to_standard"},
    "patents": {"patent_number": "ZL202110310482.0", "patent_name": "配流盘", "patent_type": "invention",
                "application_date": D("2021-03-23"), "grant_date": D("2023-02-17"), "legal_status": "valid"},
    "fund_entries": {"entry_date": D("2025-01-16"), "direction": "paid", "amount": Decimal("0.01"), "recipient_kind": "unit"},
    "quality_events": {"event_date": D("2025-09-01"), "event_kind": "quality_month", "participants": 0},
    "award_schemes": {"scheme_name": "市长质量奖"},
    "award_indicators": {"indicator": "利润总额"},
    "award_declarations": {"declaration_title": "2025年市长质量奖", "award_name": "市长质量奖", "application_year": 2025,
                           "declaration_status": "won", "publicity_start": D("2025-04-14"), "publicity_end": D("2025-04-18"),
                           "declared_on": D("2025-05-16"), "awarded_on": D("2025-10-31"), "document_number": "x", "money": Decimal(1)},
    "award_year_figures": {"declaration": "d", "indicator": "i", "figure_year": 2024, "value": Decimal(1), "industry_rank": 1},
    "award_products": {"declaration": "d", "main_product": "比例阀", "superior_rate": Decimal(0), "qualified_rate": Decimal(100)},
    "honours": {"honour_name": "优秀小组", "honour_year": 2025, "awarded_on": D("2025-11-20"), "valid_until": D("2027-11-19")},
    "trademarks": {"trademark_name": "江海", "nice_class": 7, "registered_on": D("2018-07-14"), "registered_to": D("2028-07-13"),
                   "trademark_status": "registered"},
    "geographical_indications": {"indication_name": "x", "approved_on": D("2022-06-21"), "licence_until": D("2028-06-20")},
    "brand_conditions": {"brand_name": "江苏精品"},
    "certification_brands": {"brand_name": "江苏精品", "brand_stage": "published", "applied_on": D("2024-09-11"),
                             "issued_on": D("2025-07-03"), "valid_until": D("2028-07-02")},
    "credit_steps": {"step_name": "A级升AA级"},
    "quality_credits": {"credit_year": 2025, "credit_score": Decimal(100), "submitted_on": D("2025-10-13"),
                        "recognised_on": D("2025-12-17"), "valid_until": D("2028-12-16")},
    "spot_checks": {"product": "比例阀", "check_date": D("2025-05-22"), "sampled": 3, "tested": 2, "passed": 2, "failed": 0,
                    "pass_rate": Decimal(100), "found_rate": Decimal(0), "check_result": "passed"},
    "quality_cost_months": {"cost_month": Month(2025, 6), "internal_loss": Decimal(60), "external_loss": Decimal(20),
                            "gross_output": Decimal(10000), "price_basis": "current", "internal_loss_rate": Decimal("0.6"),
                            "external_loss_rate": Decimal("0.2"), "quality_loss_rate": Decimal("0.8")},
    "quality_measures": {"measure_name": "满意度", "measure_year": 2025, "measure_month": Month(2025, 12), "direction": "larger",
                         "target_value": Decimal(92), "actual_value": Decimal(92)},
    "customer_complaints": {"description": "外渗漏", "received_on": D("2025-01-09"), "closed_on": D("2025-01-17"),
                            "complaint_status": "closed"},
    "quality_committee_meetings": {"meeting_name": "第一次会议", "held_on": D("2025-01-15"), "attendee_count": 12},
    "quality_documents": {"document_title": "质量条例", "issued_on": D("2021-01-20"), "effective_on": D("2021-02-01"),
                          "in_force_until": D("2025-01-31")},
    "cooperative_memberships": {"body_name": "质量合作社", "since": D("2022-04-01"), "until": D("2024-12-31"), "annual_fee": Decimal(0)},
}

# register, what differs from the good record, the field at fault, error or warning
FAULTY = [
    ("enterprise", {"employee_count": 0, "quality_staff_count": None}, "employee_count", "error"),
    ("enterprise", {"employee_count": 185}, "quality_staff_count", "error"),
    ("enterprise", {"enterprise_name": "江海传动(如皋)有限公司"}, "enterprise_name", "warning"),
    ("enterprise", {"unified_social_credit_identifier": "91320691MA1JHJM03M"}, "unified_social_credit_identifier", "error"),
    ("enterprise", {"unified_social_credit_identifier": "91320691ma1jhjm03n"}, "unified_social_credit_identifier", "error"),
    ("enterprise", {"contact_phone": "无"}, "contact_phone", "error"),
    ("organisation_units", {"parent": "u"}, "parent", "error"),
    ("officers", {"sex": "female"}, "sex", "error"),
    ("officers", {"birth_year_month": Month(1970, 4)}, "birth_year_month", "error"),
    ("officers", {"citizen_identification_number": "320600197003120316"}, "citizen_identification_number", "error"),
    ("officers", {"is_senior_management": False}, "is_senior_management", "warning"),
    ("officers", {"education_level": "secondary"}, "education_level", "warning"),
    ("appointments", {"term_end": D("2022-03-31")}, "term_end", "error"),
    ("appointments", {"filing_date": D("2022-03-21")}, "filing_date", "error"),
    ("appointments", {"appointment_status": "left"}, "end_date", "error"),
    ("appointments", {"end_date": D("2024-01-01")}, "appointment_status", "error"),
    ("appointments", {"appointment_status": "left", "end_date": D("2022-03-21")}, "end_date", "error"),
    ("appointments", {"term_start": D("2022-03-21")}, "term_start", "warning"),
    ("appointments", {"term_end": D("2027-05-07")}, "term_end", "warning"),
    ("appointments", {"appointment_document_number": "江海质[2022]4号"}, "appointment_document_number", "error"),
    ("training_records", {"end_date": D("2024-04-14")}, "end_date", "error"),
    ("training_records", {"certificate_expiry": D("2024-05-08")}, "certificate_expiry", "error"),
    ("training_records", {"hours": Decimal("-0.5")}, "hours", "error"),
    ("qc_circles", {"deregistration_date": D("2018-01-22")}, "deregistration_date", "error"),
    ("qc_registrations", {"renewal_year": 2024}, "registration_date", "error"),
    ("qc_registrations", {"renewal_year": 1977, "registration_date": None}, "renewal_year", "error"),
    ("qc_registrations", {"member_count": 2}, "member_count", "error"),
    ("qc_registrations", {"member_count": 11}, "member_count", "warning"),
    ("qc_themes", {"activity_end": D("2025-01-14"), "theme_registration_date": D("2025-01-01")}, "activity_end", "error"),
    ("qc_themes", {"theme_registration_date": D("2025-10-01")}, "theme_registration_date", "error"),
    ("qc_themes", {"theme_registration_date": D("2025-01-16")}, "theme_registration_date", "warning"),
    ("qc_themes", {"activity_end": None}, "activity_end", "error"),
    ("qc_themes", {"theme_type": "innovation"}, "target_origin", "warning"),
    ("qc_themes", {"target_origin": "mandated"}, "theme_source", "warning"),
    ("qc_themes", {"actual_value": Decimal("2.000001")}, "actual_value", "warning"),
    ("six_sigma_projects", {"planned_end_date": D("2025-01-05")}, "planned_end_date", "error"),
    ("six_sigma_projects", {"actual_end_date": D("2025-01-05")}, "actual_end_date", "error"),
    ("six_sigma_projects", {"finance_confirmed_by": None}, "finance_confirmed_by", "error"),
    ("six_sigma_projects", {"finance_confirmed_by": "葛晓东"}, "finance_confirmed_by", "warning"),
    ("six_sigma_projects", {"actual_end_date": None}, "actual_end_date", "error"),
    ("six_sigma_projects", {"actual_end_date": D("2026-01-08")}, "actual_end_date", "warning"),
    ("six_sigma_projects", {"final_metric_value": Decimal("2.1")}, "final_metric_value", "warning"),
    ("quick_wins", {"implemented_date": D("2025-02-28")}, "implemented_date", "error"),
    ("quick_wins", {"implemented_date": D("2025-04-01")}, "implemented_date", "warning"),
    ("quick_wins", {"parent_project": None}, "parent_project", "warning"),
    ("six_sigma_projects", {"target_attained": False}, "target_attained", "error"),
    ("six_sigma_projects", {"leader_time_share": Decimal("100.1")}, "leader_time_share", "error"),
    ("six_sigma_projects", {"handover_date": D("2025-01-05")}, "handover_date", "error"),
    ("quick_wins", {"promoted_to": "p"}, "promoted_to", "error"),
    ("quick_wins", {"duration_days": -1}, "duration_days", "error"),
    ("ctq_metrics", {"defects_before": 7, "dpmo_before": None}, "defects_before", "error"),
    ("ctq_metrics", {"defects_before": -1, "dpmo_before": None}, "defects_before", "error"),
    ("ctq_metrics", {"units_before": 0, "defects_before": None}, "units_before", "error"),
    ("ctq_metrics", {"dpmo_before": Decimal(10**6 + 1), "defects_before": None}, "dpmo_before", "error"),
    ("ctq_metrics", {"actual": Decimal("2.1")}, "actual", "warning"),
    ("ctq_metrics", {"dpmo_before": Decimal(999999)}, "dpmo_before", "warning"),
    ("ctq_metrics", {"sigma_before": ">6"}, "sigma_before", "warning"),
    ("project_phases", {"planned_end": D("2025-01-05")}, "planned_end", "error"),
    ("project_phases", {"actual_end": D("2025-01-05")}, "actual_end", "error"),
    ("project_phases", {"gate_review_date": D("2025-01-05")}, "gate_review_date", "error"),
    ("project_phases", {"gate_review_date": None}, "gate_review_date", "export"),
    ("project_phases", {"phase_order": 0}, "phase_order", "error"),
    ("maturity_assessments", {"total_score": Decimal("1000.5")}, "total_score", "error"),
    ("maturity_scores", {"score": Decimal(101)}, "score", "error"),
    ("benefit_months", {"quick_win": "q"}, "project", "error"),
    ("benefit_months", {"project": None}, "project", "error"),
    ("benefit_months", {"net_benefit": Decimal(100)}, "net_benefit", "error"),
    ("benefit_months", {"finance_result": "confirmed"}, "finance_confirmed_by", "error"),
    ("standards", {"implementation_date": D("2022-07-10")}, "implementation_date", "error"),
    ("standards", {"plan_date": D("2022-07-12")}, "issue_date", "error"),
    ("standards", {"standard_level": "industry"}, "standard_level", "error"),
    ("standards", {"standard_number": None}, "standard_number", "error"),
    ("standards", {"issue_date": None, "implementation_date": None}, "issue_date", "error"),
    ("standards", {"drafter_rank": 0}, "drafter_rank", "error"),
    ("standards", {"drafter_rank": 15, "role": "took_part"}, "drafter_rank", "error"),
    ("standards", {"stage_code": "60.60", "validity_status": "drafting"}, "validity_status", "error"),
    ("standards", {"stage_code": "40.20"}, "stage_code", "warning"),
    ("standards", {"stage_code": "60.60", "implementation_date": None}, "implementation_date", "export"),
    ("standards", {"foreword_label": "sole"}, "foreword_label", "warning"),
    ("standards", {"standard_nature": "mandatory"}, "standard_nature", "warning"),
    ("standards", {"standard_number": "JB 1-2025", "standard_level": "industry"}, "standard_nature", "info"),
    ("standards", {"plan_number": "2021-0642T-JB"}, "plan_number", "warning"),
    ("standards", {"adoption": "idt"}, "adopted_number", "warning"),
    ("standards", {"plan_date": None, "begun_date": D("2020-07-11")}, "begun_date", "warning"),
    ("standards", {"ics_code": "3.12"}, "ics_code", "error"),
    ("standard_drafters", {"person_rank": 0}, "person_rank", "error"),
    ("standard_stages", {"stage_code": "20"}, "stage_code", "error"),
    ("declaration_indicators", {"method_standard": None}, "method_standard", "warning"),
    ("declaration_indicators", {"comparison": "lower"}, "comparison", "export"),
    ("standard_leaders", {"leader_year": 2017}, "leader_year", "error"),
    ("standard_leaders", {"valid_to": D("2023-12-31")}, "valid_to", "error"),
    ("benchmarking_plans", {"plan_year": 1977}, "plan_year", "error"),
    ("benchmarking_plans", {"indicator_total": 25}, "indicator_total", "error"),
    ("benchmarking_plans", {"indicator_total": None, "below_standard_count": -1}, "below_standard_count", "error"),
    ("committee_seats", {"term_end": D("2021-05-31")}, "term_end", "error"),
    ("committee_seats", {"person": None}, "person", "warning"),
    ("standardization_pilots", {"due_date": D("2021-08-31")}, "due_date", "error"),
    ("standardization_pilots", {"acceptance_date": None}, "acceptance_date", "error"),
    ("standardization_pilots", {"score": Decimal(-1)}, "score", "error"),
    ("subsidy_rules", {"to_rank": 1}, "to_rank", "error"),
    ("subsidy_rules", {"from_rank": 0}, "from_rank", "error"),
    ("subsidy_rules", {"amount": Decimal(-1)}, "amount", "error"),
    ("leading_policies", {"largest_rank": 0}, "largest_rank", "error"),
    ("leading_policies", {"largest_rank": None}, "largest_rank", "error"),
    ("standard_declarations", {"lower_than_recommended": True}, "lower_explanation", "export"),
    ("standard_declarations", {"issue_date": D("2024-04-11"), "implementation_date": D("2024-04-10")}, "implementation_date", "error"),
    ("standards", {"standard_number": "GB/T98216—2022"}, "standard_number", "error"),
    ("standard_declarations", {"withdrawn_date": D("2025-01-01")}, "status", "error"),
    ("standard_declarations", {"status": "withdrawn"}, "withdrawn_date", "error"),
    ("standard_declarations", {"status": "revised", "withdrawn_date": D("2024-04-17")}, "withdrawn_date", "error"),
    ("benchmarking_indicators", {"comparison_date": D("2024-12-31")}, "comparison_date", "error"),
    ("benchmarking_indicators", {"benchmark_year": 2101, "comparison_date": None}, "benchmark_year", "error"),
    ("patents", {"grant_date": D("2021-03-22")}, "grant_date", "error"),
    ("patents", {"patent_type": "design"}, "patent_type", "error"),
    ("patents", {"grant_date": None}, "grant_date", "error"),
    ("patents", {"legal_status": "applied"}, "legal_status", "error"),
    ("patents", {"patent_number": "ZL202110310482.1"}, "patent_number", "error"),
    ("fund_entries", {"amount": Decimal(0)}, "amount", "error"),
    ("fund_entries", {"direction": "received"}, "recipient_kind", "error"),
    ("quality_events", {"participants": -1}, "participants", "error"),
    ("quality_events", {"event_date": Month(2025, 8)}, "event_date", "warning"),
    ("quality_events", {"event_end": D("2025-08-31")}, "event_end", "error"),
    ("patents", {"lapsed_on": D("2023-02-16"), "legal_status": "lapsed"}, "lapsed_on", "error"),
    ("patents", {"lapsed_on": D("2024-02-16")}, "legal_status", "error"),
    ("fund_entries", {"fund_source": "donation"}, "fund_source", "error"),
    ("award_declarations", {"publicity_end": D("2025-04-13")}, "publicity_end", "error"),
    ("award_declarations", {"awarded_on": D("2025-05-15")}, "awarded_on", "error"),
    ("award_declarations", {"money": Decimal(-1)}, "money", "error"),
    ("award_declarations", {"declaration_status": "not_won"}, "money", "warning"),
    ("award_year_figures", {"industry_rank": 0}, "industry_rank", "error"),
    ("award_products", {"superior_rate": Decimal("-0.1")}, "superior_rate", "error"),
    ("award_products", {"first_acceptance_rate": Decimal("100.1")}, "first_acceptance_rate", "error"),
    ("honours", {"honour_year": 2023}, "awarded_on", "error"),
    ("honours", {"honour_year": 2026}, "awarded_on", "error"),
    ("honours", {"honour_year": 1948, "awarded_on": None}, "honour_year", "error"),
    ("honours", {"valid_until": D("2025-11-19")}, "valid_until", "error"),
    ("trademarks", {"nice_class": 46}, "nice_class", "error"),
    ("trademarks", {"nice_class": 0}, "nice_class", "error"),
    ("trademarks", {"registered_to": D("2018-07-13")}, "registered_to", "error"),
    ("trademarks", {"trademark_status": "applied"}, "trademark_status", "error"),
    ("geographical_indications", {"licence_until": D("2022-06-20")}, "licence_until", "error"),
    ("certification_brands", {"issued_on": D("2024-09-10")}, "issued_on", "error"),
    ("certification_brands", {"valid_until": D("2025-07-02")}, "valid_until", "error"),
    ("certification_brands", {"brand_stage": "failed"}, "brand_stage", "error"),
    ("quality_credits", {"recognised_on": D("2025-10-12")}, "recognised_on", "error"),
    ("quality_credits", {"valid_until": D("2025-12-16")}, "valid_until", "error"),
    ("quality_credits", {"credit_score": Decimal("100.5")}, "credit_score", "error"),
    ("spot_checks", {"tested": 4, "passed": 4}, "tested", "error"),
    ("spot_checks", {"sampled": -1, "tested": None, "passed": None}, "sampled", "error"),
    ("spot_checks", {"review_date": D("2025-05-21")}, "review_date", "error"),
    ("quality_cost_months", {"quality_loss_rate": Decimal("0.75")}, "quality_loss_rate", "error"),
    ("quality_measures", {"measure_month": Month(2026, 1)}, "measure_month", "error"),
    ("quality_measures", {"actual_value": Decimal("91.9")}, "actual_value", "warning"),
    ("customer_complaints", {"closed_on": D("2025-01-08")}, "closed_on", "error"),
    ("customer_complaints", {"complaint_status": "open"}, "complaint_status", "error"),
    ("quality_committee_meetings", {"attendee_count": 0}, "attendee_count", "error"),
    ("quality_documents", {"in_force_until": D("2021-01-31")}, "in_force_until", "error"),
    ("quality_documents", {"document_number": "江海质[2021]2号"}, "document_number", "error"),
    ("cooperative_memberships", {"until": D("2022-03-31")}, "until", "error"),
    ("cooperative_memberships", {"annual_fee": Decimal(-1)}, "annual_fee", "error"),
]

# register, what differs from the good record, and is still right
RIGHT = [
    ("enterprise", {"employee_count": 186}),
    ("enterprise", {"enterprise_name": "江海传动（如皋）有限公司", "total_profit": Decimal(-5)}),
    ("organisation_units", {"parent": None}),
    ("officers", {"education_level": "secondary", "professional_title": "质量工程师"}),
    ("officers", {"citizen_identification_number": None, "sex": "female", "is_senior_management": None}),
    ("appointments", {"term_end": D("2022-04-01")}),
    ("appointments", {"term_start": Month(2022, 3), "term_end": Month(2022, 3)}),
    ("appointments", {"filing_date": D("2022-03-22"), "term_end": None}),
    ("appointments", {"appointment_status": "left", "end_date": D("2022-03-22")}),
    ("appointments", {"appointment_status": "renewed"}),
    ("training_records", {"end_date": D("2024-04-15"), "hours": Decimal(0)}),
    ("qc_circles", {"deregistration_date": D("2018-01-23")}),
    ("qc_registrations", {"member_count": 3}),
    ("qc_registrations", {"member_count": 10}),
    ("qc_themes", {"theme_registration_date": D("2025-01-15")}),
    ("qc_themes", {"activity_start": Month(2025, 1), "theme_registration_date": D("2025-01-31")}),
    ("qc_themes", {"actual_value": Decimal(2)}),
    ("qc_themes", {"direction": "nominal", "actual_value": Decimal(9)}),
    ("qc_themes", {"theme_status": "active", "activity_end": None, "actual_value": None}),
    ("qc_themes", {"target_origin": "mandated", "theme_source": "mandated"}),
    ("six_sigma_projects", {"actual_end_date": D("2025-01-06")}),
    ("six_sigma_projects", {"actual_end_date": D("2026-01-07")}),
    ("six_sigma_projects", {"project_status": "improve", "actual_end_date": None}),
    ("six_sigma_projects", {"finance_result": "rejected", "finance_confirmed_by": None}),
    ("quick_wins", {"found_date": None}),
    ("six_sigma_projects", {"target_attained": True, "leader_time_share": Decimal(100), "handover_date": D("2025-01-06")}),
    ("quick_wins", {"duration_days": 0, "promoted_to": "other"}),
    ("ctq_metrics", {"sigma_before": "n/a"}),
    ("ctq_metrics", {"defects_before": 0, "dpmo_before": Decimal("0.5"), "sigma_before": "6.39"}),
    ("project_phases", {"planned_end": D("2025-01-06"), "actual_end": None, "gate_review_date": D("2025-01-06")}),
    ("maturity_scores", {"score": Decimal(0)}),
    ("benefit_months", {"added_cost": None, "net_benefit": Decimal(100)}),
    ("benefit_months", {"project": None, "quick_win": "q"}),
    ("benefit_months", {"saving_amount": Decimal(-5), "added_cost": None, "net_benefit": Decimal(-5)}),
    ("standards", {"implementation_date": D("2022-07-11"), "drafter_count": 1}),
    ("standards", {"standard_number": None, "issue_date": None, "implementation_date": None, "validity_status": "drafting"}),
    ("standards", {"drafter_rank": 14, "role": "took_part"}),
    ("standards", {"stage_code": "60.00"}),
    ("standards", {"stage_code": "50.99", "validity_status": "drafting"}),
    ("standards", {"stage_code": "60.60", "standard_number": "ISO 98412:2025", "standard_level": "international", "implementation_date": None}),
    ("standards", {"standard_number": "JB 1-2023", "standard_level": "industry", "standard_nature": "mandatory"}),
    ("standards", {"plan_number": "20214441-T-608", "adoption": "mod", "adopted_number": "ISO 1:2016"}),
    ("standards", {"foreword_label": "sole", "drafter_count": 1}),
    ("standard_stages", {"stage_code": "95.99"}),
    ("declaration_indicators", {"is_mandatory": None, "method_standard": None, "comparison": "lower"}),
    ("standard_leaders", {"leader_year": 2018, "valid_to": D("2018-01-01")}),
    ("benchmarking_plans", {"indicator_total": None}),
    ("benchmarking_plans", {"international_advanced_count": None, "domestic_leading_count": None, "up_to_standard_count": 26}),
    ("committee_seats", {"seat_role": "secretariat", "person": None, "term_end": D("2021-06-01")}),
    ("standardization_pilots", {"acceptance_date": D("2021-09-01"), "score": Decimal(0)}),
    ("subsidy_rules", {"from_rank": None, "to_rank": 1, "amount": None}),
    ("leading_policies", {"largest_rank": None, "sole_leads": True}),
    ("standard_declarations", {"lower_than_recommended": True, "lower_explanation": "按订货要求"}),
    ("standard_declarations", {"status": "withdrawn", "withdrawn_date": D("2024-04-18")}),
    ("benchmarking_indicators", {"comparison_date": D("2025-12-31")}),
    ("benchmarking_indicators", {"benchmark_year": 1978, "comparison_date": None}),
    ("patents", {"grant_date": D("2021-03-23")}),
    ("patents", {"grant_date": None, "legal_status": "applied"}),
    ("patents", {"grant_date": None, "legal_status": "lapsed"}),
    ("fund_entries", {"direction": "received", "recipient_kind": None}),
    ("quality_events", {"event_date": Month(2025, 9)}),
    ("quality_events", {"event_end": D("2025-09-01")}),
    ("patents", {"lapsed_on": D("2023-02-17"), "legal_status": "lapsed"}),
    ("fund_entries", {"direction": "received", "recipient_kind": None, "fund_source": "donation"}),
    ("award_declarations", {"publicity_end": D("2025-04-14"), "awarded_on": D("2025-05-16")}),
    ("honours", {"honour_year": 2024}),
    ("trademarks", {"nice_class": 45}),
    ("certification_brands", {"issued_on": D("2024-09-11"), "valid_until": D("2024-09-11")}),
    ("quality_measures", {"measure_month": None, "actual_value": None}),
    ("customer_complaints", {"closed_on": D("2025-01-09")}),
    ("quality_documents", {"in_force_until": D("2021-02-01")}),
    ("cooperative_memberships", {"until": Month(2022, 4)}),
]


def record(register_id, **different):
    return BY_ID[register_id].record(**{**GOOD[register_id], **different})


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id)
def test_the_good_record_has_no_problem(register):
    assert register.problems(record(register.id)) == []


@pytest.mark.parametrize(("register_id", "different"), RIGHT)
def test_what_is_still_right(register_id, different):
    assert BY_ID[register_id].problems(record(register_id, **different)) == []


@pytest.mark.parametrize(("register_id", "different", "field", "severity"), FAULTY)
def test_what_is_wrong_and_where(register_id, different, field, severity):
    problems = BY_ID[register_id].problems(record(register_id, **different))
    assert [(p.field, p.severity.value) for p in problems] == [(field, severity)]
    assert all(problems[0].words)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id)
def test_each_required_field_is_missed_by_name(register):
    for field in register.fields:
        if field.required:
            problems = register.problems(record(register.id, **{field.id: None}))
            assert [(p.field, p.words) for p in problems] == [(field.id, MISSING)]


def test_a_blank_keeps_no_rule_from_being_asked():
    problems = BY_ID["qc_registrations"].problems(record("qc_registrations", circle=None, member_count=2))
    assert [p.field for p in problems] == ["circle", "member_count"]


def test_an_identifier_of_the_wrong_shape_keeps_the_rules_that_read_it_from_failing():
    problems = BY_ID["officers"].problems(record("officers", citizen_identification_number="1", sex="male"))
    assert [p.field for p in problems] == ["citizen_identification_number"]


def test_one_problem_a_field():
    problems = BY_ID["six_sigma_projects"].problems(
        record("six_sigma_projects", finance_confirmed_by=None, actual_end_date=D("2024-01-01"), planned_end_date=None)
    )
    assert len({p.field for p in problems}) == len(problems) == 2
    assert {p.severity for p in problems} == {Severity.ERROR}


def test_a_term_of_five_years_and_a_day_of_grace():
    longest = D("2022-04-01") + timedelta(days=366 * 5 + 31)
    assert BY_ID["appointments"].problems(record("appointments", term_end=longest)) == []
    assert BY_ID["appointments"].problems(record("appointments", term_end=longest + timedelta(days=1)))


@pytest.mark.parametrize(("status", "end"), [("expired", "2025-03-31"), ("renewed", "2025-03-31"), ("in_post", None)])
def test_an_expired_or_renewed_appointment_ends_with_its_term(status, end):
    appointments = BY_ID["appointments"]
    over = appointments.complete(
        record("appointments", appointment_status=status, end_date=None, term_start=D("2022-04-01"), term_end=D("2025-03-31"))
    )
    assert over.end_date == (D(end) if end else None)
    assert not [p for p in appointments.problems(over) if p.severity is Severity.ERROR]
