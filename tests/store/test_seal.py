"""The seal of a closed ledger, beside what the journal and SQLite's own check look at."""

import shutil
from pathlib import Path

import pytest

from desktop.domain.errors import NotALedger
from desktop.domain.ledger_faults import SEAL_BROKEN
from desktop.store.ledger import Ledger
from desktop.store.restoring import restore
from desktop.store.seal import path_of
from tests.faults.workloads import new_ledger, wins


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "江海.cqo"
    new_ledger(path, 3)
    return path


def damage(path: Path, at: int = 80) -> None:
    """Flips a bit that nobody reads: by default in the reserved part of SQLite's header."""
    content = bytearray(path.read_bytes())
    content[at] ^= 4
    path.write_bytes(content)


def faults(path: Path) -> tuple[str, ...]:
    ledger = Ledger.look(path)
    try:
        return ledger.verify().faults
    finally:
        ledger.close()


def test_a_byte_that_nobody_reads_is_watched_over(path: Path) -> None:
    assert faults(path) == ()
    damage(path)
    assert faults(path) == (SEAL_BROKEN.of(),)
    Ledger.open(path).close()
    assert faults(path) == (SEAL_BROKEN.of(),), "opening it makes no damage good"


def test_what_the_program_wrote_is_sealed_anew(path: Path) -> None:
    damage(path)
    ledger = Ledger.open(path)
    assert ledger.verify().faults == (SEAL_BROKEN.of(),)
    ledger.apply(wins(1, "later"))
    ledger.close()
    assert faults(path) == ()


def test_another_state_put_in_its_place_by_hand_is_no_damage(path: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.cqo"
    shutil.copyfile(path, older)
    ledger = Ledger.open(path)
    ledger.apply(wins(1, "later"))
    ledger.close()
    shutil.copyfile(older, path)
    assert faults(path) == ()


def test_without_its_seal_a_ledger_is_taken_as_it_is(path: Path) -> None:
    path_of(path).unlink()
    damage(path)
    assert faults(path) == ()


def test_while_it_is_open_to_write_there_is_no_seal_to_break(path: Path) -> None:
    ledger = Ledger.open(path)
    assert not path_of(path).exists()
    ledger.apply(wins(1, "later"))
    assert faults(path) == ()
    ledger.close()
    assert path_of(path).exists()


def test_the_seal_of_a_file_that_is_gone_breaks_for_no_other(path: Path, tmp_path: Path) -> None:
    shutil.copyfile(path, tmp_path / "b.cqo")
    path.unlink()
    restore(tmp_path / "b.cqo", path)
    assert faults(path) == ()


def test_tables_that_are_not_those_of_the_version_are_told_and_left(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = (1).to_bytes(4, "big")  # user_version
    path.write_bytes(content)
    with pytest.raises(NotALedger) as told:
        Ledger.open(path)
    assert path.name in told.value.say("zh")
    assert path.read_bytes() == content
