"""The check of a whole ledger: file, links, journal chain, journal against records, files, and what was submitted."""

import json
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from desktop.domain.registers import REGISTERS
from desktop.domain.verdict import Verdict
from desktop.store import content, journal, submitted
from desktop.store.columns import record_of
from desktop.store.faults import name_of
from desktop.store.search import search_text
from desktop.store.tables import TABLES

MOST_FAULTS = 50
"""More are not listed: the ledger is broken, however many follow."""


def verify(connection: Connection, *, has_password: bool = False) -> Verdict:
    """Checks everything that can be checked without another copy."""
    faults: list[str] = []
    try:
        if has_password:  # each page carries a hash over all its bytes
            faults += [
                f"file: {row[0]}" for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")
            ]
        faults += _file_faults(connection)
        lines, chain, folded, broken = _fold(connection)
        faults += broken
        count, differing = _compare(connection, folded)
        faults += differing
        faults += content.faults(connection)
        faults += submitted.faults(connection)
    except (
        DBAPIError,
        ValueError,
        TypeError,
    ) as fault:  # one bit makes bytes of a text, or a text of a number
        if name_of(fault).startswith("SQLITE_IOERR"):
            raise  # the disk fails, which says nothing of the ledger
        return Verdict(0, 0, "", (*faults, f"unreadable: {type(fault).__name__}"))
    return Verdict(count, lines, chain, tuple(faults[:MOST_FAULTS]))


def _file_faults(connection: Connection) -> list[str]:
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    faults = [f"file: {line}" for line in found if line != "ok"]
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        faults.append(f"link: {row[0]} row {row[1]} points to a missing record of {row[2]}")
    return faults


def _fold(connection: Connection) -> tuple[int, str, dict[tuple[str, str], str], list[str]]:
    faults: list[str] = []
    chain, expected, count = journal.NO_HEAD, 1, 0
    folded: dict[tuple[str, str], str] = {}
    for row in journal.all_rows(connection):
        if row["number"] != expected:
            faults.append(f"journal: line {expected} is missing")
        if row["hash"] != journal.chained(chain, row):
            faults.append(f"journal: line {row['number']} was changed")
        chain, expected, count = row["hash"], row["number"] + 1, count + 1
        key = (row["register"], row["record_id"])
        if row["before"] != folded.get(key):
            faults.append(f"journal: line {row['number']} does not follow from the line before it")
        if row["after"] is None:
            folded.pop(key, None)
        else:
            folded[key] = row["after"]
        if len(faults) > MOST_FAULTS:
            break
    return count, chain, folded, faults


def _compare(connection: Connection, folded: dict[tuple[str, str], str]) -> tuple[int, list[str]]:
    faults, count = [], 0
    for register in REGISTERS:
        names = [f.id for f in register.fields]
        for row in connection.execute(select(TABLES[register.id])).mappings():
            count += 1
            said = folded.pop((register.id, row["id"]), None)
            here: dict[str, Any] = {n: row[n] for n in ("id", *names) if row[n] is not None}
            if said is None:
                faults.append(f"record: {register.id} {row['id']} is not in the journal")
            elif json.loads(said) != here:
                faults.append(f"record: {register.id} {row['id']} is not what the journal says")
            elif row["search_text"] != search_text(register, record_of(register, row)):
                faults.append(f"record: {register.id} {row['id']} has a wrong search text")
    faults += [f"record: {register} {id_} is in the journal, but gone" for register, id_ in folded]
    return count, faults
