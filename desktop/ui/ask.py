"""Short questions and messages to the user."""

from typing import TYPE_CHECKING

from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words

if TYPE_CHECKING:  # the first window has nothing to ask
    from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

PROGRAM = Words("质官台", "CQO Desk")
CLOSE = Words("知道了", "Close")


def confirm(
    parent: "QWidget | None", language: Language, text: Words, yes: Words, no: Words, *, final: bool = False
) -> bool:
    """Whether the user agrees; Esc and closing the box mean no, and so does Enter where a yes cannot be undone."""
    from PySide6.QtWidgets import QMessageBox

    box = _box(parent, language, text, QMessageBox.Icon.Question)
    agree = _button(box, yes.say(language), QMessageBox.ButtonRole.AcceptRole, "button.yes")
    refuse = _button(box, no.say(language), QMessageBox.ButtonRole.RejectRole, "button.no")
    box.setDefaultButton(refuse if final else agree)
    box.setEscapeButton(refuse)
    box.exec()
    agreed = box.clickedButton() is agree
    box.deleteLater()
    return agreed


def tell(parent: "QWidget | None", language: Language, text: Words, *, bad: bool = False) -> None:
    """Shows a message until it is closed."""
    from PySide6.QtWidgets import QMessageBox

    icon = QMessageBox.Icon.Warning if bad else QMessageBox.Icon.Information
    box = _box(parent, language, text, icon)
    _button(box, CLOSE.say(language), QMessageBox.ButtonRole.AcceptRole, "button.close")
    box.exec()
    box.deleteLater()


def tell_refused(parent: "QWidget | None", language: Language, refused: Refused) -> None:
    """Shows what was refused, what is safe, and what to do next."""
    tell(parent, language, refused.words, bad=True)


def _box(
    parent: "QWidget | None", language: Language, text: Words, icon: "QMessageBox.Icon"
) -> "QMessageBox":
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(
        icon, PROGRAM.say(language), text.say(language), QMessageBox.StandardButton.NoButton, parent
    )
    box.setObjectName("message")
    return box


def _button(box: "QMessageBox", text: str, role: "QMessageBox.ButtonRole", name: str) -> "QPushButton":
    button = box.addButton(text, role)
    button.setObjectName(name)
    button.setAccessibleName(text)
    return button
