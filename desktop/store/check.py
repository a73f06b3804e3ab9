"""The check of a whole ledger: file, links, journal chain, journal against records, files, and what was submitted."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, RowMapping, select
from sqlalchemy.exc import DBAPIError

from desktop.domain import ledger_faults as found
from desktop.domain.changes import Told
from desktop.domain.errors import ContentLost
from desktop.domain.ledger_faults import called
from desktop.domain.registers import REGISTERS
from desktop.domain.searching import search_text
from desktop.domain.verdict import Fault, Verdict
from desktop.store import bulk, content, journal, plain, submitted
from desktop.store.columns import record_of
from desktop.store.connection import driver
from desktop.store.content import BULK
from desktop.store.faults import name_of
from desktop.store.sorting import keys_of
from desktop.store.stoppable import Share, stoppable
from desktop.store.tables import TABLES

MOST_FAULTS = 50
"""More are not listed: the ledger is broken, however many follow."""
EVERY = 200
"""Lines and records after which it is told how far the check is."""


def verify(connection: Connection, *, has_password: bool = False, told: Told | None = None) -> Verdict:
    """Checks everything that can be checked without another copy.

    Args:
        connection: of the ledger.
        has_password: whether it is kept behind one.
        told: told now and then how far it is, in hundredths; what it raises ends the check.
    """
    if told is None:
        return _verified(connection, has_password, Share(lambda _done, _of: None))
    share = Share(told)
    with stoppable(driver(connection), share.again):
        return _verified(connection, has_password, share)


def _verified(connection: Connection, has_password: bool, share: Share) -> Verdict:
    faults: list[Fault] = []
    try:
        if has_password:  # each page carries a hash over all its bytes
            pages = connection.exec_driver_sql("PRAGMA cipher_integrity_check")
            faults += [found.FILE.of(detail=row[0]) for row in pages]
        faults += _file_faults(connection)
        lines, chain, folded, broken = _fold(connection, share.of(8, 24))
        faults += broken
        count, differing = _compare(connection, folded, share.of(24, 98))
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
        return Verdict(0, 0, "", (*faults, found.UNREADABLE.of(detail=type(fault).__name__)))
    return Verdict(count, lines, chain, tuple(faults[:MOST_FAULTS]))


def _file_faults(connection: Connection) -> list[Fault]:
    said = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    faults = [found.FILE.of(detail=line) for line in said if line != "ok"]
    for table, row, target, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        faults.append(found.LINK.of(register=called(table), row=row, target=called(target)))
    return faults


def _fold(connection: Connection, told: Told) -> tuple[int, str, dict[tuple[str, str], str], list[Fault]]:
    faults: list[Fault] = []
    chain, expected, count = plain.NO_HEAD, 1, 0
    folded: dict[tuple[str, str], str] = {}
    lines = journal.head(connection)[0]
    for row in journal.all_rows(connection):
        if count % EVERY == 0:
            told(count, lines)
        if row["number"] != expected:
            faults.append(found.LINE_MISSING.of(line=expected))
        if row["hash"] != journal.chained(chain, row):
            faults.append(found.LINE_CHANGED.of(line=row["number"]))
        chain, expected, count = row["hash"], row["number"] + 1, count + 1
        if row["record_id"] == BULK:
            faults += _fold_many(connection, row, folded)
        else:
            faults += _fold_one((row["register"], row["record_id"]), row, folded)
        if len(faults) > MOST_FAULTS:
            break
    return count, chain, folded, faults


def _fold_one(
    key: tuple[str, str], row: Mapping[str, Any] | RowMapping, folded: dict[tuple[str, str], str]
) -> Iterator[Fault]:
    if row["before"] != folded.get(key):
        yield found.LINE_BREAKS_OFF.of(line=row["number"])
    if row["after"] is None:
        folded.pop(key, None)
    else:
        folded[key] = row["after"]


def _fold_many(
    connection: Connection, row: Mapping[str, Any] | RowMapping, folded: dict[tuple[str, str], str]
) -> Iterator[Fault]:
    """Folds a line that stands for many records, each as if it had been added by a line of its own."""
    number, ids = row["number"], []
    try:
        for register, id_, filled in bulk.rows_of(connection, row["after"]):
            told = {"number": number, "before": None, "after": journal.text_of(filled)}
            yield from _fold_one((register, id_), told, folded)
            ids.append(id_)
        if not bulk.tells_of(row["after"], ids):
            yield found.LINE_OF_OTHERS.of(line=number)
    except (ContentLost, ValueError, KeyError, TypeError):
        yield found.LINE_WITHOUT_RECORDS.of(line=number)


def _compare(
    connection: Connection, folded: dict[tuple[str, str], str], told: Told
) -> tuple[int, list[Fault]]:
    faults: list[Fault] = []
    count, records = 0, len(folded)
    for register in REGISTERS:
        names = [f.id for f in register.fields]
        for row in connection.execute(select(TABLES[register.id])).mappings():
            if count % EVERY == 0:
                told(min(count, records), records)
            count += 1
            said = folded.pop((register.id, row["id"]), None)
            here: dict[str, Any] = {n: row[n] for n in ("id", *names) if row[n] is not None}
            if said is None:
                faults.append(found.NOT_IN_JOURNAL.of(register=register.words, id=row["id"]))
            elif json.loads(said) != here:
                faults.append(found.NOT_AS_JOURNAL.of(register=register.words, id=row["id"]))
            elif row["search_text"] != search_text(register, record_of(register, row)):
                faults.append(found.SEARCH_TEXT.of(register=register.words, id=row["id"]))
            elif any(row[n] != key for n, key in keys_of(register, record_of(register, row)).items()):
                faults.append(found.SORTING_KEY.of(register=register.words, id=row["id"]))
    faults += [found.GONE.of(register=called(register), id=id_) for register, id_ in folded]
    return count, faults
