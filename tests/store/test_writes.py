from contextlib import closing
from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import CannotWrite, Conflict, Duplicate, StillInUse
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.six_sigma.six_sigma_projects import SixSigmaProject
from desktop.domain.words import same
from desktop.store import connection as store_connection
from desktop.store.driver import sqlite
from desktop.store.ledger import Ledger
from desktop.work.workspace import Workspace


def changes(*made: Change) -> ChangeSet:
    return ChangeSet(same("test"), made)


def unit(name: str) -> OrganisationUnit:
    return OrganisationUnit(unit_name=name)


def test_what_is_put_in_comes_out_equal(ledger: Ledger) -> None:
    project = SixSigmaProject(
        project_number="P1", planned_benefit=Decimal("0.01"), baseline_value=Decimal("6.640001")
    )
    ledger.apply(changes(Change("six_sigma_projects", None, project)))
    assert ledger.all("six_sigma_projects") == [project]


def test_a_stale_edit_is_a_conflict_and_changes_nothing(ledger: Ledger) -> None:
    first = unit("甲")
    ledger.apply(changes(Change("organisation_units", None, first)))
    ledger.apply(changes(Change("organisation_units", first, replace(first, unit_name="乙"))))
    with pytest.raises(Conflict):
        ledger.apply(changes(Change("organisation_units", first, replace(first, unit_name="丙"))))
    assert [u.unit_name for u in ledger.all("organisation_units")] == ["乙"]
    assert ledger.verify().sound


def test_one_bad_change_takes_all_others_back(ledger: Ledger) -> None:
    ledger.apply(changes(Change("organisation_units", None, unit("甲"))))
    good, bad = unit("乙"), unit("甲")
    with pytest.raises(Duplicate):
        ledger.apply(
            changes(Change("organisation_units", None, good), Change("organisation_units", None, bad))
        )
    assert [u.unit_name for u in ledger.all("organisation_units")] == ["甲"]
    assert ledger.verify().journal_lines == 1


def test_a_record_that_others_point_to_cannot_go(ledger: Ledger) -> None:
    home = unit("甲")
    officer = Officer(officer_name="张三", organisation_unit=home.id)
    ledger.apply(changes(Change("officers", None, officer), Change("organisation_units", None, home)))
    with pytest.raises(StillInUse) as refused:
        ledger.apply(changes(Change("organisation_units", home, None)))
    assert "首席质量官1条" in refused.value.say("zh")
    assert "Chief quality officers 1" in refused.value.say("en")
    ledger.apply(changes(Change("organisation_units", home, None), Change("officers", officer, None)))
    assert ledger.all("organisation_units") == []


def test_a_lock_of_another_program_is_told_and_nothing_is_lost(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger._connection.exec_driver_sql("PRAGMA busy_timeout = 50")
    with closing(sqlite.connect(ledger.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotWrite) as refused:
            ledger.apply(changes(Change("organisation_units", None, unit("甲"))))
        other.execute("ROLLBACK")
    assert "另一个程序" in refused.value.say("zh")
    ledger.apply(changes(Change("organisation_units", None, unit("甲"))))
    assert store_connection.BUSY_MS > 1000


def test_undo_and_redo_go_through_the_door_and_the_journal(workspace: Workspace) -> None:
    home = workspace.save("organisation_units", None, unit("甲"))
    workspace.save("organisation_units", home, replace(home, unit_name="乙"))
    workspace.undo()
    assert workspace.database.all("organisation_units") == [home]
    workspace.redo()
    workspace.undo()
    workspace.undo()
    assert workspace.database.all("organisation_units") == []
    assert workspace.undo_label is None
    lines = workspace.database.history(home.id)
    assert [line.after is None for line in lines] == [False, False, False, False, False, True]
    assert {line.who for line in lines} == {"tester"}
    assert workspace.database.verify().sound


def test_the_log_stays_at_its_size_and_is_written_over(ledger: Ledger) -> None:
    log = ledger.path.with_name(f"{ledger.path.name}-wal")
    for n in range(150):
        ledger.apply(changes(Change("organisation_units", None, unit(f"{n}车间"))))
    assert log.stat().st_size < 1_500_000
