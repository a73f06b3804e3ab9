"""Opens every tab and dialog in both languages, light and dark, at one size, and tells on its output what is wrong.

A program of its own, since the screen and its scale are those of a process:
``python -m tests.ui.matrix.program FOLDER PERCENT [touch] [light]``.
"""

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget
from shiboken6 import isValid

from desktop.domain.words import LANGUAGES, Language
from desktop.store.ledger import Ledger
from desktop.ui.jobs import running_jobs
from desktop.ui.layout import TABS
from desktop.ui.ledgers import Ledgers
from desktop.ui.look.looks import Looks, Scheme
from desktop.ui.look.style import speak
from desktop.ui.settings import Settings
from desktop.ui.window.main_window import MainWindow
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace
from tests.ui.matrix.cut_off import cut_off
from tests.ui.matrix.keyboard import wrong_answer
from tests.ui.matrix.screens import DIALOGS, Place

SCREEN = QSize(1366, 768)
FRAME = 32
"""Pixels of a window's frame above it."""
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
NO_FAULT = "This plugin does not support"
"""What the platform without a screen cannot do is no fault of the program."""


class Matrix:
    """The window, and what was found in it and its dialogs."""

    def __init__(
        self, folder: Path, percent: int, touch: bool, schemes: Sequence[Scheme], pictures: Path | None
    ) -> None:
        self._schemes = schemes
        self.found: list[str] = []
        self.seen = 0
        self._pictures = pictures
        self._at = ""
        qInstallMessageHandler(self._on_message)
        self._application = QApplication(sys.argv[:1])
        assert self._application.primaryScreen().size() == SCREEN
        settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        settings.text_percent, settings.touch = percent, touch
        self._size = f"{percent}{'-touch' if touch else ''}"
        self._looks = Looks(self._application, settings)
        self._looks.dress()
        ledger = Ledger.create(folder / "甲公司.cqo", who="测试")
        ledger.apply(sample_changes())
        self._workspace = Workspace(ledger)
        self._folder = folder
        speak(self._application, "zh")
        self._window = MainWindow(None, "zh", ledgers=_no_ledgers(), settings=settings)
        self._window.resize(SCREEN.width(), SCREEN.height() - FRAME)
        self._window.show()
        self._look_at_start()
        self._window.show_ledger(self._workspace)

    def run(self) -> None:
        """Opens everything in each language and on each ground."""
        for scheme in self._schemes:  # all widgets are dressed anew each time, which takes a while
            self._looks.choose(scheme)
            for language in LANGUAGES:
                self._window.set_language(language)
                for number, name in enumerate(self._tabs()):
                    self._look(self._window, f"tab.{name}.{number}", language, scheme)
                self._open_dialogs(language, scheme)
        self._window.end()
        self._window.close()
        self._window.deleteLater()
        self._settle()

    def _look_at_start(self) -> None:
        for language in reversed(LANGUAGES):
            self._window.set_language(language)
            self._look(self._window, "start", language, Scheme.SYSTEM)

    def _tabs(self) -> Iterator[str]:
        """Shows each tab, and each of the tabs in it."""
        desk = self._window.desk
        assert desk is not None
        for number, layout in enumerate(TABS):
            desk.setCurrentIndex(number)
            self._settle()
            yield layout.id
            for inner in desk.widget(number).findChildren(QTabWidget):
                for page in range(1, inner.count()):
                    inner.setCurrentIndex(page)
                    self._settle()
                    yield layout.id

    def _open_dialogs(self, language: Language, scheme: Scheme) -> None:
        place = Place(self._window, self._workspace, language, self._folder)
        for kind, make in DIALOGS.items():
            dialog = make(place)
            dialog.show()
            self._look(dialog, kind.__name__, language, scheme)
            dialog.reject()
            if isValid(dialog):  # else it went by itself
                dialog.deleteLater()
            self._settle()

    def _look(self, window: QWidget, name: str, language: Language, scheme: Scheme) -> None:
        self._at = f"{name} {language} {scheme} {self._size}"
        self._settle()
        self.seen += 1
        room = SCREEN if isinstance(window, MainWindow) else QSize(SCREEN.width(), SCREEN.height() - FRAME)
        picture = window.grab()
        if scheme != Scheme.DARK:  # what is cut off in the light is so in the dark
            self.found += [f"{self._at}: {said}" for said in cut_off(window, room)]
        self.found += [f"{self._at}: {said}" for said in wrong_answer(window)]
        if self._pictures is not None:
            picture.save(str(self._pictures / f"{self._at.replace(' ', '-')}.png"))

    def _settle(self) -> None:
        """Until nothing is waiting to be shown."""
        while True:
            for _time in range(4):
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                self._application.processEvents()
            if not running_jobs():
                return
            time.sleep(0.005)

    def _on_message(self, kind: QtMsgType, _context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and NO_FAULT not in text:
            self.found.append(f"{self._at}: Qt says {text}")


def _no_ledgers() -> Ledgers:
    def refuse(*_path: object) -> Workspace:
        raise AssertionError("no other ledger is wanted")

    return Ledgers(open=refuse, look=refuse, create=refuse, sample=refuse)


def main(folder: Path, percent: int, options: Sequence[str], pictures: Path | None) -> None:
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
    schemes = SCHEMES[:1] if "light" in options else SCHEMES
    matrix = Matrix(folder, percent, "touch" in options, schemes, pictures)
    matrix.run()
    sys.stdout.write(json.dumps({"seen": matrix.seen, "found": list(dict.fromkeys(matrix.found))}))


if __name__ == "__main__":
    shown = os.environ.get("PICTURES")
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:], Path(shown) if shown else None)
