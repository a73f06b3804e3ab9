"""Where the keyboard is when a dialog opens: Enter must not press another button than the one painted as the answer."""

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog, QPushButton, QWidget


def wrong_answer(window: QWidget) -> Iterator[str]:
    """The button that Enter would press in place of the dialog's answer, if there is such a one."""
    if not isinstance(window, QDialog):
        return
    buttons = [button for button in window.findChildren(QPushButton) if button.isVisibleTo(window) and button.isEnabled()]
    held = window.focusWidget()
    answers = [button for button in buttons if button.property("primary")] or [b for b in buttons if b.isDefault()]
    if isinstance(held, QPushButton) and answers and held not in answers:
        yield f"Enter presses {held.text()!r}, and {answers[0].text()!r} is painted as the answer"
