"""The rest of the quality work, 综合质量工作."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.quality.fund_entries import FUND_ENTRIES
from desktop.domain.registers.quality.patents import PATENTS
from desktop.domain.registers.quality.quality_events import QUALITY_EVENTS

REGISTERS: tuple[AnyRegister, ...] = (
    PATENTS,
    FUND_ENTRIES,
    QUALITY_EVENTS,
)
