"""The steps from one schema to the next, in one explicit list.

A step is SQL written by hand and never changed once released. All steps that a ledger lacks run in one
transaction, behind a verified copy of the file; a test compares what they make with the descriptions.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.store.migrations import (
    m001_first,
    m002_whole_year,
    m003_product_recalls,
    m004_submissions,
    m005_disclosures,
    m006_links_without_blanks,
    m007_added_in_bulk,
    m008_sort_keys,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

MIGRATIONS: "tuple[Callable[[Connection], None], ...]" = (
    m001_first.migrate,
    m002_whole_year.migrate,
    m003_product_recalls.migrate,
    m004_submissions.migrate,
    m005_disclosures.migrate,
    m006_links_without_blanks.migrate,
    m007_added_in_bulk.migrate,
    m008_sort_keys.migrate,
)
"""Step n, counted from 1, leads to schema version n."""

CURRENT = len(MIGRATIONS)
"""The schema version that this program reads and writes."""
