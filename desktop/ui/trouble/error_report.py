"""What is written down of a bug: types and lines of the program, never values.

What an exception or a Qt message *says* may quote a record, and the folder a program lies in may bear its
user's name; so neither is kept.
"""

import re
import traceback
from pathlib import PurePath
from types import TracebackType

from desktop.domain.late import dataclass

MOST_FRAMES = 30
"""An endless recursion passes through a thousand lines; its last ones tell where it turns."""
MOST_LINKS = 5
"""How many causes of causes are followed."""

_ROOTS = ("site-packages", "desktop")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|“[^”]*”")
_TELLING = re.compile(r"[\w@.:/\\-]*(?:[^\x00-\x7f]|\d{5}|[/\\@])[\w@.:/\\-]*")


@dataclass(frozen=True, slots=True)
class Report:
    """One bug as the log and the dialog tell it. Equal causes are the same bug."""

    cause: str
    """What went wrong and where, on one line."""
    text: str
    """The cause and the lines that led to it."""


def report_of(exception: BaseException, where: str = "") -> Report:
    """The report of an exception; ``where`` names the thread, unless it is the main one."""
    lines = [*_lines(exception)]
    frames = traceback.extract_tb(exception.__traceback__)
    cause = _name(exception) + (f" at {_line(frames[-1])}" if frames else "")
    head = [f"in thread {where}"] if where else []
    return Report(cause, "\n".join([*head, *lines]))


def report_of_message(level: str, category: str, text: str) -> Report:
    """The report of a Qt message, without what it may quote: names, numbers, paths."""
    cause = f"Qt {level} [{category}] {_TELLING.sub('…', _QUOTED.sub('…', text))}"
    return Report(cause, cause)


def _lines(exception: BaseException) -> list[str]:
    lines: list[str] = []
    link: BaseException | None = exception
    for n in range(MOST_LINKS):
        if link is None:
            break
        lines.append(f"caused by {_name(link)}" if n else _name(link))
        lines += _trace(link.__traceback__)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return lines


def _trace(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)
    left_out = len(frames) - MOST_FRAMES
    note = [f"  … {left_out} more"] if left_out > 0 else []
    return [*note, *(f"  {_line(frame)}" for frame in frames[-MOST_FRAMES:])]


def _line(frame: traceback.FrameSummary) -> str:
    return f"{_short(frame.filename)}:{frame.lineno} {frame.name}"


def _short(filename: str) -> str:
    parts = PurePath(filename).parts
    for root in _ROOTS:
        if root in parts[:-1]:
            last = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[last:])
    return parts[-1] if parts else "?"


def _name(exception: BaseException) -> str:
    kind = type(exception)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
