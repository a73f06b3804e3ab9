"""Backups go to a second place while it is there, whole, and are missed while it is not."""

import os
import shutil
from datetime import date, datetime

import pytest

from desktop.domain.errors import CannotWrite
from desktop.work.keeping import second_place
from desktop.work.keeping.backups import ALWAYS, backups_in, folder_of
from desktop.work.keeping.second_place import Copied, behind, bring_along, folder_in, is_there, mark

NOW = datetime(2030, 1, 1)


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "pc" / "江海.cqo"
    folder_of(path).mkdir(parents=True)
    return path


@pytest.fixture
def stick(tmp_path, ledger):
    folder = tmp_path / "stick"
    folder.mkdir()
    mark(folder, ledger)
    return folder


def back_up(ledger, number, at=None):
    path = folder_of(ledger) / f"{number:06}.cqo"
    path.write_bytes(f"backup {number}".encode() * 1000)
    if at is not None:
        os.utime(path, (at, at))


def there(stick, ledger):
    return [backup.number for backup in backups_in(folder_in(stick, ledger))]


def test_at_first_the_newest_and_then_each_that_is_new(ledger, stick):
    for number in (1, 2, 3):
        back_up(ledger, number, 1_700_000_000 + number)
    assert [path.name for path in bring_along(ledger, stick, NOW)] == ["000003.cqo"]
    assert bring_along(ledger, stick, NOW) == []
    for number in (4, 5):
        back_up(ledger, number)
    bring_along(ledger, stick, NOW)
    assert there(stick, ledger) == [3, 4, 5]
    copy = folder_in(stick, ledger) / "000003.cqo"
    assert copy.read_bytes() == (folder_of(ledger) / "000003.cqo").read_bytes()
    assert copy.stat().st_mtime == 1_700_000_003
    assert not list(stick.rglob("*.tmp"))


def test_what_the_stick_gives_back_otherwise_is_no_backup(ledger, stick, monkeypatch):
    back_up(ledger, 1)

    def damage(source, target):
        target.write_bytes(source.read_bytes()[:-1] + b"?")

    monkeypatch.setattr(second_place.shutil, "copyfile", damage)
    with pytest.raises(CannotWrite) as told:
        bring_along(ledger, stick, NOW)
    assert "原件" in told.value.say("zh")
    assert there(stick, ledger) == []
    assert not list(stick.rglob("*.tmp"))


def test_the_second_place_is_thinned_out_too(ledger, stick):
    back_up(ledger, 1, 1_000_000_000)
    bring_along(ledger, stick, NOW)
    for number in range(2, 40):
        back_up(ledger, number, 1_000_000_000 + number)
    bring_along(ledger, stick, NOW)
    assert there(stick, ledger) == list(range(39 - ALWAYS + 1, 40))


def test_a_stick_that_was_pulled_out_is_not_there(ledger, stick):
    assert is_there(stick)
    shutil.rmtree(stick)
    assert not is_there(stick)
    stick.mkdir()
    assert not is_there(stick)
    assert not is_there(None)


def test_two_ledgers_of_one_name_are_kept_apart(ledger, stick, tmp_path):
    other = tmp_path / "other" / ledger.name
    folder_of(other).mkdir(parents=True)
    back_up(ledger, 1)
    back_up(other, 7)
    bring_along(ledger, stick, NOW)
    bring_along(other, stick, NOW)
    assert (there(stick, ledger), there(stick, other)) == ([1], [7])


@pytest.mark.parametrize("where", ["beside", "backups"])
def test_the_ledgers_own_place_is_no_second_one(ledger, where):
    folder = ledger.parent if where == "beside" else folder_of(ledger)
    with pytest.raises(CannotWrite):
        mark(folder, ledger)
    assert not is_there(folder)


def test_what_is_missing_is_said_in_days():
    today = date(2026, 3, 10)
    assert behind(None, "a", today).zh == "还没有异地备份"
    assert behind(Copied(date(2026, 3, 3), "a"), "b", today).zh == "7天没有异地备份"
    assert behind(Copied(date(2026, 3, 3), "a"), "a", today) is None
    assert behind(Copied(today, "a"), "b", today) is None
    assert behind(Copied(date(2026, 3, 12), "a"), "b", today) is None
