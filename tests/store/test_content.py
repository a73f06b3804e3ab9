"""The contents of attached files in the store: in with their records, out unchanged, and checked."""

from dataclasses import replace

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import CannotWrite, Conflict, ContentLost
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.evidence.attachments import Attachment, digest
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.work.workspace import Workspace

CONTENT = bytes(range(256)) * 40
OWNER = OrganisationUnit(unit_name="甲")


def attachment(content: bytes = CONTENT, owner: str = OWNER.id, **fields: object) -> Attachment:
    return Attachment(
        file_name="a.bin", owner_register="organisation_units", owner_record=owner, file_size=len(content),
        sha256=digest(content), **fields,
    )


def added(*files: Attachment, contents: tuple[bytes, ...] = (CONTENT,)) -> ChangeSet:
    return ChangeSet(same("attach"), tuple(Change("attachments", None, file) for file in files), contents)


def count(ledger: Ledger) -> int:
    return int(ledger._connection.exec_driver_sql("SELECT count(*) FROM content").scalar())


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.apply(ChangeSet(same("unit"), (Change("organisation_units", None, OWNER),)))
    ledger.apply(added(attachment()))
    assert ledger.verify().sound
    return ledger


def test_comes_out_as_it_went_in(filled: Ledger) -> None:
    assert filled.content(digest(CONTENT)) == CONTENT


def test_the_same_content_is_kept_once(filled: Ledger) -> None:
    filled.apply(added(attachment(owner="other")))
    assert count(filled) == 1
    assert len(filled.all("attachments")) == 2
    assert filled.verify().sound


def test_a_record_without_its_content_is_refused_whole(filled: Ledger) -> None:
    for wrong in (attachment(b"other"), replace(attachment(owner="other"), file_size=1)):
        with pytest.raises(ContentLost):
            filled.apply(added(wrong))
    assert len(filled.all("attachments")) == 1
    assert filled.verify().journal_lines == 2


def test_content_and_record_come_together_or_not_at_all(filled: Ledger) -> None:
    stale = Change("organisation_units", replace(OWNER, unit_name="乙"), OWNER)
    changes = added(attachment(b"new"), contents=(b"new",))
    with pytest.raises(Conflict):
        filled.apply(replace(changes, changes=(*changes.changes, stale)))
    assert count(filled) == 1
    with pytest.raises(ContentLost):
        filled.content(digest(b"new"))


def test_a_full_disk_keeps_nothing_of_it(filled: Ledger) -> None:
    pages = filled._connection.exec_driver_sql("PRAGMA page_count").scalar()
    filled._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(CannotWrite):
        filled.apply(added(attachment(b"x" * 10**6), contents=(b"x" * 10**6,)))
    assert count(filled) == 1
    assert filled.verify().sound


def test_deleting_its_record_takes_a_file_along_and_undo_brings_it_back(filled: Ledger) -> None:
    workspace = Workspace(filled)
    workspace.delete("organisation_units", [OWNER])
    assert filled.all("attachments") == filled.all("organisation_units") == []
    assert "佐证材料1份" in workspace.undo_label.zh
    assert filled.verify().sound
    assert filled.content(digest(CONTENT)) == CONTENT
    workspace.undo()
    assert [file.sha256 for file in filled.all("attachments")] == [digest(CONTENT)]
    assert filled.all("organisation_units") == [OWNER]
    workspace.redo()
    assert filled.all("attachments") == []
    assert filled.verify().sound


def test_many_records_take_theirs_and_no_others(ledger: Ledger) -> None:
    units = [OrganisationUnit(unit_name=f"班组{n}") for n in range(12)]
    ledger.apply(ChangeSet(same("units"), tuple(Change("organisation_units", None, unit) for unit in units)))
    ledger.apply(added(*(attachment(owner=unit.id) for unit in units)))
    Workspace(ledger).delete("organisation_units", units[:10])
    assert {file.owner_record for file in ledger.all("attachments")} == {unit.id for unit in units[10:]}


def test_the_workspace_does_not_hold_on_to_contents(filled: Ledger) -> None:
    workspace = Workspace(filled)
    workspace.do(added(attachment(b"new"), contents=(b"new",)))
    assert workspace._past.done[-1].contents == ()
    workspace.undo()
    workspace.redo()
    assert filled.content(digest(b"new")) == b"new"


@pytest.mark.parametrize(
    ("tampering", "fault"),
    [
        ("UPDATE content SET bytes = x'00'", "was changed"),
        ("UPDATE content SET bytes = 'text'", "was changed"),
        ("UPDATE content SET size = 1", "was changed"),
        ("DELETE FROM content", "is missing"),
        ("UPDATE attachments SET file_size = 7", "not of the size"),
        ("INSERT INTO content VALUES ('{x}', 1, x'78')", "belongs to no record"),
    ],
)
def test_tampering_is_found(filled: Ledger, tampering: str, fault: str) -> None:
    filled._connection.exec_driver_sql(tampering.format(x=digest(b"x")))
    verdict = filled.verify()
    assert any(fault in str(said) for said in verdict.faults), verdict.faults


def test_what_a_deleted_file_was_is_watched_over_too(filled: Ledger) -> None:
    Workspace(filled).delete("organisation_units", [OWNER])
    filled._connection.exec_driver_sql("DELETE FROM content")
    assert any("is missing" in str(said) for said in filled.verify().faults)


@pytest.mark.parametrize("tampering", ["UPDATE content SET bytes = x'00'", "DELETE FROM content"])
def test_what_is_not_what_was_attached_is_not_handed_out(filled: Ledger, tampering: str) -> None:
    filled._connection.exec_driver_sql(tampering)
    with pytest.raises(ContentLost) as refused:
        filled.content(digest(CONTENT))
    assert refused.value.say("zh")
    assert refused.value.say("en")
