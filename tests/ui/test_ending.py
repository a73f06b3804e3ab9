"""Log-off, shutdown and signals: what was typed is kept at once, and the ledger is closed as it should be."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.registers import BY_ID
from desktop.store.ledger import Ledger
from desktop.ui import ask
from desktop.ui.desk import ending
from desktop.ui.desk.ending import Ending
from desktop.ui.form.record_form import RecordForm
from desktop.work.keeping.drafts import Drafts

PROGRAM = Path(__file__).with_name("ending_program.py")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_keeps_what_was_typed_and_closes_the_ledger(filled, own_home, name):
    path = filled.database.path
    filled.database.close()
    where = {**os.environ, "PYTHONPATH": str(PROGRAM.parents[2]), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([sys.executable, str(PROGRAM), str(path)], stdout=subprocess.PIPE, env=where) as child:
        assert child.stdout.readline() == b"typed\n"
        child.send_signal(getattr(signal, name))
        assert child.wait(60) == 0
    (draft,) = own_home.rglob("*.draft")
    assert "赵丁" in draft.read_text("utf-8")
    assert not Path(f"{path}-wal").exists()
    ledger = Ledger.open(path)  # nobody holds its lock any more
    try:
        assert ledger.verify().sound
        assert ledger.count("officers") == 3
    finally:
        ledger.close()


@pytest.fixture
def form(filled, settings, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: True)
    filled.drafts = Drafts(settings.data_folder / "drafts")
    made = RecordForm(filled, BY_ID["officers"], "zh")
    qtbot.addWidget(made)
    made.show()
    made.editor("officer_name").input.setText("赵丁")
    return made


def kept(workspace):
    return [draft.texts for draft in workspace.drafts.of(workspace.database.path)]


def test_the_announcement_of_a_log_off_keeps_drafts_and_nothing_else(filled, form, qapp):
    ended = []
    listening = Ending(qapp, lambda: ended.append(1))
    try:
        assert kept(filled) == []
        listening.announced()
        assert kept(filled) == [{"officer_name": "赵丁"}]
        assert ended == []
        assert form.isVisible()
    finally:
        listening.release()
        qapp.aboutToQuit.disconnect()
        qapp.commitDataRequest.disconnect()


def test_a_form_that_was_given_up_is_not_kept_again(filled, form):
    form._kept.drop()
    form.hide()
    ending.keep_drafts()
    assert kept(filled) == []


def test_signals_are_as_before_once_it_is_released(qapp):
    before = signal.getsignal(signal.SIGTERM)
    listening = Ending(qapp, lambda: None)
    assert signal.getsignal(signal.SIGTERM) != before
    listening.release()
    listening.release()
    assert signal.getsignal(signal.SIGTERM) == before
    assert signal.set_wakeup_fd(-1) == -1
    qapp.aboutToQuit.disconnect()
    qapp.commitDataRequest.disconnect()
