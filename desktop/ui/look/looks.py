"""What is chosen of the program's looks, and what changes them while it runs."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QApplication

from desktop.domain.words import Words
from desktop.ui.look.style import dress
from desktop.ui.settings import Settings


class Scheme(StrEnum):
    """On which ground everything is shown."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


SCHEMES = {
    Scheme.SYSTEM: Words("跟随系统(&S)", "As the &system"),
    Scheme.LIGHT: Words("浅色(&L)", "&Light"),
    Scheme.DARK: Words("深色(&D)", "&Dark"),
}
HALF = 128
"""Of the lightness of a ground: below it, it is dark."""
PERCENTS = (100, 125, 150, 175, 200)
"""Sizes of text, of the usual one."""


class Looks(QObject):
    """Dresses the application as the settings say, and again when they or the system change."""

    sized = Signal()
    """Text or targets have another size; what has been laid out is to be made anew."""

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application, self._settings = application, settings
        application.styleHints().colorSchemeChanged.connect(self._on_system)

    @property
    def is_dark(self) -> bool:
        """Whether dark ground is wanted now."""
        scheme = self._settings.scheme
        if scheme != Scheme.SYSTEM:
            return scheme == Scheme.DARK
        return self.system_is_dark

    @property
    def system_is_dark(self) -> bool:
        """Whether the system shows its windows dark, as far as it tells."""
        from PySide6.QtCore import Qt

        return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def dress_first(self) -> None:
        """Dresses an application that is as the system gave it; its palette tells what to ask for would take long."""
        if self._settings.scheme != Scheme.SYSTEM:
            self.dress()
        else:
            self._dress(dark=self._application.palette().color(QPalette.ColorRole.Window).lightness() < HALF)

    def dress(self) -> None:
        """Dresses the application."""
        from PySide6.QtCore import Qt

        hints = self._application.styleHints()
        schemes = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
        told = schemes.get(Scheme(self._settings.scheme))
        if told is not None:  # so that frames and the system's own dialogs fit
            hints.setColorScheme(told)
        else:
            hints.unsetColorScheme()
        self._dress(dark=self.is_dark)

    def choose(self, scheme: Scheme) -> None:
        """Shows everything on another ground."""
        self._settings.scheme = scheme
        self.dress()

    def choose_size(self, percent: int) -> None:
        """Shows all text in another size, as a share of the usual one."""
        self._settings.text_percent = percent
        self._lay_out()

    def choose_touch(self, touch: bool) -> None:
        """Makes what is pressed as large as a finger, or as a pointer needs."""
        self._settings.touch = touch
        self._lay_out()

    def _lay_out(self) -> None:
        self._dress(dark=self.is_dark)
        self.sized.emit()

    def wire(self, actions: Mapping[str, QAction]) -> None:
        """Connects the menu's choices, which have their ids, and ticks what is chosen."""
        for scheme in Scheme:
            action = actions[f"look.{scheme}"]
            action.setChecked(scheme == self._settings.scheme)
            action.triggered.connect(lambda _checked=False, wanted=scheme: self.choose(wanted))
        for percent in PERCENTS:
            action = actions[f"text.{percent}"]
            action.setChecked(percent == self._settings.text_percent)
            action.triggered.connect(lambda _checked=False, wanted=percent: self.choose_size(wanted))
        touch = actions["touch"]
        touch.setChecked(self._settings.touch)
        touch.triggered.connect(self.choose_touch)

    @Slot()
    def _on_system(self) -> None:
        if self._settings.scheme == Scheme.SYSTEM:
            self._dress(dark=self.is_dark)

    def _dress(self, *, dark: bool) -> None:
        chosen = self._settings
        dress(self._application, dark=dark, percent=chosen.text_percent, touch=chosen.touch)
