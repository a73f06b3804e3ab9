"""Dialogs keep to the screen, and rows of widgets break into two where there is no room for one."""

import pytest
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.look.fitting import Body, TwoParts, fit_content, lay_out


def dialog(qtbot, lines: int) -> tuple[QDialog, QPushButton]:
    made, content, buttons = QDialog(), QVBoxLayout(), QHBoxLayout()
    qtbot.addWidget(made)
    for number in range(lines):
        content.addWidget(QLabel(f"第{number}行"))
    button = QPushButton("关闭")
    buttons.addWidget(button)
    lay_out(made, content, buttons)
    fit_content(made, 300)
    made.show()
    return made, button


@pytest.mark.parametrize(("lines", "scrolled"), [(3, False), (300, True)])
def test_what_the_screen_has_no_room_for_is_scrolled_above_the_buttons(qtbot, lines, scrolled):
    made, button = dialog(qtbot, lines)
    assert made.height() <= made.screen().availableSize().height()
    assert made.rect().contains(button.geometry())
    assert (made.findChild(Body).verticalScrollBar().maximum() > 0) == scrolled


def test_two_parts_stand_side_by_side_only_where_both_fit(qtbot):
    first, second = QHBoxLayout(), QHBoxLayout()
    one, other = QPushButton("新增一条记录"), QPushButton("导入工作簿")
    first.addWidget(one)
    second.addWidget(other)
    parts, around = TwoParts(first, second), QWidget()
    qtbot.addWidget(around)
    QVBoxLayout(around).addWidget(parts)
    around.resize(one.minimumSizeHint().width() + other.minimumSizeHint().width() + 80, 120)
    around.show()
    qtbot.waitUntil(lambda: one.y() == other.y() and one.geometry().right() < other.x())
    around.resize(around.minimumSizeHint().width(), 120)
    qtbot.waitUntil(lambda: one.geometry().bottom() < other.y())
