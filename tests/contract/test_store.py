"""Every register through the store: what goes in comes out, the journal holds, and all can be undone."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.fields import Kind
from desktop.domain.problems import Severity
from desktop.domain.query import Order, Query
from desktop.domain.words import same
from desktop.work.workspace import Workspace
from tests.contract.records import AREAS_TYPED, records_of, with_needed


@settings.get_profile("contract")
@given(data=st.data())
def test_what_goes_in_comes_out(area, data, new_ledger):
    made = data.draw(records_of(area))
    with new_ledger(made) as ledger:
        for register in AREAS_TYPED[area]:
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
@given(data=st.data())
def test_every_register_is_found_by_what_it_says(area, data, new_ledger):
    made = data.draw(records_of(area))
    with new_ledger(made) as ledger:
        for register in AREAS_TYPED[area]:
            for record in made[register.id]:
                for field in register.fields:
                    value = getattr(record, field.id)
                    if field.kind in (Kind.TEXT, Kind.NOTE) and value:
                        word = max(value.split(), key=len)
                        assert record.id in ledger.find(register.id, Query(search=word)), (register.id, field.id, word)


@settings.get_profile("contract")
@given(data=st.data())
def test_all_that_was_done_can_be_undone_and_done_again(area, data, new_ledger):
    made = data.draw(records_of(area))
    registers = with_needed(AREAS_TYPED[area])
    with new_ledger({}) as ledger:
        workspace = Workspace(ledger)
        for register in registers:
            for record in made[register.id]:
                assert workspace.save(register.id, None, record) == record
        steps = sum(map(len, made.values()))
        for register in reversed(registers):
            optional = [f for f in register.fields if not f.required and f.kind is not Kind.LINK]
            for record in made[register.id]:
                emptied = replace(record, **{f.id: None for f in optional[-2:]})
                emptied = register.follow(record, emptied)
                problems = workspace.problems(register, record, emptied)
                if emptied != record and not any(p.severity is Severity.ERROR for p in problems):
                    assert workspace.save(register.id, record, emptied) == emptied
                    steps += 1
        after = {register.id: ledger.all(register.id) for register in registers}
        for _ in range(steps):
            workspace.undo()
        assert workspace.undo_label is None
        assert [ledger.all(register.id) for register in registers] == [[]] * len(registers)
        for _ in range(steps):
            workspace.redo()
        assert workspace.redo_label is None
        for register in registers:
            assert {r.id: r for r in ledger.all(register.id)} == {r.id: r for r in after[register.id]}
        verdict = ledger.verify()
        assert verdict.sound, verdict.faults
        assert verdict.journal_lines == 3 * steps


@settings.get_profile("contract")
@given(data=st.data())
def test_the_history_of_a_record_is_what_happened_to_it(area, data, new_ledger):
    made = data.draw(records_of(area))
    with new_ledger(made) as ledger:
        gone = [(register.id, record) for register in reversed(AREAS_TYPED[area]) for record in reversed(made[register.id])]
        ledger.apply(ChangeSet(same("gone"), tuple(Change(id_, record, None) for id_, record in gone)))
        for id_, record in gone:
            lines = ledger.history(record.id)
            assert [(line.before, line.after) for line in lines] == [(None, record), (record, None)]
            assert [(line.register, line.who, line.label.zh) for line in lines][1] == (id_, "contract", "gone")
