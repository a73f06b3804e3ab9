"""The company that workbooks are of, looked for beside the window."""

from collections.abc import Sequence
from pathlib import Path

from desktop.domain.first_company import FirstCompany as Found
from desktop.domain.first_company import first_company
from desktop.ui.importing.import_steps import read_files
from desktop.ui.jobs import Job

__all__ = ["Found", "look"]


def look(job: Job, paths: Sequence[Path]) -> Found:
    """What the workbooks tell of their company; one that cannot be read tells nothing."""
    files = read_files(job, paths, lambda _words: None)
    tables = [table for file in files for table in file.tables]
    return first_company(tables, [path.stem for path in paths])
