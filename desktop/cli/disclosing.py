"""Personal data on the command line: shown in full only once that is written down in the ledger."""

import argparse
from collections.abc import Callable
from pathlib import Path

from desktop.domain.errors import NOTHING_CHANGED, InUse
from desktop.domain.register import AnyRegister
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.disclosing import disclosure

IN_USE = Words(
    "台账正在别处使用，现在写不进查看记录，因此不能用--personal完整显示个人信息。",
    "The ledger is in use elsewhere, so that personal data are seen cannot be written down now; "
    "--personal is refused.",
)
WITHOUT = Words(
    "请先关闭使用它的窗口；或不加--personal，个人信息会被遮盖。",
    "Close the window that uses it; or leave out --personal, and personal data are masked.",
)


def opened(
    arguments: argparse.Namespace, open_: Callable[[Path], Database], look: Callable[[Path], Database]
) -> Database:
    """The ledger, opened to write where personal data are asked for, else to look at.

    Raises:
        InUse: another program has it, so that nothing can be written down.
        Refused: as what opens it.
    """
    if not getattr(arguments, "personal", False):
        return look(arguments.store)
    try:
        return open_(arguments.store)
    except InUse as refused:
        raise InUse(IN_USE, NOTHING_CHANGED, WITHOUT) from refused


def write_down(
    database: Database,
    arguments: argparse.Namespace,
    register: AnyRegister,
    means: str,
    records: int,
    record_id: str = "",
) -> None:
    """Writes down that personal data are seen, if they were asked for; called before they are shown.

    Raises:
        Refused: as `Database.apply`; nothing is to be shown.
    """
    if arguments.personal and records:
        reason = arguments.reason or ""
        database.apply(disclosure(database, register, means, records, reason, record_id))
