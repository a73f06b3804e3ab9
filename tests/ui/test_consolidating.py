"""Bringing units together from the window."""

from pathlib import Path

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.words import same
from desktop.excel.report import write_report
from desktop.store.ledger import Ledger
from desktop.ui.window import consolidating
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
