"""At the end of a year, and on a bad day: the report, and a backup put back in its place."""

from datetime import date

import openpyxl
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop.ui.jobs import running_jobs
from tests.journeys.counts import DOCUMENTED
from tests.journeys.hand import button, said, until


def test_writes_the_annual_report(desk, hand, tmp_path):
    hand.open(desk, "report")
    page = desk.desk._pages["report"]
    export = button(page, "button.export_report")
    until(export.isEnabled)

    def name(dialog):
        assert isinstance(dialog, QFileDialog)
        hand.press("Return")

    hand.meanwhile(lambda: hand.click(export), name)
    until(lambda: button(page, "button.open_report").isVisible(), limit=30_000)
    (written,) = tmp_path.glob("*年报*.xlsx")
    assert written.name.startswith("南通甲精密机械有限公司")
    book = openpyxl.load_workbook(written, read_only=True)
    assert len(book.sheetnames) > 5
    book.close()
    assert len(hand.steps) <= DOCUMENTED["report"].ours, hand.steps


def test_puts_a_backup_back_in_its_place(desk, hand):
    """Quick wins are deleted by mistake after a backup was made; the backup brings them back."""
    desk.upkeep.keep("import")
    wins = desk.workspace.database.all("quick_wins")
    desk.workspace.delete("quick_wins", wins)

    def agree(box):
        assert isinstance(box, QMessageBox)
        assert "1次改动" in box.text()
        hand.click(button(box, "button.yes"))

    def restore(dialog):
        until(lambda: button(dialog, "button.restore").isEnabled(), why=lambda: said(dialog))
        hand.meanwhile(lambda: hand.click(button(dialog, "button.restore")), agree)

    file = desk._menus._menus[0]
    hand.meanwhile(lambda: hand.choose(file, "action.restore"), restore)
    until(lambda: desk.workspace is not None and desk.workspace.database.count("quick_wins") == 1)
    assert desk.workspace.database.all("quick_wins") == wins
    assert wins[0].implemented_date.year == date.today().year
    until(lambda: running_jobs() == 0)
    assert len(hand.steps) <= DOCUMENTED["restore"].ours, hand.steps
