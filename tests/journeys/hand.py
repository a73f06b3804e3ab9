"""A person's hand at the window: keys and clicks, counted; dialogs are answered while they are open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton, QWidget

from desktop.ui.form.record_form import RecordForm
from desktop.ui.layout import TABS
from desktop.ui.lists.counted_list import CountedList
from desktop.ui.window.main_window import MainWindow

LIMIT = 120_000
"""Milliseconds after which the window will do nothing more; far more than anything takes, on a busy machine too."""


class Hand:
    """What a person does, as steps: a field filled with keys is one, so is a key such as Enter, a click, a file dropped."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def click(self, widget: QWidget, at: QPoint | None = None, *, twice: bool = False) -> None:
        """Clicks a widget, at its middle or at a spot of its own."""
        assert widget.isVisible(), widget.objectName()
        assert widget.isEnabled(), widget.objectName()
        self.steps.append(f"click {widget.objectName()}")
        spot = at if at is not None else widget.rect().center()
        press = QTest.mouseDClick if twice else QTest.mouseClick
        if twice:  # a double click begins with a click, as at the desk
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        press(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    def press(self, keys: str) -> None:
        """Presses a key or a combination of them, such as ``Ctrl+S``, wherever the keyboard is."""
        self.steps.append(f"press {keys}")
        self._press(keys)

    def type(self, text: str) -> None:
        """Types a text into what has the keyboard: letters as keys, others as an input method gives them."""
        self.steps.append(f"type {text}")
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(focused(), letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(focused(), event)

    def open(self, window: MainWindow, tab: str, register: str = "") -> None:
        """Clicks a tab and, in its list, a register: a step each."""
        desk = window.desk
        assert desk is not None
        bar = desk.tabBar()
        self.click(bar, bar.tabRect([layout.id for layout in TABS].index(tab)).center())
        if register:
            switch = window.findChild(CountedList, f"switch.{tab}")
            assert switch is not None
            switch.scrollToItem(switch._items[register])
            self.click(switch.viewport(), switch.visualItemRect(switch._items[register]).center())

    def fill(self, **fields: str) -> None:
        """Fills fields of the form that is open; each is a step, with the Enter that takes it.

        A field further down than the next is clicked into, a step more, and one for the wheel where it is out of sight.
        """
        form = QApplication.activeModalWidget()
        assert isinstance(form, RecordForm)
        for number, (name, text) in enumerate(fields.items()):
            wanted = form.editor(name).input
            if number and QApplication.focusWidget() is not wanted:
                self._press("Return")
            if QApplication.focusWidget() is not wanted:
                self._go_to(form, name)
            self.type(text)
        if QApplication.activePopupWidget() is not None:  # the list of what was found is left as any other field
            self._press("Return")

    def _go_to(self, form: RecordForm, name: str) -> None:
        wanted, cell = form.editor(name).input, form.fields.cells[name]
        if not form.fields.viewport().rect().contains(wanted.mapTo(form.fields.viewport(), wanted.rect().center())):
            self.steps.append("turn the wheel")
            form.fields.ensureWidgetVisible(cell)
            QApplication.processEvents()
        target = wanted.line if hasattr(wanted, "line") else wanted
        self.click(target)
        until(wanted.hasFocus)
        QApplication.processEvents()

    def choose(self, menu: QMenu, name: str) -> None:
        """Opens a menu of the window's bar and clicks an action in it: two steps."""
        bar = menu.parentWidget()
        self.click(bar, bar.actionGeometry(menu.menuAction()).center())
        until(menu.isVisible)
        action = next(action for action in menu.actions() if action.objectName() == name)
        self.click(menu, menu.actionGeometry(action).center())

    def drop(self, widget: QWidget, *paths: Path) -> None:
        """Drops files on a widget."""
        self.steps.append(f"drop {len(paths)} files")
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        spot, copy = QPointF(widget.rect().center()), Qt.DropAction.CopyAction
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(spot.toPoint(), copy, mime, button, none)
        QApplication.sendEvent(widget, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(widget, QDropEvent(spot, copy, mime, button, none))

    def meanwhile(self, act: Callable[[], None], *answers: Callable[[QDialog], None]) -> None:
        """Does something that opens dialogs one after the other, and answers each while it is open."""
        waiting, failed, seen = list(answers), [], []
        timer = QTimer()
        timer.setInterval(15)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or dialog in seen or not dialog.isVisible() or not waiting:
                return
            seen.append(dialog)
            answer = waiting.pop(0)
            try:
                until(lambda: QApplication.activeWindow() is dialog)
                answer(dialog)
                until(lambda: not dialog.isVisible(), why=lambda: f"{dialog.objectName()} stays: {said(dialog)}")
            except BaseException as failure:
                failed.append(failure)
                waiting.clear()
                _close_all()

        timer.timeout.connect(look)
        timer.start()
        try:
            act()
            if not failed:
                until(lambda: not waiting)
        finally:
            timer.stop()
        if failed:
            raise failed[0]

    def _press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        QTest.keyClick(focused(), combination.key(), combination.keyboardModifiers())


def focused() -> QWidget:
    """What has the keyboard."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    top = QApplication.activeModalWidget() or next(
        window
        for window in QApplication.topLevelWidgets()
        if isinstance(window, MainWindow | RecordForm) and window.isVisible()
    )
    if QApplication.activeWindow() is not top:  # without a screen, a list that is gone still counts as the active window
        had = QApplication.focusWidget()
        top.activateWindow()
        until(lambda: QApplication.activeWindow() is top)
        if had is not None and had.window() is top:
            had.setFocus()
    widget = QApplication.focusWidget()
    return widget if widget is not None else top


def until(true: Callable[[], bool], limit: int = LIMIT, why: Callable[[], str] = str) -> None:
    """Waits for the window."""
    if true():
        return
    loop, timer, end = QEventLoop(), QTimer(), QTimer()
    timer.setInterval(10)
    timer.timeout.connect(lambda: loop.quit() if true() else None)
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    timer.start()
    end.start(limit)
    loop.exec()
    timer.stop()
    end.stop()
    assert true(), why() or "the window took too long"


def button(parent: QWidget, name: str) -> QPushButton:
    """A button by its name."""
    found = parent.findChild(QPushButton, name)
    assert found is not None, name
    return found


def said(dialog: QWidget) -> str:
    """What a dialog says below its fields and in its strips."""
    names = ("problem.", "banner.", "form.banner")
    labels = (label for label in dialog.findChildren(QLabel) if label.objectName().startswith(names))
    return "; ".join(
        f"{label.objectName()}: {label.text()}" for label in labels if label.text() and label.property("role") != "help"
    )


def _close_all() -> None:
    while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
        dialog.done(0)
        dialog.hide()
