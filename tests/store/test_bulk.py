"""Many records added at once, which one line of the journal tells of."""

import json
from dataclasses import replace
from datetime import date
from itertools import groupby
from threading import Thread

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import Duplicate, Refused
from desktop.domain.ordering import sort_keys
from desktop.domain.registers import BY_ID
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.rows import Added, Rows
from desktop.domain.searching import search_text, search_texts
from desktop.domain.values.exact import are_exact, to_exact
from desktop.domain.words import Words, same
from desktop.store import loading
from desktop.store.ledger import Ledger
from desktop.store.sorting import sort_key
from desktop.work.keeping.undoing import undo_of
from desktop.work.sample import sample_changes

LABEL = Words("一批", "a lot")


def patents(*numbers: str) -> list[Patent]:
    return [Patent(patent_number=n, patent_name=f"夹具（{n}）", grant_date=date(2025, 5, 6)) for n in numbers]


def rows(records) -> Added:
    return Added((Rows.of(BY_ID["patents"], records),))


def add(ledger, records, *changes) -> None:
    ledger.apply_each([[ChangeSet(LABEL, changes, added=rows(records))]])


@pytest.fixture
def ledger(tmp_path):
    made = Ledger.create(tmp_path / "a.cqo", who="x")
    yield made
    made.close()


def test_they_are_there_like_any_other_and_the_ledger_is_sound(ledger):
    records = patents("ZL1", "ZL2")
    beside = patents("ZL3")[0]
    add(ledger, records, Change("patents", None, beside))
    assert sorted(ledger.all("patents"), key=lambda p: p.patent_number) == [*records, beside]
    assert ledger.lines() == 2
    verdict = ledger.verify()
    assert (verdict.sound, verdict.records) == (True, 3)


def test_what_becomes_of_one_later_is_in_its_history(ledger):
    one, other = patents("ZL1", "ZL2")
    add(ledger, [one, other])
    ledger.apply(ChangeSet(same("edit"), (Change("patents", one, replace(one, patent_name="改名")),)))
    ledger.apply(ChangeSet(same("gone"), (Change("patents", other, None),)))
    assert [(h.label.en, h.before, h.after) for h in ledger.history(other.id)] == [("a lot", None, other), ("gone", other, None)]
    added, edited = ledger.history(one.id)
    assert (added.after, edited.before, edited.after.patent_name) == (one, one, "改名")
    assert (added.register, added.record_id, added.number) == ("patents", one.id, 1)
    assert ledger.history("*") == ledger.history("f" * 32) == []
    assert ledger.verify().sound


def test_the_set_is_told_whole_and_can_be_undone(ledger):
    records = patents("ZL1", "ZL2", "ZL3")
    add(ledger, records)
    (kept,) = ledger.change_sets(None, 9)
    assert kept.records == 3
    assert [c.after for c in ledger.change_set(kept.id).changes] == records
    undone = undo_of(ledger, kept.id)
    ledger.apply(undone)
    assert ledger.all("patents") == []
    assert ledger.verify().sound


def test_what_was_not_there_yet_at_a_line(ledger):
    first = patents("ZL1")[0]
    ledger.apply(ChangeSet(same("first"), (Change("patents", None, first),)))
    later = patents("ZL2")[0]
    add(ledger, [later])
    assert ledger.before_later(1) == {("patents", later.id): None}


def test_the_last_sets_are_not_read_beyond_what_is_asked_for(ledger):
    for n in range(4):
        add(ledger, patents(*(f"ZL{n}{m}" for m in range(10))))
    assert [len(each.changes) for each in ledger.last_sets(15)] == [10, 10]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE content SET bytes = x'00'", "cannot be read"),
        ("UPDATE patents SET patent_name = 'x' WHERE patent_number = 'ZL1'", "is not what the journal says"),
        ("DELETE FROM patents WHERE patent_number = 'ZL1'", "is in the journal, but gone"),
        ("DELETE FROM content", "cannot be read"),
    ],
)
def test_a_change_behind_the_back_of_the_program_is_found(ledger, statement, said):
    add(ledger, patents("ZL1", "ZL2"))
    ledger._connection.exec_driver_sql(statement)
    assert any(said in str(fault) for fault in ledger.verify().faults)


def test_a_line_that_does_not_find_its_records_is_a_fault(ledger):
    add(ledger, patents("ZL1", "ZL2"))
    after = json.loads(ledger._connection.exec_driver_sql("SELECT after FROM journal").scalar())
    ledger._connection.exec_driver_sql("UPDATE journal SET after = ?", (json.dumps(after | {"ids": "AAAA"}),))
    assert any("other records" in str(fault) for fault in ledger.verify().faults)


def test_all_or_nothing_and_the_file_is_as_before(ledger):
    def sets():
        yield [ChangeSet(LABEL, (), added=rows(patents("ZL1")))]
        ledger.history("a" * 32)  # asks for lines that are taken back afterwards
        yield [ChangeSet(LABEL, (), added=rows(patents("ZL1")))]

    before = sorted(map(tuple, ledger._connection.exec_driver_sql("SELECT name, sql FROM sqlite_master")))
    with pytest.raises(Refused):
        ledger.apply_each(sets())
    assert (ledger.all("patents"), ledger.lines()) == ([], 0)
    assert sorted(map(tuple, ledger._connection.exec_driver_sql("SELECT name, sql FROM sqlite_master"))) == before
    kept = patents("ZL9")[0]
    add(ledger, [kept])
    assert len(ledger.history(kept.id)) == 1
    assert ledger.verify().sound


def test_a_ledger_has_its_indices_and_its_log_afterwards(ledger, monkeypatch):
    before = set(ledger._connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all())
    add(ledger, patents("ZL1"))
    assert set(ledger._connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()) == before
    reader = ledger.reader()  # the log has to stay while another connection reads
    assert reader.count("patents") == 1
    add(ledger, patents("ZL2"))
    monkeypatch.setattr(loading, "FEW", 0)  # as if it were an old one
    add(ledger, patents("ZL3"))
    assert reader.count("patents") == 3
    reader.close()
    modes = [ledger._connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")]
    assert modes == ["wal", 2]


def test_many_at_once_are_spelt_and_told_as_each_by_itself():
    changes = sorted(sample_changes().changes, key=lambda change: change.register)
    tables, singly = [], []
    for register_id, group in groupby(changes, key=lambda change: change.register):
        register, records = BY_ID[register_id], [change.after for change in group]
        made = Rows.of(register, records)
        assert [made.record(row) for row in made.rows] == records
        tables.append((register, made.fields, made.rows))
        singly.append([search_text(register, record) for record in records])
    assert search_texts(tables) == singly
    odd = [(BY_ID["patents"], ["patent_name"], [["a" * 32, "\u2003"], ["b" * 32, "Ａ b\u2003Ｃ"], ["c" * 32, None]])]
    assert search_texts(odd) == [["", "abc", ""]]


def test_keys_of_many_are_those_of_each():
    texts = ["QC-2", None, "降低第10工序的不良率", "", "Ａ b" * 40, "12" * 50, "x\u2003y", "降低第9工序"]
    assert sort_keys(texts) == [sort_key(text) for text in texts]
    assert sort_keys([]) == []


def test_what_is_surely_right_is_right():
    for field, bad in (
        ("patent_name", ["x ", " x", "a\u200b", "a\u00a0b", "", "a\r\nb", 7, True, "x" * 40_000, "a\x00b", "a\x1fb", "a\u2028"]),
        ("grant_date", ["20250506", "2025-W01-1", "2025-02", 5]),
    ):
        kind = BY_ID["patents"].by_id[field].kind
        for value in bad:
            assert not are_exact(kind, ["2025-05-06", None, value])
        assert are_exact(kind, ["2025-05-06", None])
    money, yes = BY_ID["quick_wins"].by_id["benefit"], BY_ID["quick_wins"].by_id["standardised"]
    assert are_exact(money.kind, [None, -1, 2**62])
    assert are_exact(yes.kind, [0, 1, None])
    assert not any(are_exact(money.kind, [value]) for value in (1.5, "1", True, 2**63))
    assert not any(are_exact(yes.kind, [value]) for value in (2, True, 1.0))
    assert to_exact(money, None) is None


def test_a_thread_writes_over_a_connection_of_its_own_and_this_one_knows(ledger):
    first, later = patents("ZL1", "ZL2")
    add(ledger, [first])
    ledger.years()

    def beside():
        writer = ledger.writer()
        try:
            add(writer, [replace(later, grant_date=date(2031, 5, 6))])
        finally:
            writer.close()

    thread = Thread(target=beside)
    thread.start()
    thread.join()
    assert (ledger.count("patents"), ledger.years()) == (2, [2031, 2025])
    assert len(ledger.history(later.id)) == 1
    ledger._reach.lost = True
    assert ledger.try_again()  # it knows the last line
    ledger.apply(ChangeSet(same("edit"), (Change("patents", first, replace(first, patent_name="改名")),)))  # the lock is still its own
    assert ledger.verify().sound


def test_what_two_records_of_one_may_not_share_is_refused_when_all_is_in(ledger):
    circle = BY_ID["qc_circles"].record(circle_name="攻关小组")
    members = [BY_ID["qc_members"].record(circle=circle.id, employee_number="A1", member_name=name) for name in ("甲", "乙")]
    made = Added(tuple(Rows.of(BY_ID[id_], some) for id_, some in (("qc_circles", [circle]), ("qc_members", members))))
    with pytest.raises(Duplicate):
        ledger.apply_each([[ChangeSet(LABEL, (), added=made)]])
    assert ledger.count("qc_circles") == ledger.lines() == 0
    one = Added((made.tables[0], Rows.of(BY_ID["qc_members"], members[:1])))
    ledger.apply_each([[ChangeSet(LABEL, (), added=one)]])
    with pytest.raises(Duplicate):
        ledger.apply(ChangeSet(same("add"), (Change("qc_members", None, members[1]),)))
    assert ledger.verify().sound
