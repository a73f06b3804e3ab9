"""What of a window a person without a mouse, or without sight, would miss."""

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGroupBox,
    QLabel,
    QMenu,
    QMenuBar,
    QRadioButton,
    QTabBar,
    QWidget,
)

MOST = 200
"""Times that Tab is pressed: no window has that many parts and links."""
TAB = Qt.FocusPolicy.TabFocus


def nameless(window: QWidget) -> Iterator[str]:
    """The parts that take the keyboard and have no name for a screen reader."""
    for part in focusable(window):
        told = QAccessible.queryAccessibleInterface(part)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            yield f"no name: {said(part)}"


def focusable(window: QWidget) -> list[QWidget]:
    """The parts that take the keyboard themselves, and can be seen."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.focusPolicy() & TAB
        and part.isVisibleTo(window)
        and part.window() is window
        and part.isEnabled()
        and part.focusProxy() is None
        and not part.visibleRegion().isEmpty()
    ]


def same_letters(window: QWidget) -> Iterator[str]:
    """Letters that stand for two things in the same menu, or in the same window."""
    menus = [menu for menu in window.findChildren(QMenu) if menu.actions()]
    for menu in [*menus, *window.findChildren(QMenuBar)]:
        texts = [action.text() for action in menu.actions() if action.isVisible()]
        yield from _twice(texts, menu.objectName() or menu.__class__.__name__)
    yield from _twice(_texts(window), "window")


def without_a_key(window: QWidget) -> Iterator[str]:
    """Entries of menus that are reached by arrows alone."""
    for menu in window.findChildren(QMenu):
        for action in menu.actions():
            if not action.isSeparator() and not letter(action.text()) and not action.shortcuts():
                yield f"no key: {action.text()} in {menu.title()}"


def ambiguous(window: QWidget) -> Iterator[str]:
    """Keys that two things in the window are waiting for."""
    own = (Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut)
    keys: Counter[str] = Counter()
    for action in {id(each): each for each in window.findChildren(QAction)}.values():
        if action.shortcutContext() not in own and action.associatedObjects():
            keys.update({key.toString() for key in action.shortcuts()})
    for shortcut in window.findChildren(QShortcut):
        parent = shortcut.parent()
        seen = isinstance(parent, QWidget) and parent.isVisibleTo(window) and parent.window() is window
        if seen and shortcut.context() not in own:
            keys.update(key.toString() for key in shortcut.keys())  # noqa: SIM118 - it is no dictionary
    yield from (f"for {count} things: {key}" for key, count in keys.items() if key and count > 1)


def not_reached(window: QWidget) -> Iterator[str]:
    """The parts that Tab does not come to."""
    parts = focusable(window)
    if not parts:
        return
    seen: set[int] = set()
    parts[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _time in range(MOST):  # a page of text goes through its links first
        part = QApplication.focusWidget()
        if part is None or (part is parts[0] and len(seen) > 1):
            break
        seen.add(id(part))
        QTest.keyClick(part, Qt.Key.Key_Tab)
    for part in parts:
        chosen = not isinstance(part, QRadioButton) or part.isChecked()
        if id(part) not in seen and chosen:
            yield f"Tab does not come to: {said(part)}"


def letter(text: str) -> str:
    """The letter that stands for a text, or nothing."""
    return QKeySequence.mnemonic(text).toString()


def said(part: QWidget) -> str:
    """A part of a window, for a person."""
    return f"{type(part).__name__} {part.objectName()!r} in {part.parent().objectName() if part.parent() else ''!r}"


def _texts(window: QWidget) -> list[str]:
    kinds: tuple[type[QWidget], ...] = (QAbstractButton, QGroupBox, QLabel)
    found: list[str] = []
    for kind in kinds:
        for part in window.findChildren(kind):
            if part.isVisibleTo(window) and part.window() is window:
                label = isinstance(part, QLabel)
                if not label or part.buddy() is not None:
                    found.append(part.title() if isinstance(part, QGroupBox) else part.text())
    for bar in window.findChildren(QTabBar):
        if bar.isVisibleTo(window):
            found += [bar.tabText(number) for number in range(bar.count())]
    for menu in window.findChildren(QMenuBar):
        found += [action.text() for action in menu.actions()]
    return found


def _twice(texts: Sequence[str], where: str) -> Iterator[str]:
    counted = Counter(filter(None, map(letter, texts)))
    for key, count in counted.items():
        if count > 1:
            yield f"{key} twice in {where}: {[text for text in texts if letter(text) == key]}"
