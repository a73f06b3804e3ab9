"""Schema 4: submissions, their figures, restatements, and the sources of a group's ledger."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

SCHEMA = (
    """
    CREATE TABLE submissions (
        entry INTEGER NOT NULL, id TEXT NOT NULL, submission_number TEXT, submitted_year BIGINT,
        submitted_on TEXT, submitted_by TEXT, submitted_form TEXT, submitted_file TEXT,
        submitted_size BIGINT, submitted_sha256 TEXT, journal_line BIGINT, journal_head TEXT,
        program_version TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id)
    )
    """,
    "CREATE UNIQUE INDEX unique_submissions_submission_number ON submissions (submission_number)",
    """
    CREATE TABLE submitted_figures (
        entry INTEGER NOT NULL, id TEXT NOT NULL, submission TEXT, figure TEXT, figure_name TEXT,
        submitted_value BIGINT, value_unit TEXT, value_year BIGINT, definition_mark TEXT,
        search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(submission) REFERENCES submissions (id)
    )
    """,
    "CREATE INDEX ix_submitted_figures_submission ON submitted_figures (submission)",
    """
    CREATE UNIQUE INDEX unique_submitted_figures_submission_figure ON submitted_figures
        (submission, figure)
    """,
    """
    CREATE TABLE restatements (
        entry INTEGER NOT NULL, id TEXT NOT NULL, submission TEXT, restated_item TEXT, figure TEXT,
        register TEXT, record TEXT, as_submitted TEXT, as_restated TEXT, restated_reason TEXT,
        restated_by TEXT, restated_on TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry),
        UNIQUE (id), FOREIGN KEY(submission) REFERENCES submissions (id)
    )
    """,
    "CREATE INDEX ix_restatements_submission ON restatements (submission)",
    """
    CREATE TABLE consolidated_sources (
        entry INTEGER NOT NULL, id TEXT NOT NULL, organisation_unit TEXT, source_file TEXT,
        source_kind TEXT, source_year BIGINT, source_version TEXT, source_sha256 TEXT,
        record_count BIGINT, saved_again INTEGER, manifest TEXT, manifest_size BIGINT,
        consolidated_on TEXT, search_text TEXT NOT NULL, PRIMARY KEY (entry), UNIQUE (id),
        FOREIGN KEY(organisation_unit) REFERENCES organisation_units (id)
    )
    """,
    "CREATE INDEX ix_consolidated_sources_organisation_unit ON consolidated_sources (organisation_unit)",
    """
    CREATE UNIQUE INDEX unique_consolidated_sources_organisation_unit ON consolidated_sources
        (organisation_unit)
    """,
)


def migrate(connection: "Connection") -> None:
    """From schema 3 to schema 4."""
    for statement in SCHEMA:
        connection.exec_driver_sql(statement)
