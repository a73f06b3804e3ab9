import pytest

from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.store.ledger import Ledger
from desktop.work.workspace import Workspace


@pytest.fixture
def filled(workspace: Workspace) -> Ledger:
    for name in ("甲", "乙", "丙"):
        workspace.save("organisation_units", None, OrganisationUnit(unit_name=name))
    ledger = workspace.database
    assert isinstance(ledger, Ledger)
    assert ledger.verify().sound
    return ledger


@pytest.mark.parametrize(
    ("tampering", "fault"),
    [
        (
            "UPDATE organisation_units SET unit_name = '丁' WHERE unit_name = '乙'",
            "not what the journal says",
        ),
        ("UPDATE organisation_units SET search_text = 'x' WHERE unit_name = '乙'", "wrong search text"),
        ("DELETE FROM organisation_units WHERE unit_name = '乙'", "in the journal, but gone"),
        ("INSERT INTO organisation_units (id, search_text) VALUES ('x', '')", "not in the journal"),
        ("UPDATE journal SET who = 'someone else' WHERE number = 2", "line 2 was changed"),
        ("UPDATE journal SET at = '2020-01-01T00:00:00+00:00' WHERE number = 1", "line 1 was changed"),
        ("UPDATE journal SET who = CAST(who AS BLOB) WHERE number = 2", "unreadable"),
        ("UPDATE organisation_units SET unit_name = CAST(unit_name AS BLOB) WHERE unit_name = '乙'", "not what the journal says"),
        ("DELETE FROM journal WHERE number = 2", "line 2 is missing"),
        ("DELETE FROM journal WHERE number = 3", "not in the journal"),
        (
            "UPDATE organisation_units SET parent = 'nobody' WHERE unit_name = '丙'",
            "points to a missing record",
        ),
    ],
)
def test_tampering_is_found(filled: Ledger, tampering: str, fault: str) -> None:
    filled._connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    filled._connection.exec_driver_sql(tampering)
    verdict = filled.verify()
    assert not verdict.sound
    assert any(fault in str(said) for said in verdict.faults), verdict.faults


def test_the_head_tells_whether_the_tail_was_cut(filled: Ledger) -> None:
    head = filled.verify().head
    assert head == filled.head()
    filled._connection.exec_driver_sql("DELETE FROM organisation_units WHERE unit_name = '丙'")
    filled._connection.exec_driver_sql("DELETE FROM journal WHERE number = 3")
    verdict = filled.verify()
    assert verdict.sound, "nothing inside the file can show it"
    assert verdict.head != head
