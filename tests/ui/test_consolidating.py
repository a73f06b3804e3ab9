"""Bringing units together from the window."""

import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NeedsPassword
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.words import same
from desktop.excel.report import write_report
from desktop.store.ledger import Ledger
from desktop.ui import long_work
from desktop.ui.tools import consolidating
from desktop.work.report.annual_report import annual_report
from desktop.work.workspace import Workspace


@pytest.fixture
def files(tmp_path):
    ledger = Ledger.create(tmp_path / "unit.cqo", who="unit")
    records = (("enterprise", Enterprise(enterprise_name="甲公司")),
               ("patents", Patent(patent_number="ZL1", patent_name="阀芯", legal_status="valid")))
    ledger.apply(ChangeSet(same("add"), tuple(Change(register, None, record) for register, record in records)))
    write_report(annual_report(ledger, 2025), tmp_path / "unit.xlsx")
    ledger.close()
    return [tmp_path / "unit.cqo"]


class LookingOnly:
    @staticmethod
    def look(path: Path) -> Workspace:
        return Workspace(Ledger.look(path))


@pytest.mark.parametrize("agrees", [True, False])
def test_what_would_happen_is_shown_and_done_or_left(qtbot, files, tmp_path, monkeypatch, agrees):
    asked, refused, heard = [], [], []
    monkeypatch.setattr(consolidating.ask, "confirm", lambda *words, **_more: asked.append(words[2].zh) or agrees)
    monkeypatch.setattr(consolidating.ask, "tell_refused", lambda *words: refused.append(words[2].say("zh")))
    workspace = Workspace(Ledger.create(tmp_path / "group.cqo", who="group"))
    workspace.listen(heard.append)
    try:
        done = consolidating.consolidate_in_window(None, "zh", workspace, LookingOnly(), files)
        assert asked[0].startswith("汇总1个单位：新增1条")
        assert (done is not None, workspace.database.count("patents"), len(heard)) == (agrees, int(agrees), int(agrees))
        assert (workspace.undo_label is not None) == agrees
        missing = [tmp_path / "none.xlsx"]
        assert consolidating.consolidate_in_window(None, "zh", workspace, LookingOnly(), missing) is None
        assert "none.xlsx" in refused[0]
    finally:
        workspace.database.close()


@pytest.mark.parametrize("at", [1, 2])
def test_what_is_stopped_leaves_nothing_whether_planned_or_done(qtbot, files, tmp_path, monkeypatch, at):
    asked, runs, heard = [], [], []
    monkeypatch.setattr(consolidating.ask, "confirm", lambda *words, **_more: asked.append(words[2].zh) or True)
    whole = consolidating.consolidate

    def stopped_in(database, sets, *, plan, progress):
        runs.append(threading.current_thread())

        def endlessly(done):
            for _ in range(2000 if len(runs) == at else 1):
                progress(done - 1)
                time.sleep(0.005)

        return whole(database, sets, plan=plan, progress=endlessly)

    def press():
        for button in parent.findChildren(QPushButton, "button.long_work.stop"):
            if len(runs) == at:
                button.click()

    monkeypatch.setattr(consolidating, "consolidate", stopped_in)
    monkeypatch.setattr(long_work, "AFTER", 0)
    workspace = Workspace(Ledger.create(tmp_path / "group.cqo", who="group"))
    workspace.listen(heard.append)
    parent = QWidget()
    qtbot.addWidget(parent)
    clock = QTimer(parent)
    clock.timeout.connect(press)
    clock.start(10)
    try:
        head = workspace.database.head()
        assert consolidating.consolidate_in_window(parent, "zh", workspace, LookingOnly(), files) is None
        assert (len(asked), len(runs), heard) == (at - 1, at, [])
        assert threading.main_thread() not in runs
        assert (workspace.database.head(), workspace.database.count("patents")) == (head, 0)
        assert workspace.database.verify().sound
    finally:
        workspace.database.close()


class WithPassword(LookingOnly):
    """Units' ledgers that ask for their password until it was given."""

    def __init__(self, file: Path) -> None:
        self.file, self.known = file, set()

    def look(self, path: Path) -> Workspace:
        if path == self.file and path not in self.known:
            raise NeedsPassword(path, same(f"{path.name} locked"), same("safe"), same("give it"))
        return super().look(path)

    def passwords(self):
        return SimpleNamespace(unlock=lambda path, _said: self.known.add(path))


@pytest.mark.parametrize("gives", [True, False])
def test_a_units_own_password_is_asked_for_once(qtbot, files, tmp_path, monkeypatch, gives):
    asked, refused = [], []

    def ask_password(_parent, _language, path, unlock):
        asked.append(path.name)
        if gives:
            unlock(path, "secret")
        return gives

    monkeypatch.setattr("desktop.ui.passwords.ask_password.ask_password", ask_password)
    monkeypatch.setattr(consolidating.ask, "confirm", lambda *_words, **_more: True)
    monkeypatch.setattr(consolidating.ask, "tell_refused", lambda *words: refused.append(words[2].say("zh")))
    workspace = Workspace(Ledger.create(tmp_path / "group.cqo", who="group"))
    try:
        consolidating.consolidate_in_window(None, "zh", workspace, WithPassword(files[0]), files)
        assert (asked, workspace.database.count("patents")) == (["unit.cqo"], int(gives))
        assert [("unit.cqo" in said) for said in refused] == ([] if gives else [True])
    finally:
        workspace.database.close()
