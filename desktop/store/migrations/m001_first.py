"""Schema 1: the registers of the main job, and the journal."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

SCHEMA = (
    """
    CREATE TABLE benchmarking_indicators (
        entry INTEGER NOT NULL, id TEXT NOT NULL, product TEXT, benchmark_year BIGINT,
        comparison_date TEXT, indicator_name TEXT, indicator_unit TEXT, own_value BIGINT,
        benchmark_value BIGINT, benchmark_object TEXT, test_method TEXT, test_lab TEXT,
        conclusion TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE enterprise (
        entry INTEGER NOT NULL, id TEXT NOT NULL, enterprise_name TEXT,
        unified_social_credit_identifier TEXT, legal_representative TEXT,
        principal_person_in_charge TEXT, administrative_division_code TEXT, registered_address TEXT,
        postal_code TEXT, industry_code TEXT, award_sector TEXT, enterprise_size TEXT,
        is_above_designated_size INTEGER, employee_count BIGINT, quality_staff_count BIGINT,
        operating_revenue BIGINT, total_profit BIGINT, total_tax BIGINT,
        gross_industrial_output_value BIGINT, main_products TEXT, contact_name TEXT,
        contact_phone TEXT, contact_email TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id)
    )
    """,
    """
    CREATE TABLE fund_entries (
        entry INTEGER NOT NULL, id TEXT NOT NULL, entry_date TEXT, direction TEXT, amount BIGINT,
        reason TEXT, recipient_kind TEXT, recipient_name TEXT, document_number TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE journal (
        number INTEGER NOT NULL, change_set TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL,
        label_zh TEXT NOT NULL, label_en TEXT NOT NULL, register TEXT NOT NULL,
        record_id TEXT NOT NULL, "before" TEXT, "after" TEXT, hash TEXT NOT NULL,
        PRIMARY KEY (number)
    )
    """,
    "CREATE INDEX ix_journal_record_id ON journal (record_id)",
    """
    CREATE TABLE meta (
        "key" TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE organisation_units (
        entry INTEGER NOT NULL, id TEXT NOT NULL, unit_name TEXT, unit_kind TEXT, parent TEXT,
        unit_credit_identifier TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(parent) REFERENCES organisation_units (id)
    )
    """,
    "CREATE INDEX ix_organisation_units_parent ON organisation_units (parent)",
    "CREATE UNIQUE INDEX unique_organisation_units_unit_name ON organisation_units (unit_name)",
    """
    CREATE TABLE patents (
        entry INTEGER NOT NULL, id TEXT NOT NULL, patent_type TEXT, patent_number TEXT,
        patent_name TEXT, application_date TEXT, grant_date TEXT, legal_status TEXT, patentee TEXT,
        inventors TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    "CREATE UNIQUE INDEX unique_patents_patent_number ON patents (patent_number)",
    """
    CREATE TABLE quality_events (
        entry INTEGER NOT NULL, id TEXT NOT NULL, event_date TEXT, event_kind TEXT, theme TEXT,
        organiser TEXT, participants BIGINT, content TEXT, search_text TEXT NOT NULL,
        PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    """
    CREATE TABLE standard_declarations (
        entry INTEGER NOT NULL, id TEXT NOT NULL, standard_number TEXT, title TEXT,
        standard_kind TEXT, products TEXT, declaration_date TEXT, declaration_mode TEXT,
        platform_record_no TEXT, status TEXT, withdrawn_date TEXT, search_text TEXT NOT NULL,
        PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    "CREATE UNIQUE INDEX unique_standard_declarations_standard_number ON standard_declarations (standard_number)",
    """
    CREATE TABLE standards (
        entry INTEGER NOT NULL, id TEXT NOT NULL, standard_number TEXT, plan_number TEXT,
        title_zh TEXT, standard_level TEXT, action TEXT, drafter_rank BIGINT, drafter_count BIGINT,
        role TEXT, drafters TEXT, technical_committee TEXT, plan_date TEXT, issue_date TEXT,
        implementation_date TEXT, begun_date TEXT, validity_status TEXT, replaces TEXT,
        remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    "CREATE UNIQUE INDEX unique_standards_plan_number ON standards (plan_number)",
    "CREATE UNIQUE INDEX unique_standards_standard_number ON standards (standard_number)",
    """
    CREATE TABLE officers (
        entry INTEGER NOT NULL, id TEXT NOT NULL, officer_name TEXT, sex TEXT,
        birth_year_month TEXT, citizen_identification_number TEXT, organisation_unit TEXT,
        executive_position TEXT, is_senior_management INTEGER, education_level TEXT, major TEXT,
        professional_title TEXT, professional_title_level TEXT, quality_work_start TEXT,
        mobile TEXT, email TEXT, is_quality_safety_director INTEGER, association_role TEXT,
        remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    "CREATE INDEX ix_officers_organisation_unit ON officers (organisation_unit)",
    "CREATE UNIQUE INDEX unique_officers_citizen_identification_number ON officers (citizen_identification_number)",
    """
    CREATE TABLE qc_circles (
        entry INTEGER NOT NULL, id TEXT NOT NULL, circle_name TEXT, circle_registration_number TEXT,
        department TEXT, team TEXT, circle_type TEXT, established_date TEXT,
        deregistration_date TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(department) REFERENCES organisation_units (id)
    )
    """,
    "CREATE INDEX ix_qc_circles_department ON qc_circles (department)",
    "CREATE UNIQUE INDEX unique_qc_circles_circle_name ON qc_circles (circle_name)",
    "CREATE UNIQUE INDEX unique_qc_circles_circle_registration_number ON qc_circles (circle_registration_number)",
    """
    CREATE TABLE six_sigma_projects (
        entry INTEGER NOT NULL, id TEXT NOT NULL, project_number TEXT, project_name TEXT,
        lead_department TEXT, belt_level TEXT, methodology TEXT, team_leader TEXT, champion TEXT,
        start_date TEXT, planned_end_date TEXT, actual_end_date TEXT, problem_statement TEXT,
        metric_name TEXT, metric_unit TEXT, direction TEXT, baseline_value BIGINT,
        target_value BIGINT, final_metric_value BIGINT, planned_input BIGINT,
        planned_benefit BIGINT, actual_benefit BIGINT, benefit_type TEXT, finance_confirmed_by TEXT,
        finance_confirmed_date TEXT, finance_result TEXT, project_status TEXT, remarks TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(lead_department) REFERENCES organisation_units (id)
    )
    """,
    "CREATE INDEX ix_six_sigma_projects_lead_department ON six_sigma_projects (lead_department)",
    "CREATE UNIQUE INDEX unique_six_sigma_projects_project_number ON six_sigma_projects (project_number)",
    """
    CREATE TABLE appointments (
        entry INTEGER NOT NULL, id TEXT NOT NULL, officer TEXT, organisation_unit TEXT,
        cqo_tier TEXT, appointment_method TEXT, appointment_document_number TEXT, appointed_by TEXT,
        appointment_date TEXT, term_start TEXT, term_end TEXT, appointment_status TEXT,
        end_date TEXT, termination_reason TEXT, filing_authority TEXT, filing_date TEXT,
        filing_number TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(officer) REFERENCES officers (id),
        FOREIGN KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    "CREATE INDEX ix_appointments_officer ON appointments (officer)",
    "CREATE INDEX ix_appointments_organisation_unit ON appointments (organisation_unit)",
    """
    CREATE TABLE qc_registrations (
        entry INTEGER NOT NULL, id TEXT NOT NULL, circle TEXT, renewal_year BIGINT,
        registration_date TEXT, leader TEXT, member_count BIGINT, registration_status TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(circle) REFERENCES qc_circles (id)
    )
    """,
    "CREATE INDEX ix_qc_registrations_circle ON qc_registrations (circle)",
    "CREATE UNIQUE INDEX unique_qc_registrations_circle_renewal_year ON qc_registrations (circle, renewal_year)",
    """
    CREATE TABLE qc_themes (
        entry INTEGER NOT NULL, id TEXT NOT NULL, theme_number TEXT, theme_name TEXT, circle TEXT,
        department TEXT, theme_type TEXT, target_origin TEXT, theme_source TEXT,
        theme_registration_date TEXT, activity_start TEXT, activity_end TEXT, metric_name TEXT,
        metric_unit TEXT, direction TEXT, baseline_value BIGINT, target_value BIGINT,
        actual_value BIGINT, direct_benefit BIGINT, finance_certificate INTEGER, awards TEXT,
        theme_status TEXT, remarks TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id), FOREIGN KEY(circle) REFERENCES qc_circles (id),
        FOREIGN KEY(department) REFERENCES organisation_units (id)
    )
    """,
    "CREATE INDEX ix_qc_themes_circle ON qc_themes (circle)",
    "CREATE INDEX ix_qc_themes_department ON qc_themes (department)",
    "CREATE UNIQUE INDEX unique_qc_themes_theme_number ON qc_themes (theme_number)",
    """
    CREATE TABLE quick_wins (
        entry INTEGER NOT NULL, id TEXT NOT NULL, quick_win_number TEXT, title TEXT,
        parent_project TEXT, owner TEXT, department TEXT, found_date TEXT, implemented_date TEXT,
        cost BIGINT, benefit BIGINT, benefit_type TEXT, finance_confirmed_by TEXT,
        finance_result TEXT, standardised INTEGER, remarks TEXT, search_text TEXT NOT NULL,
        PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(parent_project) REFERENCES six_sigma_projects (id),
        FOREIGN KEY(department) REFERENCES organisation_units (id)
    )
    """,
    "CREATE INDEX ix_quick_wins_department ON quick_wins (department)",
    "CREATE INDEX ix_quick_wins_parent_project ON quick_wins (parent_project)",
    "CREATE UNIQUE INDEX unique_quick_wins_quick_win_number ON quick_wins (quick_win_number)",
    """
    CREATE TABLE training_records (
        entry INTEGER NOT NULL, id TEXT NOT NULL, officer TEXT, course_name TEXT, organiser TEXT,
        training_type TEXT, start_date TEXT, end_date TEXT, hours BIGINT, exam_result TEXT,
        certificate_no TEXT, certificate_issue_date TEXT, certificate_expiry TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(officer) REFERENCES officers (id)
    )
    """,
    "CREATE INDEX ix_training_records_officer ON training_records (officer)",
    """
    CREATE TABLE benefit_months (
        entry INTEGER NOT NULL, id TEXT NOT NULL, project TEXT, quick_win TEXT, benefit_month TEXT,
        benefit_type TEXT, saving_amount BIGINT, added_cost BIGINT, net_benefit BIGINT,
        finance_confirmed_by TEXT, finance_confirmed_date TEXT, finance_result TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(project) REFERENCES six_sigma_projects (id),
        FOREIGN KEY(quick_win) REFERENCES quick_wins (id)
    )
    """,
    "CREATE INDEX ix_benefit_months_project ON benefit_months (project)",
    "CREATE INDEX ix_benefit_months_quick_win ON benefit_months (quick_win)",
    "CREATE UNIQUE INDEX unique_benefit_months_project_benefit_month_benefit_type ON benefit_months (project, benefit_month, benefit_type)",
    "CREATE UNIQUE INDEX unique_benefit_months_quick_win_benefit_month_benefit_type ON benefit_months (quick_win, benefit_month, benefit_type)",
)


def migrate(connection: "Connection") -> None:
    """Makes the tables."""
    for statement in SCHEMA:
        connection.exec_driver_sql(statement)
