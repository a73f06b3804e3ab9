"""Bugs: logged without personal data, told once, from any thread, never in circles."""

import sys
import threading

import pytest
from PySide6.QtCore import QTimer, qCritical, qDebug, qInstallMessageHandler, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from desktop.ui.trouble import errors
from desktop.ui.trouble.errors import install_error_dialog

SECRET = "张小明 32060019700101001X"


@pytest.fixture
def log(tmp_path):
    return tmp_path / "logs" / "cqodesk.log"


@pytest.fixture
def reporter(qapp, log):
    reporter = install_error_dialog("zh", log, {"CQO Desk": "1.0", "Python": "3.11"})
    yield reporter
    reporter.uninstall()


def fail():
    name = SECRET  # noqa: F841 - a local value that must not be written down
    raise ValueError(f"bad record {SECRET}")


def report(function=fail):
    try:
        function()
    except Exception:
        sys.excepthook(*sys.exc_info())


def dialog_of(qtbot, reporter):
    qtbot.waitUntil(lambda: reporter.dialog is not None and reporter.dialog.isVisible())
    return reporter.dialog


def test_an_exception_in_a_slot_is_logged_and_told(qtbot, reporter, log):
    QTimer.singleShot(0, fail)
    dialog = dialog_of(qtbot, reporter)
    for text in (log.read_text("utf-8"), dialog.text):
        assert "ValueError" in text
        assert "test_errors.py" in text
        assert "fail" in text
    assert "CQO Desk 1.0" in dialog.text


def test_nothing_of_the_data_is_written_down(qtbot, reporter, log):
    def chained():
        try:
            fail()
        except ValueError as cause:
            raise RuntimeError(SECRET) from cause

    report(chained)
    dialog = dialog_of(qtbot, reporter)
    text = log.read_text("utf-8") + dialog.text
    assert "RuntimeError" in text
    assert "caused by ValueError" in text
    for part in SECRET.split():
        assert part not in text


def test_the_users_folder_is_not_written_down(qtbot, reporter, log, tmp_path):
    source = tmp_path / "张小明" / "tool.py"
    code = compile("def f():\n    1 / 0\nf()", str(source), "exec")
    report(lambda: exec(code, {}))
    text = log.read_text("utf-8")
    assert "tool.py:2 f" in text
    assert "张小明" not in text


def test_a_repeated_bug_is_one_dialog_with_a_count(qtbot, reporter, log):
    for _ in range(12):
        report()
    dialog = dialog_of(qtbot, reporter)
    qtbot.waitUntil(lambda: "共12次" in dialog.text)
    assert dialog.text.count("ValueError at") == 1
    assert log.read_text("utf-8").count("ValueError at") == 2  # the first, and the tenth


def test_a_second_bug_joins_the_open_dialog(qtbot, reporter):
    report()
    dialog = dialog_of(qtbot, reporter)
    report(lambda: {}["x"])
    qtbot.waitUntil(lambda: "KeyError" in dialog.text)
    assert reporter.dialog is dialog
    assert "ValueError" in dialog.text


def test_a_bug_that_goes_on_does_not_open_the_dialog_again(qtbot, reporter):
    report()
    dialog = dialog_of(qtbot, reporter)
    dialog.accept()
    report()
    qtbot.waitUntil(lambda: "共2次" in dialog.text)
    assert not dialog.isVisible()

    told = []
    reporter.repeated.connect(told.append)
    report()
    qtbot.waitUntil(lambda: told == [3])
    assert not dialog.isVisible()
    report(lambda: {}["x"])  # another cause
    qtbot.waitUntil(dialog.isVisible)
    assert "共3次" in dialog.text


def test_a_thread_reports_too(qtbot, reporter, log):
    thread = threading.Thread(target=fail, name="reading")
    thread.start()
    thread.join()
    dialog = dialog_of(qtbot, reporter)
    assert "in thread reading" in dialog.text
    assert "ValueError" in log.read_text("utf-8")


def test_qt_warnings_are_logged_and_graver_messages_told(qtbot, reporter, log):
    qDebug("a whisper")
    qWarning(f'cannot open "{SECRET}" in C:\\Users\\{SECRET}')
    qtbot.wait(50)
    assert reporter.dialog is None
    qCritical("all is lost")
    dialog = dialog_of(qtbot, reporter)
    text = log.read_text("utf-8")
    assert "a whisper" not in text
    assert "Qt warning [default] cannot open …" in text
    assert "all is lost" in dialog.text
    for part in SECRET.split():
        assert part not in text


def test_an_endless_recursion_fits_in_the_log(qtbot, reporter, log):
    def turn(n):
        turn(n + 1)

    report(lambda: turn(0))
    dialog_of(qtbot, reporter)
    text = log.read_text("utf-8")
    assert "RecursionError" in text
    assert len(text.splitlines()) < 50


def test_a_dialog_that_fails_is_not_tried_again(qtbot, reporter, log, monkeypatch):
    tried = []

    def broken(*_args):
        tried.append(1)
        raise OSError

    monkeypatch.setattr(errors, "ErrorDialog", broken)
    report()
    qtbot.waitUntil(lambda: "OSError" in log.read_text("utf-8"))
    report(lambda: {}["x"])
    qtbot.wait(50)
    assert len(tried) == 1
    assert "KeyError" in log.read_text("utf-8")


def test_a_reporter_that_fails_does_not_report_itself(qtbot, reporter, monkeypatch):
    tried = []

    def broken(*_args):
        tried.append(1)
        sys.excepthook(OSError, OSError(), None)
        raise OSError

    monkeypatch.setattr(errors, "report_of", broken)
    report()
    assert len(tried) == 1


def test_a_log_that_cannot_be_written_takes_nothing_from_the_dialog(qtbot, tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    reporter = install_error_dialog("en", in_the_way / "cqodesk.log", {})
    try:
        report()
        assert "ValueError" in dialog_of(qtbot, reporter).text
    finally:
        reporter.uninstall()


def test_the_log_turns_over(qtbot, reporter, log, monkeypatch):
    reporter._log.maxBytes = 2_000
    for n in range(40):
        code = compile("1 / 0", f"part{n}.py", "exec")
        report(lambda code=code: exec(code, {}))
    files = sorted(log.parent.iterdir())
    assert len(files) == 1 + errors.LOG_FILES
    assert all(file.stat().st_size <= 2_000 for file in files)


def test_the_copy_button_copies_what_is_told(qtbot, reporter):
    report()
    dialog = dialog_of(qtbot, reporter)
    dialog.findChild(QPushButton, "button.copy_error").click()
    assert QGuiApplication.clipboard().text() == dialog.text


def test_uninstalled_it_leaves_all_as_it_was(qapp, log):
    def handler(*_args): ...

    outside = qInstallMessageHandler(handler)
    before = (sys.excepthook, threading.excepthook)
    try:
        install_error_dialog("zh", log, {}).uninstall()
        assert (sys.excepthook, threading.excepthook) == before
        assert qInstallMessageHandler(handler) is handler
    finally:
        qInstallMessageHandler(outside)


def test_an_interrupt_from_the_keyboard_is_no_bug(reporter, log, capsys):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" not in log.read_text("utf-8")
    assert "KeyboardInterrupt" in capsys.readouterr().err
