"""What of the packages stays: Qt's libraries by what the program's own imports load, the rest by name."""

import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from talk import Stop

from bundles.binaries import is_program_code, loads
from bundles.platforms import Platform

_USED = re.compile(
    r"^\s*(?:from PySide6\.(Qt\w+) import|import PySide6\.(Qt\w+)|from PySide6 import (Qt\w+))", re.MULTILINE
)

LANGUAGES = ("qtbase_zh_CN.qm",)
"""Qt's own words; in English they are in the libraries."""

PARTS_NOT_USED = (
    "sqlalchemy/testing",
    "sqlalchemy/ext",
    "sqlalchemy/dialects/mssql",
    "sqlalchemy/dialects/mysql",
    "sqlalchemy/dialects/oracle",
    "sqlalchemy/dialects/postgresql",
    "PySide6/scripts",
    "PySide6/support/generate_pyi.py",
    "shiboken6/files.dir",
)
"""Parts of packages that the program imports nowhere: one database of five, and tools."""

NOT_RUN = (
    "*.pyi",
    "*.pyx",
    "*.pxd",
    "*.c",
    "*.h",
    "*.lib",
    "py.typed",
    "RECORD",
    "INSTALLER",
    "REQUESTED",
    "direct_url.json",
)
"""Files that no program reads."""

NUMBERS_USED = ("__init__", "util", "exceptions", "numdb", "cn", "iso7064", "luhn")
"""Parts of python-stdnum that check Chinese numbers; it knows those of a hundred countries."""

WITHOUT_TLS = "# import ssl - taken out for CQO Desk, which has no TLS and asks no services on the net\n"


def modules_of_qt(program: Path) -> frozenset[str]:
    """The modules of Qt that the program's sources import, such as ``QtWidgets``."""
    found: set[str] = set()
    for source in program.rglob("*.py"):
        for groups in _USED.findall(source.read_text(encoding="utf-8")):
            found.update(filter(None, groups))
    return frozenset(found)


def trim(packages: Path, platform: Platform) -> None:
    """Takes away all that the program does not use.

    Raises:
        Stop: something that it does use is missing.
    """
    _trim_qt(packages / "PySide6", packages / "shiboken6", platform, modules_of_qt(packages / "desktop"))
    for part in PARTS_NOT_USED:
        remove(packages / part)
    _trim_numbers(packages / "stdnum")
    for pattern in NOT_RUN:
        for file in list(packages.rglob(pattern)):
            if "desktop" not in file.relative_to(packages).parts[:1]:
                file.unlink()
    remove_empty(packages)


def remove(path: Path) -> None:
    """Takes a file or folder away, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def remove_empty(folder: Path) -> None:
    """Takes away folders that hold nothing."""
    for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()


def closure(roots: Iterable[Path], among: dict[str, Path]) -> frozenset[Path]:
    """The files and, of those that are at hand, all that they load, and those load in turn.

    Args:
        roots: files to begin with.
        among: what is at hand, by name in small letters.
    """
    found: set[Path] = set()
    waiting = list(roots)
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            waiting += [among[name.lower()] for name in loads(file) if name.lower() in among]
    return frozenset(found)


def _trim_qt(pyside: Path, shiboken: Path, platform: Platform, modules: frozenset[str]) -> None:
    plugins = [_one(pyside / platform.qt_plugins, plugin) for plugin in platform.plugins]
    bindings = [_one(pyside, f"{module}.") for module in sorted(modules)]
    kept = closure([*bindings, *plugins], _at_hand(shiboken, pyside, pyside / platform.qt_libraries))
    # It is loaded first, and finds what lies beside it alone: Windows' C++ library is there twice.
    kept |= closure([_one(shiboken, "Shiboken.")], _at_hand(shiboken))
    kept |= {pyside / platform.qt_translations / name for name in LANGUAGES}
    for folder in (pyside, shiboken):
        for file in [file for file in folder.rglob("*") if file.is_file()]:
            if file not in kept and not (file.parent == folder and file.suffix == ".py"):
                file.unlink()
        remove_empty(folder)


def _at_hand(*folders: Path) -> dict[str, Path]:
    """The libraries in some folders, by name in small letters; of two, the one in the later folder."""
    return {file.name.lower(): file for folder in folders for file in _code(folder)}


def _code(folder: Path) -> Iterator[Path]:
    return (file for file in folder.iterdir() if file.is_file() and is_program_code(file))


def _one(folder: Path, beginning: str) -> Path:
    """The one file of program code whose path in a folder begins so."""
    where = folder / beginning
    found = (
        [file for file in where.parent.glob(f"{where.name}*") if is_program_code(file)]
        if where.parent.is_dir()
        else []
    )
    if len(found) != 1:
        raise Stop(f"Qt缺少 {beginning}，或有多个。", f"Qt has no {beginning}, or more than one.")
    return found[0]


def _trim_numbers(stdnum: Path) -> None:
    for path in list(stdnum.iterdir()):
        if path.stem not in NUMBERS_USED:
            remove(path)
    util = stdnum / "util.py"
    text = util.read_text(encoding="utf-8")
    if text.count("\nimport ssl\n") != 1:
        raise Stop("python-stdnum的util.py与预期不同。", "python-stdnum's util.py is not as expected.")
    util.write_text(text.replace("\nimport ssl\n", f"\n{WITHOUT_TLS}"), encoding="utf-8", newline="\n")
