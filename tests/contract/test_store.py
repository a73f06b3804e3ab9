"""Every register through the store: what goes in comes out, the journal holds, and all can be undone."""

from dataclasses import replace

from hypothesis import given, settings

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.fields import Kind
from desktop.domain.problems import Severity
from desktop.domain.query import Order, Query
from desktop.domain.registers import TYPED
from desktop.domain.words import same
from desktop.work.workspace import Workspace
from tests.contract.records import records_of_all


@settings.get_profile("contract")
@given(made=records_of_all())
def test_what_goes_in_comes_out(made, new_ledger):
    with new_ledger(made) as ledger:
        for register in TYPED:
            records = made[register.id]
            ids = [record.id for record in records]
            assert ledger.all(register.id) == records
            assert ledger.get(register.id, ids[::-1]) == records[::-1]
            assert ledger.find(register.id, Query()) == ids
            assert set(ledger.titles(register.id)) == set(ids)
            for field in register.fields:
                found = ledger.find(register.id, Query(order=(Order(field.id, descending=True),)))
                assert sorted(found) == sorted(ids)
        verdict = ledger.verify()
        assert verdict.sound, verdict.faults
        assert verdict.records == verdict.journal_lines == sum(map(len, made.values()))


@settings.get_profile("contract")
@given(made=records_of_all())
def test_every_register_is_found_by_what_it_says(made, new_ledger):
    with new_ledger(made) as ledger:
        for register in TYPED:
            for record in made[register.id]:
                for field in register.fields:
                    value = getattr(record, field.id)
                    if field.kind in (Kind.TEXT, Kind.NOTE) and value:
                        word = max(value.split(), key=len)
                        assert record.id in ledger.find(register.id, Query(search=word)), (register.id, field.id, word)


@settings.get_profile("contract")
@given(made=records_of_all())
def test_all_that_was_done_can_be_undone_and_done_again(made, new_ledger):
    with new_ledger({}) as ledger:
        workspace = Workspace(ledger)
        for register in TYPED:
            for record in made[register.id]:
                assert workspace.save(register.id, None, record) == record
        steps = sum(map(len, made.values()))
        for register in reversed(TYPED):
            optional = [f for f in register.fields if not f.required and f.kind is not Kind.LINK]
            for record in made[register.id]:
                emptied = replace(record, **{f.id: None for f in optional[-2:]})
                emptied = register.follow(record, emptied)
                if emptied != record and not any(p.severity is Severity.ERROR for p in register.problems(emptied)):
                    assert workspace.save(register.id, record, emptied) == emptied
                    steps += 1
        after = {register.id: ledger.all(register.id) for register in TYPED}
        for _ in range(steps):
            workspace.undo()
        assert workspace.undo_label is None
        assert [ledger.all(register.id) for register in TYPED] == [[]] * len(TYPED)
        for _ in range(steps):
            workspace.redo()
        assert workspace.redo_label is None
        for register in TYPED:
            assert {r.id: r for r in ledger.all(register.id)} == {r.id: r for r in after[register.id]}
        verdict = ledger.verify()
        assert verdict.sound, verdict.faults
        assert verdict.journal_lines == 3 * steps


@settings.get_profile("contract")
@given(made=records_of_all())
def test_the_history_of_a_record_is_what_happened_to_it(made, new_ledger):
    with new_ledger(made) as ledger:
        last = [(register, record) for register in TYPED for record in made[register.id]][-1:]
        for register, record in last:
            ledger.apply(ChangeSet(same("gone"), (Change(register.id, record, None),)))
            lines = ledger.history(record.id)
            assert [(line.before, line.after) for line in lines] == [(None, record), (record, None)]
            assert [(line.register, line.who, line.label.zh) for line in lines][1] == (register.id, "contract", "gone")
