"""What is typed into a form survives a kill, is offered again, and is gone once it is saved or given up."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.domain.registers import BY_ID
from desktop.store.ledger import Ledger
from desktop.ui import ask
from desktop.ui.form.drafts_bar import DraftsBar
from desktop.ui.form.record_form import RecordForm
from desktop.ui.tools.keeping import DRAFTS
from desktop.ui.window.main_window import MainWindow
from desktop.work.keeping.drafts import Drafts
from desktop.work.workspace import Workspace

PROGRAM = Path(__file__).with_name("typing_form.py")
OFFICERS = BY_ID["officers"]


@pytest.fixture
def drafts(filled, settings):
    filled.drafts = Drafts(settings.data_folder / DRAFTS)
    return filled.drafts


@pytest.fixture
def form(filled, drafts, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: True)

    def make(record=None, given=None, register=OFFICERS):
        made = RecordForm(filled, register, "zh", record, given)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def officer(workspace, name):
    return next(each for each in workspace.database.all("officers") if each.officer_name == name)


def kept(workspace):
    return workspace.drafts.of(workspace.database.path)


def restart(workspace, settings, ledgers, qtbot):
    """The window of a program that starts anew on the same ledger."""
    window = MainWindow(workspace, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(window)
    window.show()
    return window


def bar(window):
    found = window.findChildren(DraftsBar)
    return found[-1] if found else None


def press(window, draft, name="draft"):
    window.findChild(QPushButton, f"button.{name}.{draft.id}").click()


def in_form(monkeypatch, act):
    monkeypatch.setattr(RecordForm, "exec", act)


def test_a_kill_loses_nothing_that_was_typed(filled, settings, ledgers, qtbot, monkeypatch):
    path, folder = filled.database.path, settings.data_folder / DRAFTS
    filled.database.close()
    argv = [sys.executable, str(PROGRAM), str(path), str(folder)]
    where = {**os.environ, "PYTHONPATH": str(PROGRAM.parents[2]), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(argv, stdout=subprocess.PIPE, env=where) as child:
        assert child.stdout.readline() == b"typed\n"
        child.kill()
    (file,) = folder.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    workspace = Workspace(Ledger.open(path))
    window = restart(workspace, settings, ledgers, qtbot)
    (draft,) = kept(workspace)
    assert bar(window).isVisible()
    seen = {}

    def look(form):
        names = ("officer_name", "mobile", "organisation_unit", "remarks")
        seen.update({name: form.editor(name).text for name in names}, banner=form._banner.text())
        assert form._banner.property("banner") == "note", "nothing is wrong"
        form.editor("mobile").input.setText("13900000009")
        seen["saved"] = form.save()
        return 1

    in_form(monkeypatch, look)
    press(window, draft)
    assert seen.pop("banner").startswith("这是上次没有保存的内容")
    assert seen == {
        "officer_name": "赵丁", "mobile": "1390000", "organisation_unit": "一车间", "remarks": "写到一半", "saved": True,
    }
    assert officer(workspace, "赵丁").mobile == "13900000009"
    qtbot.waitUntil(lambda: bar(window) is None)
    assert list(folder.iterdir()) == []


def test_it_is_kept_a_second_after_the_last_key_and_in_one_file(filled, form, qtbot):
    made = form()
    made.editor("officer_name").input.setText("赵")
    assert kept(filled) == []
    qtbot.waitUntil(lambda: [d.texts["officer_name"] for d in kept(filled)] == ["赵"])
    made.editor("officer_name").input.setText("赵丁")
    qtbot.waitUntil(lambda: [d.texts["officer_name"] for d in kept(filled)] == ["赵丁"])


@pytest.mark.parametrize("end", ["save", "discard", "typed back"])
def test_it_goes_when_the_form_is_saved_or_given_up(filled, form, end):
    record = officer(filled, "周乙")
    made = form(record)
    made.editor("officer_name").input.setText("周丙")
    made._kept.keep()
    assert len(kept(filled)) == 1
    if end == "save":
        assert made.save()
    elif end == "discard":
        made.reject()
    else:
        made.editor("officer_name").input.setText("周乙")
        made._kept.keep()
    assert kept(filled) == []


def test_a_form_only_looked_at_keeps_nothing(filled, form):
    made = form(officer(filled, "周乙"))
    made._kept.keep()
    assert kept(filled) == []


def test_what_is_masked_and_was_not_typed_is_not_kept(filled, form):
    made = form(officer(filled, "王甲"))
    made.editor("remarks").input.setPlainText("备注")
    made._kept.keep()
    (draft,) = kept(filled)
    assert dict(draft.texts) == {"remarks": "备注"}
    said = json.dumps(draft.base, ensure_ascii=False)
    assert "320600198001010019" not in said


@pytest.mark.parametrize("changed", ["same field", "other field", "deleted"])
def test_a_record_changed_meanwhile_is_told(
    filled, form, settings, ledgers, qtbot, monkeypatch, changed
):
    record = officer(filled, "周乙")
    made = form(record)
    made.editor("mobile").input.setText("13900000007")
    made._kept.keep()
    made.hide()
    made._kept.adopt(replace(kept(filled)[0], id="0"))  # the program ended: nobody drops it
    if changed == "same field":
        filled.save("officers", record, replace(record, mobile="13900000008"))
    elif changed == "other field":
        filled.save("officers", record, replace(record, remarks="新备注"))
    else:
        filled.delete("officers", [record])
    window = restart(filled, settings, ledgers, qtbot)
    seen = {}

    def look(form):
        seen["said"], seen["remarks"] = form._banner.text(), form.editor("remarks").text
        assert form._banner.property("banner") == ("note" if changed == "other field" else "warn")
        seen["mobile"], seen["title"] = form.editor("mobile").text, form.windowTitle()
        form.reject()
        return 0

    in_form(monkeypatch, look)
    press(window, kept(filled)[0])
    assert seen["mobile"] == "13900000007"
    if changed == "same field":
        assert "后来被别人改过" in seen["said"]
        assert "手机" in seen["said"]
    elif changed == "other field":
        assert seen["said"].startswith("这是上次没有保存的内容")
        assert seen["remarks"] == "新备注"
    else:
        assert "已被删除" in seen["said"]
        assert seen["title"].startswith("新增")
    assert kept(filled) == []


def test_can_be_given_up_from_the_window(filled, form, settings, ledgers, qtbot):
    made = form()
    made.editor("officer_name").input.setText("赵丁")
    made._kept.keep()
    made._kept.adopt(replace(kept(filled)[0], id="0"))
    window = restart(filled, settings, ledgers, qtbot)
    press(window, kept(filled)[0], "no_draft")
    assert kept(filled) == []
    qtbot.waitUntil(lambda: bar(window) is None)


def test_belongs_to_its_ledger_and_says_the_fields(filled, form, tmp_path):
    made = form()
    made.editor("officer_name").input.setText("赵丁")
    made._kept.keep()
    assert filled.drafts.of(tmp_path / "other.cqo") == []
    assert len(kept(filled)) == 1


def test_a_link_is_kept_as_chosen(filled, form, settings, ledgers, qtbot, monkeypatch):
    unit = filled.database.all("organisation_units")[0]
    made = form(given={})
    made.editor("organisation_unit").choose(unit.id)
    made._kept.keep()
    (draft,) = kept(filled)
    assert dict(draft.links) == {"organisation_unit": unit.id}


@pytest.mark.parametrize("content", [b"", b"\x00" * 200, b"[]", b'{"format": 9}', b'{"format": 1, "register": "x"}'])
def test_a_damaged_draft_is_passed_over(filled, form, settings, content):
    made = form()
    made.editor("officer_name").input.setText("赵丁")
    made._kept.keep()
    (settings.data_folder / DRAFTS / "ab.draft").write_bytes(content)
    assert len(kept(filled)) == 1


def test_a_disk_that_takes_nothing_stops_nobody_from_typing(filled, form, settings):
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    (settings.data_folder / DRAFTS).write_bytes(b"a file where the folder would be")
    made = form()
    made.editor("officer_name").input.setText("赵丁")
    made._kept.keep()
    assert made.isVisible()
    assert kept(filled) == []
