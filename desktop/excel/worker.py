"""The limited process in which foreign workbooks are read: ``python -m desktop.excel.worker VERB PATH``.

It writes JSON objects to standard output, one a line: what the file holds, or the reason why not and what to do,
in both languages. If it dies of its limits, that too is an answer.
"""

import gc
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.excel.limits import limit_memory
from desktop.excel.refusals import UNREADABLE, Fault
from desktop.reasons import reason_of

Line = dict[str, Any]

BEHIND = 10
"""How far readers of many workbooks stand back, as `os.nice`: all wait for whoever takes in what they read."""
READ = ("read", "show")
"""Verbs that read sheets as plain values."""


def main(arguments: list[str]) -> int:
    """Answers one request and ends."""
    limit_memory()
    gc.disable()  # it ends before garbage could matter; what it reads of many workbooks leaves none
    if arguments[0] == "copies":
        return _copies()
    verb, path = arguments[0], Path(arguments[1])
    more = arguments[2:]
    for line in _read(path, verb, mapped=bool(more)) if verb in READ else _done(verb, path, more):
        text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()
    return 0


def _copies() -> int:
    """Answers for each annual workbook that it is asked for: how many bytes, then these, as `marshal` makes them."""
    import marshal

    from desktop.excel.group.copies import told_of

    if sys.platform != "win32":
        os.nice(BEHIND)
    for path in json.loads(sys.stdin.buffer.read()):
        answer = marshal.dumps(told_of(Path(path)), 1)
        sys.stdout.buffer.write(len(answer).to_bytes(8, "little") + answer)
        sys.stdout.buffer.flush()
    return 0


def _read(path: Path, verb: str = "read", *, mapped: bool = False) -> Iterator[Line]:
    """What a file's sheets hold as plain values: their tables, by maps that are handed in if so said, or their first rows."""
    from desktop.excel.sheets import NotRead, sheets_of

    try:
        sheets = sheets_of(path)
    except NotRead as not_read:
        yield _fault(not_read.fault)
        return
    except BaseException as panic:  # a reader's panic is no `Exception`
        if not type(panic).__name__.startswith("Panic"):
            raise
        yield _fault(UNREADABLE)
        return
    if verb == "show":
        from desktop.excel.preview import first_rows

        yield first_rows(sheets)
        return
    from desktop.domain import import_map
    from desktop.excel.handed import lines_of
    from desktop.excel.ledger_import import understand

    maps = import_map.read(sys.stdin.buffer.read().decode()) if mapped else ()
    yield from lines_of(understand(sheets, path, maps))


def _done(verb: str, path: Path, more: list[str]) -> Iterator[Line]:
    """What comes of a request about a workbook that stays a workbook: one line."""
    from desktop.excel.guard import fault_of

    try:
        fault = fault_of(path)
    except OSError as refused:
        yield {"fault": reason_of(refused)}
        return
    if fault is not None:
        yield _fault(fault)
    elif verb == "return":
        from desktop.excel.annotate import annotate

        yield annotate(path, Path(more[0]), json.loads(sys.stdin.buffer.read()))
    elif verb == "look":
        from desktop.excel.form_fill.reading.look import look

        yield look(path)
    elif verb == "fill":
        from desktop.excel.form_fill.writing.write import write

        yield write(path, Path(more[0]), json.loads(sys.stdin.buffer.read()), _far)


def _far(done: int, of: int) -> None:
    """Says at once how far it is; whoever asked is waiting."""
    sys.stdout.buffer.write(json.dumps({"far": [done, of]}).encode() + b"\n")
    sys.stdout.buffer.flush()


def _fault(fault: Fault) -> Line:
    return {"fault": fault.reason, "next": fault.next_step}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
