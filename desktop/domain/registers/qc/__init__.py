"""QC circles and their themes, 质量课题."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.qc.qc_circles import QC_CIRCLES, QC_REGISTRATIONS
from desktop.domain.registers.qc.qc_themes import QC_THEMES

REGISTERS: tuple[AnyRegister, ...] = (
    QC_CIRCLES,
    QC_REGISTRATIONS,
    QC_THEMES,
)
