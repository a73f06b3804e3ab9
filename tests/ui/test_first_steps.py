"""The first page: its doors, the ledgers opened last, and what is said in the sample company."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from desktop.domain.changes import ChangeSet
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.new_ledger import NewLedgerDialog
from desktop.work.sample.company import organisation
from desktop.work.sampled import is_sample
from desktop.work.workspace import Workspace


@pytest.fixture
def sample(tmp_path):
    ledger = Ledger.create(tmp_path / "示例.cqo")
    ledger.apply(ChangeSet(same("示例"), tuple(organisation.changes())))
    return Workspace(ledger)


@pytest.fixture
def start(settings, ledgers, qtbot, tmp_path):
    there, gone = tmp_path / "甲.cqo", tmp_path / "不在了.cqo"
    there.touch()
    for path in (there, gone):
        settings.remember(path)
    made = MainWindow(None, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_lists_the_ledgers_opened_last_with_their_folders_and_says_which_are_gone(start, tmp_path):
    there, gone = start.findChild(QPushButton, "start.recent.1"), start.findChild(QLabel, "start.recent.0")
    assert there.text().startswith("甲")
    assert there.toolTip() == str(tmp_path / "甲.cqo")
    assert "文件不在原处" in gone.text()
    assert there.hasFocus()


def test_takes_a_ledger_off_the_list_and_leaves_the_file(start, settings, qtbot, tmp_path):
    start.findChild(QToolButton, "start.forget.0").click()
    assert settings.remembered == [tmp_path / "甲.cqo"]
    line = start.findChild(QPushButton, "start.recent.0")
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert settings.remembered == []
    assert (tmp_path / "甲.cqo").is_file()


def test_says_of_the_sample_that_it_is_one_and_shows_the_way_to_ones_own(start, sample, qtbot, monkeypatch):
    start.show_ledger(sample)
    strip = start.findChild(QLabel, "banner.sample")
    assert strip.isVisible()
    assert "虚构" in strip.text()
    asked = []
    monkeypatch.setattr(NewLedgerDialog, "exec", lambda dialog: asked.append(dialog.windowTitle()) or 0)
    qtbot.mouseClick(start.findChild(QPushButton, "button.sample"), Qt.MouseButton.LeftButton)
    assert asked == ["新建台账"]
    start.set_language("en")
    strips = [label for label in start.findChildren(QLabel, "banner.sample") if label.isVisible()]
    assert ["invented" in label.text() for label in strips] == [True]
    start.close_ledger()
    assert not [label for label in start.findChildren(QLabel, "banner.sample") if label.isVisible()]


def test_says_nothing_like_it_in_other_ledgers(window, filled):
    assert not is_sample(filled.database)
    assert window.findChild(QLabel, "banner.sample") is None


def test_a_credit_code_that_cannot_be_one_is_told_as_it_is_typed(qtbot, tmp_path):
    dialog = NewLedgerDialog("zh")
    qtbot.addWidget(dialog)
    dialog._company.setText("甲公司")
    dialog._file.setText(str(tmp_path / "甲"))
    create = dialog.findChild(QPushButton, "button.create")
    assert create.isEnabled()
    qtbot.keyClicks(dialog._code, "91320691MA1JHJM03X")
    assert "校验位" in dialog.findChild(QLabel, "problem.credit_code").text()
    assert not create.isEnabled()
    dialog._code.setText("91320691ma1jhjm03n")
    assert create.isEnabled()
    assert dialog.credit_code == "91320691MA1JHJM03N"
