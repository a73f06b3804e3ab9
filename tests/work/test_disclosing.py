"""That personal data were seen is written down, for ever, and counts as nothing to undo."""

from dataclasses import replace

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import Kept, ReadOnly
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.registers.evidence.disclosures import DISCLOSURES, PERSONAL
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.work.disclosing import disclosure
from desktop.work.keeping.undoing import undo_of
from desktop.work.workspace import Workspace

ID_NUMBER = "320600198001010019"


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "a.cqo", who="测试")
    made = Workspace(ledger)
    unit = made.save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="一车间"))
    officer = Officer(officer_name="王甲", organisation_unit=unit.id, citizen_identification_number=ID_NUMBER)
    made.do(ChangeSet(same("开始"), (Change("officers", None, officer),)))
    yield made
    ledger.close()


def seen(workspace):
    return workspace.database.all(DISCLOSURES.id)


def test_says_who_what_how_many_and_why_and_nothing_of_the_data(workspace):
    (officer,) = workspace.database.all("officers")
    workspace.disclosing.note("form", "officers", 1, "  核对上报材料 ", officer.id)
    (made,) = seen(workspace)
    assert (made.disclosed_by, made.means, made.disclosed_register) == ("测试", "form", "officers")
    assert (made.disclosed_records, made.disclosed_record) == (1, officer.id)
    assert made.disclosure_reason == "核对上报材料"
    assert DISCLOSURES.problems(made) == []
    said = repr(made) + repr(workspace.database.history(made.id)[0].label)
    assert ID_NUMBER not in said
    assert "王甲" not in said
    assert workspace.database.verify().sound


def test_every_register_with_personal_data_can_be_named():
    personal = {r.id for r in REGISTERS if any(f.personal for f in r.fields)}
    assert {option.id for option in PERSONAL} == personal
    assert {"officers", "qc_members"} <= personal


def test_a_register_without_any_leaves_no_record(workspace):
    workspace.disclosing.note("export", "organisation_units", 1, "核对")
    workspace.disclosing.begin("核对")
    workspace.disclosing.show_table("organisation_units")
    assert seen(workspace) == []


def test_a_table_is_written_down_once_until_it_is_masked(workspace):
    for _ in range(2):
        workspace.disclosing.begin("核对")
        workspace.disclosing.show_table("officers")
        workspace.disclosing.show_table("officers")
        workspace.disclosing.end()
    assert [each.means for each in seen(workspace)] == ["screen", "screen"]


def test_is_nothing_to_undo_today_or_after_a_restart(workspace):
    before = workspace.undo_label
    workspace.disclosing.note("list", "officers", 1, "")
    assert workspace.undo_label == before
    again = Workspace(workspace.database)
    again.recall()
    assert again.undo_label == before
    again.undo()
    assert len(seen(workspace)) == 1


def test_nobody_changes_deletes_or_undoes_it(workspace):
    workspace.disclosing.note("list", "officers", 1, "")
    (made,) = seen(workspace)
    for after in (None, replace(made, disclosed_records=0)):
        with pytest.raises(Kept):
            workspace.do(ChangeSet(same("整理"), (Change(DISCLOSURES.id, made, after),)))
    last = workspace.database.change_sets(None, 1)[0]
    with pytest.raises(Kept):
        workspace.do(undo_of(workspace.database, last.id))
    assert seen(workspace) == [made]


def test_what_cannot_be_written_down_is_not_shown(workspace):
    reader = workspace.database.reader()
    try:
        looking = Workspace(reader)
        with pytest.raises(ReadOnly):
            looking.disclosing.begin("核对")
        with pytest.raises(ReadOnly):
            disclosure(reader, BY_ID["officers"], "list", 1, "")
        assert looking.disclosing.reason == ""
    finally:
        reader.close()
