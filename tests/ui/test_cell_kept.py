"""What is typed in a cell of a table is kept when the window, the language or the ledger changes under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.store.ledger import Ledger
from desktop.work.workspace import Workspace
from tests.ui.test_cell_editing import go, keys, line, type_in


def typed(window, qtbot, field_id="title", text="YY"):
    page = window.desk.open("quick_wins")
    go(window, qtbot, page, 0, field_id)
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    keys(qtbot, QApplication.focusWidget(), text)
    assert page.table.open_editor is not None
    return page


def titles(path):
    with_it = Ledger.open(path, read_only=True)
    found = {win.title for win in with_it.all("quick_wins")}
    with_it.close()
    return found


def test_the_window_is_closed(window, filled, qtbot):
    path = filled.database.path
    typed(window, qtbot)
    assert window.close()
    assert "改善000YY" in titles(path)


def test_the_program_is_ended_by_the_system(window, filled, qtbot):
    path = filled.database.path
    typed(window, qtbot)
    window.end(quietly=True)
    assert "改善000YY" in titles(path)


def test_the_language_is_changed(window, filled, qtbot):
    typed(window, qtbot)
    window.set_language("en")
    assert "改善000YY" in {win.title for win in filled.database.all("quick_wins")}
    window.set_language("zh")


def test_the_size_is_changed(window, filled, qtbot):
    typed(window, qtbot)
    window.make_anew()
    assert "改善000YY" in {win.title for win in filled.database.all("quick_wins")}


def test_another_ledger_is_opened(window, filled, qtbot, tmp_path):
    path = filled.database.path
    typed(window, qtbot)
    assert window.open_by(lambda: Workspace(Ledger.create(tmp_path / "乙公司.cqo")), remember=False)
    window.keeping.parting.wait()
    assert "改善000YY" in titles(path)


def test_what_is_refused_keeps_the_window_open_until_it_is_taken_back(window, qtbot, filled, tmp_path):
    page = window.desk.open("quick_wins")
    go(window, qtbot, page, 0, "benefit")
    type_in(qtbot, page, "3x")
    window.set_language("en")
    assert window.language == "zh"
    assert not window.open_by(lambda: Workspace(Ledger.create(tmp_path / "乙公司.cqo")), remember=False)
    assert not window.close()
    assert window.isVisible()
    assert line(page).text() == "3x"
    assert window.workspace is filled
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.close()
