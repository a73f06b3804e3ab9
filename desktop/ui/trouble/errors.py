"""What happens to a bug: it goes to a log file, and is told to the user once, whatever keeps repeating it."""

import logging
import sys
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import Unreachable
from desktop.domain.words import Language
from desktop.ui.trouble.error_dialog import ErrorDialog
from desktop.ui.trouble.error_report import Report, report_of, report_of_message
from desktop.work import activity

LOG_BYTES = 1024 * 1024
LOG_FILES = 3

_LEVELS = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}


class ErrorReporter(QObject):
    """What takes in every bug of the program, from any thread. One is installed at a time.

    Exceptions that nobody caught and critical messages of Qt are logged and told; warnings of Qt are logged.
    """

    repeated = Signal(int)
    """A bug that was told before happened once more, so often by now; the dialog stays closed."""
    _arrived = Signal(object, int)

    def __init__(self, language: Language, log_path: Path, versions: Mapping[str, str]) -> None:
        super().__init__()
        self.language = language
        self._log_path, self._versions = log_path, versions
        self._log = _log_file(log_path)
        activity.LOG.addHandler(self._log)
        activity.note_start(versions)
        self._lock = threading.Lock()
        self._inside = threading.local()
        self._times: Counter[str] = Counter()
        self._dialog: ErrorDialog | None = None
        self._can_tell = True
        # Queued: the dialog is never opened from within a paint event or another thread.
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._before = (sys.excepthook, threading.excepthook, qInstallMessageHandler(self._on_message))
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Puts back what was there before, closes the log, and closes the dialog if it is open."""
        sys.excepthook, threading.excepthook, message_handler = self._before
        qInstallMessageHandler(message_handler)
        self._can_tell = False
        activity.LOG.removeHandler(self._log)
        self._log.close()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    @property
    def dialog(self) -> ErrorDialog | None:
        """The dialog, once there was something to tell."""
        return self._dialog

    def times(self, cause: str) -> int:
        """How often a bug happened."""
        return self._times[cause]

    def _on_exception(
        self, kind: type[BaseException], exception: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, exception, trace)
            return
        # A disk that is gone is told by a strip in the window; each paint of a table would tell it again.
        self._take(lambda: report_of(exception), tell=not isinstance(exception, Unreachable))

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        exception = args.exc_value
        if exception is not None and not isinstance(exception, SystemExit):
            where = args.thread.name if args.thread else "?"
            self._take(lambda: report_of(exception, where), tell=True)

    def _on_message(self, level: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if level in _LEVELS:
            category = getattr(context, "category", None) or "default"
            self._take(
                lambda: report_of_message(_LEVELS[level], category, text),
                tell=level == QtMsgType.QtCriticalMsg,
            )

    def _take(self, make: Callable[[], Report], tell: bool) -> None:
        if getattr(self._inside, "taking", False):
            return  # whatever goes wrong in here has nobody left to be told to
        self._inside.taking = True
        try:
            report = make()
            with self._lock:
                self._times[report.cause] += 1
                times = self._times[report.cause]
            self._write(report, times)
            if tell:
                self._arrived.emit(report, times)
        except Exception:  # a reporter that raises would be asked to report itself
            self._can_tell = False
        finally:
            self._inside.taking = False

    def _write(self, report: Report, times: int) -> None:
        if times == 1:
            text = report.text if report.text == report.cause else f"{report.cause}\n{report.text}"
        elif times in (10, 100, 1_000, 10_000, 100_000):  # else one loop would turn the whole log over
            text = f"{report.cause}\n  {times} times by now"
        else:
            return
        self._log.handle(logging.LogRecord("cqodesk", logging.ERROR, "", 0, text, None, None))
        if sys.stderr is not None:  # a windowed program has none
            sys.stderr.write(f"{text}\n")

    @Slot(object, int)
    def _tell(self, report: Report, times: int) -> None:
        if not self._can_tell or QApplication.closingDown() or QApplication.instance() is None:
            return
        self._can_tell = False  # stays so if the dialog itself is what fails
        if self._dialog is None:
            self._dialog = ErrorDialog(self.language, self._log_path, self._versions)
        self._dialog.tell(report, times)
        if times == 1:
            self._dialog.open()
        elif not self._dialog.isVisible():
            self.repeated.emit(times)
        self._can_tell = True


def install_error_dialog(language: Language, log_path: Path, versions: Mapping[str, str]) -> ErrorReporter:
    """Sends every bug from now on to the log file and to the one dialog; called on the main thread.

    Args:
        language: of the dialog.
        log_path: the log file; its folder is made. Where it cannot be written, the dialog still works.
        versions: of the program, Python, Qt and the system, by name; shown and copied with each bug.
    """
    return ErrorReporter(language, log_path, versions)


class _Quiet(RotatingFileHandler):
    """A log file that keeps silent where it cannot be written; a full disk is told by whoever saves data."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Nothing can be done."""


def _log_file(path: Path) -> logging.Handler:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _Quiet(path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True)
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    return handler
