"""The rule of evidence: a file belongs to a record that is there."""

import pytest

from desktop.domain.problems import Severity
from desktop.domain.registers import TYPED
from desktop.domain.registers.evidence.attachments import ATTACHMENTS, OWNERS, Attachment
from desktop.domain.registers.officers.officers import Officer


class Records:
    """A ledger of a few records, by register."""

    def __init__(self, **registers):
        self.registers = registers

    def get(self, register, id_):
        return next((record for record in self.registers.get(register, ()) if record.id == id_), None)


FILE = Attachment(file_name="聘书.pdf", owner_register="officers", owner_record="o", file_size=5, sha256="a" * 64)


@pytest.mark.parametrize(
    ("records", "said"),
    [
        (Records(officers=[Officer(id="o", officer_name="王甲")]), []),
        (Records(), [("file_name", Severity.WARNING, "evidence-owner")]),
        # Of that id there is a record, but in another register: it is not the file's.
        (Records(patents=[Officer(id="o")]), [("file_name", Severity.WARNING, "evidence-owner")]),
    ],
    ids=["there", "gone", "of another register"],
)
def test_the_record_of_a_file_is_there(records, said):
    assert [(p.field, p.severity, p.rule) for p in ATTACHMENTS.problems(FILE, records)] == said


def test_a_record_of_every_register_that_people_type_may_have_files():
    assert {owner.id for owner in OWNERS} == {register.id for register in TYPED}
    assert {owner.words for owner in OWNERS} == {register.words for register in TYPED}


def test_attachments_are_made_by_the_program_alone():
    assert ATTACHMENTS.by_program
    assert ATTACHMENTS not in TYPED
