"""A window opened again goes on where it was left; and the box about the program."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from desktop.ui.layout import TABS
from desktop.ui.window.about import LICENCES, AboutDialog
from desktop.ui.window.main_window import MainWindow

LOCK = Path(__file__).parents[2] / "installer" / "requirements.lock"


def again(window, settings, ledgers, qtbot):
    """The same ledger in a new window."""
    path = window.workspace.database.path
    window.close()
    made = MainWindow(None, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(made)
    made.open_ledger(path)
    return made


def test_goes_on_the_same_day_where_it_was_left(window, settings, ledgers, qtbot):
    window.desk.open("quick_wins")
    made = again(window, settings, ledgers, qtbot)
    assert made.desk.page.register.id == "quick_wins"
    made.close()


def test_begins_another_day_with_the_first_page_and_the_tabs_know_their_registers(window, settings, ledgers, qtbot):
    window.desk.open("quick_wins")
    path = window.workspace.database.path
    window.close()
    settings.keep_tab(path, "six_sigma", date.today() - timedelta(1))
    made = MainWindow(None, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(made)
    made.open_ledger(path)
    assert TABS[made.desk.currentIndex()].id == "overview"
    made.desk.setCurrentIndex([layout.id for layout in TABS].index("six_sigma"))
    assert made.desk.page.register.id == "quick_wins"
    made.close()


def test_a_register_that_is_gone_is_not_asked_for(settings, tmp_path):
    settings.keep_tab(tmp_path / "a.cqo", "no such tab", date.today())
    assert settings.tab_on(tmp_path / "a.cqo", date.today()) == "no such tab"
    assert settings.tab_on(tmp_path / "b.cqo", date.today()) == ""
    assert settings.register_in("qc") == ""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_package_that_is_shipped_is_named_with_its_licence(language):
    named = {"pyside6-essentials": "PySide6", "shiboken6": "PySide6"}
    said = LICENCES.say(language).casefold()
    packages = set(re.findall(r"^([a-z0-9-]+)==", LOCK.read_text("utf-8"), re.MULTILINE))
    assert len(packages) > 5
    assert [name for name in packages if named.get(name, name).casefold() not in said] == []


def test_the_versions_are_copied(qtbot):
    dialog = AboutDialog("zh", {"SQLite": "3.53.1"})
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.findChild(QPushButton, "button.copy"), Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert "SQLite 3.53.1" in lines
    assert lines[0].startswith("CQO Desk ")
