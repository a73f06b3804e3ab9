"""Foreign workbooks, read in a separate process with a time and a memory limit."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import desktop
from desktop.domain.errors import NOTHING_CHANGED, Unreadable
from desktop.domain.words import Words
from desktop.excel.grid import Sheet, decoded

SECONDS = 20
"""How long one workbook may take."""

_CANNOT = Words("无法读取{name}：{reason}。", "{name} cannot be read: {reason}.")
_NEXT = Words("请处理后再导入。", "Mend it and import it again.")
_TOO_LONG = Words("读取超过{n}秒", "reading took more than {n} seconds")
_DIED = Words("文件内容异常，读取被中止", "its content is odd, and reading was cut short")


def read_sheets(path: Path) -> list[Sheet]:
    """The sheets of a foreign workbook.

    Raises:
        Unreadable: no workbook, hostile, damaged, with a password, or past the limits.
    """
    answer = ask("read", path)
    return [
        Sheet(
            name=sheet["name"],
            rows=[[decoded(cell) for cell in row] for row in sheet["rows"]],
            merged=tuple(tuple(merge) for merge in sheet["merged"]),
            hidden=sheet["hidden"],
            hidden_rows=tuple(sheet["hidden_rows"]),
            plain=answer["plain"],
        )
        for sheet in answer["sheets"]
    ]


def ask(verb: str, path: Path, *more: str, said: bytes = b"") -> dict[str, Any]:
    """Has the limited process do one thing with a file.

    Raises:
        Unreadable: it cannot, or died trying.
    """
    if getattr(sys, "frozen", False):
        command = [sys.executable, "--workbook", verb, str(path), *more]
    else:
        command = [sys.executable, "-m", "desktop.excel.worker", verb, str(path), *more]
    where = str(Path(desktop.__file__).parents[1])
    paths = [where, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(
            command,
            input=said,
            capture_output=True,
            timeout=SECONDS,
            env=environment,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise refusal(path, _TOO_LONG.fill(n=SECONDS)) from None
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        raise refusal(path, _DIED) from None
    if "fault" in answer:
        raise refusal(path, Words(*answer["fault"]))
    return answer


def refusal(path: Path, reason: Words) -> Unreadable:
    """The sentence that a file cannot be read."""
    return Unreadable(_CANNOT.fill(name=path.name, reason=reason), NOTHING_CHANGED, _NEXT)
