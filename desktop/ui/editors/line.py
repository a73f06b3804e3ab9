"""Editors of one line: text, numbers, money, and dates with a calendar."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind
from desktop.domain.values.dates import Month, first_day
from desktop.domain.values.masking import is_masked, mask
from desktop.domain.values.reading import read_value
from desktop.domain.values.text import half_width
from desktop.domain.values.typed_dates import in_full
from desktop.domain.words import Language, Words
from desktop.ui.editors.base import FieldEditor
from desktop.ui.icons import icon

REVEAL = Words("显示{field}", "Show {field}")
STILL_MASKED = Words("内容已遮盖；请先显示，或整个重新输入", "partly hidden; show it first, or type it anew")
CALENDAR = Words("从日历中选择{field}", "Pick {field} from the calendar")
EXAMPLES = {
    Kind.DAY: Words("如 2026-06-09、6/9、今天", "such as 2026-06-09, 6/9, today"),
    Kind.MONTH: Words("如 2026-06、6月", "such as 2026-06, last month"),
    Kind.WHEN: Words("如 2026-06-09 或 2026-06", "such as 2026-06-09 or 2026-06"),
}
NUMBERS = (Kind.WHOLE, Kind.NUMBER, Kind.MONEY)
DATES = (Kind.DAY, Kind.MONTH, Kind.WHEN)


class LineBox(QLineEdit):
    """A line of text that tells when the keyboard leaves it."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()


class LineEditor(FieldEditor):
    """A line of text; what was typed takes its usual spelling when the keyboard leaves it.

    Personal data are masked until the button beside them is pressed; typing over the mask replaces them.
    """

    reveal_wanted = Signal()
    """The button was pressed; whoever shows the editor decides, and calls `uncover`."""

    def __init__(self, field: Field, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self.input: LineBox = LineBox()
        self._value: Any = None
        self._masked = ""
        self._reveal: QToolButton | None = None
        self.row.addWidget(self.input, 1)
        if field.kind in NUMBERS:
            self.input.setAlignment(Qt.AlignmentFlag.AlignRight)
        if unit := field.unit_words.say(language):
            self.row.addWidget(QLabel(unit))
        self.input.setPlaceholderText(self._placeholder())
        self.input.textChanged.connect(lambda _text: self._touched())
        self.input.left.connect(self._tidy)

    def read(self) -> Any:
        """What was typed, as the field's value; a mask that was half typed over is refused."""
        if self._masked and is_masked(self._text()):
            raise BadValue(STILL_MASKED)
        return super().read()

    def suggest(self, value: Any) -> None:
        """Shows the value as the placeholder."""
        said = "" if self.field.personal else self.said(value)
        self.input.setPlaceholderText(said or self._placeholder())

    @property
    def is_masked(self) -> bool:
        """Whether the value is shown masked, and so was not typed."""
        return bool(self._masked) and self._text() == self._masked

    def cover(self) -> None:
        """Masks the value shown, where it is personal, behind a button that shows it."""
        masked = mask(self.field, self.said(self._value))
        if not self.field.personal or not masked:
            return
        self._masked = masked
        button = QToolButton()
        button.setIcon(icon("reveal"))
        button.setProperty("inner", True)
        button.setToolTip(REVEAL.fill(field=self.field.words).say(self.language))
        button.setAccessibleName(button.toolTip())
        button.setObjectName(f"button.reveal.{self.field.id}")
        button.clicked.connect(lambda _checked: self.reveal_wanted.emit())
        self.row.addWidget(button)
        self._reveal = button
        self.show_value(self._value)

    def uncover(self) -> None:
        """Shows the value in full, unless something was typed over it."""
        untouched = self.is_masked
        self._masked = ""
        if untouched:
            self.show_value(self._value)
        if self._reveal is not None:
            self._reveal.hide()
        self.input.setFocus()

    def _show(self, value: Any) -> None:
        self._value = value
        self.input.setText(self._masked or self.said(value))
        self.input.setCursorPosition(0)

    def _text(self) -> str:
        return self.input.text()

    def _tidy(self) -> None:
        if not self.is_masked:
            try:
                value = self.read()
            except BadValue:
                pass
            else:
                tidied = self.said(value)
                if tidied != self._text():
                    self.show_value(value)
        self.left.emit()

    def _placeholder(self) -> str:
        example = EXAMPLES.get(self.field.kind)
        return example.say(self.language) if example else ""


class CalendarPopup(QFrame):
    """A calendar that opens over its editor and closes with a click elsewhere; it costs nothing until then."""

    def __init__(self, editor: "DateEditor", pick: Callable[[QDate], None]) -> None:
        super().__init__(editor, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.calendar = QCalendarWidget()
        self.calendar.setObjectName(f"calendar.{editor.field.id}")
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.clicked.connect(pick)
        self.calendar.activated.connect(pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.calendar)


class DateEditor(LineEditor):
    """A date in any usual form, short ones such as 3/5 and 今天 too, with a calendar to pick it from."""

    def __init__(self, field: Field, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self._popup: CalendarPopup | None = None
        button = QToolButton()
        button.setIcon(icon("calendar"))
        button.setProperty("inner", True)
        button.setToolTip(CALENDAR.fill(field=field.words).say(language))
        button.setAccessibleName(button.toolTip())
        button.setObjectName(f"button.calendar.{field.id}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._open_calendar)
        self.row.addWidget(button)
        self._button = button

    def read(self) -> Any:
        """The day or month that was typed; one without a year is of this year."""
        typed = half_width(self._text())
        meant = in_full(typed, date.today())
        return super().read() if meant == typed else read_value(self.field, meant)

    def _open_calendar(self) -> None:
        if self._popup is None:
            self._popup = CalendarPopup(self, self._pick)
        popup, day = self._popup, self._day()
        popup.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        popup.adjustSize()
        size, room = popup.sizeHint(), self.screen().availableGeometry()
        place = self.mapToGlobal(QPoint(0, self.height() + 2))
        if place.y() + size.height() > room.bottom():
            place = self.mapToGlobal(QPoint(0, -size.height() - 2))
        popup.move(max(room.left(), min(place.x(), room.right() - size.width())), max(room.top(), place.y()))
        popup.show()
        popup.calendar.setFocus()

    def _pick(self, picked: QDate) -> None:
        day = date(picked.year(), picked.month(), picked.day())
        value = Month(day.year, day.month) if self.field.kind is Kind.MONTH else day
        self.input.setText(value.isoformat())
        if self._popup is not None:
            self._popup.hide()
        self.input.setFocus()

    def _day(self) -> date:
        try:
            value = self.read()
        except BadValue:
            value = None
        return date.today() if value is None else first_day(value)
