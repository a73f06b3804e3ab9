"""The window's life: it is shown first, the ledger comes when it is there, the program ends with it."""

import gc
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.icons import icon
from desktop.ui.ledgers import Ledgers
from desktop.ui.look.looks import Looks
from desktop.ui.look.style import FUSION, STYLED, speak
from desktop.ui.settings import Settings
from desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.ui.trouble.errors import ErrorReporter
    from desktop.ui.window.only_one import OnlyOne

NAME = "cqodesk"

AGAIN = Words(
    "同一个错误又出现了（共{n}次），详情已记入日志。",
    "The same error happened again ({n} {n:time|times}); it is in the log.",
)


LOOK_AGAIN = 10
"""Milliseconds after which it is looked again whether what is to be painted has been read."""


class EndAfterPaint(QObject):
    """Ends the program once a window has been painted, with what the tab that is shown reads of its ledger."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._application, self._window = application, window
        central = window.centralWidget()
        watched = central.childAt(central.rect().center()) or central  # what others cover is not painted
        watched.installEventFilter(self)
        watched.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the painting."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            desk = self._window.desk
            if desk is None or desk.is_ready:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self._application.quit)
            else:
                QTimer.singleShot(LOOK_AGAIN, watched, watched.update)
        return super().eventFilter(watched, event)


def run_window(
    ledgers: Ledgers,
    path: Path | None = None,
    language: Language | None = None,
    *,
    quit_after_paint: bool = False,
    versions: Callable[[], Mapping[str, str]] = dict,
) -> int:
    """Has the window that is open already come to the front, or shows one, as `show_window`."""
    if quit_after_paint:
        return show_window(ledgers, path, language, quit_after_paint=True, versions=versions)
    from desktop.ui.window.only_one import OnlyOne

    QCoreApplication.setApplicationName(NAME)  # by which the person's folder is found
    only = OnlyOne(_data_folder())
    if only.hand_over(path):
        return 0
    try:
        return show_window(ledgers, path, language, versions=versions, only=only)
    finally:
        only.release()


def show_window(
    ledgers: Ledgers,
    path: Path | None = None,
    language: Language | None = None,
    *,
    quit_after_paint: bool = False,
    versions: Callable[[], Mapping[str, str]] = dict,
    only: "OnlyOne | None" = None,
) -> int:
    """Shows the window until it is closed, and gives the program's exit code.

    Args:
        ledgers: how ledgers are opened and created.
        path: the ledger to open; without one, the start page is shown.
        language: of the window; without one, as chosen last.
        quit_after_paint: whether to end when the first rows have been painted.
        versions: the versions of what the composition root knows, for the about box.
        only: what other starts hand their ledgers over to; without it, none do.

    Raises:
        Refused: the ledger cannot be opened and the program was to end after painting; else the window tells it.
    """
    application = QApplication([*sys.argv[:1], *FUSION])
    application.setProperty(STYLED, True)
    application.setApplicationName(NAME)
    application.setWindowIcon(icon("program"))
    settings = Settings()
    spoken = language or settings.language
    Looks(application, settings, application).dress_first()
    speak(application, spoken)
    window = MainWindow(None, spoken, ledgers=ledgers, settings=settings, versions=versions, opening=path)
    window.show()
    if quit_after_paint and path is None:
        EndAfterPaint(application, window)
        return application.exec()
    application.processEvents()  # it is painted now; what comes next may take its time
    gc.enable()
    reporter = _report_errors(spoken)
    reporter.repeated.connect(
        lambda times: window.statusBar().showMessage(AGAIN.fill(n=times).say(window.language))
    )
    window.language_changed.connect(lambda chosen: setattr(reporter, "language", chosen))
    from desktop.ui.desk.ending import Ending

    ending = Ending(application, lambda: window.end(quietly=True))
    if only is not None:
        from desktop.ui.window.fronting import Fronting

        Fronting(window, only)
    try:
        if quit_after_paint and path is not None:
            if settings.lock_minutes:
                window.tools.locking.proven = True  # it ends at once; under a cover nothing would be painted
            window.show_ledger(ledgers.open(path))
            EndAfterPaint(application, window)
        elif path is not None:
            QTimer.singleShot(0, window, lambda: window.open_ledger(path))
        return application.exec()
    finally:
        window.end()
        ending.release()
        reporter.uninstall()


def _report_errors(language: Language) -> "ErrorReporter":
    from desktop.ui.trouble.errors import install_error_dialog
    from desktop.ui.window.about import versions_here

    return install_error_dialog(language, _data_folder() / "cqodesk.log", versions_here())


def _data_folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
