"""Annual workbooks of units, one after another: a limited process reads ahead while the last one is being taken in."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import Any

import desktop
from desktop.domain.delivered import CARRIED, Delivered, without_personal
from desktop.domain.errors import NOTHING_CHANGED, Unreadable
from desktop.domain.registers import BY_ID
from desktop.domain.values.exact import from_exact, record_id
from desktop.domain.words import Words
from desktop.excel.group.copies import DAMAGED

SECONDS = 60
"""How long one workbook may take."""
AHEAD = 2
"""Workbooks read ahead."""

_CANNOT = Words("不能汇总{name}：{reason}。", "{name} cannot be consolidated: {reason}.")
_NEXT = Words("请处理后再汇总。", "Mend it and consolidate again.")
_DIED = Words("文件内容异常，读取被中止", "its content is odd, and reading was cut short")
_NO_UNIT = Words("没有填写填报企业名称", "it does not name the enterprise that reports")
_CARRIED = frozenset(register.id for register in CARRIED)


def delivered(paths: Sequence[Path]) -> Iterator[Delivered | Unreadable]:
    """What each workbook delivers, in this order, or why it cannot be taken."""
    waiting = list(paths)
    while waiting:
        done = 0
        for path, answer in zip(waiting, _answers(waiting), strict=False):
            done += 1
            yield _delivery(path, answer)
        if done < len(waiting):  # the process died of the next one; the others are read by another
            yield refusal(waiting[done], _DIED)
            done += 1
        waiting = waiting[done:]


def refusal(path: Path, reason: Words) -> Unreadable:
    """The sentence that a file cannot be consolidated."""
    return Unreadable(_CANNOT.fill(name=path.name, reason=reason), NOTHING_CHANGED, _NEXT)


def _answers(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    lines: Queue[bytes] = Queue(AHEAD)
    with _process(paths) as process:
        assert process.stdout is not None
        reader = threading.Thread(target=_read, args=(process.stdout, lines), daemon=True)
        reader.start()
        try:
            while line := _next(process, lines):
                yield json.loads(line)
        finally:
            process.kill()
            while reader.is_alive():
                if not lines.empty():
                    lines.get()
                reader.join(0.01)


def _next(process: "subprocess.Popen[bytes]", lines: "Queue[bytes]") -> bytes:
    watch = threading.Timer(SECONDS, process.kill)
    watch.start()
    try:
        return lines.get()
    finally:
        watch.cancel()
        watch.join()


def _read(stream: Any, lines: "Queue[bytes]") -> None:
    for line in stream:
        lines.put(line)
    lines.put(b"")


@contextmanager
def _process(paths: Sequence[Path]) -> "Iterator[subprocess.Popen[bytes]]":
    start = ["--workbook"] if getattr(sys, "frozen", False) else ["-m", "desktop.excel.worker"]
    where = [str(Path(desktop.__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])]
    # Nothing is loaded from the folder that the program stands in: a foreign workbook may lie there, and more.
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(where),
        "PYTHONUTF8": "1",
        "PYTHONSAFEPATH": "1",
    }
    process = subprocess.Popen(
        [sys.executable, *start, "copies"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(json.dumps([str(path) for path in paths]).encode())
        process.stdin.close()
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _delivery(path: Path, answer: dict[str, Any]) -> Delivered | Unreadable:
    if "fault" in answer:
        return refusal(path, Words(*answer["fault"]))
    copy = answer["copy"]
    if not copy.get("unit"):
        return refusal(path, _NO_UNIT)
    try:
        return Delivered(
            file=path.name,
            kind="workbook",
            year=int(copy["year"]),
            version=str(copy["program"]),
            sha256=answer["sha256"],
            unit_name=str(copy["unit"]),
            credit_code=copy["credit"],
            records={id_: _records(id_, told) for id_, told in copy["registers"].items() if id_ in _CARRIED},
            saved_again=answer["saved_again"],
        )
    except (ValueError, KeyError, TypeError, ArithmeticError):
        return refusal(path, DAMAGED)


def _records(register_id: str, told: dict[str, Any]) -> list[Any]:
    register = BY_ID[register_id]
    fields = [register.by_id[name] for name in told["fields"]]
    return [
        without_personal(
            register_id,
            register.record(
                id=record_id(row[0]),
                **{f.id: from_exact(f, value) for f, value in zip(fields, row[1:], strict=True)},
            ),
        )
        for row in told["rows"]
    ]
