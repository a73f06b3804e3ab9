"""A clock that does not fit the last change is told."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.registers import BY_ID
from desktop.store.ledger import Ledger
from desktop.work.keeping.clock import ALLOWED, LONG, clock_doubt
from desktop.work.workspace import Workspace


@pytest.fixture
def ledger(tmp_path):
    made = Ledger.create(tmp_path / "a.cqo")
    yield made
    made.close()


def changed(ledger):
    Workspace(ledger).save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="一车间"))
    return ledger.change_sets(None, 1)[0].at


def test_an_empty_ledger_fits_any_clock(ledger):
    assert ledger.last_change() is None
    assert clock_doubt(ledger, datetime(2000, 1, 1, tzinfo=UTC)) is None


def test_a_clock_that_fits_is_not_spoken_of(ledger):
    last = changed(ledger)
    assert clock_doubt(ledger) is None
    assert clock_doubt(ledger, last - ALLOWED) is None
    assert clock_doubt(ledger, last + LONG) is None


@pytest.mark.parametrize(
    ("off", "zh", "en"),
    [
        (timedelta(minutes=-7), "7分钟", "7 minutes"),
        (timedelta(hours=-3, minutes=-1), "3小时", "3 hours"),
        (timedelta(days=-9000), "9000天", "9000 days"),
        (timedelta(days=3650), "3650天", "3650 days"),
    ],
)
def test_a_clock_set_back_or_far_ahead_is_told_with_both_times(ledger, off, zh, en):
    last = changed(ledger)
    words = clock_doubt(ledger, last + off)
    assert zh in words.zh
    assert en in words.en
    for moment in (last, last + off):
        assert f"{moment.astimezone():%Y-%m-%d %H:%M}" in words.zh
    assert "校准" in words.zh
