"""A change set of long ago is taken back where nothing newer stands on it, else what does is named."""

import contextlib
from dataclasses import replace

import pytest
from sqlalchemy.exc import ResourceClosedError

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import Refused
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.words import Words, same
from desktop.store.ledger import Ledger
from desktop.work.keeping.undoing import StandsOn, every_set, newer_than, undo_of
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace

IMPORT = Words("导入：台账.xlsx", "Import: ledger.xlsx")


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "a.cqo", who="clerk")
    yield Workspace(ledger)
    with contextlib.suppress(ResourceClosedError):  # a test that restarts closes it itself
        ledger.close()


@pytest.fixture
def imported(workspace):
    """Sixty units brought in together, after the sample company; gives the units and the set's id."""
    workspace.do(sample_changes())
    units = [OrganisationUnit(unit_name=f"{n}号车间") for n in range(60)]
    workspace.do(ChangeSet(IMPORT, tuple(Change("organisation_units", None, unit) for unit in units)))
    return units, workspace.database.change_sets(None, 1)[0].id


def sets(workspace):
    return workspace.database.change_sets(None, 100)


def test_the_journals_sets_come_newest_first_and_in_pages(workspace, imported):
    units, set_id = imported
    for n in range(7):
        workspace.save("organisation_units", units[n], replace(units[n], unit_name=f"改{n}"))
    whole = sets(workspace)
    assert len(whole) == 9
    assert [each.records for each in whole] == [1] * 7 + [60, len(sample_changes().changes)]
    assert whole[7].id == set_id
    assert (whole[7].label, whole[7].who) == (IMPORT, "clerk")
    assert whole[0].hash == workspace.database.head()
    assert list(every_set(workspace.database, page=2)) == whole
    assert workspace.database.change_sets(whole[2].first, 3) == whole[3:6]
    assert workspace.database.change_sets(1, 10) == []
    assert [each.first for each in whole[:-1]] == [each.last + 1 for each in whole[1:]]


def test_an_import_is_undone_after_other_work_and_a_restart(workspace, imported, tmp_path):
    _units, set_id = imported
    before = len(workspace.database.all("organisation_units"))
    workspace.save("organisation_units", None, OrganisationUnit(unit_name="后来的车间"))
    workspace.database.close()
    ledger = Ledger.open(tmp_path / "a.cqo")
    try:
        again = Workspace(ledger)
        again.do(undo_of(ledger, set_id))
        assert len(ledger.all("organisation_units")) == before - 60 + 1
        assert ledger.verify().sound
        assert ledger.change_sets(None, 1)[0].label.zh == "撤销：导入：台账.xlsx"
        again.undo()
        assert len(ledger.all("organisation_units")) == before + 1
    finally:
        ledger.close()


def test_a_record_changed_since_is_named_with_the_change_that_did_it(workspace, imported):
    units, set_id = imported
    workspace.save("organisation_units", units[3], replace(units[3], unit_name="三车间"))
    later = sets(workspace)[0]
    (newer,) = newer_than(workspace.database, set_id)
    assert (newer.register, newer.record_id, newer.record) == ("organisation_units", units[3].id, "三车间")
    assert (newer.set_id, newer.label, newer.who, newer.links) == (later.id, later.label, "clerk", False)
    head = workspace.database.head()
    with pytest.raises(StandsOn) as told:
        undo_of(workspace.database, set_id)
    assert "三车间" in told.value.say("zh")
    assert "1 later change stands" in told.value.say("en")
    assert workspace.database.head() == head


def test_what_was_changed_and_changed_back_stands_in_nobodys_way(workspace, imported):
    units, set_id = imported
    workspace.save("organisation_units", units[3], replace(units[3], unit_name="三车间"))
    workspace.undo()
    assert newer_than(workspace.database, set_id) == []


def test_a_record_deleted_since_is_named(workspace, imported):
    units, set_id = imported
    workspace.delete("organisation_units", [units[5]])
    (newer,) = newer_than(workspace.database, set_id)
    assert (newer.record_id, newer.record) == (units[5].id, "5号车间")
    assert newer.label.zh.startswith("删除")


def test_an_undo_is_not_done_twice(workspace, imported):
    _units, set_id = imported
    workspace.do(undo_of(workspace.database, set_id))
    with pytest.raises(StandsOn) as told:
        undo_of(workspace.database, set_id)
    assert len(told.value.newer) == 60
    assert "60" in told.value.say("zh")
    assert told.value.say("zh").count("；") == 4


@pytest.mark.parametrize("count", [3, 60])
def test_what_links_to_a_record_that_would_go_is_named(workspace, count):
    units = [OrganisationUnit(unit_name=f"{n}号车间") for n in range(count)]
    workspace.do(ChangeSet(IMPORT, tuple(Change("organisation_units", None, unit) for unit in units)))
    set_id = sets(workspace)[0].id
    officer = workspace.save("officers", None, Officer(officer_name="王甲", organisation_unit=units[1].id))
    (newer,) = newer_than(workspace.database, set_id)
    assert (newer.register, newer.record_id, newer.links) == ("officers", officer.id, True)
    assert newer.set_id == sets(workspace)[0].id
    workspace.delete("officers", [officer])
    workspace.do(undo_of(workspace.database, set_id))
    assert workspace.database.count("organisation_units") == 0


def test_a_deletion_is_undone_and_what_took_its_place_is_told(workspace):
    unit = workspace.save("organisation_units", None, OrganisationUnit(unit_name="一车间"))
    workspace.delete("organisation_units", [unit])
    set_id = sets(workspace)[0].id
    other = workspace.save("organisation_units", None, OrganisationUnit(unit_name="一车间"))
    with pytest.raises(Refused):
        workspace.do(undo_of(workspace.database, set_id))
    assert workspace.database.all("organisation_units") == [other]
    workspace.delete("organisation_units", [other])
    workspace.do(undo_of(workspace.database, set_id))
    assert workspace.database.all("organisation_units") == [unit]


def test_a_record_changed_twice_in_one_set_goes_back_to_what_it_was(workspace):
    first = OrganisationUnit(unit_name="一车间")
    workspace.do(ChangeSet(same("甲"), (Change("organisation_units", None, first),)))
    second = replace(first, unit_name="二车间")
    workspace.do(ChangeSet(same("乙"), (Change("organisation_units", first, second),)))
    workspace.do(undo_of(workspace.database, sets(workspace)[0].id))
    assert workspace.database.all("organisation_units") == [first]


@pytest.mark.parametrize("set_id", ["", "no such set"])
def test_a_set_that_is_not_there_is_refused(workspace, set_id):
    with pytest.raises(Refused):
        undo_of(workspace.database, set_id)


def test_a_set_of_a_register_that_is_not_known_is_never_undone_in_part(workspace, imported):
    _units, set_id = imported
    workspace.database._connection.exec_driver_sql(
        "UPDATE journal SET register = 'of_the_future' WHERE number = (SELECT max(number) FROM journal)"
    )
    with pytest.raises(Refused):
        undo_of(workspace.database, set_id)
