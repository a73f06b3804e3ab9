"""Faults of the storage, made for real where this machine lets them be made."""

import os
import random
import shutil
import signal
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.errors import CannotWrite, Conflict, NotALedger, Refused, Unreachable
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.registers.six_sigma.quick_wins import QUICK_WINS
from desktop.excel.export import write_register
from desktop.store import connection
from desktop.store.driver import sqlite
from desktop.store.ledger import Ledger
from desktop.store.looking import Look
from desktop.store.opening import must_be_ledger
from desktop.work.keeping.backups import Keeper
from desktop.work.keeping.restoring import ahead_of
from desktop.work.sample import sample_changes
from tests.faults.places import apart, plug_in, pull_out, scratch_folder, small_disk, why_no_mounts
from tests.faults.watching import in_child
from tests.faults.workloads import wins

mounted = pytest.mark.skipif(bool(why_no_mounts()), reason=why_no_mounts() or "-")
forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="limits and kills are tried in a process of their own")


def refused(job) -> Refused:
    with pytest.raises(Refused) as told:
        job()
    assert told.value.words.zh != told.value.words.en
    return told.value


def save_until_refused(ledger: Ledger, most: int = 500) -> tuple[int, Refused]:
    for number in range(most):
        try:
            ledger.apply(wins(10, f"s{number}"))
        except Refused as told:
            return number * 10, told
    raise AssertionError("nothing was ever refused")


@mounted
def test_a_full_disk_loses_nothing_and_nothing_advises_deleting():
    def job() -> str:
        disk = Path(folder)
        small_disk(disk, "6m")
        ledger = Ledger.create(disk / "a.cqo")
        filler = disk / "filler"
        filler.write_bytes(b"x" * 1_000_000)
        saved, told = save_until_refused(ledger)
        assert isinstance(told, CannotWrite), told
        assert "磁盘已满" in told.say("zh")
        assert "删除" not in told.say("zh")
        gone = refused(lambda: ledger.back_up(disk / "b.cqo"))
        assert "磁盘已满" in gone.say("zh"), gone.say("zh")
        assert not (disk / "b.cqo").exists()
        assert ledger.count(QUICK_WINS.id) == saved
        filler.unlink()
        ledger.apply(wins(10, "room"))
        ledger.close()
        ledger = Ledger.open(disk / "a.cqo")
        assert ledger.count(QUICK_WINS.id) == saved + 10
        assert ledger.verify().sound
        ledger.close()
        return "good"

    with scratch_folder() as folder:
        assert apart(job) == "good"


@forked
def test_a_limit_on_the_size_of_files_loses_nothing(tmp_path: Path):
    def job() -> str:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        ledger = Ledger.create(tmp_path / "a.cqo")
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, hard))
        saved, told = save_until_refused(ledger)
        assert isinstance(told, CannotWrite), told
        assert not isinstance(told, NotALedger)
        assert ledger.count(QUICK_WINS.id) == saved
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        ledger.apply(wins(10, "room"))
        ledger.close()
        ledger = Ledger.open(tmp_path / "a.cqo")
        assert ledger.count(QUICK_WINS.id) == saved + 10
        assert ledger.verify().sound
        ledger.close()
        return "good"

    assert in_child(job) == "good"


@mounted
def test_a_disk_that_is_pulled_out_and_put_back_goes_on_where_it_was():
    def job() -> str:
        disk, place = Path(folder, "disk"), Path(folder, "place")
        disk.mkdir()
        place.mkdir()
        small_disk(disk, "20m")
        plug_in(disk, place)
        ledger = Ledger.create(place / "a.cqo")
        ledger.apply(wins(3, "before"))
        pull_out(place)
        for _ in range(2):
            told = refused(lambda: ledger.apply(wins(1, "gone")))
            assert isinstance(told, Unreachable), told
            assert "先不要恢复备份" in told.say("zh")
        assert not ledger.try_again()
        assert ledger.read_only
        assert list(place.iterdir()) == [], "nothing was made in the empty folder"
        plug_in(disk, place)
        assert ledger.try_again()
        ledger.apply(wins(1, "after"))
        ledger.close()
        ledger = Ledger.open(place / "a.cqo")
        assert ledger.count(QUICK_WINS.id) == 4
        assert ledger.verify().sound
        ledger.close()
        return "good"

    with scratch_folder() as folder:
        assert apart(job) == "good"


def test_of_a_ledger_with_an_overwritten_page_the_other_registers_are_read_and_exported(tmp_path: Path):
    path = tmp_path / "a.cqo"
    ledger = Ledger.create(path)
    ledger.apply(sample_changes())
    counts = {register.id: ledger.count(register.id) for register in REGISTERS}
    ledger.close()
    with closing(sqlite.connect(path)) as raw:
        page = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'quick_wins'").fetchone()[0]
        size = raw.execute("PRAGMA page_size").fetchone()[0]
    with path.open("rb+") as file:
        file.seek((page - 1) * size)
        file.write(random.Random(1).randbytes(size))
    ledger = Ledger.open(path)
    assert not ledger.verify().sound
    told = refused(lambda: ledger.all(QUICK_WINS.id))
    assert isinstance(told, NotALedger)
    assert "从最近的备份恢复" in told.say("zh")
    others = [register for register in REGISTERS if register.id != QUICK_WINS.id and counts[register.id]]
    assert {r.id: len(ledger.all(r.id)) for r in others} == {r.id: counts[r.id] for r in others}
    write_register(tmp_path / "out.xlsx", BY_ID["officers"], ledger.all("officers"), {})
    ledger.close()


@forked
def test_a_log_that_was_deleted_after_a_kill_is_told_against_the_newest_backup(tmp_path: Path):
    path = tmp_path / "a.cqo"
    Ledger.create(path).close()

    def killed() -> str:
        ledger = Ledger.open(path)
        keeper = Keeper(ledger)
        ledger.apply(wins(3, "before"))
        keeper.keep()
        os._exit(9)

    in_child(killed)
    assert path.with_name("a.cqo-wal").stat().st_size > 0
    shutil.copyfile(path, tmp_path / "whole.cqo")
    shutil.copyfile(path.with_name("a.cqo-wal"), tmp_path / "whole.cqo-wal")
    shutil.copytree(tmp_path / "a-backups", tmp_path / "whole-backups")
    path.with_name("a.cqo-wal").unlink()
    must_be_ledger(path)
    ledger = Ledger.open(path)
    assert ledger.count(QUICK_WINS.id) == 0
    ahead = ahead_of(ledger, Look.into)
    ledger.close()
    assert ahead is not None
    assert ahead.path.name == "000001.cqo"
    ledger = Ledger.open(tmp_path / "whole.cqo")
    assert ledger.count(QUICK_WINS.id) == 3
    assert ahead_of(ledger, Look.into) is None, "with its log it is not behind"
    ledger.apply(wins(1, "later"))
    assert ahead_of(ledger, Look.into) is None, "ahead of its backup it is not behind"
    ledger.close()


def test_a_save_that_is_reported_as_failed_and_is_on_the_disk_is_not_made_twice(tmp_path: Path, monkeypatch):
    class Forgetful:
        """The driver's connection, which reports its first commit as failed though it is done."""

        def __init__(self, real) -> None:
            self.real, self.failed = real, False

        def execute(self, text: str, *values):
            done = self.real.execute(text, *values)
            if text == "COMMIT" and not self.failed:
                self.failed = True
                fault = sqlite.OperationalError("disk I/O error")
                fault.sqlite_errorname = "SQLITE_IOERR"
                raise fault
            return done

        @property
        def in_transaction(self) -> bool:
            return self.real.in_transaction

    ledger = Ledger.create(tmp_path / "a.cqo")
    ledger.apply(wins(3, "before"))
    forgetful = Forgetful(ledger._connection.connection.driver_connection)
    changes = wins(1, "unsure")
    with monkeypatch.context() as once:
        once.setattr(connection, "driver", lambda _connection: forgetful)
        assert isinstance(refused(lambda: ledger.apply(changes)), Unreachable)
    assert isinstance(refused(lambda: ledger.apply(changes)), Conflict), "it looks again, and finds its own id"
    assert ledger.count(QUICK_WINS.id) == 4
    assert ledger.verify().sound
    ledger.close()
