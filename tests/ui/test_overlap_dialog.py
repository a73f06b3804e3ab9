"""Overlaps side by side: what is shown, and how a verdict is recorded."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from desktop.store.ledger import Ledger
from desktop.ui.checks.overlap_dialog import OverlapDialog
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace

DECIDED = 4
"""Verdicts in the sample."""


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "a.cqo", who="张三")
    made = Workspace(ledger)
    made.do(sample_changes())
    yield made
    ledger.close()


@pytest.fixture
def dialog(qtbot, workspace):
    made = OverlapDialog(workspace, "zh", None)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(dialog, name):
    model = dialog.findChild(QTableView, name).model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def type_in(dialog, **values):
    for name, text in values.items():
        editor = dialog._editors[name]
        editor.show_value(editor.field.option(text).id if editor.field.options else text)


def press(dialog, name):
    dialog.findChild(QPushButton, name).click()


def label(dialog, name):
    return dialog.findChild(QLabel, name).text()


def test_two_claims_stand_side_by_side_with_their_months(dialog):
    assert [row[:2] for row in texts(dialog, "table.overlaps.pairs")] == [["GS2025-001 温漂返修与报废减少", "GS2025-003 漏装返修减少"]]
    assert "一项来自另一项" in texts(dialog, "table.overlaps.pairs")[0][2]
    sides = {row[0]: row[1:] for row in texts(dialog, "table.overlaps.sides")}
    assert sides["六西格玛项目"] == ["JH-6S-2025-01", "—"]
    assert sides["所属成本池"][0] == sides["所属成本池"][1]
    assert "净收益14" in sides["2025-12"][0]
    assert sides["2025-05"][0] == "—"
    assert "计入2025年" in sides["2026-01"][1]
    assert label(dialog, "label.overlaps.left") == "待判定：1对"


def test_a_verdict_needs_its_kind_and_its_reason(dialog, workspace):
    press(dialog, "button.declare")
    assert "判定理由" in label(dialog, "label.overlaps.wrong")
    type_in(dialog, overlap_reason="不同工序")
    press(dialog, "button.declare")
    assert "判定结论" in label(dialog, "label.overlaps.wrong")
    type_in(dialog, verdict="split")
    press(dialog, "button.declare")
    assert "甲方份额" in label(dialog, "label.overlaps.wrong")
    assert len(workspace.database.all("benefit_overlaps")) == DECIDED


def test_a_split_is_recorded_and_can_be_undone(dialog, workspace):
    type_in(dialog, verdict="split", share_one=Decimal(90), overlap_reason="按台数划分", decided_by="沙丽萍")
    press(dialog, "button.declare")
    made = workspace.database.all("benefit_overlaps")[-1]
    assert (made.verdict, made.share_one, made.share_other, made.decided_by) == ("split", Decimal(90), Decimal(10), "沙丽萍")
    assert made.decided_on is not None
    assert label(dialog, "label.overlaps.left") == "没有待判定的收益重叠。"
    assert texts(dialog, "table.overlaps.pairs") == texts(dialog, "table.overlaps.sides") == []
    assert not dialog.findChild(QPushButton, "button.declare").isEnabled()
    workspace.undo()
    assert len(workspace.database.all("benefit_overlaps")) == DECIDED


def test_what_cannot_be_read_is_told(dialog, workspace):
    dialog._editors["share_one"].input.setText("一半")
    type_in(dialog, verdict="split", overlap_reason="各半")
    press(dialog, "button.declare")
    assert "甲方份额" in label(dialog, "label.overlaps.wrong")
    assert len(workspace.database.all("benefit_overlaps")) == DECIDED


def test_it_speaks_english_and_everything_has_a_name(qtbot, workspace):
    made = OverlapDialog(workspace, "en", None)
    qtbot.addWidget(made)
    assert made.windowTitle() == "Overlaps of claims"
    assert "one came from the other" in texts(made, "table.overlaps.pairs")[0][2]
    for widget in (*made.findChildren(QTableView), *made.findChildren(QPushButton)):
        assert widget.accessibleName() or not widget.objectName()
