"""Problems of a whole ledger, the ledger as rules see it, and reasons given."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.problems import Severity, error, stops_export, warning
from desktop.domain.registers import BY_ID
from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.domain.rule import Rule
from desktop.domain.words import Words, same
from desktop.store.ledger import Ledger
from desktop.work.answers import answer, withdraw
from desktop.work.ledger_view import FEW, LedgerView
from desktop.work.problems import ledger_problems
from desktop.work.report.annual_report import annual_report
from desktop.work.workspace import Invalid, Workspace


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "a.cqo", who="王甲")
    yield Workspace(ledger)
    ledger.close()


def rule_on(monkeypatch, register_id, within, id_="X1"):
    register = BY_ID[register_id]
    rule = Rule(id=id_, words=Words("标题不得重复", "no two share a title"), source=Words("测试", "a test"), within=within)
    monkeypatch.setitem(register.__dict__, "rules", (*register.rules, rule))


def twins(make):
    def within(win, records):
        if sum(other.title == win.title for other in records.all("quick_wins")) > 1:
            yield make("title", "标题重复", "shared title")

    return within


def win(title, **fields):
    return QuickWin(title=title, implemented_date=date(2025, 5, 1), **fields)


def add(workspace, *records):
    workspace.do(ChangeSet(same("x"), tuple(Change("quick_wins", None, record) for record in records)))


def at(workspace, field="title"):
    return [p for p in ledger_problems(workspace.database) if p.problem.field == field]


def test_a_view_lays_what_is_pending_over_what_is_there(workspace):
    a, b, c = win("甲"), win("乙"), win("丙", parent_project=None)
    add(workspace, a, b)
    view = LedgerView(workspace.database, date(2025, 1, 1))
    later = view.with_pending(
        [Change("quick_wins", a, replace(a, title="丁")), Change("quick_wins", b, None), Change("quick_wins", None, c)]
    )
    assert [r.title for r in later.all("quick_wins")] == ["丁", "丙"]
    assert (later.get("quick_wins", b.id), later.get("quick_wins", None)) == (None, None)
    assert later.before("quick_wins", a.id) == a
    assert later.before("quick_wins", c.id) is None
    assert [r.title for r in view.all("quick_wins")] == ["甲", "乙"]
    assert view.today == later.today == date(2025, 1, 1)


def test_children_are_found_the_same_one_by_one_and_whole(workspace):
    units = [BY_ID["organisation_units"].record(unit_name=f"{n}车间") for n in range(FEW + 3)]
    wins = [win(f"改善{n}", department=unit.id) for n, unit in enumerate(units)]
    workspace.do(ChangeSet(same("x"), tuple(Change("organisation_units", None, unit) for unit in units)))
    add(workspace, *wins)
    view = LedgerView(workspace.database)
    found = [[r.title for r in view.linked("quick_wins", "department", unit.id)] for unit in units]
    assert found == [[f"改善{n}"] for n in range(len(units))]
    moved = replace(wins[0], department=units[1].id)
    later = view.with_pending([Change("quick_wins", wins[0], moved)])
    assert later.linked("quick_wins", "department", units[0].id) == []
    assert {r.title for r in later.linked("quick_wins", "department", units[1].id)} == {"改善0", "改善1"}


def test_a_rule_among_records_stops_a_save_but_not_what_is_unchanged(workspace, monkeypatch):
    first, second = win("甲"), win("甲")
    add(workspace, first, second)
    rule_on(monkeypatch, "quick_wins", twins(error))
    with pytest.raises(Invalid) as refused:
        workspace.save("quick_wins", None, win("甲"))
    assert [p.rule for p in refused.value.problems] == ["X1"]
    assert workspace.save("quick_wins", first, first) == first
    assert workspace.save("quick_wins", second, replace(second, title="乙")).title == "乙"
    assert workspace.save("quick_wins", None, win("丙"))


def test_a_warning_stops_no_save(workspace, monkeypatch):
    rule_on(monkeypatch, "quick_wins", twins(warning))
    for _ in range(2):
        workspace.save("quick_wins", None, win("甲"))
    assert [p.name for p in at(workspace)] == ["甲", "甲"]


def test_an_answer_counts_until_the_problem_or_the_value_changes(workspace, monkeypatch):
    rule_on(monkeypatch, "quick_wins", twins(stops_export))
    add(workspace, win("甲"), win("甲"))
    assert answer(workspace, at(workspace), "两件不同的事") == 2
    found = at(workspace)
    assert [(p.answer.reason, p.answer.answered_by, p.stops_report) for p in found] == [("两件不同的事", "王甲", False)] * 2
    records = workspace.database.all("quick_wins")
    edits = tuple(Change("quick_wins", r, replace(r, title="乙")) for r in records)
    workspace.do(ChangeSet(same("x"), edits))
    assert [(p.given is not None, p.answer, p.stops_report) for p in at(workspace)] == [(True, None, True)] * 2
    workspace.undo()
    assert all(p.answer for p in at(workspace))
    workspace.undo()
    assert [p.given for p in at(workspace)] == [None, None]


def test_an_answer_is_replaced_and_withdrawn(workspace, monkeypatch):
    rule_on(monkeypatch, "quick_wins", twins(warning))
    add(workspace, win("甲"), win("甲"))
    answer(workspace, at(workspace)[:1], "一")
    answer(workspace, at(workspace), "二")
    assert [a.reason for a in workspace.database.all("problem_answers")] == ["二", "二"]
    assert withdraw(workspace, at(workspace)) == 2
    assert workspace.database.all("problem_answers") == []
    assert answer(workspace, at(workspace), "  ") == 0


def test_an_error_is_not_answered(workspace, monkeypatch):
    add(workspace, win("甲"), win("甲"))
    rule_on(monkeypatch, "quick_wins", twins(error))
    assert answer(workspace, at(workspace), "算了") == 0
    assert all(p.stops_report for p in at(workspace))


def test_the_report_is_a_draft_while_something_in_it_is_open(workspace, monkeypatch):
    def always(_win, _records):
        yield stops_export("title", "名称可疑", "doubtful name")

    rule_on(monkeypatch, "quick_wins", always)
    add(workspace, win("甲", benefit=Decimal(100), benefit_type="hard"))
    rest = annual_report(workspace.database, 2025).open - 1
    found = at(workspace)
    assert [p.severity for p in found] == [Severity.EXPORT]
    answer(workspace, found, "名称照证书")
    assert annual_report(workspace.database, 2025).open == rest


def test_ten_thousand_records_are_judged_in_seconds(workspace, monkeypatch):
    import time

    rule_on(monkeypatch, "quick_wins", lambda w, records: records.linked("quick_wins", "department", w.id))
    add(workspace, *(win(f"改善{n}", benefit=Decimal(n)) for n in range(10_000)))
    begun = time.perf_counter()
    ledger_problems(workspace.database)
    assert time.perf_counter() - begun < 8
