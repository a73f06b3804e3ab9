"""Every register out to a workbook and in again: the program reads what it writes, word for word and fen for fen."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.words import LANGUAGES
from desktop.excel.export import write_register
from desktop.excel.ledger_reading import read_ledger
from desktop.work.importing.importing import plan_import
from tests.contract.records import AREAS_TYPED, content, records_of, with_needed

pytestmark = pytest.mark.usefixtures("read_here")


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


@pytest.mark.parametrize("language", LANGUAGES)
@settings.get_profile("contract")
@given(data=st.data())
def test_what_is_exported_is_known_again_and_makes_equal_records_elsewhere(area, language, data, new_ledger):
    made = data.draw(records_of(area))
    with new_ledger(made) as ledger, new_ledger({}) as other, TemporaryDirectory() as folder:
        for register in with_needed(AREAS_TYPED[area]):
            tables = read_ledger(exported(ledger, register, folder, language))
            again = plan_import(ledger, tables)
            assert faults_of(again, register) == [], register.id
            assert [(t.same, t.new, t.changed) for t in again.tables] == [(len(made[register.id]), 0, 0)], register.id
            assert again.is_empty, register.id
            elsewhere = plan_import(other, tables)
            assert faults_of(elsewhere, register) == [], register.id
            assert elsewhere.changes.registers == {register.id}
            other.apply(elsewhere.changes)
            assert content(other, register) == content(ledger, register)
        assert other.verify().sound
