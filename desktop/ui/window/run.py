"""The window's life: it is shown first, the ledger comes when it is there, the program ends with it."""

import gc
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.words import Language, Words
from desktop.ui.icons import icon
from desktop.ui.style import dress, speak
from desktop.ui.window.ledgers import Ledgers
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.settings import Settings

if TYPE_CHECKING:
    from desktop.ui.trouble.errors import ErrorReporter


AGAIN = Words(
    "同一个错误又出现了（共{n}次），详情已记入日志。",
    "The same error happened again ({n} times); it is in the log.",
)


class EndAfterPaint(QObject):
    """Ends the program once a window has been painted."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._application = application
        page = window.desk.page if window.desk else None
        watched = page.table.viewport() if page else window.centralWidget()
        watched.installEventFilter(self)
        watched.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the painting."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._application.quit)
        return super().eventFilter(watched, event)


def run_window(
    ledgers: Ledgers,
    path: Path | None = None,
    language: Language | None = None,
    *,
    quit_after_paint: bool = False,
    versions: Callable[[], Mapping[str, str]] = dict,
) -> int:
    """Shows the window until it is closed, and gives the program's exit code.

    Args:
        ledgers: how ledgers are opened and created.
        path: the ledger to open; without one, the start page is shown.
        language: of the window; without one, as chosen last.
        quit_after_paint: whether to end when the first rows have been painted.
        versions: the versions of what the composition root knows, for the about box.

    Raises:
        Refused: the ledger cannot be opened and the program was to end after painting; else the window tells it.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("cqodesk")
    application.setWindowIcon(icon("program"))
    settings = Settings()
    spoken = language or settings.language
    dress(application)
    speak(application, spoken)
    window = MainWindow(None, spoken, ledgers=ledgers, settings=settings, versions=versions, opening=path)
    window.show()
    application.processEvents()  # it is painted now; what comes next may take its time
    if quit_after_paint and path is None:
        EndAfterPaint(application, window)
        return application.exec()
    gc.enable()
    reporter = _report_errors(spoken)
    reporter.repeated.connect(
        lambda times: window.statusBar().showMessage(AGAIN.fill(n=times).say(window.language))
    )
    window.language_changed.connect(lambda chosen: setattr(reporter, "language", chosen))
    from desktop.ui.window.ending import Ending

    ending = Ending(application, window.end)
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

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return install_error_dialog(language, Path(folder) / "cqodesk.log", versions_here())
