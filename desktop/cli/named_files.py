"""Whether the files that were named can be meant: a ledger for the window is there, a file to write ends as what it will be."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.verbs import VERBS
from desktop.domain.words import Words

if TYPE_CHECKING:  # a start of the window alone needs no parser
    import argparse

UNKNOWN = Words(
    "没有这个命令，也没有这个文件：{given}。", "There is no such command, and no such file: {given}."
)
FOLDER = Words("{given}是文件夹，不是台账文件。", "{given} is a folder, not a ledger.")
NEAR = Words("是不是要写：{names}？", "Did you mean {names}?")
SEE_HELP = Words("全部命令见cqodesk --help。", "cqodesk --help lists all commands.")
ENDING = Words(
    "{given}：这里写出的是{ending}文件，文件名要以{ending}结尾。没有写入任何文件。",
    "{given}: what is written here is a file of the kind {ending}, and its name is to end so. Nothing was written.",
)

LEDGER, WORKBOOK, PDF = ".cqo", ".xlsx", ".pdf"


def no_window_on(path: Path | None) -> Words | None:
    """Why no window is opened on what was named; ``None`` where one is.

    Without a terminal nobody would read it; then the window tells it.
    """
    if path is None or sys.stderr is None or path.is_file():
        return None
    if path.is_dir():
        return FOLDER.fill(given=path)
    from desktop.cli.usage import nearest  # a start of the window on a ledger needs none

    near = nearest(str(path), VERBS)
    hint = NEAR.fill(names=Words("、".join(near), " or ".join(near))) if near else SEE_HELP
    unknown = UNKNOWN.fill(given=path)
    return Words(f"{unknown.zh}{hint.zh}", f"{unknown.en} {hint.en}")


def wrong_ending(arguments: "argparse.Namespace") -> Words | None:
    """Which file that is to be written is called as what it will not be; ``None`` where none is."""
    written = _WRITTEN.get(arguments.verb)
    for path, ending in written(arguments) if written else ():
        if path is not None and path.suffix.lower() != ending:
            return ENDING.fill(given=path, ending=ending)
    return None


Named = Iterator[tuple[Path | None, str]]


def _workbook(arguments: "argparse.Namespace") -> Named:
    yield arguments.out, WORKBOOK


def _report(arguments: "argparse.Namespace") -> Named:
    yield arguments.out, WORKBOOK
    yield arguments.pdf, PDF


def _form(arguments: "argparse.Namespace") -> Named:
    yield arguments.out, arguments.form.suffix.lower()


def _copy(arguments: "argparse.Namespace") -> Named:
    if not arguments.to.is_dir():
        yield arguments.to, LEDGER


def _new_ledger(arguments: "argparse.Namespace") -> Named:
    if not arguments.store.exists():  # one that is there may have been called anything before
        yield arguments.store, LEDGER


_WRITTEN: "dict[str, Callable[[argparse.Namespace], Named]]" = {
    "report": _report,
    "export": _workbook,
    "submit": _workbook,
    "submissions": _workbook,
    "fill": _form,
    "backup": _copy,
    "restore": _copy,
    "demo": _new_ledger,
    "import": _new_ledger,
    "consolidate": _new_ledger,
}
"""What each verb that writes files writes."""
