"""Of the officers' work: a veto, an appointment, and a slip that is put right."""

from datetime import date

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTableView

from tests.journeys.counts import DOCUMENTED
from tests.journeys.hand import until


def test_puts_a_slip_right_from_the_list_of_problems(desk, hand):
    """Who doubts a date finds it in the checks, opens it at its field, and types it anew."""
    hand.open(desk, "checks")
    checks = desk.desk.currentWidget().findChild(QTableView, "table.checks")
    until(lambda: checks.model() is not None and checks.model().rowCount() > 0)
    rows = [n for n in range(checks.model().rowCount()) if "早于申请日" in _said(checks, n)]

    def correct(_form):
        hand.press("Ctrl+A")
        hand.steps.pop()  # as F2 in a cell: what is typed replaces what stands there
        hand.type("2018.1.2")
        hand.press("Ctrl+S")

    spot = checks.visualRect(checks.model().index(rows[0], 1)).center()
    hand.meanwhile(lambda: hand.click(checks.viewport(), spot, twice=True), correct)
    (patent,) = desk.workspace.database.all("patents")
    assert patent.grant_date == date(2018, 1, 2)
    assert len(hand.steps) <= DOCUMENTED["correct"].ours, hand.steps


def test_vetoes_a_batch(desk, hand):
    hand.open(desk, "officers", "quality_vetoes")

    def fill(_form):
        hand.fill(
            veto_no="FJ-01", veto_date="今天", officer="徐亚琴", organisation_unit="一车", gate="出厂",
            vetoed_object="第7批阀体", veto_reason="硬度不合格",
        )
        hand.press("Ctrl+S")

    hand.meanwhile(lambda: hand.press("Ctrl+N"), fill)
    (veto,) = desk.workspace.database.all("quality_vetoes")
    units = desk.workspace.database.titles("organisation_units")
    assert (veto.veto_date, units[veto.organisation_unit]) == (date.today(), "一车间")
    assert (veto.vetoed_object, veto.veto_reason) == ("第7批阀体", "硬度不合格")
    assert len(hand.steps) <= DOCUMENTED["veto"].ours, hand.steps


def test_appoints_an_officer(desk, hand):
    hand.open(desk, "officers", "appointments")
    year = date.today().year

    def fill(_form):
        hand.fill(
            officer="徐亚琴", organisation_unit="质量部", cqo_tier="集团", appointment_document_number="甲〔2026〕3号",
            appointed_by="陈启东", appointment_date="今天", term_start="今天", term_end=f"{year + 2}.12.31",
        )
        hand.press("Ctrl+S")

    hand.meanwhile(lambda: hand.press("Ctrl+N"), fill)
    (post,) = desk.workspace.database.all("appointments")
    assert (post.term_start, post.term_end) == (date.today(), date(year + 2, 12, 31))
    assert post.appointment_date == date.today()
    assert len(hand.steps) <= DOCUMENTED["appoint"].ours, hand.steps


def _said(view: QTableView, row: int) -> str:
    model = view.model()
    return " ".join(str(model.index(row, n, QModelIndex()).data()) for n in range(model.columnCount()))
