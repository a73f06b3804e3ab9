"""Text of another size and targets for fingers: chosen in the menu, at once, and kept."""

from PySide6.QtWidgets import QPushButton, QScroller

from desktop.ui.look.measures import TARGET, px, size
from desktop.ui.look.sheet import style_sheet


def shown(window, qtbot) -> tuple[int, int, int]:
    page = window.desk.page
    button = page.findChild(QPushButton, "button.add")
    qtbot.waitUntil(button.isVisible)
    return page.table.verticalHeader().defaultSectionSize(), button.height(), window.fontMetrics().height()


def test_text_is_made_twice_as_large_and_all_with_it(undressed, window, settings, qtbot):
    window.tools.looks.dress()
    window.desk.open("quick_wins")
    rows, button, text = shown(window, qtbot)
    before = window.desk
    window._menus.actions["text.200"].trigger()
    qtbot.waitUntil(lambda: window.desk is not before)
    assert window._menus.actions["text.200"].isChecked()
    twice = shown(window, qtbot)
    assert settings.text_percent == 200
    assert twice[0] >= 1.9 * rows
    assert twice[1] >= 1.7 * button
    assert twice[2] >= 1.9 * text
    assert px(10) >= 20
    assert window.desk.page.register.id == "quick_wins"


def test_targets_are_as_large_as_a_finger_and_tables_scroll_under_it(undressed, window, settings, qtbot):
    window.tools.looks.dress()
    window.desk.open("quick_wins")
    assert not QScroller.hasScroller(window.desk.page.table.viewport())
    before = window.desk
    assert window._menus.actions["touch"].text() == "触屏模式(&T)"
    window._menus.actions["touch"].trigger()
    qtbot.waitUntil(lambda: window.desk is not before)
    assert settings.touch
    assert window._menus.actions["touch"].isChecked()
    rows, button, _text = shown(window, qtbot)
    assert min(rows, button) >= TARGET
    assert QScroller.hasScroller(window.desk.page.table.viewport())


def test_lengths_grow_and_hair_lines_do_not():
    usual, large = style_sheet(dark=False), style_sheet(dark=False, size=2.0)
    assert "border: 1px solid" in large
    assert "font-size: 22pt" in usual
    assert "font-size: 44pt" in large
    assert size() == 1.0
