"""A backup is told apart from the ledger, restored to a copy or in place; a failure at any step loses nothing."""

import os
from dataclasses import replace

import pytest

from desktop.domain.errors import CannotWrite, InUse, NotALedger, Refused
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.words import same
from desktop.store import seal
from desktop.store.cipher import keyring
from desktop.store.ledger import Ledger
from desktop.store.looking import Look
from desktop.store.restoring import put_in_place, restore
from desktop.work.keeping.backups import Keeper, backups_in, folder_of
from desktop.work.keeping.restoring import (
    RestoreMeans,
    copy_path,
    difference,
    held_in,
    keep_present,
    make_ready,
    swap,
    to_copy,
)
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace

MEANS = RestoreMeans(Look.into, restore, Ledger.open, put_in_place, keyring.unlock)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "江海.cqo"


@pytest.fixture
def backup(path):
    """A backup of the sample company, on which two units were added since."""
    ledger = Ledger.create(path, who="clerk")
    keeper = Keeper(ledger)
    workspace = Workspace(ledger)
    workspace.do(sample_changes())
    kept = keeper.keep()
    for name in ("甲车间", "乙车间"):
        workspace.save("organisation_units", None, OrganisationUnit(unit_name=name))
    ledger.close()
    return kept


def units(path):
    ledger = Ledger.open(path)
    try:
        assert ledger.verify().sound
        return {unit.unit_name for unit in ledger.all("organisation_units")}
    finally:
        ledger.close()


def restore_in_place(path, backup, means):
    """The whole way, as the window goes it."""
    database = Ledger.open(path)
    try:
        waiting = make_ready(backup, path, means)
        kept = keep_present(Keeper(database), waiting)
    finally:
        database.close()
    swap(waiting, path, kept, means).close()


def left_beside(path):
    """What lies there besides the ledger and its own seal."""
    return sorted(p.name for p in path.parent.iterdir() if p.is_file() and p not in (path, seal.path_of(path)))


def test_what_a_backup_holds(backup, path):
    (one,) = backups_in(folder_of(path))
    held = held_in(one, MEANS)
    assert held.records == len(sample_changes().changes)
    assert held.size == backup.stat().st_size
    assert held.fault is None
    look = Look.into(backup)
    assert held.head == look.head == look.change_sets(None, 1)[0].hash
    look.close()
    assert sorted(p.name for p in backup.parent.iterdir()) == [backup.name]


def test_a_damaged_backup_says_so(backup, path):
    backup.write_bytes(backup.read_bytes()[:5000])
    (one,) = backups_in(folder_of(path))
    assert backup.name in held_in(one, MEANS).fault.zh


def test_what_would_be_missing_is_told_from_the_journals(backup, path):
    ledger, look = Ledger.open(path), Look.into(backup)
    try:
        found = difference(ledger, look)
        assert [each.label.zh.partition("：")[2] for each in found.missing] == ["乙车间", "甲车间"]
        assert (found.only_there, found.related) == ((), True)
        assert difference(look, look).missing == ()
    finally:
        ledger.close()
        look.close()


def test_two_ways_from_one_ledger_are_told_apart(backup, path, tmp_path):
    restore(backup, tmp_path / "b.cqo")
    other = Ledger.open(tmp_path / "b.cqo")
    for n in range(4):
        Workspace(other).save("organisation_units", None, OrganisationUnit(unit_name=f"丙{n}"))
    other.close()
    ledger, look = Ledger.open(path), Look.into(tmp_path / "b.cqo")
    try:
        found = difference(ledger, look)
        assert (len(found.missing), len(found.only_there), found.related) == (2, 4, True)
    finally:
        ledger.close()
        look.close()


def test_another_companys_backup_and_an_empty_one_are_known(backup, path, tmp_path):
    empty = Ledger.create(tmp_path / "empty.cqo")
    ledger = Ledger.open(path)
    try:
        assert len(difference(ledger, empty).missing) == 3
        assert difference(ledger, empty).related
        Workspace(empty).save("organisation_units", None, OrganisationUnit(unit_name="别家"))
        found = difference(ledger, empty)
        assert (len(found.missing), len(found.only_there), found.related) == (3, 1, False)
    finally:
        ledger.close()
        empty.close()


def test_a_copy_beside_it_gets_a_free_name(backup, path):
    target = copy_path(path, backup)
    assert target.name == "江海-000001.cqo"
    to_copy(backup, target, MEANS)
    assert "甲车间" not in units(target)
    assert "甲车间" in units(path)
    assert copy_path(path, backup).name == "江海-000001 (2).cqo"


def test_in_place_the_present_is_kept_and_the_backup_takes_over(backup, path):
    restore_in_place(path, backup, MEANS)
    assert "甲车间" not in units(path)
    assert left_beside(path) == []
    assert [b.before for b in backups_in(folder_of(path))] == ["", "restore"]
    restore_in_place(path, backups_in(folder_of(path))[-1].path, MEANS)
    assert {"甲车间", "乙车间"} <= units(path)


def test_a_backup_that_is_thinned_out_meanwhile_is_restored_all_the_same(backup, path):
    old = 1_500_000_000
    for number in range(2, 40):
        later = backup.with_name(f"{number:06}.cqo")
        later.write_bytes(backup.read_bytes())
        os.utime(later, (old + number, old + number))
    os.utime(backup, (old, old))
    restore_in_place(path, backup, MEANS)
    assert not backup.exists()
    assert "甲车间" not in units(path)


def test_a_log_left_beside_it_is_not_mixed_in(backup, path):
    """The program was killed: what its log holds belongs to the old ledger only."""
    ledger = Ledger.open(path)
    Workspace(ledger).save("organisation_units", None, OrganisationUnit(unit_name="丁车间"))
    log = path.with_name(path.name + "-wal").read_bytes()
    ledger.close()
    assert log
    waiting = make_ready(backup, path, MEANS)
    path.with_name(path.name + "-wal").write_bytes(log)
    swap(waiting, path, backup, MEANS).close()
    assert "丁车间" not in units(path)
    assert left_beside(path) == []


def fail(*_args, **_more):
    raise CannotWrite(same("no"), same("safe"), same("next"))


@pytest.mark.parametrize("step", ["restore", "open", "put_in_place"])
def test_a_failure_at_any_step_leaves_the_present_ledger(backup, path, step):
    means = replace(MEANS, **{step: fail})
    before = units(path)
    with pytest.raises(CannotWrite):
        restore_in_place(path, backup, means)
    assert units(path) == before
    assert left_beside(path) == []


def test_a_damaged_backup_is_refused_before_anything_is_touched(backup, path):
    before = units(path)
    content = bytearray(backup.read_bytes())
    content[20_000:40_000] = bytes(20_000)
    backup.write_bytes(content)
    with pytest.raises(Refused):
        restore_in_place(path, backup, MEANS)
    assert units(path) == before
    assert left_beside(path) == []
    assert len(backups_in(folder_of(path))) == 1


def test_a_backup_whose_journal_was_tampered_with_is_refused(backup, path):
    ledger = Ledger.open(path)
    ledger._connection.exec_driver_sql("UPDATE organisation_units SET unit_name = '假' WHERE entry = 1")
    ledger.back_up(backup.with_name("000002.cqo"))
    ledger.close()
    with pytest.raises(NotALedger) as told:
        make_ready(backup.with_name("000002.cqo"), path, MEANS)
    assert "000002.cqo" in told.value.say("zh")
    assert left_beside(path) == []


def test_a_present_ledger_that_cannot_be_kept_is_not_replaced(backup, path, monkeypatch):
    monkeypatch.setattr(Keeper, "keep", fail)
    before = units(path)
    with pytest.raises(CannotWrite):
        restore_in_place(path, backup, MEANS)
    assert units(path) == before
    assert left_beside(path) == []


def test_what_cannot_be_opened_in_place_makes_room_for_what_was_there(backup, path):
    """The open that follows the swap fails once; the present ledger comes back from its own backup."""
    before, calls = units(path), []

    def open_(which):
        calls.append(which)
        if which == path and calls.count(path) == 1:
            raise NotALedger(same("no"), same("safe"), same("next"))
        return Ledger.open(which)

    with pytest.raises(NotALedger):
        restore_in_place(path, backup, replace(MEANS, open=open_))
    assert units(path) == before
    assert left_beside(path) == []


def test_a_ledger_that_another_program_took_meanwhile_is_not_replaced(backup, path):
    before = units(path)
    waiting = make_ready(backup, path, MEANS)
    other = Ledger.open(path)
    try:
        with pytest.raises(InUse):
            swap(waiting, path, backup, MEANS)
    finally:
        other.close()
    assert units(path) == before
    assert left_beside(path) == []


def test_a_restored_ledger_writes_ahead(backup, tmp_path):
    """A backup is one file without a log; without one, a power cut may lose the last save."""
    restore(backup, tmp_path / "again.cqo")
    ledger = Ledger.open(tmp_path / "again.cqo")
    assert ledger._connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    ledger.close()


@pytest.mark.parametrize("cut", ["settle", "unlink"])
def test_a_cut_on_the_way_leaves_the_present_ledger_whole(backup, path, monkeypatch, cut):
    """Whatever stops the swap before the one step that does it, the old file is complete by itself."""
    from desktop.store import restoring

    before = units(path)
    waiting = make_ready(backup, path, MEANS)

    def stop(*_args, **_more):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        if cut == "settle":
            patch.setattr(restoring, "settle", stop)
        else:
            patch.setattr(type(path), "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            swap(waiting, path, backup, MEANS)
    assert units(path) == before
