"""The editor of a choice and of yes or no: a list that can also be typed into."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QCompleter, QLineEdit, QWidget

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind
from desktop.domain.words import Language
from desktop.ui.editors.base import FieldEditor
from desktop.ui.editors.click_beside import is_outside, pass_on
from desktop.ui.editors.spelt import KEY, SpeltCompleter, found_by, spelt

ENDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
"""Keys that end a search in a list and go on."""
GAP = 3
"""Pixels between a box and the list below it."""


def _is_left(event: QFocusEvent) -> bool:
    """Whether the keyboard goes elsewhere; the list below is no other place."""
    return event.type() == QEvent.Type.FocusOut and event.reason() is not Qt.FocusReason.PopupFocusReason


def _is_clicked_into(event: QFocusEvent) -> bool:
    return event.type() == QEvent.Type.FocusIn and event.reason() is Qt.FocusReason.MouseFocusReason


class ListBox(QComboBox):
    """A list to choose from and to type into; the wheel scrolls the form, never the value.

    A click anywhere on it, its arrow, Alt+Down and F4 open the whole list. It is the one that typing opens, so that the
    keyboard, and an input method with it, stays at the line and what is typed then is searched for.
    """

    opening = Signal()
    """The list is about to be opened whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._pressed: QPoint | None = None
        self.line.installEventFilter(self)

    def showPopup(self) -> None:  # noqa: N802 - Qt calls it so
        """Opens the list, or closes it."""
        completer = self.line.completer()
        popup = completer.popup()
        if popup.isVisible():
            popup.hide()
            return
        self.opening.emit()
        popup.installEventFilter(self)
        completer.setCompletionPrefix("")
        completer.setMaxVisibleItems(self.maxVisibleItems())
        completer.complete(self._below(popup, completer.widget()))
        completer.blockSignals(
            True
        )  # it would put the text of the row into the line, and lose what is marked there
        self._choose_in(popup)
        completer.blockSignals(False)
        self.line.selectAll()  # what is typed next replaces it

    def _below(self, popup: QAbstractItemView, seen_from: QWidget) -> QRect:
        """Where the list hangs from: the whole box, as wide as the texts of the list are."""
        bar = popup.verticalScrollBar().sizeHint().width()
        widest = popup.sizeHintForColumn(0) + bar + 2 * popup.frameWidth()
        room = self.screen().availableGeometry().width()
        corner = seen_from.mapFromGlobal(self.mapToGlobal(QPoint(0, 0)))
        return QRect(corner, QSize(min(max(self.width(), widest), room), self.height() + GAP))

    def _choose_in(self, popup: QAbstractItemView) -> None:
        """Has what is in the line be the one chosen in the list."""
        rows, text = popup.model(), self.currentText()
        for row in range(rows.rowCount() if text else 0):
            index = rows.index(row, 0)
            if index.data() == text:
                popup.setCurrentIndex(index)
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Opens the list at a click on the line; the mouse drawn over it marks text, as ever.

        What an input method brings to the list that is open is for the line; the list would go to what begins with it.
        """
        if watched is not self.line and event.type() == QEvent.Type.InputMethod:
            QApplication.sendEvent(self, event)
            return True
        if watched is self.line and isinstance(event, QMouseEvent) and self.isEnabled():
            if event.type() == QEvent.Type.MouseButtonPress:
                left = event.button() == Qt.MouseButton.LeftButton
                self._pressed = event.position().toPoint() if left else None
            elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
                drawn = (event.position().toPoint() - self._pressed).manhattanLength()
                self._pressed = None
                if drawn < QApplication.startDragDistance():
                    QTimer.singleShot(0, self, self.showPopup)
        return super().eventFilter(watched, event)

    @property
    def line(self) -> QLineEdit:
        """The line that is typed into."""
        line = self.lineEdit()
        assert line is not None
        return line

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the form."""
        event.ignore()


class ListEditor(FieldEditor):
    """What editors that choose from a list share."""

    def __init__(self, field: Field, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self.input: ListBox = ListBox()
        self._popup: QAbstractItemView | None = None
        self.input.opening.connect(self._offer_all)
        self.row.addWidget(self.input, 1)
        self.input.installEventFilter(
            self
        )  # the line inside has its keyboard from here, and gets no events of it

    def name(self, register_id: str) -> None:
        """Names the line inside as well."""
        super().name(register_id)
        self.input.line.setAccessibleName(self.input.accessibleName())

    def suggest(self, value: Any) -> None:
        """Shows the value as the placeholder."""
        self.input.line.setPlaceholderText(self.said(value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learns that the keyboard leaves, and takes the keys that end a search in the list below it."""
        if watched is self._popup:
            if (
                isinstance(event, QKeyEvent)
                and event.type() == QEvent.Type.KeyPress
                and event.key() in ENDING
            ):
                self._end_search(event)
                return True
            if isinstance(event, QMouseEvent) and is_outside(event, self._popup):
                at = self.input.mapFromGlobal(event.globalPosition().toPoint())
                if self.input.rect().contains(at):
                    self._popup.hide()
                else:
                    pass_on(event, self._popup, self.window())
                return True
        elif isinstance(event, QFocusEvent) and _is_left(event):
            self._tidy()
        elif isinstance(event, QFocusEvent) and _is_clicked_into(event):
            QTimer.singleShot(0, self.input.line, self.input.line.selectAll)  # what is typed next replaces it
        return super().eventFilter(watched, event)

    def _watch(self, completer: QCompleter) -> None:
        """Has Enter and Tab in the list of what was found go on to the next field, from the first key typed on."""

        def begin() -> None:
            if self._popup is None:
                self._popup = completer.popup()
                self._popup.installEventFilter(self)

        self.input.line.textEdited.connect(lambda _text: begin())
        self.input.opening.connect(begin)

    def _end_search(self, event: QKeyEvent) -> None:
        assert self._popup is not None
        index = self._popup.currentIndex()
        self._popup.hide()
        if not index.isValid() or self._pick(index):
            again = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers(), event.text())
            QApplication.sendEvent(self.input, again)

    def _pick(self, index: QModelIndex) -> bool:
        """Takes a row of what was found; gives whether the keyboard is to go on."""
        raise NotImplementedError

    def _offer_all(self) -> None:
        """Has the list that typing opens hold all that can be chosen."""

    def _text(self) -> str:
        return self.input.currentText()

    def _tidy(self) -> None:
        try:
            value = self.read()
        except BadValue:
            pass
        else:
            if self.said(value) != self._text():
                self.show_value(value)
        self.left.emit()


class ChoiceEditor(ListEditor):
    """One of the field's options, or yes or no, or blank."""

    def __init__(self, field: Field, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        values: list[Any] = [option.id for option in field.options]
        if field.kind is Kind.YES_NO:
            values = [True, False]
        self.input.addItem("", None)
        for value in values:
            self.input.addItem(self.said(value), value)
        completer = SpeltCompleter(self)
        completer.setModel(self.input.model())
        self._keyed = False
        self.input.line.textEdited.connect(self._give_keys)  # before the completer looks
        self.input.setCompleter(completer)
        self._watch(completer)
        self.input.editTextChanged.connect(lambda _text: self._touched())

    def read(self) -> Any:
        """The option that was typed, by any of its names, or by a part or initials that no other option has.

        Raises:
            BadValue: there is none, or several have that part.
        """
        try:
            return super().read()
        except BadValue:
            typed = self._text()
            found = [n for n in range(1, self.input.count()) if found_by(typed, self.input.itemText(n))]
            if len(found) != 1:
                raise
            return self.input.itemData(found[0])

    def _offer_all(self) -> None:
        self._give_keys("")

    def _give_keys(self, _typed: str) -> None:
        if not self._keyed:
            self._keyed = True
            model = self.input.model()
            model.blockSignals(True)  # else the box would put the text of its item back over what was typed
            for row in range(self.input.count()):
                self.input.setItemData(row, spelt(self.input.itemText(row)), KEY)
            model.blockSignals(False)

    def _pick(self, index: QModelIndex) -> bool:
        self.input.setCurrentIndex(self.input.findText(index.data(), Qt.MatchFlag.MatchExactly))
        return True

    def _show(self, value: Any) -> None:
        index = self.input.findData(value) if value is not None else 0
        self.input.setCurrentIndex(index)
        if index < 0:
            self.input.setEditText(self.said(value))
        elif self.input.currentText() != self.input.itemText(index):
            self.input.setEditText(self.input.itemText(index))
        self.input.line.setCursorPosition(0)
