"""The figures of the annual report, each declared in the module of its area.

Sources of the rules: `docs/figures.md` has one paragraph a figure, printed from here.
"""

from collections.abc import Mapping

from desktop.domain.figures.company import COMPANY
from desktop.domain.figures.figure import Figure
from desktop.domain.figures.officers import OFFICERS
from desktop.domain.figures.property import PROPERTY
from desktop.domain.figures.qc import QC
from desktop.domain.figures.quality import QUALITY
from desktop.domain.figures.savings import PROPOSALS, SAVINGS
from desktop.domain.figures.six_sigma import SIX_SIGMA
from desktop.domain.figures.standards import STANDARDS

FIGURES: tuple[Figure, ...] = (
    *OFFICERS,
    *QC,
    *SIX_SIGMA,
    *SAVINGS,
    *STANDARDS,
    *QUALITY,
    *PROPERTY,
    *PROPOSALS,
    *COMPANY,
)

BY_ID: Mapping[str, Figure] = {figure.id: figure for figure in FIGURES}
