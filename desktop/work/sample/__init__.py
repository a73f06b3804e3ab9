"""The sample company: an invented factory group in Nantong and its quality work from 2021 to 2025.

Every name, number and figure is made up. Its records are the same at each call, ids included.
"""

from desktop.domain.changes import ChangeSet
from desktop.domain.words import Words
from desktop.work.sample import company, evidence, officers, qc, quality, savings, six_sigma, standards
from desktop.work.sample.company import answers

LABEL = Words("载入示例企业", "Load the sample company")


def sample_changes() -> ChangeSet:
    """The changes that bring the sample company into an empty ledger, linked records first."""
    areas = (company, officers, qc, six_sigma, standards, quality, savings)
    records = [change for area in areas for change in area.changes()]
    files, contents = evidence.changes(records)
    return ChangeSet(LABEL, (*records, *answers.changes(records), *files), contents)
