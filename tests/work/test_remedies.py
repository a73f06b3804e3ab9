"""What mends a problem beside the record that has it."""

from datetime import date

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.work.ledger_view import LedgerView
from desktop.work.remedies import remedy_of

TODAY = date(2026, 3, 2)
CIRCLE = BY_ID["qc_circles"].record(circle_name="精进")


@pytest.fixture
def ledger(tmp_path):
    made = Ledger.create(tmp_path / "a.cqo", who="测试")
    made.apply(ChangeSet(same("x"), (Change("qc_circles", None, CIRCLE),)))
    yield made
    made.close()


def remedies(ledger, **values):
    """What is offered for each problem of a theme."""
    theme = BY_ID["qc_themes"].record(
        **{"theme_name": "降低不良率", "circle": CIRCLE.id, "theme_status": "active", "theme_registration_date": date(2025, 1, 6), **values}
    )
    problems = BY_ID["qc_themes"].problems(theme, LedgerView(ledger, TODAY))
    assert problems
    return [found for problem in problems if (found := remedy_of(ledger, problem))]


@pytest.mark.parametrize(("ended", "year"), [(None, 2025), (date(2025, 12, 31), 2025), (date(2027, 1, 1), 2025)])
def test_a_circle_that_is_not_registered_is_offered_to_be_for_the_year_of_its_theme(ledger, ended, year):
    (found,) = remedies(ledger, activity_end=ended)
    assert (found.register, found.record, found.words.zh) == ("qc_registrations", None, f"登记{year}年度…")
    assert found.given == {"circle": CIRCLE.id, "renewal_year": year}


def test_a_registration_that_is_not_approved_is_opened(ledger):
    pending = BY_ID["qc_registrations"].record(circle=CIRCLE.id, renewal_year=2025, registration_status="pending")
    ledger.apply(ChangeSet(same("x"), (Change("qc_registrations", None, pending),)))
    (found,) = remedies(ledger)
    assert (found.words.zh, found.record, dict(found.given)) == ("打开2025年度登记…", pending, {})


def test_a_theme_at_work_after_its_year_is_offered_the_running_one_once_its_own_is_registered(ledger):
    own = BY_ID["qc_registrations"].record(circle=CIRCLE.id, renewal_year=2025, registration_status="approved")
    ledger.apply(ChangeSet(same("x"), (Change("qc_registrations", None, own),)))
    (found,) = remedies(ledger)
    assert found.given == {"circle": CIRCLE.id, "renewal_year": 2026}


def test_where_no_circle_is_named_or_another_rule_asks_nothing_is_offered(ledger):
    assert remedies(ledger, circle=None) == []
    assert remedies(ledger, theme_name=None, theme_status="terminated") == []
