"""Schema 2: every register of the quality year."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

SCHEMA: tuple[str, ...] = (
    """
    CREATE TABLE content (
        sha256 TEXT NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (sha256)
    )
    """,
    """
    CREATE TABLE size_classes (
        entry INTEGER NOT NULL, id TEXT NOT NULL, size_class_name TEXT, class_sector TEXT,
        size_class TEXT, least_employees BIGINT, least_revenue BIGINT, size_source TEXT, is_official
        INTEGER, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE problem_answers (
        entry INTEGER NOT NULL, id TEXT NOT NULL, said TEXT, rule TEXT, register TEXT, record TEXT,
        field TEXT, value TEXT, reason TEXT, answered_by TEXT, answered_on TEXT, search_text TEXT
        NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE eligibility_rules (
        entry INTEGER NOT NULL, id TEXT NOT NULL, rule_name TEXT, jurisdiction TEXT, size_class
        TEXT, min_quality_years BIGINT, min_education TEXT, min_title_level TEXT, accepted_titles
        TEXT, training_required INTEGER, other_conditions TEXT, in_force_from TEXT, in_force_until
        TEXT, is_applied INTEGER, rule_source TEXT, is_official INTEGER, search_text TEXT NOT NULL,
        PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE duties (
        entry INTEGER NOT NULL, id TEXT NOT NULL, duty_name TEXT, duty_code TEXT, duty_kind TEXT,
        duty_content TEXT, duty_in_use INTEGER, duty_source TEXT, is_official INTEGER, search_text
        TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE evaluation_criteria (
        entry INTEGER NOT NULL, id TEXT NOT NULL, criterion_name TEXT, level1 TEXT,
        criterion_full_score BIGINT, scoring_rule TEXT, criterion_source TEXT, is_official INTEGER,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE evaluation_grades (
        entry INTEGER NOT NULL, id TEXT NOT NULL, grade_name TEXT, grade_rank BIGINT, lowest_score
        BIGINT, grade_source TEXT, is_official INTEGER, search_text TEXT NOT NULL, PRIMARY KEY
        (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE score_sheets (
        entry INTEGER NOT NULL, id TEXT NOT NULL, sheet_name TEXT, sheet_review_kind TEXT,
        sheet_themes TEXT, full_mark BIGINT, source TEXT, is_official INTEGER, in_use INTEGER,
        sheet_remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE qc_award_kinds (
        entry INTEGER NOT NULL, id TEXT NOT NULL, kind_name TEXT, kind_level TEXT, kind_issuers
        TEXT, source TEXT, is_official INTEGER, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id)
    )
    """,
    """
    CREATE TABLE qc_tools (
        entry INTEGER NOT NULL, id TEXT NOT NULL, tool_name TEXT, tool_group TEXT, source TEXT,
        is_official INTEGER, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE qc_policies (
        entry INTEGER NOT NULL, id TEXT NOT NULL, policy_name TEXT, in_force_from TEXT,
        fewest_members BIGINT, most_members BIGINT, idle_months BIGINT, number_pattern TEXT, source
        TEXT, is_official INTEGER, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE belt_thresholds (
        entry INTEGER NOT NULL, id TEXT NOT NULL, threshold_name TEXT, belt_level TEXT,
        least_benefit BIGINT, valid_from TEXT, source TEXT, is_official INTEGER, search_text TEXT
        NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE gate_templates (
        entry INTEGER NOT NULL, id TEXT NOT NULL, template_condition TEXT, phase TEXT, methodology
        TEXT, in_use INTEGER, source TEXT, is_official INTEGER, search_text TEXT NOT NULL, PRIMARY
        KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE benchmarking_plans (
        entry INTEGER NOT NULL, id TEXT NOT NULL, plan_name TEXT, product TEXT, plan_year BIGINT,
        benchmark_object TEXT, technical_committee TEXT, published_date TEXT, indicator_total
        BIGINT, international_leading_count BIGINT, international_advanced_count BIGINT,
        domestic_leading_count BIGINT, domestic_advanced_count BIGINT, up_to_standard_count BIGINT,
        below_standard_count BIGINT, remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id)
    )
    """,
    """
    CREATE TABLE committee_seats (
        entry INTEGER NOT NULL, id TEXT NOT NULL, body_name TEXT, body_code TEXT, body_level TEXT,
        body_kind TEXT, seat_role TEXT, person TEXT, term_start TEXT, term_end TEXT, document_number
        TEXT, remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE subsidy_rules (
        entry INTEGER NOT NULL, id TEXT NOT NULL, rule_name TEXT, jurisdiction TEXT, rule_document
        TEXT, subject TEXT, standard_level TEXT, action TEXT, from_rank BIGINT, to_rank BIGINT,
        amount BIGINT, is_upper_limit INTEGER, highest_only INTEGER, valid_from TEXT, valid_to TEXT,
        source TEXT, is_official INTEGER, remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY
        (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE leading_policies (
        entry INTEGER NOT NULL, id TEXT NOT NULL, policy_name TEXT, largest_rank BIGINT, sole_leads
        INTEGER, responsible_leads INTEGER, label_decides INTEGER, needs_consent INTEGER, in_use
        INTEGER, jurisdiction TEXT, source TEXT, is_official INTEGER, remarks TEXT, search_text TEXT
        NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE award_schemes (
        entry INTEGER NOT NULL, id TEXT NOT NULL, scheme_name TEXT, scheme_level TEXT, awarding_body
        TEXT, is_government INTEGER, frequency TEXT, who_may_apply TEXT, money_organisation BIGINT,
        money_individual BIGINT, years_operating BIGINT, publicity_working_days BIGINT,
        longest_profile BIGINT, shortest_report BIGINT, longest_report BIGINT, scheme_source TEXT,
        is_official INTEGER, scheme_remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id)
    )
    """,
    """
    CREATE TABLE award_indicators (
        entry INTEGER NOT NULL, id TEXT NOT NULL, indicator TEXT, indicator_order BIGINT,
        indicator_identifier TEXT, value_unit TEXT, is_text INTEGER, calculation TEXT,
        indicator_source TEXT, is_official INTEGER, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id)
    )
    """,
    """
    CREATE TABLE trademarks (
        entry INTEGER NOT NULL, id TEXT NOT NULL, trademark_name TEXT, registration_number TEXT,
        nice_class BIGINT, goods TEXT, registrant TEXT, registered_on TEXT, registered_to TEXT,
        trademark_status TEXT, well_known TEXT, well_known_document TEXT, well_known_year BIGINT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE brand_conditions (
        entry INTEGER NOT NULL, id TEXT NOT NULL, brand_name TEXT, product_sector TEXT, least_sales
        BIGINT, least_years BIGINT, growth_years BIGINT, other_conditions TEXT, condition_source
        TEXT, is_official INTEGER, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE credit_steps (
        entry INTEGER NOT NULL, id TEXT NOT NULL, step_name TEXT, from_grade TEXT, to_grade TEXT,
        years_between BIGINT, years_operating BIGINT, step_conditions TEXT, step_source TEXT,
        is_official INTEGER, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE quality_committee_meetings (
        entry INTEGER NOT NULL, id TEXT NOT NULL, meeting_name TEXT, held_on TEXT, chair TEXT,
        attendees TEXT, attendee_count BIGINT, agenda TEXT, decisions TEXT, minutes_number TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE savings_policies (
        entry INTEGER NOT NULL, id TEXT NOT NULL, policy_name TEXT, from_year BIGINT,
        counting_policy TEXT, finance_audits_forecast INTEGER, policy_source TEXT, is_official
        INTEGER, remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE attachments (
        entry INTEGER NOT NULL, id TEXT NOT NULL, file_name TEXT, evidence_kind TEXT, description
        TEXT, item_number TEXT, pages BIGINT, owner_register TEXT, owner_name TEXT, owner_record
        TEXT, file_size BIGINT, sha256 TEXT, added_on TEXT, search_text TEXT NOT NULL, PRIMARY KEY
        (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE company_years (
        entry INTEGER NOT NULL, id TEXT NOT NULL, figures_year BIGINT, organisation_unit TEXT,
        employee_count BIGINT, quality_staff_count BIGINT, operating_revenue BIGINT, total_profit
        BIGINT, total_tax BIGINT, gross_industrial_output_value BIGINT, market_share BIGINT,
        figures_source TEXT, blank_reason TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id), FOREIGN KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE management_certificates (
        entry INTEGER NOT NULL, id TEXT NOT NULL, system_certificate_number TEXT, organisation_unit
        TEXT, certified_system TEXT, certified_to TEXT, certification_scope TEXT, certification_body
        TEXT, first_certified_on TEXT, issued_on TEXT, valid_until TEXT, last_surveillance_on TEXT,
        certificate_state TEXT, remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE
        (id), FOREIGN KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE grade_recommendations (
        entry INTEGER NOT NULL, id TEXT NOT NULL, organisation_type TEXT, lowest_grade TEXT,
        lowest_grade_to_renew TEXT, recommendation_source TEXT, is_official INTEGER, search_text
        TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(lowest_grade) REFERENCES
        evaluation_grades (id), FOREIGN KEY(lowest_grade_to_renew) REFERENCES evaluation_grades (id)
    )
    """,
    """
    CREATE TABLE belt_holders (
        entry INTEGER NOT NULL, id TEXT NOT NULL, belt_holder_name TEXT, organisation_unit TEXT,
        person_belt TEXT, belt_certificate_number TEXT, certified_by TEXT, register_body TEXT,
        belt_trained_on TEXT, belt_registered_on TEXT, belt_valid_until TEXT, belt_left_on TEXT,
        remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN
        KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE score_sheet_items (
        entry INTEGER NOT NULL, id TEXT NOT NULL, score_sheet TEXT, item_order BIGINT, item_name
        TEXT, item_kind TEXT, full_mark BIGINT, scoring TEXT, search_text TEXT NOT NULL, PRIMARY KEY
        (entry), UNIQUE (id), FOREIGN KEY(score_sheet) REFERENCES score_sheets (id)
    )
    """,
    """
    CREATE TABLE score_bands (
        entry INTEGER NOT NULL, id TEXT NOT NULL, score_sheet TEXT, band_name TEXT, lower_bound
        BIGINT, source TEXT, is_official INTEGER, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id), FOREIGN KEY(score_sheet) REFERENCES score_sheets (id)
    )
    """,
    """
    CREATE TABLE maturity_assessments (
        entry INTEGER NOT NULL, id TEXT NOT NULL, assessment_name TEXT, standard TEXT, assessed_unit
        TEXT, assessment_date TEXT, assessor TEXT, total_full BIGINT, total_score BIGINT,
        maturity_level TEXT, conclusion TEXT, source TEXT, search_text TEXT NOT NULL, PRIMARY KEY
        (entry), UNIQUE (id), FOREIGN KEY(assessed_unit) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE standard_drafters (
        entry INTEGER NOT NULL, id TEXT NOT NULL, standard TEXT, drafter_name TEXT, person_rank
        BIGINT, department TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(standard) REFERENCES standards (id), FOREIGN KEY(department) REFERENCES
        organisation_units (id)
    )
    """,
    """
    CREATE TABLE standard_stages (
        entry INTEGER NOT NULL, id TEXT NOT NULL, standard TEXT, stage_code TEXT, reached_date TEXT,
        due_date TEXT, stage_result TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE
        (id), FOREIGN KEY(standard) REFERENCES standards (id)
    )
    """,
    """
    CREATE TABLE declaration_products (
        entry INTEGER NOT NULL, id TEXT NOT NULL, declaration TEXT, product_name TEXT, product_model
        TEXT, brand TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN
        KEY(declaration) REFERENCES standard_declarations (id)
    )
    """,
    """
    CREATE TABLE declaration_indicators (
        entry INTEGER NOT NULL, id TEXT NOT NULL, declaration TEXT, indicator_name TEXT,
        indicator_category TEXT, requirement TEXT, indicator_unit TEXT, method_standard TEXT,
        comparison TEXT, compared_standard TEXT, is_mandatory INTEGER, search_text TEXT NOT NULL,
        PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(declaration) REFERENCES standard_declarations
        (id)
    )
    """,
    """
    CREATE TABLE standard_leaders (
        entry INTEGER NOT NULL, id TEXT NOT NULL, declaration TEXT, product_category TEXT,
        leader_year BIGINT, ranking TEXT, evaluating_body TEXT, certificate_no TEXT, valid_to TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(declaration)
        REFERENCES standard_declarations (id)
    )
    """,
    """
    CREATE TABLE standardization_pilots (
        entry INTEGER NOT NULL, id TEXT NOT NULL, pilot_name TEXT, pilot_field TEXT, pilot_level
        TEXT, organisation_unit TEXT, plan_document TEXT, start_date TEXT, due_date TEXT,
        acceptance_date TEXT, acceptance_result TEXT, score BIGINT, remarks TEXT, search_text TEXT
        NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(organisation_unit) REFERENCES
        organisation_units (id)
    )
    """,
    """
    CREATE TABLE award_declarations (
        entry INTEGER NOT NULL, id TEXT NOT NULL, declaration_title TEXT, award_name TEXT,
        application_year BIGINT, scheme TEXT, category TEXT, organisation_unit TEXT,
        applicant_person TEXT, declaration_status TEXT, publicity_start TEXT, publicity_end TEXT,
        declared_on TEXT, profile_length BIGINT, report_length BIGINT, awarded_on TEXT, result TEXT,
        document_number TEXT, money BIGINT, declaration_remarks TEXT, search_text TEXT NOT NULL,
        PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(scheme) REFERENCES award_schemes (id), FOREIGN
        KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE geographical_indications (
        entry INTEGER NOT NULL, id TEXT NOT NULL, indication_name TEXT, indication_kind TEXT,
        indication_number TEXT, applicant TEXT, region TEXT, approved_on TEXT, may_use INTEGER,
        licence_number TEXT, licence_until TEXT, organisation_unit TEXT, search_text TEXT NOT NULL,
        PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(organisation_unit) REFERENCES
        organisation_units (id)
    )
    """,
    """
    CREATE TABLE certification_brands (
        entry INTEGER NOT NULL, id TEXT NOT NULL, brand_name TEXT, certified_product TEXT,
        organisation_unit TEXT, product_sector TEXT, certification_round TEXT, brand_stage TEXT,
        applied_on TEXT, issued_on TEXT, valid_until TEXT, brand_certificate TEXT, certifier TEXT,
        standard_number TEXT, product_sales BIGINT, production_years BIGINT, growth_years BIGINT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(organisation_unit)
        REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE quality_credits (
        entry INTEGER NOT NULL, id TEXT NOT NULL, credit_year BIGINT, organisation_unit TEXT,
        credit_grade TEXT, credit_result TEXT, submitted_on TEXT, commitment INTEGER,
        years_operating BIGINT, credit_score BIGINT, recognised_on TEXT, credit_issuer TEXT,
        credit_document TEXT, valid_until TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id), FOREIGN KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE spot_checks (
        entry INTEGER NOT NULL, id TEXT NOT NULL, notice_number TEXT, check_level TEXT, check_date
        TEXT, check_quarter TEXT, organisation_unit TEXT, product TEXT, model TEXT, batch TEXT,
        sampling_place TEXT, standard TEXT, test_lab TEXT, sampled BIGINT, tested BIGINT, passed
        BIGINT, failed BIGINT, pass_rate BIGINT, found_rate BIGINT, check_result TEXT, failed_items
        TEXT, is_safety_item INTEGER, retest_applied INTEGER, retest_result TEXT, production_stopped
        INTEGER, recalled INTEGER, rectification TEXT, review_date TEXT, review_result TEXT,
        report_number TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN
        KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE quality_cost_months (
        entry INTEGER NOT NULL, id TEXT NOT NULL, cost_month TEXT, organisation_unit TEXT,
        prevention BIGINT, appraisal BIGINT, internal_scrap BIGINT, internal_rework BIGINT,
        internal_downgrade BIGINT, internal_downtime BIGINT, internal_analysis BIGINT, internal_loss
        BIGINT, external_claim BIGINT, external_return BIGINT, external_repair BIGINT,
        external_warranty BIGINT, external_discount BIGINT, external_loss BIGINT, gross_output
        BIGINT, price_basis TEXT, internal_loss_rate BIGINT, external_loss_rate BIGINT,
        quality_loss_rate BIGINT, cost_confirmed_by TEXT, cost_remarks TEXT, search_text TEXT NOT
        NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(organisation_unit) REFERENCES
        organisation_units (id)
    )
    """,
    """
    CREATE TABLE quality_measures (
        entry INTEGER NOT NULL, id TEXT NOT NULL, measure_name TEXT, measure_kind TEXT, measure_year
        BIGINT, measure_month TEXT, organisation_unit TEXT, value_unit TEXT, direction TEXT, counted
        BIGINT, counted_of BIGINT, target_value BIGINT, actual_value BIGINT, data_source TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(organisation_unit)
        REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE customer_complaints (
        entry INTEGER NOT NULL, id TEXT NOT NULL, complaint_number TEXT, received_on TEXT, customer
        TEXT, product TEXT, organisation_unit TEXT, complaint_grade TEXT, description TEXT, cause
        TEXT, measures TEXT, claim BIGINT, closed_on TEXT, is_satisfied INTEGER, complaint_status
        TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN
        KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE quality_documents (
        entry INTEGER NOT NULL, id TEXT NOT NULL, document_title TEXT, document_kind TEXT,
        document_number TEXT, issuer TEXT, meeting TEXT, issued_on TEXT, effective_on TEXT,
        in_force_until TEXT, summary TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE
        (id), FOREIGN KEY(meeting) REFERENCES quality_committee_meetings (id)
    )
    """,
    """
    CREATE TABLE cooperative_memberships (
        entry INTEGER NOT NULL, id TEXT NOT NULL, body_name TEXT, body_kind TEXT, organisation_unit
        TEXT, role TEXT, since TEXT, until TEXT, representative TEXT, contact_name TEXT,
        contact_phone TEXT, annual_fee BIGINT, activities TEXT, search_text TEXT NOT NULL, PRIMARY
        KEY (entry), UNIQUE (id), FOREIGN KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE proposals (
        entry INTEGER NOT NULL, id TEXT NOT NULL, proposal_number TEXT, proposal_name TEXT,
        proposal_date TEXT, proposers TEXT, proposer_count BIGINT, department TEXT, category TEXT,
        current_state TEXT, proposal TEXT, expected_effect TEXT, review TEXT, review_reason TEXT,
        reviewed_by TEXT, review_date TEXT, implementer TEXT, "plan" TEXT, planned_date TEXT,
        done_date TEXT, effect TEXT, benefit BIGINT, benefit_type TEXT, finance_confirmed_by TEXT,
        finance_confirmed_date TEXT, finance_result TEXT, reward BIGINT, reward_date TEXT, grade
        TEXT, remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN
        KEY(department) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE cost_pools (
        entry INTEGER NOT NULL, id TEXT NOT NULL, pool_name TEXT, pool_year BIGINT,
        organisation_unit TEXT, process TEXT, benefit_item TEXT, pool_cost BIGINT, cost_source TEXT,
        remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN
        KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE duty_reports (
        entry INTEGER NOT NULL, id TEXT NOT NULL, duty_report_name TEXT, officer TEXT, report_year
        BIGINT, reported_on TEXT, quality_loss_rate BIGINT, spot_check_results TEXT, major_incident
        INTEGER, incident_description TEXT, next_year_plan TEXT, self_score BIGINT, superior_score
        BIGINT, duty_grade TEXT, enterprise_opinion TEXT, enterprise_opinion_on TEXT,
        county_bureau_opinion TEXT, county_bureau_opinion_on TEXT, remarks TEXT, search_text TEXT
        NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(officer) REFERENCES officers (id)
    )
    """,
    """
    CREATE TABLE quality_vetoes (
        entry INTEGER NOT NULL, id TEXT NOT NULL, veto_no TEXT, veto_date TEXT, officer TEXT,
        organisation_unit TEXT, gate TEXT, vetoed_object TEXT, veto_reason TEXT, decision TEXT,
        concession_approved_by TEXT, amount_at_stake BIGINT, lifted_date TEXT, lifted_by TEXT,
        remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN
        KEY(officer) REFERENCES officers (id), FOREIGN KEY(organisation_unit) REFERENCES
        organisation_units (id)
    )
    """,
    """
    CREATE TABLE officer_evaluations (
        entry INTEGER NOT NULL, id TEXT NOT NULL, evaluation_number TEXT, officer TEXT,
        evaluation_standard TEXT, organisation_type TEXT, for_renewal INTEGER, evaluation_status
        TEXT, evaluator_name TEXT, applied_on TEXT, accepted_on TEXT, evaluated_on TEXT,
        concluded_on TEXT, total_score BIGINT, grade TEXT, evaluation_certificate_number TEXT,
        evaluation_certificate_issued_on TEXT, evaluation_certificate_until TEXT, remarks TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(officer) REFERENCES
        officers (id), FOREIGN KEY(organisation_type) REFERENCES grade_recommendations (id), FOREIGN
        KEY(grade) REFERENCES evaluation_grades (id)
    )
    """,
    """
    CREATE TABLE officer_nominations (
        entry INTEGER NOT NULL, id TEXT NOT NULL, nomination_name TEXT, officer TEXT,
        nomination_year BIGINT, recommending_unit TEXT, nomination_state TEXT, main_deeds TEXT,
        quantified_results TEXT, honours_so_far TEXT, unit_opinion TEXT, unit_opinion_on TEXT,
        county_opinion TEXT, county_opinion_on TEXT, city_opinion TEXT, city_opinion_on TEXT,
        commendation_document TEXT, personal_prize BIGINT, remarks TEXT, search_text TEXT NOT NULL,
        PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(officer) REFERENCES officers (id)
    )
    """,
    """
    CREATE TABLE quality_safety_posts (
        entry INTEGER NOT NULL, id TEXT NOT NULL, post_holder_name TEXT, safety_post TEXT,
        organisation_unit TEXT, also_officer TEXT, applies_order TEXT, safety_scope TEXT,
        products_covered TEXT, post_document_number TEXT, post_from TEXT, post_until TEXT,
        post_phone TEXT, keeps_records TEXT, remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY
        (entry), UNIQUE (id), FOREIGN KEY(organisation_unit) REFERENCES organisation_units (id),
        FOREIGN KEY(also_officer) REFERENCES officers (id)
    )
    """,
    """
    CREATE TABLE qc_members (
        entry INTEGER NOT NULL, id TEXT NOT NULL, circle TEXT, member_name TEXT, member_role TEXT,
        assignment TEXT, employee_number TEXT, sex TEXT, birth_year_month TEXT, education_level
        TEXT, position TEXT, joined_date TEXT, left_date TEXT, tqm_training_hours BIGINT, mobile
        TEXT, person_key TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN
        KEY(circle) REFERENCES qc_circles (id)
    )
    """,
    """
    CREATE TABLE ctq_metrics (
        entry INTEGER NOT NULL, id TEXT NOT NULL, project TEXT, ctq_name TEXT, metric_kind TEXT,
        ctq_unit TEXT, ctq_direction TEXT, baseline BIGINT, target BIGINT, entitlement BIGINT,
        actual BIGINT, improvement_rate BIGINT, units_before BIGINT, opportunities_before BIGINT,
        defects_before BIGINT, dpu_before BIGINT, dpmo_before BIGINT, yield_rate_before BIGINT,
        sigma_before TEXT, units_after BIGINT, opportunities_after BIGINT, defects_after BIGINT,
        dpu_after BIGINT, dpmo_after BIGINT, yield_rate_after BIGINT, sigma_after TEXT, data_source
        TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(project)
        REFERENCES six_sigma_projects (id)
    )
    """,
    """
    CREATE TABLE project_phases (
        entry INTEGER NOT NULL, id TEXT NOT NULL, project TEXT, phase_code TEXT, phase TEXT,
        phase_order BIGINT, planned_start TEXT, planned_end TEXT, actual_start TEXT, actual_end
        TEXT, deliverable TEXT, gate_review_date TEXT, gate_result TEXT, gate_reviewer TEXT,
        gate_comment TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN
        KEY(project) REFERENCES six_sigma_projects (id)
    )
    """,
    """
    CREATE TABLE project_members (
        entry INTEGER NOT NULL, id TEXT NOT NULL, project TEXT, member_name TEXT, team_role TEXT,
        department TEXT, person_belt TEXT, duty TEXT, search_text TEXT NOT NULL, PRIMARY KEY
        (entry), UNIQUE (id), FOREIGN KEY(project) REFERENCES six_sigma_projects (id), FOREIGN
        KEY(department) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE project_approvals (
        entry INTEGER NOT NULL, id TEXT NOT NULL, project TEXT, approver_role TEXT, approver_name
        TEXT, decision TEXT, opinion TEXT, approval_date TEXT, search_text TEXT NOT NULL, PRIMARY
        KEY (entry), UNIQUE (id), FOREIGN KEY(project) REFERENCES six_sigma_projects (id)
    )
    """,
    """
    CREATE TABLE maturity_scores (
        entry INTEGER NOT NULL, id TEXT NOT NULL, assessment TEXT, item TEXT, full_score BIGINT,
        score BIGINT, item_level TEXT, finding TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id), FOREIGN KEY(assessment) REFERENCES maturity_assessments (id)
    )
    """,
    """
    CREATE TABLE award_year_figures (
        entry INTEGER NOT NULL, id TEXT NOT NULL, declaration TEXT, indicator TEXT, figure_year
        BIGINT, value BIGINT, told TEXT, industry_rank BIGINT, blank_reason TEXT, search_text TEXT
        NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(declaration) REFERENCES
        award_declarations (id), FOREIGN KEY(indicator) REFERENCES award_indicators (id)
    )
    """,
    """
    CREATE TABLE award_products (
        entry INTEGER NOT NULL, id TEXT NOT NULL, declaration TEXT, main_product TEXT, figure_year
        BIGINT, main_indicator TEXT, own_level TEXT, domestic_level TEXT, international_level TEXT,
        superior_rate BIGINT, first_grade_rate BIGINT, qualified_rate BIGINT, excellent_rate BIGINT,
        first_acceptance_rate BIGINT, rates_blank_reason TEXT, search_text TEXT NOT NULL, PRIMARY
        KEY (entry), UNIQUE (id), FOREIGN KEY(declaration) REFERENCES award_declarations (id)
    )
    """,
    """
    CREATE TABLE honours (
        entry INTEGER NOT NULL, id TEXT NOT NULL, honour_name TEXT, honour_level TEXT,
        honour_category TEXT, honour_grade TEXT, honour_year BIGINT, awarded_on TEXT, issuer TEXT,
        honour_document TEXT, holder_kind TEXT, holder_name TEXT, organisation_unit TEXT,
        declaration TEXT, valid_until TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE
        (id), FOREIGN KEY(organisation_unit) REFERENCES organisation_units (id), FOREIGN
        KEY(declaration) REFERENCES award_declarations (id)
    )
    """,
    """
    CREATE TABLE duty_objectives (
        entry INTEGER NOT NULL, id TEXT NOT NULL, duty_report TEXT, objective_name TEXT,
        objective_unit TEXT, objective_direction TEXT, objective_target BIGINT, objective_actual
        BIGINT, completion_rate BIGINT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(duty_report) REFERENCES duty_reports (id)
    )
    """,
    """
    CREATE TABLE duty_statements (
        entry INTEGER NOT NULL, id TEXT NOT NULL, duty_report TEXT, statement_title TEXT, duty TEXT,
        statement TEXT, statement_evidence TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id), FOREIGN KEY(duty_report) REFERENCES duty_reports (id), FOREIGN KEY(duty)
        REFERENCES duties (id)
    )
    """,
    """
    CREATE TABLE evaluation_scores (
        entry INTEGER NOT NULL, id TEXT NOT NULL, evaluation TEXT, scored_item TEXT, criterion TEXT,
        item_full_score BIGINT, item_score BIGINT, score_evidence TEXT, search_text TEXT NOT NULL,
        PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(evaluation) REFERENCES officer_evaluations
        (id), FOREIGN KEY(criterion) REFERENCES evaluation_criteria (id)
    )
    """,
    """
    CREATE TABLE quality_safety_records (
        entry INTEGER NOT NULL, id TEXT NOT NULL, safety_record_number TEXT, record_kind TEXT,
        period TEXT, checker TEXT, organisation_unit TEXT, risk_item TEXT, found INTEGER, measure
        TEXT, closed_date TEXT, signed_by TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id), FOREIGN KEY(checker) REFERENCES quality_safety_posts (id), FOREIGN
        KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    """
    CREATE TABLE qc_steps (
        entry INTEGER NOT NULL, id TEXT NOT NULL, theme TEXT, step_number BIGINT, step TEXT,
        planned_start TEXT, planned_end TEXT, actual_start TEXT, actual_end TEXT, responsible TEXT,
        tools TEXT, step_remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(theme) REFERENCES qc_themes (id)
    )
    """,
    """
    CREATE TABLE qc_activities (
        entry INTEGER NOT NULL, id TEXT NOT NULL, theme TEXT, record_number TEXT, activity_date
        TEXT, place TEXT, step TEXT, host TEXT, recorder TEXT, attendees TEXT, absentees TEXT,
        attendee_count BIGINT, absentee_count BIGINT, content TEXT, conclusion TEXT, next_plan TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(theme) REFERENCES
        qc_themes (id)
    )
    """,
    """
    CREATE TABLE qc_causes (
        entry INTEGER NOT NULL, id TEXT NOT NULL, theme TEXT, cause TEXT, confirmation_method TEXT,
        confirmation_standard TEXT, confirmation_data TEXT, confirmation_conclusion TEXT, is_main
        INTEGER, confirmed_by TEXT, confirmed_on TEXT, search_text TEXT NOT NULL, PRIMARY KEY
        (entry), UNIQUE (id), FOREIGN KEY(theme) REFERENCES qc_themes (id)
    )
    """,
    """
    CREATE TABLE qc_alternatives (
        entry INTEGER NOT NULL, id TEXT NOT NULL, theme TEXT, alternative TEXT, alternative_level
        TEXT, evaluation TEXT, alternative_score BIGINT, is_chosen INTEGER, search_text TEXT NOT
        NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(theme) REFERENCES qc_themes (id)
    )
    """,
    """
    CREATE TABLE qc_consolidations (
        entry INTEGER NOT NULL, id TEXT NOT NULL, theme TEXT, consolidation TEXT, document_kind
        TEXT, document_name TEXT, document_number TEXT, in_force_from TEXT, checked_until TEXT,
        consolidation_effect TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(theme) REFERENCES qc_themes (id)
    )
    """,
    """
    CREATE TABLE qc_benefits (
        entry INTEGER NOT NULL, id TEXT NOT NULL, theme TEXT, benefit_item TEXT, benefit_class TEXT,
        gross_benefit BIGINT, activity_cost BIGINT, net_benefit BIGINT, calculation_basis TEXT,
        benefit_period_start TEXT, benefit_period_end TEXT, finance_certificate INTEGER,
        finance_certificate_date TEXT, quality_confirmed_by TEXT, finance_confirmed_by TEXT,
        technical_confirmed_by TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(theme) REFERENCES qc_themes (id)
    )
    """,
    """
    CREATE TABLE qc_intangibles (
        entry INTEGER NOT NULL, id TEXT NOT NULL, theme TEXT, intangible_effect TEXT, score_before
        BIGINT, score_after BIGINT, intangible_text TEXT, intangible_confirmed_by TEXT, search_text
        TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(theme) REFERENCES qc_themes
        (id)
    )
    """,
    """
    CREATE TABLE qc_reviews (
        entry INTEGER NOT NULL, id TEXT NOT NULL, theme TEXT, review_number TEXT, review_kind TEXT,
        review_date TEXT, score_sheet TEXT, reviewers TEXT, reviewer_count BIGINT, drop_extremes
        INTEGER, total_score BIGINT, average_score BIGINT, level TEXT, review_result TEXT, comment
        TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(theme)
        REFERENCES qc_themes (id), FOREIGN KEY(score_sheet) REFERENCES score_sheets (id)
    )
    """,
    """
    CREATE TABLE qc_awards (
        entry INTEGER NOT NULL, id TEXT NOT NULL, award_name TEXT, award_kind TEXT, award_level
        TEXT, award_grade TEXT, theme TEXT, circle TEXT, recipient TEXT, award_date TEXT,
        issuing_bodies TEXT, award_document_number TEXT, certificate_number TEXT, search_text TEXT
        NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(award_kind) REFERENCES
        qc_award_kinds (id), FOREIGN KEY(theme) REFERENCES qc_themes (id), FOREIGN KEY(circle)
        REFERENCES qc_circles (id)
    )
    """,
    """
    CREATE TABLE gate_conditions (
        entry INTEGER NOT NULL, id TEXT NOT NULL, phase TEXT, condition TEXT, condition_met INTEGER,
        evidence TEXT, note TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(phase) REFERENCES project_phases (id)
    )
    """,
    """
    CREATE TABLE benefit_claims (
        entry INTEGER NOT NULL, id TEXT NOT NULL, improvement_key TEXT, improvement_name TEXT,
        project TEXT, quick_win TEXT, qc_theme TEXT, proposal TEXT, organisation_unit TEXT, product
        TEXT, completion_month TEXT, benefit_type TEXT, benefit_item TEXT, counting_policy TEXT,
        life_months BIGINT, cost_pool TEXT, pool_explanation TEXT, fixed_asset_value BIGINT,
        depreciation_months BIGINT, planned_net BIGINT, forecast_one_year BIGINT, forecast_life
        BIGINT, forecast_audited_by TEXT, forecast_audited_on TEXT, calculation_basis TEXT,
        finance_confirmed_by TEXT, finance_confirmed_date TEXT, finance_result TEXT, remarks TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(project) REFERENCES
        six_sigma_projects (id), FOREIGN KEY(quick_win) REFERENCES quick_wins (id), FOREIGN
        KEY(qc_theme) REFERENCES qc_themes (id), FOREIGN KEY(proposal) REFERENCES proposals (id),
        FOREIGN KEY(organisation_unit) REFERENCES organisation_units (id), FOREIGN KEY(cost_pool)
        REFERENCES cost_pools (id)
    )
    """,
    """
    CREATE TABLE qc_countermeasures (
        entry INTEGER NOT NULL, id TEXT NOT NULL, theme TEXT, cause TEXT, countermeasure TEXT,
        objective TEXT, measure TEXT, location TEXT, due_date TEXT, person_responsible TEXT,
        implemented_on TEXT, result TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE
        (id), FOREIGN KEY(theme) REFERENCES qc_themes (id), FOREIGN KEY(cause) REFERENCES qc_causes
        (id)
    )
    """,
    """
    CREATE TABLE qc_review_scores (
        entry INTEGER NOT NULL, id TEXT NOT NULL, review TEXT, reviewer TEXT, item TEXT, score
        BIGINT, score_comment TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(review) REFERENCES qc_reviews (id), FOREIGN KEY(item) REFERENCES
        score_sheet_items (id)
    )
    """,
    """
    CREATE TABLE benefit_overlaps (
        entry INTEGER NOT NULL, id TEXT NOT NULL, decided_on TEXT, claim_one TEXT, claim_other TEXT,
        verdict TEXT, share_one BIGINT, share_other BIGINT, overlap_reason TEXT, decided_by TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id), FOREIGN KEY(claim_one)
        REFERENCES benefit_claims (id), FOREIGN KEY(claim_other) REFERENCES benefit_claims (id)
    )
    """,
    "ALTER TABLE enterprise ADD COLUMN seal_name TEXT",
    "ALTER TABLE enterprise ADD COLUMN functional_area TEXT",
    "ALTER TABLE enterprise ADD COLUMN industry_code_edition TEXT",
    "ALTER TABLE enterprise ADD COLUMN registration_type TEXT",
    "ALTER TABLE standards ADD COLUMN title_en TEXT",
    "ALTER TABLE standards ADD COLUMN standard_nature TEXT",
    "ALTER TABLE standards ADD COLUMN local_tier TEXT",
    "ALTER TABLE standards ADD COLUMN industry_code TEXT",
    "ALTER TABLE standards ADD COLUMN adoption TEXT",
    "ALTER TABLE standards ADD COLUMN adopted_number TEXT",
    "ALTER TABLE standards ADD COLUMN ics_code TEXT",
    "ALTER TABLE standards ADD COLUMN ccs_code TEXT",
    "ALTER TABLE standards ADD COLUMN stage_code TEXT",
    "ALTER TABLE standards ADD COLUMN fast_track TEXT",
    "ALTER TABLE standards ADD COLUMN foreword_label TEXT",
    "ALTER TABLE standards ADD COLUMN consent_obtained INTEGER",
    "ALTER TABLE standards ADD COLUMN series_key TEXT",
    "ALTER TABLE standards ADD COLUMN international_role TEXT",
    "ALTER TABLE standards ADD COLUMN competent_department TEXT",
    "ALTER TABLE standards ADD COLUMN issuer TEXT",
    "ALTER TABLE standards ADD COLUMN subsidy_amount BIGINT",
    "ALTER TABLE standards ADD COLUMN subsidy_date TEXT",
    "ALTER TABLE standards ADD COLUMN subsidy_document TEXT",
    "ALTER TABLE standard_declarations ADD COLUMN brands TEXT",
    "ALTER TABLE standard_declarations ADD COLUMN approved_by TEXT",
    "ALTER TABLE standard_declarations ADD COLUMN review_date TEXT",
    "ALTER TABLE standard_declarations ADD COLUMN issue_date TEXT",
    "ALTER TABLE standard_declarations ADD COLUMN implementation_date TEXT",
    "ALTER TABLE standard_declarations ADD COLUMN commitment_letter INTEGER",
    "ALTER TABLE standard_declarations ADD COLUMN lower_than_recommended INTEGER",
    "ALTER TABLE standard_declarations ADD COLUMN lower_explanation TEXT",
    "ALTER TABLE patents ADD COLUMN lapsed_on TEXT",
    "ALTER TABLE fund_entries ADD COLUMN fund_source TEXT",
    "ALTER TABLE fund_entries ADD COLUMN contributor TEXT",
    "ALTER TABLE quality_events ADD COLUMN theme_issuer TEXT",
    "ALTER TABLE quality_events ADD COLUMN event_end TEXT",
    "ALTER TABLE quality_events ADD COLUMN place TEXT",
    "ALTER TABLE officers ADD COLUMN id_document_type TEXT",
    "ALTER TABLE officers ADD COLUMN other_document_number TEXT",
    "ALTER TABLE officers ADD COLUMN political_status TEXT",
    "ALTER TABLE officers ADD COLUMN graduated_school TEXT",
    "ALTER TABLE officers ADD COLUMN quality_work_years BIGINT",
    "ALTER TABLE officers ADD COLUMN quality_work_years_as_of TEXT",
    "ALTER TABLE officers ADD COLUMN qualifications TEXT",
    "ALTER TABLE officers ADD COLUMN in_talent_pool TEXT",
    "ALTER TABLE officers ADD COLUMN personal_honours TEXT",
    "ALTER TABLE officers ADD COLUMN work_history TEXT",
    "ALTER TABLE officers ADD COLUMN from_quality_post INTEGER",
    "ALTER TABLE officers ADD COLUMN disqualification_declared INTEGER",
    "ALTER TABLE officers ADD COLUMN caused_major_failure INTEGER",
    "ALTER TABLE officers ADD COLUMN sought_gain_by_post INTEGER",
    "ALTER TABLE officers ADD COLUMN interfered_in_operations INTEGER",
    "ALTER TABLE officers ADD COLUMN leaked_information INTEGER",
    "ALTER TABLE officers ADD COLUMN harmed_lawful_interests INTEGER",
    "ALTER TABLE qc_circles ADD COLUMN deregistration_reason TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN project_category TEXT",
    """
    ALTER TABLE six_sigma_projects ADD COLUMN champion_project TEXT REFERENCES
    six_sigma_projects (id)
    """,
    "ALTER TABLE six_sigma_projects ADD COLUMN involved_departments TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN products TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN leader_time_share BIGINT",
    "ALTER TABLE six_sigma_projects ADD COLUMN business_case TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN solution_unknown INTEGER",
    "ALTER TABLE six_sigma_projects ADD COLUMN scope_in TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN scope_out TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN sipoc_suppliers TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN sipoc_inputs TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN sipoc_process TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN sipoc_outputs TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN sipoc_customers TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN customers TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN voc TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN critical_customer_requirement TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN target_attained INTEGER",
    "ALTER TABLE six_sigma_projects ADD COLUMN direct_benefit_note TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN indirect_benefit_note TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN benefit_start_estimate TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN support_needed TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN risks TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN control_plan TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN handover_owner TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN handover_date TEXT",
    "ALTER TABLE six_sigma_projects ADD COLUMN closing_documents TEXT",
    "ALTER TABLE benchmarking_indicators ADD COLUMN is_new_indicator INTEGER",
    "ALTER TABLE benchmarking_indicators ADD COLUMN plan TEXT REFERENCES benchmarking_plans (id)",
    "ALTER TABLE appointments ADD COLUMN appointer_role TEXT",
    "ALTER TABLE appointments ADD COLUMN eligibility_rule TEXT REFERENCES eligibility_rules (id)",
    "ALTER TABLE appointments ADD COLUMN duty_and_authority_clauses TEXT",
    "ALTER TABLE qc_registrations ADD COLUMN promoter_opinion TEXT",
    "ALTER TABLE qc_registrations ADD COLUMN promoter_signed_by TEXT",
    "ALTER TABLE qc_registrations ADD COLUMN promoter_signed_on TEXT",
    "ALTER TABLE qc_themes ADD COLUMN circle_type TEXT",
    "ALTER TABLE qc_themes ADD COLUMN activity_span TEXT",
    "ALTER TABLE qc_themes ADD COLUMN selection_basis TEXT",
    "ALTER TABLE qc_themes ADD COLUMN selection_reason TEXT",
    "ALTER TABLE qc_themes ADD COLUMN keywords TEXT",
    "ALTER TABLE qc_themes ADD COLUMN abstract TEXT",
    "ALTER TABLE qc_themes ADD COLUMN plan_start TEXT",
    "ALTER TABLE qc_themes ADD COLUMN plan_end TEXT",
    "ALTER TABLE qc_themes ADD COLUMN activity_frequency BIGINT",
    "ALTER TABLE qc_themes ADD COLUMN consolidation_end TEXT",
    "ALTER TABLE qc_themes ADD COLUMN attained INTEGER",
    "ALTER TABLE qc_themes ADD COLUMN target_feasibility TEXT",
    "ALTER TABLE qc_themes ADD COLUMN publication_date TEXT",
    "ALTER TABLE qc_themes ADD COLUMN in_knowledge_base INTEGER",
    "ALTER TABLE quick_wins ADD COLUMN duration_days BIGINT",
    "ALTER TABLE quick_wins ADD COLUMN before_text TEXT",
    "ALTER TABLE quick_wins ADD COLUMN after_text TEXT",
    "ALTER TABLE quick_wins ADD COLUMN is_easy INTEGER",
    "ALTER TABLE quick_wins ADD COLUMN is_fast INTEGER",
    "ALTER TABLE quick_wins ADD COLUMN is_cheap INTEGER",
    "ALTER TABLE quick_wins ADD COLUMN is_within_control INTEGER",
    "ALTER TABLE quick_wins ADD COLUMN is_reversible INTEGER",
    "ALTER TABLE quick_wins ADD COLUMN standard_document TEXT",
    "ALTER TABLE quick_wins ADD COLUMN approver TEXT",
    "ALTER TABLE quick_wins ADD COLUMN approval_date TEXT",
    "ALTER TABLE quick_wins ADD COLUMN promoted_to TEXT REFERENCES six_sigma_projects (id)",
    "ALTER TABLE benefit_months ADD COLUMN qc_theme TEXT REFERENCES qc_themes (id)",
    "ALTER TABLE benefit_months ADD COLUMN proposal TEXT REFERENCES proposals (id)",
    "ALTER TABLE benefit_months ADD COLUMN claim TEXT REFERENCES benefit_claims (id)",
    "ALTER TABLE benefit_months ADD COLUMN depreciation BIGINT",
    "ALTER TABLE benefit_months ADD COLUMN benefit_item TEXT",
    "ALTER TABLE benefit_months ADD COLUMN planned_amount BIGINT",
    "ALTER TABLE benefit_months ADD COLUMN forecast_amount BIGINT",
    "ALTER TABLE benefit_months ADD COLUMN counted_year BIGINT",
    "CREATE INDEX ix_appointments_eligibility_rule ON appointments (eligibility_rule)",
    "CREATE INDEX ix_award_declarations_organisation_unit ON award_declarations (organisation_unit)",
    "CREATE INDEX ix_award_declarations_scheme ON award_declarations (scheme)",
    "CREATE INDEX ix_award_products_declaration ON award_products (declaration)",
    "CREATE INDEX ix_award_year_figures_declaration ON award_year_figures (declaration)",
    "CREATE INDEX ix_award_year_figures_indicator ON award_year_figures (indicator)",
    "CREATE INDEX ix_belt_holders_organisation_unit ON belt_holders (organisation_unit)",
    'CREATE INDEX ix_benchmarking_indicators_plan ON benchmarking_indicators ("plan")',
    "CREATE INDEX ix_benefit_claims_cost_pool ON benefit_claims (cost_pool)",
    "CREATE INDEX ix_benefit_claims_organisation_unit ON benefit_claims (organisation_unit)",
    "CREATE INDEX ix_benefit_claims_project ON benefit_claims (project)",
    "CREATE INDEX ix_benefit_claims_proposal ON benefit_claims (proposal)",
    "CREATE INDEX ix_benefit_claims_qc_theme ON benefit_claims (qc_theme)",
    "CREATE INDEX ix_benefit_claims_quick_win ON benefit_claims (quick_win)",
    "CREATE INDEX ix_benefit_months_claim ON benefit_months (claim)",
    "CREATE INDEX ix_benefit_months_proposal ON benefit_months (proposal)",
    "CREATE INDEX ix_benefit_months_qc_theme ON benefit_months (qc_theme)",
    "CREATE INDEX ix_benefit_overlaps_claim_one ON benefit_overlaps (claim_one)",
    "CREATE INDEX ix_benefit_overlaps_claim_other ON benefit_overlaps (claim_other)",
    """
    CREATE INDEX ix_certification_brands_organisation_unit ON certification_brands
    (organisation_unit)
    """,
    "CREATE INDEX ix_company_years_organisation_unit ON company_years (organisation_unit)",
    """
    CREATE INDEX ix_cooperative_memberships_organisation_unit ON cooperative_memberships
    (organisation_unit)
    """,
    "CREATE INDEX ix_cost_pools_organisation_unit ON cost_pools (organisation_unit)",
    "CREATE INDEX ix_ctq_metrics_project ON ctq_metrics (project)",
    """
    CREATE INDEX ix_customer_complaints_organisation_unit ON customer_complaints
    (organisation_unit)
    """,
    "CREATE INDEX ix_declaration_indicators_declaration ON declaration_indicators (declaration)",
    "CREATE INDEX ix_declaration_products_declaration ON declaration_products (declaration)",
    "CREATE INDEX ix_duty_objectives_duty_report ON duty_objectives (duty_report)",
    "CREATE INDEX ix_duty_reports_officer ON duty_reports (officer)",
    "CREATE INDEX ix_duty_statements_duty ON duty_statements (duty)",
    "CREATE INDEX ix_duty_statements_duty_report ON duty_statements (duty_report)",
    "CREATE INDEX ix_evaluation_scores_criterion ON evaluation_scores (criterion)",
    "CREATE INDEX ix_evaluation_scores_evaluation ON evaluation_scores (evaluation)",
    "CREATE INDEX ix_gate_conditions_phase ON gate_conditions (phase)",
    """
    CREATE INDEX ix_geographical_indications_organisation_unit ON geographical_indications
    (organisation_unit)
    """,
    "CREATE INDEX ix_grade_recommendations_lowest_grade ON grade_recommendations (lowest_grade)",
    """
    CREATE INDEX ix_grade_recommendations_lowest_grade_to_renew ON grade_recommendations
    (lowest_grade_to_renew)
    """,
    "CREATE INDEX ix_honours_declaration ON honours (declaration)",
    "CREATE INDEX ix_honours_organisation_unit ON honours (organisation_unit)",
    """
    CREATE INDEX ix_management_certificates_organisation_unit ON management_certificates
    (organisation_unit)
    """,
    "CREATE INDEX ix_maturity_assessments_assessed_unit ON maturity_assessments (assessed_unit)",
    "CREATE INDEX ix_maturity_scores_assessment ON maturity_scores (assessment)",
    "CREATE INDEX ix_officer_evaluations_grade ON officer_evaluations (grade)",
    "CREATE INDEX ix_officer_evaluations_officer ON officer_evaluations (officer)",
    """
    CREATE INDEX ix_officer_evaluations_organisation_type ON officer_evaluations
    (organisation_type)
    """,
    "CREATE INDEX ix_officer_nominations_officer ON officer_nominations (officer)",
    "CREATE INDEX ix_project_approvals_project ON project_approvals (project)",
    "CREATE INDEX ix_project_members_department ON project_members (department)",
    "CREATE INDEX ix_project_members_project ON project_members (project)",
    "CREATE INDEX ix_project_phases_project ON project_phases (project)",
    "CREATE INDEX ix_proposals_department ON proposals (department)",
    "CREATE INDEX ix_qc_activities_theme ON qc_activities (theme)",
    "CREATE INDEX ix_qc_alternatives_theme ON qc_alternatives (theme)",
    "CREATE INDEX ix_qc_awards_award_kind ON qc_awards (award_kind)",
    "CREATE INDEX ix_qc_awards_circle ON qc_awards (circle)",
    "CREATE INDEX ix_qc_awards_theme ON qc_awards (theme)",
    "CREATE INDEX ix_qc_benefits_theme ON qc_benefits (theme)",
    "CREATE INDEX ix_qc_causes_theme ON qc_causes (theme)",
    "CREATE INDEX ix_qc_consolidations_theme ON qc_consolidations (theme)",
    "CREATE INDEX ix_qc_countermeasures_cause ON qc_countermeasures (cause)",
    "CREATE INDEX ix_qc_countermeasures_theme ON qc_countermeasures (theme)",
    "CREATE INDEX ix_qc_intangibles_theme ON qc_intangibles (theme)",
    "CREATE INDEX ix_qc_members_circle ON qc_members (circle)",
    "CREATE INDEX ix_qc_review_scores_item ON qc_review_scores (item)",
    "CREATE INDEX ix_qc_review_scores_review ON qc_review_scores (review)",
    "CREATE INDEX ix_qc_reviews_score_sheet ON qc_reviews (score_sheet)",
    "CREATE INDEX ix_qc_reviews_theme ON qc_reviews (theme)",
    "CREATE INDEX ix_qc_steps_theme ON qc_steps (theme)",
    """
    CREATE INDEX ix_quality_cost_months_organisation_unit ON quality_cost_months
    (organisation_unit)
    """,
    "CREATE INDEX ix_quality_credits_organisation_unit ON quality_credits (organisation_unit)",
    "CREATE INDEX ix_quality_documents_meeting ON quality_documents (meeting)",
    "CREATE INDEX ix_quality_measures_organisation_unit ON quality_measures (organisation_unit)",
    "CREATE INDEX ix_quality_safety_posts_also_officer ON quality_safety_posts (also_officer)",
    """
    CREATE INDEX ix_quality_safety_posts_organisation_unit ON quality_safety_posts
    (organisation_unit)
    """,
    "CREATE INDEX ix_quality_safety_records_checker ON quality_safety_records (checker)",
    """
    CREATE INDEX ix_quality_safety_records_organisation_unit ON quality_safety_records
    (organisation_unit)
    """,
    "CREATE INDEX ix_quality_vetoes_officer ON quality_vetoes (officer)",
    "CREATE INDEX ix_quality_vetoes_organisation_unit ON quality_vetoes (organisation_unit)",
    "CREATE INDEX ix_quick_wins_promoted_to ON quick_wins (promoted_to)",
    "CREATE INDEX ix_score_bands_score_sheet ON score_bands (score_sheet)",
    "CREATE INDEX ix_score_sheet_items_score_sheet ON score_sheet_items (score_sheet)",
    "CREATE INDEX ix_six_sigma_projects_champion_project ON six_sigma_projects (champion_project)",
    "CREATE INDEX ix_spot_checks_organisation_unit ON spot_checks (organisation_unit)",
    "CREATE INDEX ix_standard_drafters_department ON standard_drafters (department)",
    "CREATE INDEX ix_standard_drafters_standard ON standard_drafters (standard)",
    "CREATE INDEX ix_standard_leaders_declaration ON standard_leaders (declaration)",
    "CREATE INDEX ix_standard_stages_standard ON standard_stages (standard)",
    """
    CREATE INDEX ix_standardization_pilots_organisation_unit ON standardization_pilots
    (organisation_unit)
    """,
    """
    CREATE UNIQUE INDEX unique_attachments_owner_record_sha256 ON attachments (owner_record,
    sha256)
    """,
    """
    CREATE UNIQUE INDEX unique_award_declarations_declaration_title ON award_declarations
    (declaration_title)
    """,
    "CREATE UNIQUE INDEX unique_award_indicators_indicator ON award_indicators (indicator)",
    "CREATE UNIQUE INDEX unique_award_schemes_scheme_name ON award_schemes (scheme_name)",
    """
    CREATE UNIQUE INDEX unique_award_year_figures_declaration_indicator_figure_year ON
    award_year_figures (declaration, indicator, figure_year)
    """,
    """
    CREATE UNIQUE INDEX unique_belt_holders_belt_certificate_number ON belt_holders
    (belt_certificate_number)
    """,
    "CREATE UNIQUE INDEX unique_belt_thresholds_threshold_name ON belt_thresholds (threshold_name)",
    "CREATE UNIQUE INDEX unique_benchmarking_plans_plan_name ON benchmarking_plans (plan_name)",
    "CREATE UNIQUE INDEX unique_benefit_claims_improvement_key ON benefit_claims (improvement_key)",
    "CREATE UNIQUE INDEX unique_benefit_claims_project ON benefit_claims (project)",
    "CREATE UNIQUE INDEX unique_benefit_claims_proposal ON benefit_claims (proposal)",
    "CREATE UNIQUE INDEX unique_benefit_claims_qc_theme ON benefit_claims (qc_theme)",
    "CREATE UNIQUE INDEX unique_benefit_claims_quick_win ON benefit_claims (quick_win)",
    """
    CREATE UNIQUE INDEX unique_benefit_months_proposal_benefit_month_benefit_type ON
    benefit_months (proposal, benefit_month, benefit_type)
    """,
    """
    CREATE UNIQUE INDEX unique_benefit_months_qc_theme_benefit_month_benefit_type ON
    benefit_months (qc_theme, benefit_month, benefit_type)
    """,
    """
    CREATE UNIQUE INDEX unique_benefit_overlaps_claim_one_claim_other ON benefit_overlaps
    (claim_one, claim_other)
    """,
    """
    CREATE UNIQUE INDEX unique_company_years_organisation_unit_figures_year ON company_years
    (organisation_unit, figures_year)
    """,
    "CREATE UNIQUE INDEX unique_cost_pools_pool_name ON cost_pools (pool_name)",
    "CREATE UNIQUE INDEX unique_credit_steps_step_name ON credit_steps (step_name)",
    "CREATE UNIQUE INDEX unique_ctq_metrics_project_ctq_name ON ctq_metrics (project, ctq_name)",
    """
    CREATE UNIQUE INDEX unique_customer_complaints_complaint_number ON customer_complaints
    (complaint_number)
    """,
    "CREATE UNIQUE INDEX unique_duties_duty_code ON duties (duty_code)",
    "CREATE UNIQUE INDEX unique_duties_duty_name ON duties (duty_name)",
    """
    CREATE UNIQUE INDEX unique_duty_objectives_duty_report_objective_name ON duty_objectives
    (duty_report, objective_name)
    """,
    "CREATE UNIQUE INDEX unique_duty_reports_duty_report_name ON duty_reports (duty_report_name)",
    """
    CREATE UNIQUE INDEX unique_duty_reports_officer_report_year ON duty_reports (officer,
    report_year)
    """,
    """
    CREATE UNIQUE INDEX unique_duty_statements_duty_report_statement_title ON duty_statements
    (duty_report, statement_title)
    """,
    "CREATE UNIQUE INDEX unique_eligibility_rules_rule_name ON eligibility_rules (rule_name)",
    """
    CREATE UNIQUE INDEX unique_evaluation_criteria_criterion_name ON evaluation_criteria
    (criterion_name)
    """,
    "CREATE UNIQUE INDEX unique_evaluation_grades_grade_name ON evaluation_grades (grade_name)",
    """
    CREATE UNIQUE INDEX unique_evaluation_scores_evaluation_scored_item ON evaluation_scores
    (evaluation, scored_item)
    """,
    """
    CREATE UNIQUE INDEX unique_gate_conditions_phase_condition ON gate_conditions (phase,
    condition)
    """,
    """
    CREATE UNIQUE INDEX unique_grade_recommendations_organisation_type ON grade_recommendations
    (organisation_type)
    """,
    "CREATE UNIQUE INDEX unique_leading_policies_policy_name ON leading_policies (policy_name)",
    """
    CREATE UNIQUE INDEX unique_management_certificates_system_certificate_number ON
    management_certificates (system_certificate_number)
    """,
    """
    CREATE UNIQUE INDEX unique_maturity_assessments_assessment_name ON maturity_assessments
    (assessment_name)
    """,
    """
    CREATE UNIQUE INDEX unique_maturity_scores_assessment_item ON maturity_scores (assessment,
    item)
    """,
    """
    CREATE UNIQUE INDEX unique_officer_evaluations_evaluation_number ON officer_evaluations
    (evaluation_number)
    """,
    """
    CREATE UNIQUE INDEX unique_project_members_project_member_name_team_role ON project_members
    (project, member_name, team_role)
    """,
    "CREATE UNIQUE INDEX unique_project_phases_phase_code ON project_phases (phase_code)",
    "CREATE UNIQUE INDEX unique_proposals_proposal_number ON proposals (proposal_number)",
    "CREATE UNIQUE INDEX unique_qc_activities_record_number ON qc_activities (record_number)",
    """
    CREATE UNIQUE INDEX unique_qc_alternatives_theme_alternative ON qc_alternatives (theme,
    alternative)
    """,
    "CREATE UNIQUE INDEX unique_qc_award_kinds_kind_name ON qc_award_kinds (kind_name)",
    "CREATE UNIQUE INDEX unique_qc_causes_theme_cause ON qc_causes (theme, cause)",
    """
    CREATE UNIQUE INDEX unique_qc_members_circle_employee_number ON qc_members (circle,
    employee_number)
    """,
    "CREATE UNIQUE INDEX unique_qc_policies_policy_name ON qc_policies (policy_name)",
    """
    CREATE UNIQUE INDEX unique_qc_review_scores_review_reviewer_item ON qc_review_scores
    (review, reviewer, item)
    """,
    "CREATE UNIQUE INDEX unique_qc_reviews_review_number ON qc_reviews (review_number)",
    "CREATE UNIQUE INDEX unique_qc_steps_theme_step ON qc_steps (theme, step)",
    "CREATE UNIQUE INDEX unique_qc_tools_tool_name ON qc_tools (tool_name)",
    """
    CREATE UNIQUE INDEX unique_quality_safety_records_safety_record_number ON
    quality_safety_records (safety_record_number)
    """,
    "CREATE UNIQUE INDEX unique_quality_vetoes_veto_no ON quality_vetoes (veto_no)",
    """
    CREATE UNIQUE INDEX unique_score_bands_score_sheet_band_name ON score_bands (score_sheet,
    band_name)
    """,
    """
    CREATE UNIQUE INDEX unique_score_bands_score_sheet_lower_bound ON score_bands (score_sheet,
    lower_bound)
    """,
    "CREATE UNIQUE INDEX unique_score_sheet_items_item_name ON score_sheet_items (item_name)",
    "CREATE UNIQUE INDEX unique_score_sheets_sheet_name ON score_sheets (sheet_name)",
    "CREATE UNIQUE INDEX unique_size_classes_size_class_name ON size_classes (size_class_name)",
    """
    CREATE UNIQUE INDEX unique_standard_drafters_standard_drafter_name ON standard_drafters
    (standard, drafter_name)
    """,
    """
    CREATE UNIQUE INDEX unique_standard_leaders_declaration_leader_year ON standard_leaders
    (declaration, leader_year)
    """,
    """
    CREATE UNIQUE INDEX unique_standard_stages_standard_stage_code_reached_date ON
    standard_stages (standard, stage_code, reached_date)
    """,
    """
    CREATE UNIQUE INDEX unique_standardization_pilots_pilot_name ON standardization_pilots
    (pilot_name)
    """,
    """
    CREATE UNIQUE INDEX unique_subsidy_rules_jurisdiction_rule_document_rule_name ON
    subsidy_rules (jurisdiction, rule_document, rule_name)
    """,
)


def migrate(connection: "Connection") -> None:
    """From schema 1 to schema 2."""
    for statement in SCHEMA:
        connection.exec_driver_sql(statement)
