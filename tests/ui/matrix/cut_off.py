"""What of a window's text is cut off: each text against the room that its widget has."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

SLACK = 1
"""Pixels that rounding may take away."""


def cut_off(window: QWidget, room: QSize) -> list[str]:
    """Each text in a window that cannot be read whole, and each part of the window that lies outside it.

    Args:
        window: as it is shown.
        room: what the screen has for windows with their frames.
    """
    found = []
    if window.width() > room.width() or window.height() > room.height():
        found.append(f"larger than the screen: {window.width()} x {window.height()}")
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisibleTo(window) and widget.window() is window:
            found += [f"{said} in {_name(widget)}" for said in _of(widget)]
            found += [f"{said} of {_name(widget)}" for said in _outside(widget, window)]
    return found


def _of(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel():
            yield from _label(widget)
        case QTabBar():
            yield from _tabs(widget)
        case QHeaderView() if widget.orientation() == Qt.Orientation.Horizontal:
            yield from _headings(widget)
        case QComboBox() if not widget.isEditable():
            wide = widget.fontMetrics().horizontalAdvance(widget.currentText())
            if wide > widget.width() - widget.fontMetrics().height():
                yield f"{widget.currentText()!r} ({wide} in {widget.width()})"
        case QLineEdit():
            wide = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
            if wide > widget.width() - 12:
                yield f"{widget.placeholderText()!r} ({wide} in {widget.width()})"
        case QGroupBox():
            if widget.width() < widget.minimumSizeHint().width() - SLACK:
                yield repr(widget.title())
        case QAbstractButton() if widget.text() and not isinstance(widget.parentWidget(), QLineEdit):
            wanted = widget.sizeHint()
            if widget.width() < wanted.width() - SLACK or widget.height() < wanted.height() - SLACK:
                yield f"{widget.text()!r} ({_size(wanted)} in {_size(widget.size())})"


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text:
        return
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        if label.height() < wanted - SLACK:
            yield f"{text[:40]!r} (lines of {wanted} in {label.height()})"
    elif label.width() < label.sizeHint().width() - SLACK or label.height() < label.fontMetrics().height() - SLACK:
        yield f"{text[:40]!r} ({_size(label.sizeHint())} in {_size(label.size())})"


def _tabs(bar: QTabBar) -> Iterator[str]:
    for number in range(bar.count()):
        wide = bar.fontMetrics().horizontalAdvance(bar.tabText(number).replace("&", ""))
        if bar.isTabVisible(number) and wide > bar.tabRect(number).width() - 8:
            yield f"{bar.tabText(number)!r} ({wide} in {bar.tabRect(number).width()})"


def _headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count()):
        text = str(model.headerData(section, Qt.Orientation.Horizontal) or "") if model else ""
        wide = max((header.fontMetrics().horizontalAdvance(part) for part in text.split("\n")), default=0)
        if text and not header.isSectionHidden(section) and wide > header.sectionSize(section):
            yield f"{text!r} ({wide} in {header.sectionSize(section)})"


def _outside(widget: QWidget, window: QWidget) -> Iterator[str]:
    """What of a widget with text lies outside what is around it; what can be scrolled to does not count."""
    if not isinstance(widget, (QLabel, QAbstractButton, QLineEdit, QComboBox)) or not widget.size().isValid():
        return
    around, seen = widget.parentWidget(), QRect(QPoint(), widget.size())
    at: QWidget = widget
    while around is not None and at is not window:
        if isinstance(around, QTabBar) or isinstance(around.parentWidget(), QAbstractScrollArea):
            return  # what is there can be scrolled to
        seen.translate(at.pos())
        if not around.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(seen):
            text = getattr(widget, "text", lambda: "")()
            yield f"{text[:30]!r} {seen.getRect()} outside {_name(around)} {_size(around.size())}"
            return
        at, around = around, around.parentWidget()


def _name(widget: QWidget) -> str:
    named = widget
    while not named.objectName() and named.parentWidget() is not None:
        named = named.parentWidget()
    kind = type(widget).__name__
    return f"{kind} {named.objectName()}" if named is widget else f"{kind} under {named.objectName()}"


def _size(size: QSize) -> str:
    return f"{size.width()} x {size.height()}"
