"""Of improvements: a theme with its members and steps, and a saving until finance has confirmed it."""

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QApplication, QTableView

from desktop.domain.query import Query
from tests.journeys.counts import DOCUMENTED
from tests.journeys.hand import button, focused, said, until

COUNTED = "savings.confirmed_total"


def test_registers_a_theme_with_its_members_and_its_steps(desk, hand):
    """A theme of a circle and the steps that its type asks for; then two members, one below the other."""
    hand.open(desk, "qc", "qc_themes")

    def theme(form):
        hand.fill(theme_name="降低密封面不合格率", circle="星火", theme_type="问题", theme_registration_date="今天")
        hand.click(button(form, "button.save_and_stay"))
        plan = button(form, "button.action.plan_steps")
        until(plan.isVisible, why=lambda: said(form))
        hand.click(plan)
        until(lambda: desk.workspace.database.count("qc_steps") > 5)
        hand.press("Ctrl+S")

    hand.meanwhile(lambda: hand.press("Ctrl+N"), theme)
    hand.open(desk, "qc", "qc_circles")
    hand.steps.pop(-2)  # the tab is open already
    table = desk.desk.page.table
    hand.click(table.viewport(), table.visualRect(table.model().index(0, 0)).center())

    def members(form):
        below = form.findChild(QTableView, "table.qc_members.of.qc_circles")
        hand.click(below.viewport(), below.visualRect(below.model().index(0, 0)).center(), twice=True)
        for name in ("王组长", "李组员"):
            focused()
            until(_in_an_empty_name)
            hand.type(name)
            hand.press("Return")
            hand.steps.pop()  # with the name, as in a cell
            until(lambda here=name: here in desk.workspace.database.titles("qc_members").values())
        hand.press("Ctrl+S")

    hand.meanwhile(lambda: hand.click(desk.desk.page.filters.edit), members)
    database = desk.workspace.database
    (made,) = database.all("qc_themes")
    (circle,) = database.all("qc_circles")
    assert (made.circle, made.theme_registration_date) == (circle.id, date.today())
    assert [member.member_name for member in database.all("qc_members")] == ["王组长", "李组员"]
    assert {step.theme for step in database.all("qc_steps")} == {made.id}
    assert len(hand.steps) <= DOCUMENTED["theme"].ours, hand.steps


def test_books_a_saving_and_has_it_confirmed(desk, hand):
    """Booked below its quick win; finance finds it among what is due, and opens it at its day."""
    hand.open(desk, "six_sigma", "benefit_months")

    def book(_form):
        hand.fill(quick_win="换型", benefit_month="上月", saving_amount="3.2", added_cost="0.2")
        hand.press("Ctrl+S")

    hand.meanwhile(lambda: hand.press("Ctrl+N"), book)
    (booked,) = desk.workspace.database.all("benefit_months")
    assert (booked.net_benefit, booked.finance_result) == (Decimal(30_000), "unconfirmed")
    hand.open(desk, "overview")
    overview = desk.desk._pages["overview"]
    until(lambda: overview.is_ready)
    assert _counted(overview) == "0.00"

    def confirm(form):
        hand.fill(finance_confirmed_by="周会计", finance_confirmed_date="今天", finance_result="已确认")
        if form.isVisible():  # the last field: the Enter that takes it saves
            hand.press("Return")
            hand.steps.pop()

    due = overview._due
    line = next(line for n in range(due.topLevelItemCount()) if "财务确认" in (line := due.topLevelItem(n)).text(0))
    hand.meanwhile(lambda: hand.click(due.viewport(), due.visualItemRect(line).center(), twice=True), confirm)
    until(lambda: overview.is_ready and _counted(overview) == "3.00")
    assert desk.workspace.database.find("benefit_months", Query()) == [booked.id]
    assert len(hand.steps) <= DOCUMENTED["saving"].ours, hand.steps


def _in_an_empty_name() -> bool:
    line = QApplication.focusWidget()
    return line is not None and line.objectName() == "field.qc_members.member_name" and not line.text()


def _counted(overview) -> str:
    figures = (headline.this for headline in overview.shown.headlines)
    return next(str(value.printed) for value in figures if getattr(value, "figure", None) and value.figure.id == COUNTED)
