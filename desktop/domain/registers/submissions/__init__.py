"""What left the factory, and what was said of it since; what came in from the units of a group."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.submissions.restatements import RESTATEMENTS
from desktop.domain.registers.submissions.sources import CONSOLIDATED_SOURCES
from desktop.domain.registers.submissions.submissions import SUBMISSIONS
from desktop.domain.registers.submissions.submitted_figures import SUBMITTED_FIGURES

REGISTERS: tuple[AnyRegister, ...] = (SUBMISSIONS, SUBMITTED_FIGURES, RESTATEMENTS, CONSOLIDATED_SOURCES)
