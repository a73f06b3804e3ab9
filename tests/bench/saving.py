"""Saving one record, checks, journal and all, against a bare insert that is kept as safely."""

import sqlite3
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

from desktop.domain.registers.six_sigma.quick_wins import QUICK_WINS, QuickWin
from desktop.store.columns import row_of
from desktop.store.ledger import Ledger
from desktop.work.workspace import Workspace
from tests.bench.timing import Comparison, seconds

TIMES = 40
"""Saves in a turn, one by one."""


def save(folder: Path, runs: int) -> list[Comparison]:
    """One comparison, for a single record."""
    ledger = Ledger.create(folder / "save.cqo", who="bench")
    workspace = Workspace(ledger)
    raw = _raw(folder / "raw.sqlite")
    comparison = Comparison("saving one record", "a raw sqlite3 insert, WAL, synchronous=FULL")
    try:
        for turn in range(runs + 1):
            for n in range(TIMES):
                record = QUICK_WINS.complete(_win(f"{turn}-{n}"))
                floor = seconds(partial(_insert, raw, record))
                ours = seconds(partial(workspace.save, QUICK_WINS.id, None, record))
                if turn:
                    comparison.add(ours, floor)
    finally:
        raw.close()
        ledger.close()
    return [comparison]


def _win(number: str) -> QuickWin:
    return QuickWin(
        quick_win_number=number, title=f"改善项目{number}", owner="葛晓东", found_date=date(2025, 3, 3),
        implemented_date=date(2025, 3, 28), benefit=Decimal("72500.00"), benefit_type="hard", finance_result="confirmed",
        finance_confirmed_by="沙丽萍",
    )


def _raw(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    columns = ", ".join(f'"{field.id}"' for field in QUICK_WINS.fields)
    connection.execute(f"CREATE TABLE record (id TEXT PRIMARY KEY, {columns})")
    return connection


def _insert(connection: sqlite3.Connection, record: QuickWin) -> None:
    row = row_of(QUICK_WINS, record)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"INSERT INTO record VALUES ({', '.join('?' * len(row))})", list(row.values()))
    connection.execute("COMMIT")
