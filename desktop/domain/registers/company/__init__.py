"""The company: who reports, its units, its figures of each year, its certificates, and its answers to the checks."""

from desktop.domain.registers.area import Area

REGISTERS = Area(
    __name__,
    enterprise="enterprise.ENTERPRISE",
    organisation_units="organisation_units.ORGANISATION_UNITS",
    company_years="company_years.COMPANY_YEARS",
    management_certificates="management_certificates.MANAGEMENT_CERTIFICATES",
    size_classes="size_classes.SIZE_CLASSES",
    problem_answers="problem_answers.PROBLEM_ANSWERS",
)
