"""A backup is whole, stands by itself, and becomes a ledger again; nothing of a file that was there is mixed in."""

import os
from contextlib import closing

import pytest

from desktop.domain.errors import CannotWrite, NewerLedger, NotALedger
from desktop.store.backup import BESIDE
from desktop.store.driver import sqlite
from desktop.store.ledger import Ledger
from desktop.store.migrations import CURRENT
from desktop.store.restoring import restore
from desktop.work.sample import sample_changes


@pytest.fixture
def ledger(tmp_path):
    ledger = Ledger.create(tmp_path / "江海.cqo", who="clerk")
    ledger.apply(sample_changes())
    yield ledger
    ledger.close()


def test_a_backup_of_the_open_ledger_is_the_same_and_one_file(ledger, tmp_path):
    target = tmp_path / "stick" / "000001.cqo"
    target.parent.mkdir()
    ledger.back_up(target)
    assert [p.name for p in target.parent.iterdir()] == ["000001.cqo"]
    restore(target, tmp_path / "again.cqo")
    again = Ledger.open(tmp_path / "again.cqo")
    try:
        assert again.head() == ledger.head()
        assert again.verify() == ledger.verify()
        assert again.verify().sound
    finally:
        again.close()


def test_a_backup_replaces_nothing(ledger, tmp_path):
    (tmp_path / "there.cqo").write_bytes(b"mine")
    with pytest.raises(CannotWrite):
        ledger.back_up(tmp_path / "there.cqo")
    assert (tmp_path / "there.cqo").read_bytes() == b"mine"


def test_a_place_that_cannot_be_written_to_leaves_nothing(ledger, tmp_path):
    with pytest.raises(CannotWrite) as told:
        ledger.back_up(tmp_path / "no folder" / "a.cqo")
    assert "a.cqo" in told.value.say("zh")
    assert not (tmp_path / "no folder").exists()


def test_a_restore_is_not_mixed_with_the_log_of_an_older_file(ledger, tmp_path):
    ledger.back_up(tmp_path / "b.cqo")
    target = tmp_path / "t.cqo"
    for ending in BESIDE:
        (tmp_path / f"t.cqo{ending}").write_bytes(os.urandom(4096))
    restore(tmp_path / "b.cqo", target)
    assert not any((tmp_path / f"t.cqo{ending}").exists() for ending in BESIDE)
    again = Ledger.open(target)
    assert again.head() == ledger.head()
    again.close()


def test_a_restore_replaces_nothing(ledger, tmp_path):
    ledger.back_up(tmp_path / "b.cqo")
    (tmp_path / "t.cqo").write_bytes(b"mine")
    with pytest.raises(CannotWrite):
        restore(tmp_path / "b.cqo", tmp_path / "t.cqo")
    assert (tmp_path / "t.cqo").read_bytes() == b"mine"


@pytest.mark.skipif(os.name != "posix", reason="permissions of another system")
def test_a_backup_on_a_read_only_place_is_restored(ledger, tmp_path):
    folder = tmp_path / "cd"
    folder.mkdir()
    ledger.back_up(folder / "b.cqo")
    folder.chmod(0o555)
    try:
        restore(folder / "b.cqo", tmp_path / "t.cqo")
        assert [p.name for p in folder.iterdir()] == ["b.cqo"]
    finally:
        folder.chmod(0o755)


def damage(path, offset):
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(os.urandom(4096))


def test_a_damaged_a_newer_and_a_foreign_backup_are_refused_and_nothing_is_written(ledger, tmp_path):
    for name in ("damaged", "newer"):
        ledger.back_up(tmp_path / f"{name}.cqo")
    damage(tmp_path / "damaged.cqo", 4096 * 20)
    with closing(sqlite.connect(tmp_path / "newer.cqo")) as newer:
        newer.execute(f"PRAGMA user_version = {CURRENT + 1}")
    with closing(sqlite.connect(tmp_path / "foreign.cqo")) as foreign:
        foreign.execute("CREATE TABLE t (a)")
    for name, refusal in (("damaged", NotALedger), ("newer", NewerLedger), ("foreign", NotALedger), ("gone", NotALedger)):
        with pytest.raises(refusal) as told:
            restore(tmp_path / f"{name}.cqo", tmp_path / "t.cqo")
        assert name in told.value.say("en")
        assert not (tmp_path / "t.cqo").exists()
