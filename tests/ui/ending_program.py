"""A program in which someone types, until the system ends it: ``ending_program.py LEDGER``, with the window's own life."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.domain.registers import BY_ID
from desktop.ui.form.record_form import RecordForm
from desktop.ui.window.main_window import MainWindow


def type_in() -> None:
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    if window.workspace is None:
        QTimer.singleShot(50, type_in)
        return
    form = RecordForm(window.workspace, BY_ID["officers"], "zh", parent=window)
    QTimer.singleShot(0, form, lambda: typed(form))
    form.exec()


def typed(form: RecordForm) -> None:
    form.editor("officer_name").input.setText("赵丁")
    sys.stdout.write("typed\n")
    sys.stdout.flush()


def begin() -> None:
    QTimer.singleShot(0, type_in)


original = MainWindow.show


def show(window: MainWindow) -> None:
    original(window)
    begin()


MainWindow.show = show  # type: ignore[method-assign]
sys.exit(app.main([sys.argv[1]]))
