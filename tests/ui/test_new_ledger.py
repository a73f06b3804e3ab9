from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.ui.window.new_ledger import NewLedgerDialog


def test_the_file_is_named_after_the_company_until_it_is_named_by_hand(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewLedgerDialog("zh")
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog._company, "Jianghai")
    assert dialog.path.name == "Jianghai.cqo"
    dialog._file.clear()
    qtbot.keyClicks(dialog._file, str(tmp_path / "mine.cqo"))
    qtbot.keyClicks(dialog._company, " Group")
    assert dialog.path == tmp_path / "mine.cqo"
