"""Whether the files to be read that were named are there, and the folders of those to be written: said before any work is done."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.words import Words

NO_LEDGER = Words("找不到台账文件{path}。", "There is no ledger {path}.")
NO_FILE = Words("找不到文件{path}。", "There is no file {path}.")
A_FOLDER = Words("{path}是文件夹，不是文件。", "{path} is a folder, not a file.")
NO_FOLDER = Words("找不到文件夹{path}，文件写不进去。", "There is no folder {path} to write into.")
CHECK_PATH = Words("请核对路径和文件名后再试。", "Compare the path and the name, and try again.")
MAKE_FOLDER = Words("请先建好文件夹，或换一个位置。", "Make the folder first, or choose another place.")
MAKE_LEDGER = Words(
    "请核对路径和文件名；还没有台账的，可用cqodesk import导入工作簿，台账随之建立。",
    "Compare the path and the name. Where there is no ledger yet, cqodesk import makes one of a workbook.",
)

_MADE = ("demo", "import", "consolidate")
"""The verbs that make the ledger where there is none."""
_READ = ("form", "old", "new", "map")
_WRITTEN = ("out", "pdf", "to")


def look_for(arguments: argparse.Namespace) -> None:
    """Looks for what a verb needs.

    Raises:
        Refused: a file that is to be read is not there or is a folder, or one to be written would have no folder.
    """
    if "store" in arguments and arguments.verb not in _MADE:
        _file(arguments.store, NO_LEDGER, CHECK_PATH if arguments.verb == "restore" else MAKE_LEDGER)
    for path in _named(arguments, _READ):
        _file(path, NO_FILE, CHECK_PATH)
    if arguments.verb in ("import", "consolidate"):
        for path in arguments.files:
            _file(path, NO_FILE, CHECK_PATH)
    for path in _named(arguments, _WRITTEN):
        if not path.absolute().parent.is_dir():
            raise Refused(NO_FOLDER.fill(path=path.parent), NOTHING_CHANGED, MAKE_FOLDER)


def _named(arguments: argparse.Namespace, names: Iterable[str]) -> Iterator[Path]:
    named = (getattr(arguments, name, None) for name in names)
    return (path for path in named if isinstance(path, Path))


def _file(path: Path, lacking: Words, then: Words) -> None:
    try:
        there, folder = path.exists(), path.is_dir()
    except OSError:  # whoever reads it tells why it cannot be looked at
        return
    if folder:
        raise Refused(A_FOLDER.fill(path=path), NOTHING_CHANGED, CHECK_PATH)
    if not there:
        raise Refused(lacking.fill(path=path), NOTHING_CHANGED, then)
