"""Every register, in explicit tuples, one for each area of the quality work.

A new register touches four code files: its own, its area's tuple, a migration, and the list of migrations.
"""

from collections.abc import Mapping

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

AREAS: Mapping[str, tuple[AnyRegister, ...]] = {
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

REGISTERS: tuple[AnyRegister, ...] = tuple(register for area in AREAS.values() for register in area)

TYPED: tuple[AnyRegister, ...] = tuple(register for register in REGISTERS if not register.by_program)
"""The registers whose records people type, or bring in with a ledger."""

BY_ID: Mapping[str, AnyRegister] = {register.id: register for register in REGISTERS}
