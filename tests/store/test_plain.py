"""What is asked by the driver alone is what SQLAlchemy's tables and questions say."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop.domain.fields import Kind
from desktop.domain.ordering import kept
from desktop.domain.query import Order, Query
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.store import known_sound, listing, plain, queries
from desktop.store.columns import record_of
from desktop.store.ledger import Ledger
from desktop.store.tables import METADATA, TABLES
from desktop.work.sample import sample_changes


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    ledger = Ledger.create(tmp_path_factory.mktemp("plain") / "a.cqo")
    ledger.apply(sample_changes())
    yield ledger
    ledger.close()


def orders(register):
    return [(), *((Order(field, descending),) for field in kept(register.id) for descending in (False, True))]


def test_tables_and_columns_are_those_of_the_descriptions():
    assert plain.columns() == {(table.name, column.name) for table in METADATA.tables.values() for column in table.columns}


def test_rows_and_their_order_are_those_of_the_usual_questions(filled):
    connection, raw, compared = filled._connection, filled._raw, 0
    for register in REGISTERS:
        for order in orders(register):
            query = Query(order=order)
            assert plain.is_plain(register, query)
            assert plain.numbers(raw, register, query) == listing.numbers(connection, register, query)
            assert plain.ids(raw, register, query) == list(connection.scalars(queries.ids_of(register, query)))
            compared += 1
    assert compared > 2 * len(REGISTERS)


def test_records_titles_years_and_counts_are_those_of_the_tables(filled):
    connection, raw = filled._connection, filled._raw
    for register in REGISTERS:
        table = TABLES[register.id]
        rows = list(connection.execute(select(table).order_by(table.c.entry)).mappings())
        wanted = [record_of(register, row) for row in rows]
        numbers = plain.numbers(raw, register, Query())
        assert plain.records_at(raw, register, [*numbers, 10**6]) == [*wanted, None] == [*filled.at(register.id, numbers), None]
        assert plain.count(raw, register.id) == len(rows) == connection.scalar(select(func.count()).select_from(table))
        assert plain.most(raw, register.id) == max((row["entry"] for row in rows), default=0)
        ids = [row["id"] for row in rows]
        assert plain.numbers_of(raw, register, [*ids, "none"]) == {row["id"]: row["entry"] for row in rows}
        assert plain.titles(raw, register, None) == plain.titles(raw, register, ids)
        assert list(plain.titles(raw, register, None)) == ids
        if register.year:
            values = [getattr(record, register.year) for record in wanted]
            whole_years = register.field(register.year).kind is Kind.WHOLE
            said = {value if whole_years else value.year for value in values if value is not None}
            assert plain.years(raw, register) == said


def test_very_many_values_are_asked_for_in_parts(filled):
    register = BY_ID["quick_wins"]
    numbers = [*range(1, plain.BATCH), *plain.numbers(filled._raw, register, Query()), *range(10**6, 10**6 + plain.BATCH)]
    assert [r is not None for r in plain.records_at(filled._raw, register, numbers)].count(True) >= plain.count(filled._raw, register.id)


@pytest.mark.parametrize(
    "query", [Query(search="a"), Query(year=2025), Query(unit="a"), Query(linked=("a", "b")), Query(order=(Order("sex"),))]
)
def test_whatever_has_conditions_is_not_plain(query):
    assert not plain.is_plain(BY_ID["officers"], query)


def test_a_ledger_opens_and_shows_rows_without_sqlalchemy(filled, tmp_path):
    filled.back_up(tmp_path / "b.cqo")
    Ledger.open(tmp_path / "b.cqo").close()  # which notes that it was found right
    code = (
        "import sys; from pathlib import Path; from desktop.domain.query import Query; from desktop.store.ledger import Ledger;"
        "ledger = Ledger.open(Path(sys.argv[1])); numbers = ledger.numbers('officers', Query());"
        "assert ledger.at('officers', numbers)[0].officer_name and ledger.titles('enterprise') and ledger.head();"
        "assert ledger.last_change() and ledger.count('officers') == len(numbers); ledger.close();"
        "print([name for name in ('sqlalchemy', 'desktop.domain.registers.qc.qc_themes') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "b.cqo")], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def copy_of(ledger, path: Path) -> Path:
    ledger.back_up(path)
    Ledger.open(path).close()
    return path


def test_what_was_found_right_is_compared_again_once_anything_of_it_changes(filled, tmp_path, monkeypatch):
    path = copy_of(filled, tmp_path / "c.cqo")
    ledger = Ledger.open(path)
    assert known_sound.is_known(ledger._raw)
    for change in (
        "UPDATE meta SET value = 'of an older program' WHERE key = 'search words'",
        "CREATE TABLE other (id TEXT)",
    ):
        ledger._raw.execute("BEGIN")
        ledger._raw.execute(change)
        assert not known_sound.is_known(ledger._raw)
        ledger._raw.execute("ROLLBACK")
        assert known_sound.is_known(ledger._raw)
    monkeypatch.setattr(known_sound, "program", lambda: "another")
    assert not known_sound.is_known(ledger._raw)
    ledger.close()


def test_another_program_is_one_whose_files_differ(monkeypatch, tmp_path):
    import desktop

    package = tmp_path / "desktop"
    (package / "domain").mkdir(parents=True)
    (package / "store").mkdir()
    (package / "domain" / "words.py").write_text("a = 1\n")
    monkeypatch.setattr(desktop, "__file__", str(package / "__init__.py"))
    told = []
    for write in (
        lambda: None,
        lambda: (package / "domain" / "words.py").write_text("a = 12\n"),
        lambda: (package / "store" / "more.py").write_text(""),
        lambda: monkeypatch.setattr(desktop, "__version__", "9.9"),
    ):
        write()
        known_sound.program.cache_clear()
        told.append(known_sound.program())
    known_sound.program.cache_clear()
    assert len(set(told)) == len(told)
