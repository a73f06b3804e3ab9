"""Long work over a ledger tells how far it is, and ends where whoever is told says so, even within a statement."""

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.words import same
from desktop.store import stoppable
from desktop.store.cipher import keyring
from desktop.store.ledger import Ledger
from desktop.store.looking import Look
from desktop.store.restoring import put_in_place, restore
from desktop.work.keeping.restoring import RestoreMeans, make_ready

MEANS = RestoreMeans(Look.into, restore, Ledger.open, put_in_place, keyring.unlock)


class Stop(Exception):  # noqa: N818
    """Somebody said so."""


@pytest.fixture
def ledger(tmp_path):
    made = Ledger.create(tmp_path / "a.cqo", who="测试")
    units = [OrganisationUnit(unit_name=f"车间{n}") for n in range(700)]
    made.apply(ChangeSet(same("add"), tuple(Change("organisation_units", None, unit) for unit in units)))
    yield made
    made.close()


def stops_when(met):
    """What ends the work once a condition on how far it is is met, and how far it was each time."""
    seen = []

    def told(done, of):
        seen.append(done)
        if met(done, of):
            raise Stop

    return told, seen


def test_a_check_tells_how_far_it_is_and_finds_the_same(ledger):
    told, seen = stops_when(lambda _done, _of: False)
    assert ledger.verify(told) == ledger.verify()
    assert seen == sorted(seen)
    assert {8, 24} <= set(seen)
    assert 80 < seen[-1] <= 100


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("at", [0, 30, 70, 100])
def test_a_backup_and_a_restore_that_are_stopped_leave_nothing(ledger, tmp_path, monkeypatch, at):
    monkeypatch.setattr(stoppable, "STEPS", 100)
    before = names(tmp_path)
    told, seen = stops_when(lambda done, _of: done >= at)
    with pytest.raises(Stop):
        ledger.back_up(tmp_path / "b.cqo", told)
    assert seen == sorted(seen)
    assert names(tmp_path) == before
    ledger.back_up(tmp_path / "b.cqo", lambda _done, _of: None)
    before = names(tmp_path)
    with pytest.raises(Stop):
        restore(tmp_path / "b.cqo", tmp_path / "c.cqo", told)
    assert names(tmp_path) == before
    with pytest.raises(Stop):
        make_ready(tmp_path / "b.cqo", tmp_path / "a.cqo", MEANS, None, told)
    assert names(tmp_path) == before
    restore(tmp_path / "b.cqo", tmp_path / "c.cqo", lambda _done, _of: None)
    restored = Ledger.open(tmp_path / "c.cqo")
    assert (restored.head(), restored.verify().sound) == (ledger.head(), True)
    restored.close()


@pytest.mark.parametrize("at", [0, 10, 60])
def test_a_check_ends_where_it_is_told_to(ledger, monkeypatch, at):
    monkeypatch.setattr(stoppable, "STEPS", 100)  # within the first statement too
    told, seen = stops_when(lambda done, _of: done >= at)
    with pytest.raises(Stop):
        ledger.verify(told)
    assert at <= seen[-1] < at + 40
    assert ledger.verify().sound
