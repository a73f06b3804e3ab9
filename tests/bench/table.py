"""A register's table of a million records against bare sqlite3: ``python -m tests.bench.table [--records N] [--runs N]``.

What the window does, from asking to the painted rows, is measured against the same question put to the same file by
Python's own sqlite3, which reads all that it answers and then the records of one page. The memory is that of a process
with the table on a ledger of so many records, over one with an empty ledger, at its greatest.
"""

import argparse
import os
import sqlite3
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.dialects import sqlite as dialect

from desktop.domain.query import Order, Query
from desktop.domain.registers import BY_ID
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.six_sigma.quick_wins import QUICK_WINS, QuickWin
from desktop.store import listing
from desktop.store.ledger import Ledger
from desktop.store.rows import RowChange
from desktop.store.sorting import sort_key
from desktop.work.workspace import Workspace
from tests.bench.timing import Comparison, seconds

RECORDS, RUNS, PAGE = 1_000_000, 5, 100
MARK = "0000000"
"""What stands in the patterns for a record's number."""
NAMES, THINGS = ("徐亚琴", "王小明", "沙丽萍", "张三", "葛晓东"), ("夹具", "刀具", "焊缝", "涂层", "装配", "检具", "模具")
QUESTIONS = {
    "opens": Query(),
    "sorts by number (text, indexed)": Query(order=(Order("quick_win_number"),)),
    "sorts by title, downwards (indexed)": Query(order=(Order("title", descending=True),)),
    "sorts by department (link, indexed)": Query(order=(Order("department"),)),
    "sorts by day (no index)": Query(order=(Order("implemented_date"),)),
    **{f"searches '{text}'": Query(search=text) for text in ("夹", "夹具", "夹具徐", "夹具徐亚琴", "三车间 夹具")},
}


def build(path: Path, records: int) -> None:
    """A ledger with so many quick wins, made out of some patterns inside the database."""
    workspace = Workspace(ledger := Ledger.create(path, who="bench"))
    units = [workspace.save("organisation_units", None, OrganisationUnit(unit_name=f"{n}车间")) for n in "一二三四五六七"]
    patterns = [RowChange.of(_added(n, units[n % len(units)].id)).filled for n in range(35)]
    raw = ledger._connection.connection.driver_connection
    names = [name for name in patterns[0] if name != "id"]
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("PRAGMA cache_size = -200000")
    raw.execute("BEGIN")
    indexes = raw.execute("SELECT name, sql FROM sqlite_master WHERE tbl_name = 'quick_wins' AND sql LIKE 'CREATE%INDEX%'").fetchall()
    for name, _sql in indexes:
        raw.execute(f"DROP INDEX {name}")
    raw.execute(f"CREATE TEMP TABLE pattern (n INTEGER PRIMARY KEY, {', '.join(names)})")
    marks = ", ".join("?" * (len(names) + 1))
    raw.executemany(f"INSERT INTO pattern VALUES ({marks})", [[n, *map(row.get, names)] for n, row in enumerate(patterns)])
    made = ", ".join(_made(name) for name in names)
    step = 7919 if records % 7919 else 1
    raw.execute(
        f"WITH RECURSIVE one(v) AS (SELECT 0 UNION ALL SELECT v + 1 FROM one WHERE v + 1 < {records})"
        f" INSERT INTO quick_wins (id, {', '.join(names)}) SELECT lower(hex(randomblob(16))), {made}"
        f" FROM (SELECT v, CAST(v * {step} % {records} AS TEXT) AS k FROM one) JOIN pattern ON n = v % {len(patterns)}"
    )
    for _name, sql in indexes:
        raw.execute(sql)
    raw.execute("COMMIT")
    raw.execute("DROP TABLE pattern")
    ledger.close()


def _made(name: str) -> str:
    text = f"replace({name.removesuffix('_sorted')}, '{MARK}', k)"
    if name.endswith("_sorted"):
        return f"sort_key({text})"
    return text if name in ("quick_win_number", "title", "search_text") else name


def _added(n, unit):
    from desktop.domain.changes import Change

    day = date(2023 + n % 3, 1 + n % 12, 1 + n % 28)
    win = QuickWin(
        quick_win_number=f"KY-{MARK}", title=f"改进{THINGS[n % 7]}{NAMES[n % 5]}第{MARK}号", owner=NAMES[n % 5], department=unit,
        found_date=day, implemented_date=day, benefit=Decimal(1000 + 97 * n), benefit_type="hard" if n % 3 else "soft",
        finance_result="confirmed", finance_confirmed_by=NAMES[-1 - n % 5],
    )
    return Change(QUICK_WINS.id, None, win)


class Bare:
    """Python's own sqlite3 on the same file."""

    def __init__(self, path: Path) -> None:
        self._raw = sqlite3.connect(path)
        self._raw.create_function("sort_key", 1, sort_key, deterministic=True)

    def answer(self, query: Query) -> None:
        """All numbers of what is asked for, and the records of the first page."""
        found = []
        for part in listing._parts(BY_ID[QUICK_WINS.id], query):
            said = part.compile(dialect=dialect.dialect(), compile_kwargs={"literal_binds": True})
            found += self._raw.execute(str(said)).fetchall()
        self.page([number for (number,) in found[:PAGE]])

    def page(self, numbers) -> None:
        """The records of these numbers."""
        marks = ", ".join("?" * len(numbers))
        self._raw.execute(f"SELECT * FROM quick_wins WHERE entry IN ({marks})", numbers).fetchall()

    def place(self, row: int) -> None:
        """The records of a page somewhere in the table."""
        self._raw.execute(f"SELECT * FROM quick_wins ORDER BY entry LIMIT {PAGE} OFFSET {row}").fetchall()

    def close(self) -> None:
        self._raw.close()


class Window:
    """The page of a register as the window has it."""

    def __init__(self, path: Path) -> None:
        from PySide6.QtCore import QSettings
        from PySide6.QtWidgets import QApplication

        from desktop.ui.settings import Settings
        from desktop.ui.tabs.register_page import RegisterPage

        self.application = QApplication.instance() or QApplication([])
        self.ledger = Ledger.open(path)
        settings = Settings(QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
        self.page = RegisterPage(Workspace(self.ledger), QUICK_WINS, "zh", settings)
        self.page.resize(1300, 700)
        self.page.show()
        self.wait()

    def answer(self, query: Query) -> None:
        """Asks, waits for the answer and has its first rows painted."""
        self.page.model.ask(query)
        self.wait()

    def place(self, row: int) -> None:
        """Scrolls to a row and paints what is there."""
        self.page.table.verticalScrollBar().setValue(row)
        self.page.table.viewport().grab()

    def wait(self) -> None:
        """Until the rows are there and painted."""
        from PySide6.QtCore import QEventLoop

        if self.page.model.asking.waits:
            loop = QEventLoop()
            self.page.model.answered.connect(loop.quit)
            loop.exec()
            self.page.model.answered.disconnect(loop.quit)
        self.page.table.viewport().grab()

    def close(self) -> None:
        self.page.stop()
        self.page.close()
        self.page.deleteLater()
        self.application.processEvents()
        self.ledger.close()


def compare(folder: Path, records: int, runs: int) -> list[Comparison]:
    """One comparison for each question, and one for scrolling."""
    path = folder / "table.cqo"
    build(path, records)
    window, bare = Window(path), Bare(path)
    found = [Comparison(what, "the same in sqlite3") for what in QUESTIONS]
    scrolling = Comparison("scrolls to any place", "LIMIT and OFFSET in sqlite3")
    for turn in range(runs + 1):
        for comparison, query in zip(found, QUESTIONS.values(), strict=True):
            times = seconds(lambda query=query: window.answer(query)), seconds(lambda query=query: bare.answer(query))
            if turn:
                comparison.add(*times)
        window.answer(Query())
        for part in range(1, 8):
            row = records * ((part * 5 + turn) % 8) // 8
            times = seconds(lambda row=row: window.place(row)), seconds(lambda row=row: bare.place(row))
            if turn:
                scrolling.add(*times)
    window.close()
    bare.close()
    return [*found, scrolling]


def memory(path: Path) -> int:
    """What a process takes at most that opens a table, goes through it, sorts and searches, in kilobytes."""
    command = [sys.executable, "-m", "tests.bench.table", "--use", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=600)
    return int(done.stdout.split()[-1])


def use(path: Path) -> int:
    """Uses a table, and gives the greatest memory of the process in kilobytes."""
    window = Window(path)
    for query in (*list(QUESTIONS.values())[1:4], QUESTIONS["searches '夹具'"], Query()):
        window.answer(query)
    for part in range(10):
        window.place(window.page.model.rowCount() * part // 10)
    window.close()
    return _peak()


def _peak() -> int:
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0])
    except OSError:  # no Linux; there a process begins with its own account
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return used // 1024 if sys.platform == "darwin" else used


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.table", description=__doc__.partition("\n")[0])
    parser.add_argument("--records", type=int, default=RECORDS)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--use", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if sys.platform.startswith("linux") and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments.use:
        sys.stdout.write(f"{use(arguments.use)}\n")
        return
    from tests.bench.__main__ import table

    with TemporaryDirectory(prefix="cqodesk-bench-") as name:
        folder = Path(name)
        sys.stdout.write("\n".join(table(compare(folder, arguments.records, arguments.runs))) + "\n")
        if sys.platform != "win32":
            Ledger.create(folder / "empty.cqo").close()
            more = memory(folder / "table.cqo") - memory(folder / "empty.cqo")
            sys.stdout.write(f"memory over that of an empty table: {more / 1024:.1f} MB\n")


if __name__ == "__main__":
    main()
