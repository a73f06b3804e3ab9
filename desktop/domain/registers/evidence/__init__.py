"""Evidence: files attached to records."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.evidence.attachments import ATTACHMENTS

REGISTERS: tuple[AnyRegister, ...] = (ATTACHMENTS,)
