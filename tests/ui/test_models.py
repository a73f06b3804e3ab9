"""Qt's own tester looks at every model of the window while its rows come, change and go."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QModelIndex, qInstallMessageHandler
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.query import Query
from desktop.domain.registers import BY_ID
from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.domain.words import same
from desktop.ui.editors.link import TitleList
from desktop.ui.form.child_model import ChildModel
from desktop.ui.keeping.changes_dialog import SetsModel
from desktop.ui.lists.rows import Cell, Column, RowsModel
from desktop.ui.search.results import Results
from desktop.ui.table.table_model import RegisterModel
from tests.ui.kinds import kinds_of

WINS = BY_ID["quick_wins"]


def rows_model(_workspace, _qtbot):
    model = RowsModel([Column("a"), Column("b", numbers=True)])

    def live():
        for count in (3, 0, 5):
            model.show([[Cell(str(n)), Cell("1")] for n in range(count)])
        model.head([Column("c")])
        model.show([[Cell("1")]])

    return model, live


def title_list(_workspace, _qtbot):
    model = TitleList()
    return model, lambda: [model.fill([(str(n), str(n)) for n in range(count)]) for count in (3, 0, 5)]


def results(_workspace, _qtbot):
    model = Results()
    row = SimpleNamespace(title=SimpleNamespace(text="甲"), spoken="甲")
    return model, lambda: [model.show([row] * count) for count in (3, 0, 5)]


def sets_model(workspace, _qtbot):
    wins = [Change("quick_wins", None, QuickWin(title=str(n))) for n in range(120)]
    for win in wins:
        workspace.database.apply(ChangeSet(same("新增"), (win,)))
    model = SetsModel(workspace.database, "zh")

    def live():
        model.begin()
        first = model.rowCount()
        while model.canFetchMore():
            model.fetchMore()
        assert model.rowCount() > first

    return model, live


def child_model(workspace, _qtbot):
    ids = [record.id for record in workspace.database.all("quick_wins")][:5]
    fields = [WINS.field("title"), WINS.field("benefit")]
    model = ChildModel(workspace, WINS, fields, "zh", dict)

    def live():
        for shown in (ids, ids[:2], [], ids):
            model.show_ids(shown)
        model.revert()

    return model, live


def register_model(workspace, qtbot):
    model = RegisterModel(workspace.database, WINS, WINS.fields[:4], "zh")

    def live():
        for query in (Query(), Query(search="改善01"), Query(search="没有"), Query()):
            with qtbot.waitSignal(model.answered):
                model.ask(query)

    return model, live


MODELS: dict[type[QAbstractItemModel], Callable] = {
    RowsModel: rows_model,
    TitleList: title_list,
    Results: results,
    SetsModel: sets_model,
    ChildModel: child_model,
    RegisterModel: register_model,
}


@pytest.mark.parametrize("kind", MODELS, ids=lambda kind: kind.__name__)
def test_a_model_does_as_qt_wants_it(kind, filled, qtbot):
    """What the tester finds is a warning of Qt's, which fails the test."""
    model, live = MODELS[kind](filled, qtbot)
    assert type(model) is kind
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    tester.setUseFetchMore(False)  # it would fetch in the midst of a reset
    live()
    assert model.rowCount() > 0
    assert tester.model() is model
    tester.deleteLater()
    QCoreApplication.sendPostedEvents(tester, QEvent.Type.DeferredDelete)


@pytest.mark.no_qt_log
def test_a_wrong_model_is_found(qtbot):
    said: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, text: said.append(text))
    try:
        model = RowsModel([Column("a")])
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
        model.beginInsertRows(QModelIndex(), 0, 0)  # and none comes
        model.endInsertRows()
        assert tester.model() is model
    finally:
        qInstallMessageHandler(before)
    assert said


def test_no_model_is_left_out():
    ours = kinds_of(QAbstractItemModel)
    assert ours <= set(MODELS), {kind.__name__ for kind in ours - set(MODELS)}
