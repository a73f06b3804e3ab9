"""A button with its name: for people, for those who hear it, and for whoever looks for it in the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from desktop.domain.words import Language, Words


def make_button(
    language: Language, words: Words, name: str, pressed: Callable[[], object] | None = None
) -> QPushButton:
    """Makes a button that Enter presses only where it has the keyboard, or is made the dialog's default.

    Args:
        language: of what it says.
        words: what it says; an ``&`` stands before its letter.
        name: the name of the object.
        pressed: is done when it is pressed.
    """
    text = words.say(language)
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", ""))
    button.setAutoDefault(False)
    if pressed is not None:
        button.clicked.connect(lambda _checked: pressed())
    return button


def allow(button: QPushButton, language: Language, why_not: Words | None) -> None:
    """Has a button be used, or be grey and say why: to whoever points at it and to whoever hears it."""
    said = why_not.say(language) if why_not is not None else ""
    button.setEnabled(why_not is None)
    button.setToolTip(said)
    button.setAccessibleDescription(said)
