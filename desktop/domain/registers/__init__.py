"""Every register, in explicit lists, one for each area of the quality work.

A new register touches four code files: its own, its area's list, a migration, and the list of migrations.
"""

from collections.abc import Mapping, Sequence

from desktop.domain.register import AnyRegister
from desktop.domain.registers import (
    company,
    evidence,
    officers,
    qc,
    quality,
    savings,
    six_sigma,
    standards,
    submissions,
)
from desktop.domain.registers.area import Area, ById, Registers

AREAS: Mapping[str, Area] = {
    "company": company.REGISTERS,
    "officers": officers.REGISTERS,
    "qc": qc.REGISTERS,
    "six_sigma": six_sigma.REGISTERS,
    "standards": standards.REGISTERS,
    "quality": quality.REGISTERS,
    "savings": savings.REGISTERS,
    "evidence": evidence.REGISTERS,
    "submissions": submissions.REGISTERS,
}
"""The registers of each area; areas and registers come after all that they link to."""

BY_ID: Mapping[str, AnyRegister] = ById(AREAS)

REGISTERS: Sequence[AnyRegister] = Registers(lambda: iter(BY_ID.values()))

TYPED: Sequence[AnyRegister] = Registers(lambda: (r for r in REGISTERS if not r.by_program))
"""The registers whose records people type, or bring in with a ledger."""
