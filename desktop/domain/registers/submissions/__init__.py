"""What left the factory, and what was said of it since; what came in from the units of a group."""

from desktop.domain.registers.area import Area

REGISTERS = Area(
    __name__,
    submissions="submissions.SUBMISSIONS",
    submitted_figures="submitted_figures.SUBMITTED_FIGURES",
    restatements="restatements.RESTATEMENTS",
    consolidated_sources="sources.CONSOLIDATED_SOURCES",
)
