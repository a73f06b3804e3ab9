"""Every register out to a workbook and in again: the program reads what it writes, word for word and fen for fen."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.registers import BY_ID, TYPED
from desktop.domain.words import LANGUAGES
from desktop.excel.export import write_register
from desktop.excel.ledger_import import read_ledgers
from desktop.work.importing import plan_import
from tests.contract.records import content, records_of_all


def exported(ledger, register, folder, language):
    titles = {}
    for field in register.links:
        titles |= ledger.titles(field.target)
    path = Path(folder) / f"{register.id}.xlsx"
    write_register(path, register, ledger.all(register.id), titles, language, personal=True)
    return path


def faults_of(plan, register):
    """What of a plan is not one table of this register, wholly understood."""
    return [
        (t.table.register, t.refused, t.table.skipped, t.table.unused_columns, t.table.assumed)
        for t in plan.tables
        if t.table.register != register.id or t.refused_rows or t.table.skipped or t.table.unused_columns or t.table.assumed
    ]


@settings.get_profile("contract")
@given(made=records_of_all(), language=st.sampled_from(LANGUAGES))
def test_what_is_exported_is_known_again(made, language, new_ledger):
    with new_ledger(made) as ledger, TemporaryDirectory() as folder:
        for register in TYPED:
            plan = plan_import(ledger, read_ledgers([exported(ledger, register, folder, language)]))
            assert faults_of(plan, register) == [], register.id
            assert [(t.same, t.new, t.changed) for t in plan.tables] == [(len(made[register.id]), 0, 0)], register.id
            assert plan.is_empty, register.id


@settings.get_profile("contract")
@given(made=records_of_all(), language=st.sampled_from(LANGUAGES))
def test_what_is_exported_makes_equal_records_elsewhere(made, language, new_ledger):
    with new_ledger(made) as ledger, TemporaryDirectory() as folder:
        for register in TYPED:
            path = exported(ledger, register, folder, language)
            with new_ledger(made, needed_by(register)) as other:
                plan = plan_import(other, read_ledgers([path]))
                assert faults_of(plan, register) == [], register.id
                assert plan.changes.registers == {register.id}
                other.apply(plan.changes)
                assert content(other, register) == content(ledger, register)
                assert other.verify().sound


def needed_by(register):
    """The registers that records of this one link to, whatever the way."""
    needed, waiting = set(), [field.target for field in register.links if field.target != register.id]
    while waiting:
        id_ = waiting.pop()
        if id_ not in needed:
            needed.add(id_)
            waiting += [field.target for field in BY_ID[id_].links]
    return needed
