"""A keystroke in the search over everything, against bare sqlite3 looking for the same letters in the same records."""

import sqlite3
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from desktop.store.ledger import Ledger
from desktop.work.search.describing import describe
from desktop.work.search.index import LedgerIndex, ask
from desktop.work.search.question import words_of
from desktop.work.search.records import SEARCHED, lay_out
from desktop.work.search.spelling import readings
from tests.bench.large_year import large_year
from tests.bench.timing import Comparison, seconds

TYPED = ("夹具定位", "gongweibuzhi", "gwbz", "ky-0001", "员工12 工位", "j")
"""What is typed, letter by letter: Chinese, pinyin, initials, a code, several words, and one letter that is everywhere."""


def search(folder: Path, runs: int, records: int) -> list[Comparison]:
    """One comparison for a keystroke, and one for laying the records out."""
    path = folder / "search.cqo"
    large_year(path, records)
    ledger, raw = Ledger.open(path), sqlite3.connect(path)
    floor = "bare sqlite3: LIKE over the same records"
    keystroke = Comparison(f"a keystroke in the search, {records:,} records", floor)
    laying = Comparison("laying them out to be searched", "bare sqlite3: reading their search texts")
    index = LedgerIndex()
    try:
        for turn in range(runs):
            spent = seconds(partial(_lay_out, ledger, index))
            laying.add(spent, seconds(partial(_read, raw)))
            for typed in TYPED if turn else TYPED[:1]:
                for end in range(1, len(typed) + 1):
                    ours = seconds(partial(_ask, ledger, index, typed[:end]))
                    keystroke.add(ours, seconds(partial(_like, raw, typed[:end].split())))
    finally:
        raw.close()
        ledger.close()
    return [keystroke, laying]


def _lay_out(ledger: Ledger, index: LedgerIndex) -> None:
    index.take(lay_out(ledger, [register.id for register in SEARCHED], lambda: None))


def _ask(ledger: Ledger, index: LedgerIndex, typed: str) -> None:
    words = words_of(typed, readings())
    hits = ask(index.shelves, words)
    describe(ledger, [(hit.shelf, index.id_of(hit)) for hit in hits], words, "zh")


def _like(raw: sqlite3.Connection, words: Sequence[str]) -> None:
    asked = " AND ".join("search_text LIKE ?" for _ in words) or "1"
    for register in SEARCHED:
        raw.execute(f"SELECT count(*) FROM {register.id} WHERE {asked}", [f"%{word}%" for word in words]).fetchone()


def _read(raw: sqlite3.Connection) -> None:
    for register in SEARCHED:
        raw.execute(f"SELECT id, search_text FROM {register.id}").fetchall()
