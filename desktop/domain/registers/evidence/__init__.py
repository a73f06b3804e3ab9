"""Evidence: files attached to records, and who saw personal data."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.evidence.attachments import ATTACHMENTS
from desktop.domain.registers.evidence.disclosures import DISCLOSURES

REGISTERS: tuple[AnyRegister, ...] = (ATTACHMENTS, DISCLOSURES)
