"""From nothing to a ledger of one's own: an empty start, and workbooks that are there already."""

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QTableView

from tests.journeys.counts import DOCUMENTED
from tests.journeys.hand import button, focused, until

COMPANY, CODE = "南通海星电子股份有限公司", "91320691MA1JHJM03N"


@pytest.fixture
def workbooks(tmp_path):
    """Two ledgers as people keep them."""
    projects, patents = openpyxl.Workbook(), openpyxl.Workbook()
    for row in (
        (f"{COMPANY}2018年度六西格玛项目台账",),
        (f"填报单位：{COMPANY}（盖章）", None, "计量单位：万元"),
        ("序号", "项目编号", "项目名称", "牵头部门", "立项日期", "预期收益（万元）"),
        (1, "HX-01", "降低不良率", "化成车间", "2018-01-08", 8.8),
        (2, "HX-02", "减少停机", "腐蚀车间", "2018.2.9", 3),
    ):
        projects.active.append(row)
    for row in (("专利名称", "专利号", "专利类型", "授权公告日"), ("一种腐蚀箔", "ZL201511157922.4", "发明", "2018.1.2")):
        patents.active.append(row)
    paths = [tmp_path / "六西格玛2018.xlsx", tmp_path / "专利2018.xlsx"]
    for book, path in zip((projects, patents), paths, strict=True):
        book.save(path)
    return paths


def test_starts_empty(window, hand, tmp_path):
    """The second door, two fields, and the ledger is there, with lists to choose from."""

    def begin(dialog):
        hand.type(COMPANY)
        hand.press("Tab")
        hand.type(CODE[:17])
        assert not button(dialog, "button.create").isEnabled()
        hand.type(CODE[17:])
        hand.steps.pop()  # the one field, typed in two goes to see what is said in between
        hand.press("Return")

    hand.meanwhile(lambda: hand.click(button(window, "start.new")), begin)
    (company,) = window.workspace.database.all("enterprise")
    assert (company.enterprise_name, company.unified_social_credit_identifier) == (COMPANY, CODE)
    assert window.workspace.database.path.name == f"{COMPANY}.cqo"
    assert window.workspace.database.count("score_sheets") > 0
    assert len(hand.steps) <= DOCUMENTED["start"].ours, hand.steps


def test_brings_workbooks_in_by_dropping_them(window, hand, workbooks):
    """Dropped on the first page: the company is suggested, the plan is looked at, Enter takes it."""

    def begin(dialog):
        company = dialog.findChild(QLineEdit, "field.company")
        until(lambda: company.text() == COMPANY)
        hand.press("Return")

    def take(dialog):
        plan = dialog.findChild(QTableView, "table.import.sheets").model()
        until(lambda: plan.rowCount() == 2)
        assert window.workspace.database.count("patents") == 0
        hand.press("Return")
        until(lambda: button(dialog, "button.cancel").text() == "关闭")
        hand.press("Return")

    hand.meanwhile(lambda: hand.drop(window, *workbooks), begin, take)
    database = window.workspace.database
    assert [database.count(id_) for id_ in ("six_sigma_projects", "patents")] == [2, 1]
    assert database.titles("enterprise").popitem()[1] == COMPANY
    assert len(hand.steps) <= DOCUMENTED["import"].ours, hand.steps


def test_brings_workbooks_in_by_the_first_door(window, hand, workbooks):
    """For those who do not drag: the same with two steps more."""

    def pick(dialog):
        assert isinstance(dialog, QFileDialog)
        hand.type(" ".join(f'"{path}"' for path in workbooks))
        hand.press("Return")

    def begin(dialog):
        until(lambda: dialog.company == COMPANY)
        focused().clear()
        hand.type("乙公司")
        hand.press("Escape")

    hand.meanwhile(lambda: hand.click(button(window, "start.bring")), pick, begin)
    assert window.workspace is None
    assert button(window, "start.bring").isVisible()
