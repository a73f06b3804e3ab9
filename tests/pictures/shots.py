"""The pictures of the handbook: what is done in the running program before each is taken."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QTableView, QWidget

from desktop.app import open_ledger, password_means, restoring_means, workspace_of
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language
from desktop.ui.form.record_form import RecordForm
from desktop.ui.importing.import_dialog import ImportDialog
from desktop.ui.jobs import running_jobs
from desktop.ui.ledgers import Ledgers
from desktop.ui.lists.counted_list import CountedList
from desktop.ui.settings import Settings
from desktop.ui.window.main_window import MainWindow

YEAR = 2025
"""The last whole year of the sample company."""
WIDE, HIGH = 1120, 640
PLACE = "D:\\CQO"
"""Where a factory's ledger may lie; the folder that the pictures are taken in says nothing to a reader."""
PATIENCE = 60_000
"""Milliseconds that a window may take to be ready."""


@dataclass
class Scene:
    """The window on the sample company, in one language."""

    window: MainWindow
    language: Language
    folder: Path

    def open(self, register: str) -> None:
        """Shows a register's table."""
        assert self.window.desk is not None
        page = self.window.desk.open(register)
        settle()
        page.table.selectRow(1)

    def record(self, register: str, child: str = "") -> QWidget:
        """The form of a record, one that has some of those details that are to be seen below it."""
        assert self.window.workspace is not None
        database = self.window.workspace.database
        records = database.all(register)
        links = [link.id for link in BY_ID[child].links if link.target == register] if child else []
        having = [getattr(one, link) for link in links for one in database.all(child)] if child else []
        record = max(records, key=lambda one: having.count(one.id))
        form = RecordForm(self.window.workspace, BY_ID[register], self.language, record, parent=self.window)
        form.show()
        form.resize(WIDE, 680)
        settle()
        if child:
            listed = form.findChild(CountedList)
            names = [listed.topLevelItem(n).text(0) for n in range(listed.topLevelItemCount())]
            wanted = BY_ID[child].words.say(self.language)
            listed.setCurrentItem(listed.topLevelItem(next(n for n, name in enumerate(names) if name.startswith(wanted))))
            settle()
        return form

    def dialog(self, action: str, act: Callable[[QDialog], None] = lambda _dialog: None) -> "Taken":
        """What a command of the menu opens, once something was done in it."""
        taken = Taken()

        def take() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog), action
            settle()
            act(dialog)
            settle()
            taken.take(dialog)
            dialog.reject()

        QTimer.singleShot(200, self.window, take)
        found = self.window.findChild(QAction, f"action.{action}")
        assert isinstance(found, QAction)
        found.trigger()
        return taken


class Taken:
    """A picture that was taken of a window before it closed."""

    def take(self, widget: QWidget) -> "Taken":
        """Takes it now."""
        self.picture = widget.grab().toImage()
        return self


def settle() -> None:
    """Waits until nothing is being read beside the window any more."""
    waited = 0
    QTest.qWait(150)
    while running_jobs() and waited < PATIENCE:
        QTest.qWait(100)
        waited += 100
    QTest.qWait(150)


def window_on(ledger: Path | None, language: Language, folder: Path) -> MainWindow:
    """A window on a ledger, or on none."""
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))

    def nobody() -> None:
        raise AssertionError("nobody asks for it here")

    ledgers = Ledgers(
        open=lambda path: workspace_of(open_ledger(path)), look=nobody, create=nobody, sample=nobody,
        restoring=restoring_means, passwords=password_means,
    )
    workspace = workspace_of(open_ledger(ledger)) if ledger else None
    window = MainWindow(workspace, language, ledgers=ledgers, settings=settings)
    window.resize(WIDE, HIGH)
    window.show()
    settle()
    return window


def _start(scene: Scene) -> Taken:
    window = window_on(None, scene.language, scene.folder)
    window.resize(960, 560)
    settle()
    taken = Taken().take(window)
    window.close()
    return taken


def _overview(scene: Scene) -> Taken:
    assert scene.window.desk is not None
    page = scene.window.desk.open_page("overview")
    scene.window.resize(WIDE, HIGH + 120)
    settle()
    years = page.findChild(QComboBox, "editor.overview.year")
    assert years is not None
    years.setCurrentIndex(years.findData(YEAR))
    years.activated.emit(years.currentIndex())
    settle()
    taken = Taken().take(scene.window)
    scene.window.resize(WIDE, HIGH)
    return taken


def _import(scene: Scene) -> Taken:
    from tests.pictures.workbook import write

    path = scene.folder / ("专利台账2025.xlsx" if scene.language == "zh" else "patents-2025.xlsx")
    write(path, scene.language)
    assert scene.window.workspace is not None
    dialog = ImportDialog(scene.window.workspace, scene.language, [path], scene.window)
    dialog.show()
    dialog.resize(1000, 600)
    settle()
    return _and_close(dialog)


def _table(register: str) -> Callable[[Scene], Taken]:
    def take(scene: Scene) -> Taken:
        scene.open(register)
        return Taken().take(scene.window)

    return take


def _form(register: str, child: str = "") -> Callable[[Scene], Taken]:
    return lambda scene: _and_close(scene.record(register, child))


def _tab(name: str) -> Callable[[Scene], Taken]:
    def take(scene: Scene) -> Taken:
        assert scene.window.desk is not None
        page = scene.window.desk.open_page(name)
        scene.window.resize(1280, 700)
        settle()
        for table in page.findChildren(QTableView):
            if table.isVisible():
                table.selectRow(2)
                break
        QTest.qWait(100)
        taken = Taken().take(scene.window)
        scene.window.resize(WIDE, HIGH)
        return taken

    return take


def _trace(scene: Scene) -> Taken:
    from desktop.ui.report.trace_dialog import trace
    from desktop.work.report.tracing import value_of

    workspace = scene.window.workspace
    assert workspace is not None
    dialog = trace(workspace, scene.language, value_of(workspace.database, "patents.granted", YEAR), scene.window)
    dialog.show()
    dialog.resize(1000, 600)
    settle()
    return _and_close(dialog)


def _city_form(scene: Scene) -> Taken:
    from desktop.ui.form_filling.form_dialog import FormDialog
    from tests.excel.form_fill.forms import rich_book

    assert scene.window.workspace is not None
    path = scene.folder / "form.xlsx"
    path.write_bytes(rich_book())
    dialog = FormDialog(scene.window.workspace, scene.language, path, scene.window)
    dialog.show()
    dialog.resize(1060, 620)
    settle()
    return _and_close(dialog)


def _backups(scene: Scene) -> Taken:
    def act(dialog: QDialog) -> None:
        for table in dialog.findChildren(QTableView)[:1]:
            table.selectRow(0)
        for label in dialog.findChildren(QLabel):
            label.setText(label.text().replace(str(scene.folder), PLACE))

    assert scene.window.upkeep is not None
    scene.window.upkeep.keep("import")
    settle()
    return scene.dialog("restore", act)


def _search(scene: Scene) -> Taken:
    def act(dialog: QDialog) -> None:
        box = dialog.findChild(QLineEdit)
        assert box is not None
        box.setText("jiaju")

    return scene.dialog("search", act)


def _and_close(dialog: QWidget) -> Taken:
    taken = Taken().take(dialog)
    dialog.close()
    dialog.deleteLater()
    QTest.qWait(50)
    return taken


SHOTS: dict[str, Callable[[Scene], Taken]] = {
    "start": _start,
    "overview": _overview,
    "import": _import,
    "table": _table("quick_wins"),
    "form": _form("patents"),
    "theme": _form("qc_themes", "qc_steps"),
    "savings": _form("six_sigma_projects", "benefit_months"),
    "veto": _table("quality_vetoes"),
    "appoint": _form("officers", "appointments"),
    "checks": _tab("checks"),
    "report": _tab("report"),
    "trace": _trace,
    "city-form": _city_form,
    "backups": _backups,
    "password": lambda scene: scene.dialog("password"),
    "search": _search,
}
"""Every picture by its name."""
