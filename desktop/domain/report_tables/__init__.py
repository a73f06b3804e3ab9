"""The detail tables of the annual report, in the order of the workbook (data dictionary, section 7)."""

from desktop.domain.report_tables.activities import ACTIVITIES
from desktop.domain.report_tables.company import COMPANY
from desktop.domain.report_tables.detail import Detail, Latest, Via
from desktop.domain.report_tables.officers import OFFICERS
from desktop.domain.report_tables.property import PROPERTY
from desktop.domain.report_tables.qc import QC
from desktop.domain.report_tables.quality import QUALITY
from desktop.domain.report_tables.six_sigma import SIX_SIGMA
from desktop.domain.report_tables.standards import STANDARDS

__all__ = ["DETAILS", "Detail", "Latest", "Via"]

DETAILS: tuple[Detail, ...] = (
    *COMPANY,
    *OFFICERS,
    *QC,
    *SIX_SIGMA,
    *STANDARDS,
    *QUALITY,
    *PROPERTY,
    *ACTIVITIES,
)
