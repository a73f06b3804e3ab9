"""The way from the menu to a ledger with another password: the recovery key is on paper before anything changes."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.domain.errors import Refused
from desktop.domain.words import Words
from desktop.ui import ask
from desktop.ui.desk.shell import Shell
from desktop.ui.ledgers import Ledgers
from desktop.ui.passwords.password_dialog import PasswordDialog
from desktop.ui.passwords.recovery_dialog import RecoveryDialog
from desktop.work.keeping.passwords import (
    OLD_COPIES,
    PLAIN_COPIES,
    MadeKey,
    PasswordMeans,
    Tries,
    plain_copies,
)
from desktop.work.keeping.second_place import folder_in, is_there

IS_SET = Words(
    "{name}现在有密码了，并已有一份加密的备份。", "{name} has a password now, and a backup that has it too."
)
IS_REMOVED = Words("{name}的密码已取消。", "{name} has no password any more.")
SURE = Words(
    "取消密码后，拿到台账文件的人都能打开它。确定取消吗？",
    "Without a password, whoever has the file can open it. Remove it?",
)
YES = Words("取消密码", "Remove the password")
NO = Words("保留密码", "Keep it")

_tries = Tries()
"""Of the present password in this dialog, for as long as the program runs."""


def change_password(
    window: Shell, ledgers: Ledgers, second: Path | None, back_up: Callable[[], None]
) -> None:
    """Asks what is to become of the open ledger's password, and carries it out.

    Args:
        window: the window of the ledger.
        ledgers: how ledgers are opened, and what passwords need.
        second: the second place of backups, if there is one.
        back_up: backs up the ledger that is open.
    """
    workspace = window.workspace
    if workspace is None or workspace.database.read_only or ledgers.passwords is None:
        return
    means = ledgers.passwords()
    dialog = PasswordDialog(workspace.database, window.language, _tries, window)
    agreed, new = bool(dialog.exec()), dialog.new
    had = workspace.database.has_password
    dialog.deleteLater()
    if not agreed:
        return
    key = None
    if new is not None:
        key = means.make(new)
        if not _is_kept(window, workspace.database.path, key):
            return
    elif not ask.confirm(window, window.language, SURE, YES, NO, final=True):
        return
    path = workspace.database.path
    if _carry_out(window, ledgers, means, path, key, back_up):
        said = [
            (IS_REMOVED if key is None else IS_SET).fill(name=path.name),
            *_old_copies(means, path, key, second),
        ]
        ask.tell(window, window.language, _joined([*said, OLD_COPIES] if had else said))


def _is_kept(window: Shell, path: Path, key: MadeKey) -> bool:
    dialog = RecoveryDialog(path, key.recovery, window.language, window)
    kept = bool(dialog.exec())
    dialog.deleteLater()
    return kept


def _carry_out(
    window: Shell,
    ledgers: Ledgers,
    means: PasswordMeans,
    path: Path,
    key: MadeKey | None,
    back_up: Callable[[], None],
) -> bool:
    """Closes the ledger, has it written anew, opens it again and backs it up; whether that was done."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        window.close_ledger()
        means.put(path, key)
        window.show_ledger(ledgers.open(path))
        back_up()
    except Refused as refused:
        QGuiApplication.restoreOverrideCursor()
        ask.tell_refused(window, window.language, refused)
        if window.workspace is None:
            window.open_ledger(path)
        return False
    except BaseException:
        QGuiApplication.restoreOverrideCursor()
        raise
    QGuiApplication.restoreOverrideCursor()
    return True


def _old_copies(
    means: PasswordMeans, path: Path, key: MadeKey | None, second: Path | None
) -> Iterator[Words]:
    if key is not None:
        others = [folder_in(second, path)] if second is not None and is_there(second) else []
        if plain := plain_copies(path, means.has, others):
            yield PLAIN_COPIES.fill(n=len(plain), folder=plain[0].parent)


def _joined(said: Sequence[Words]) -> Words:
    return Words("\n\n".join(words.zh for words in said), "\n\n".join(words.en for words in said))
