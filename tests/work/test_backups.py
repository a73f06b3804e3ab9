"""Which backups are kept, what the next is called, and that a wrong clock deletes nothing."""

import os
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import CannotWrite
from desktop.store.ledger import Ledger
from desktop.store.restoring import restore
from desktop.work.keeping.backups import ALWAYS, Backup, Keeper, backups_in, folder_of, next_path, surplus
from desktop.work.sample import sample_changes

NOW = datetime(2025, 11, 22, 18, 0)


def backup(number, at):
    return Backup(None, number, "", at)


def daily(count, hours=24):
    return [backup(n + 1, NOW - timedelta(hours=hours * (count - n))) for n in range(count)]


def test_numbers_go_on_and_say_what_comes_next(tmp_path):
    folder = folder_of(tmp_path / "江海.cqo")
    assert folder.name == "江海-backups"
    assert next_path(folder).name == "000001.cqo"
    folder.mkdir()
    for name in ("000001.cqo", "000007-import.cqo", "notes.txt", "000008.cqo.partial", "0009.cqo"):
        (folder / name).write_bytes(b"x")
    assert [(b.number, b.before) for b in backups_in(folder)] == [(1, ""), (7, "import")]
    assert next_path(folder, "migration").name == "000008-migration.cqo"


def test_the_number_decides_on_the_order_not_the_clock(tmp_path):
    for number, at in ((1, 2_000_000_000), (2, 1_000_000_000)):
        path = tmp_path / f"{number:06}.cqo"
        path.write_bytes(b"x")
        os.utime(path, (at, at))
    assert [b.number for b in backups_in(tmp_path)] == [1, 2]


def test_a_year_of_daily_backups_leaves_days_weeks_and_months():
    kept = [b for b in daily(365) if b not in surplus(daily(365), NOW)]
    assert len(kept) <= 12 + 10 + 9
    ages = sorted((NOW - b.at).days for b in kept)
    assert ages[:12] == list(range(1, 13))
    assert 200 < ages[-1] <= 300


def test_many_in_one_day_leave_the_newest_and_the_last_few():
    hourly = [backup(n, NOW - timedelta(minutes=10 * (40 - n))) for n in range(1, 40)]
    kept = {b.number for b in hourly} - {b.number for b in surplus(hourly, NOW)}
    assert kept == set(range(39 - ALWAYS + 1, 40))


@pytest.mark.parametrize("years", [1, 25])
def test_a_clock_set_back_deletes_nothing(years):
    assert surplus(daily(300), NOW - timedelta(days=365 * years)) == []


@given(st.lists(st.integers(0, 24 * 800), max_size=120))
def test_the_newest_is_always_kept_and_thinning_twice_changes_nothing(hours):
    made = [backup(n, NOW - timedelta(hours=h)) for n, h in enumerate(sorted(hours, reverse=True))]
    gone = surplus(made, NOW)
    left = [b for b in made if b not in gone]
    assert made[-ALWAYS:] == left[-ALWAYS:][-len(made[-ALWAYS:]):] if made else left == []
    assert surplus(left, NOW) == []


@pytest.fixture
def ledger(tmp_path):
    ledger = Ledger.create(tmp_path / "江海.cqo")
    yield ledger
    ledger.close()


def test_backs_up_what_is_new_and_nothing_else(ledger):
    keeper = Keeper(ledger)
    assert keeper.keep() is None
    assert not folder_of(ledger.path).exists()
    ledger.apply(sample_changes())
    first = keeper.keep()
    assert first.name == "000001.cqo"
    assert keeper.keep() is None
    assert keeper.keep("import").name == "000002-import.cqo"
    restore(first, ledger.path.with_name("again.cqo"))
    again = Ledger.open(ledger.path.with_name("again.cqo"))
    assert again.head() == ledger.head()
    again.close()


def test_thins_out_and_keeps_what_cannot_be_replaced(ledger):
    folder = folder_of(ledger.path)
    folder.mkdir()
    for number in range(1, 30):
        path = folder / f"{number:06}.cqo"
        path.write_bytes(b"old")
        at = datetime.now().timestamp() - 86400 * 400 - number
        os.utime(path, (at, at))
    keeper = Keeper(ledger)
    ledger.apply(sample_changes())
    keeper.keep()
    assert len(backups_in(folder)) < 10
    assert backups_in(folder)[-1].number == 30


def test_a_folder_that_cannot_be_made_is_told_and_older_backups_stay(ledger):
    folder_of(ledger.path).write_bytes(b"a file where the folder would be")
    keeper = Keeper(ledger)
    ledger.apply(sample_changes())
    with pytest.raises(CannotWrite):
        keeper.keep()
    assert folder_of(ledger.path).is_file()
    assert ledger.verify().sound


def test_the_last_backup_that_a_power_cut_or_a_full_disk_took_is_made_up_for(ledger):
    ledger.apply(sample_changes())
    keeper = Keeper(ledger)
    made = keeper.keep(always=True)
    assert Keeper(ledger).keep() is None, "nothing is new"
    long_ago = made.stat().st_mtime - 3600
    os.utime(made, (long_ago, long_ago))  # as if all had been changed an hour after it
    keeper = Keeper(ledger)
    assert keeper.keep() is not None
    assert keeper.keep() is None
    assert len(backups_in(folder_of(ledger.path))) == 2
