"""The limited process in which foreign workbooks are read: ``python -m desktop.excel.worker VERB PATH``.

It writes JSON objects to standard output, one a line: what the file holds, or the reason why not and what to do,
in both languages. If it dies of its limits, that too is an answer.
"""

import gc
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.excel.limits import limit_memory
from desktop.excel.refusals import UNREADABLE, Fault
from desktop.reasons import reason_of

Line = dict[str, Any]


def main(arguments: list[str]) -> int:
    """Answers one request and ends."""
    limit_memory()
    if arguments[0] == "copies":
        return _copies()
    gc.disable()  # it ends before garbage could matter
    verb, path = arguments[0], Path(arguments[1])
    for line in _read(path) if verb == "read" else _done(verb, path, arguments[2:]):
        text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()
    return 0


def _copies() -> int:
    """Answers with a line for each annual workbook that it is asked for."""
    from desktop.excel.group.copies import told_of

    for path in json.loads(sys.stdin.buffer.read()):
        line = json.dumps(told_of(Path(path)), ensure_ascii=False, separators=(",", ":"))
        sys.stdout.buffer.write(line.encode(errors="replace") + b"\n")
        sys.stdout.buffer.flush()
    return 0


def _read(path: Path) -> Iterator[Line]:
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
    from desktop.excel.handed import lines_of
    from desktop.excel.ledger_import import understand

    yield from lines_of(understand(sheets, path))


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
        from desktop.excel.form_fill.look import look

        yield look(path)
    elif verb == "fill":
        from desktop.excel.form_fill.write import write

        yield write(path, Path(more[0]), json.loads(sys.stdin.buffer.read()))


def _fault(fault: Fault) -> Line:
    return {"fault": fault.reason, "next": fault.next_step}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
