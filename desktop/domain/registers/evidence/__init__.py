"""Evidence: files attached to records, and who saw personal data."""

from desktop.domain.registers.area import Area

REGISTERS = Area(
    __name__,
    attachments="attachments.ATTACHMENTS",
    disclosures="disclosures.DISCLOSURES",
)
