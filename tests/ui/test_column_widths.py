"""Columns keep the widths that they were given by hand."""

from PySide6.QtWidgets import QApplication

from desktop.ui.table.table_view import NARROWEST_TITLE
from desktop.ui.window.main_window import MainWindow


def column(page, field_id):
    return next(n for n, field in enumerate(page.model.columns) if field.id == field_id)


def shown(window, register_id, qtbot):
    page = window.desk.open(register_id)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    return page


def reopened(window, settings, ledgers, qtbot):
    path = window.workspace.database.path
    window.close()
    made = MainWindow(ledgers.open(path), "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_nothing_is_remembered_that_no_hand_did(window, settings):
    window.desk.build()
    for register_id in ("quick_wins", "officers", "patents"):
        page = window.desk.open(register_id)
        window.resize(1100, 640)
        QApplication.processEvents()
        page.load()
        page.columns.sort(1, also=False)
        window.resize(1300, 700)
        QApplication.processEvents()
        assert settings.widths(register_id, "zh") == {}


def test_a_width_set_by_hand_is_there_again(window, settings, ledgers, qtbot):
    page = shown(window, "quick_wins", qtbot)
    benefit, win = column(page, "benefit"), column(page, "title")
    fitted = page.table.columnWidth(win)
    page.table.setColumnWidth(benefit, 217)
    assert settings.widths("quick_wins", "zh") == {"benefit": 217}
    window.set_language("en")
    page = shown(window, "quick_wins", qtbot)
    assert page.table.columnWidth(benefit) != 217  # another language has other headings
    window.set_language("zh")
    page = shown(window, "quick_wins", qtbot)
    assert page.table.columnWidth(benefit) == 217
    assert page.table.columnWidth(win) == fitted
    again = reopened(window, settings, ledgers, qtbot)
    assert shown(again, "quick_wins", qtbot).table.columnWidth(benefit) == 217
    assert shown(again, "officers", qtbot).table.columnWidth(1) != 217


def test_the_column_that_names_a_record_comes_back_readable(window, settings, qtbot):
    page = shown(window, "quick_wins", qtbot)
    page.table.setColumnWidth(column(page, "title"), 50)
    assert settings.widths("quick_wins", "zh") == {"title": NARROWEST_TITLE}
