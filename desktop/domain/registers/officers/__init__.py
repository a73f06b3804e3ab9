"""Chief quality officers, 首席质量官."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.officers.appointments import APPOINTMENTS
from desktop.domain.registers.officers.officers import OFFICERS
from desktop.domain.registers.officers.training_records import TRAINING_RECORDS

REGISTERS: tuple[AnyRegister, ...] = (
    OFFICERS,
    APPOINTMENTS,
    TRAINING_RECORDS,
)
