from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex

from desktop.assets import asset
from desktop.domain.query import Query
from desktop.domain.registers import REGISTERS
from desktop.store.ledger import Ledger
from desktop.store.migrations import MIGRATIONS
from desktop.store.queries import ids_of
from desktop.store.tables import METADATA
from tests.data import step
from tests.data.schema import printed


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    ledger = Ledger.create(tmp_path_factory.mktemp("schema") / "a.cqo")
    yield ledger
    ledger.close()


def test_a_new_ledger_has_what_all_steps_lead_to() -> None:
    assert asset("schema.sql").read_text(encoding="utf-8") == printed(), "run: python -m tests.data.keep"


def test_the_migrations_make_what_the_descriptions_say(made: Ledger) -> None:
    assert compare_metadata(MigrationContext.configure(made._connection), METADATA) == [], "run: python -m tests.data.step"


def test_no_further_step_is_needed() -> None:
    assert step.printed() == ""


def test_a_step_is_printed_for_what_was_described_since(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a step of long ago brought is printed as one again where the steps end before it."""
    monkeypatch.setattr(step, "MIGRATIONS", MIGRATIONS[:7])
    lacking = step.lacking()
    assert "ALTER TABLE proposals ADD COLUMN proposal_name_sorted TEXT" in lacking
    assert "CREATE INDEX ix_proposals_proposal_name_sorted ON proposals (proposal_name_sorted)" in lacking
    monkeypatch.setattr(step, "MIGRATIONS", MIGRATIONS[:2])
    assert any(statement.startswith("CREATE TABLE product_recalls ( entry INTEGER NOT NULL") for statement in step.lacking())


def test_the_migrations_make_each_index_as_it_is_described(made: Ledger) -> None:
    """What the comparison above leaves out: the condition under which a record lies in an index."""
    asked = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    there = {name: " ".join(sql.split()) for name, sql in made._connection.exec_driver_sql(asked)}
    indexes = (index for table in METADATA.tables.values() for index in table.indexes)
    said = {index.name: str(CreateIndex(index).compile(dialect=sqlite.dialect())).replace('"', "") for index in indexes}
    assert there == said


def test_what_points_to_a_record_is_found_by_an_index(made: Ledger) -> None:
    for register in REGISTERS:
        for link in register.links:
            query = ids_of(register, Query(linked=(link.id, "some id")))
            text = query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
            plan = [row[3] for row in made._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}")]
            assert plan[0].startswith("SEARCH"), (register.id, link.id, plan)


def test_deleting_looks_through_no_register_for_what_points_to_the_record(made: Ledger) -> None:
    for target in sorted({link.target for register in REGISTERS for link in register.links}):
        steps = list(made._connection.exec_driver_sql(f"EXPLAIN DELETE FROM {target} WHERE id = 'some id'"))
        # By an index, or not at all: SQLite goes through a whole table by rewinding it to its start.
        assert "Rewind" not in {step[1] for step in steps}, target
