"""The company: who reports, its units, its figures of each year, its certificates, and its answers to the checks."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.company.company_years import COMPANY_YEARS
from desktop.domain.registers.company.enterprise import ENTERPRISE
from desktop.domain.registers.company.management_certificates import MANAGEMENT_CERTIFICATES
from desktop.domain.registers.company.organisation_units import ORGANISATION_UNITS
from desktop.domain.registers.company.problem_answers import PROBLEM_ANSWERS
from desktop.domain.registers.company.size_classes import SIZE_CLASSES

REGISTERS: tuple[AnyRegister, ...] = (
    ENTERPRISE,
    ORGANISATION_UNITS,
    COMPANY_YEARS,
    MANAGEMENT_CERTIFICATES,
    SIZE_CLASSES,
    PROBLEM_ANSWERS,
)
