"""Every register, in one explicit tuple.

A new register touches four code files: its own, this tuple, a migration, and the list of migrations.
"""

from collections.abc import Mapping

from desktop.domain.register import AnyRegister
from desktop.domain.registers.appointments import APPOINTMENTS
from desktop.domain.registers.benchmarking_indicators import BENCHMARKING_INDICATORS
from desktop.domain.registers.benefit_months import BENEFIT_MONTHS
from desktop.domain.registers.enterprise import ENTERPRISE
from desktop.domain.registers.fund_entries import FUND_ENTRIES
from desktop.domain.registers.officers import OFFICERS
from desktop.domain.registers.organisation_units import ORGANISATION_UNITS
from desktop.domain.registers.patents import PATENTS
from desktop.domain.registers.qc_circles import QC_CIRCLES, QC_REGISTRATIONS
from desktop.domain.registers.qc_themes import QC_THEMES
from desktop.domain.registers.quality_events import QUALITY_EVENTS
from desktop.domain.registers.quick_wins import QUICK_WINS
from desktop.domain.registers.six_sigma_projects import SIX_SIGMA_PROJECTS
from desktop.domain.registers.standard_declarations import STANDARD_DECLARATIONS
from desktop.domain.registers.standards import STANDARDS
from desktop.domain.registers.training_records import TRAINING_RECORDS

REGISTERS: tuple[AnyRegister, ...] = (
    ENTERPRISE,
    ORGANISATION_UNITS,
    OFFICERS,
    APPOINTMENTS,
    TRAINING_RECORDS,
    QC_CIRCLES,
    QC_REGISTRATIONS,
    QC_THEMES,
    SIX_SIGMA_PROJECTS,
    QUICK_WINS,
    BENEFIT_MONTHS,
    STANDARDS,
    STANDARD_DECLARATIONS,
    BENCHMARKING_INDICATORS,
    PATENTS,
    FUND_ENTRIES,
    QUALITY_EVENTS,
)
"""In such an order that a register comes after all that it links to."""

BY_ID: Mapping[str, AnyRegister] = {register.id: register for register in REGISTERS}
