"""How a ledger comes into the window: opened, looked at where it is in use, or begun; refusals are told."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import InUse, LookOnly, NeedsPassword, Refused
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.ledgers import Ledgers
from desktop.work.workspace import Workspace

LOOK = Words("以只读方式打开", "Open read-only")
CANCEL = Words("取消", "Cancel")


class NotNow(Exception):  # noqa: N818 - it is an answer, not an error
    """The user would rather not, and knows why."""


def opened(parent: QWidget, language: Language, opener: Callable[[], Workspace]) -> Workspace | None:
    """What the opener opens, behind a wait cursor; none where it is refused, which is told."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        workspace = opener()
    except (Refused, NotNow) as refused:
        QGuiApplication.restoreOverrideCursor()
        if isinstance(refused, Refused):
            ask.tell_refused(parent, language, refused)
        return None
    except BaseException:
        QGuiApplication.restoreOverrideCursor()
        raise
    QGuiApplication.restoreOverrideCursor()
    return workspace


def open_or_look(parent: QWidget, language: Language, ledgers: Ledgers, path: Path) -> Workspace:
    """The ledger of a file; where it is in use elsewhere and the user agrees, to look at only.

    Raises:
        NotNow: the user does not agree.
        Refused: as `Ledgers.open` and `Ledgers.look`.
    """
    if ledgers.passwords is not None:
        ledgers.passwords().forget(path)  # it was opened before, perhaps by somebody else
    try:
        return _unlocked(parent, language, ledgers, path, ledgers.open)
    except LookOnly:
        return _unlocked(parent, language, ledgers, path, ledgers.look)  # a strip in the window says so
    except InUse as refused:
        QGuiApplication.restoreOverrideCursor()
        look = ask.confirm(parent, language, refused.words, LOOK, CANCEL)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        if not look:
            raise NotNow from refused
        return _unlocked(parent, language, ledgers, path, ledgers.look)


def _unlocked(
    parent: QWidget, language: Language, ledgers: Ledgers, path: Path, opener: Callable[[Path], Workspace]
) -> Workspace:
    """What an opener opens; its password is asked for where it has one.

    Raises:
        NotNow: the user would rather not give it.
    """
    try:
        return opener(path)
    except NeedsPassword as needed:
        if ledgers.passwords is None:
            raise
        from desktop.ui.passwords.ask_password import ask_password  # few ledgers have one

        QGuiApplication.restoreOverrideCursor()
        given = ask_password(parent, language, path, ledgers.passwords().unlock)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        if not given:
            raise NotNow from needed
        return opener(path)


def begin(
    ledgers: Ledgers, path: Path, company: str, credit_code: str = "", *, with_reference: bool
) -> Workspace:
    """A new ledger of a company, with the reference lists where they are wanted.

    Raises:
        Refused: as `Ledgers.create`.
    """
    workspace = ledgers.create(path)
    enterprise = BY_ID["enterprise"]
    known = {enterprise.title: company, "unified_social_credit_identifier": credit_code or None}
    workspace.save(enterprise.id, None, enterprise.record(**known))
    if with_reference:
        from desktop.work.reference.loading import all_changes  # needed once in a ledger's life

        workspace.do(all_changes(workspace.database))
    return workspace
