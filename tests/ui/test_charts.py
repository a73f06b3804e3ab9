"""A chart on the screen: values under the pointer, records a click or Enter away, pictures of it."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QToolTip

from desktop.domain.report_charts import by_month, part_of
from desktop.domain.words import Words
from desktop.ui.charts.pictures import PER_METRE
from desktop.ui.charts.titled import TitledChart
from desktop.ui.charts.view import PICTURE, ChartView

REAL = [Decimal(n * 10_000) for n in range(12)]
RECORDS = [[("benefit_months", f"{n:032d}")] if n else [] for n in range(12)]


@pytest.fixture
def view(qtbot):
    box = TitledChart(by_month(2025, REAL, [Decimal(50_000)] * 12, RECORDS), "zh")
    box.resize(640, 360)
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.show()
    found = box.findChild(ChartView)
    qtbot.waitUntil(lambda: found._layout is not None)
    return found


def bar(view, place):
    return next(m for m in view._layout.marks if m.place == place and m.series == 0).area.center().toPoint()


def test_the_value_under_the_pointer_is_told(view, qtbot):
    qtbot.mouseMove(view, bar(view, 7))
    qtbot.waitUntil(lambda: QToolTip.text() != "")
    assert QToolTip.text().split("\n") == ["8月", "确认收益  7.00 万元", "计划收益  5.00 万元"]
    QToolTip.hideText()


def test_a_click_asks_for_the_records_that_are_drawn(view, qtbot):
    with qtbot.waitSignal(view.part_wanted) as wanted:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=bar(view, 7))
    (part,) = wanted.args
    assert part.records == tuple(RECORDS[7])
    assert part.printed == "7.00"
    assert part.figure.words.zh == "改善确认收益合计：8月"


def test_nothing_is_asked_for_where_nothing_is_drawn(view, qtbot):
    with qtbot.assertNotEmitted(view.part_wanted):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_the_keyboard_goes_from_value_to_value(view, qtbot):
    view.setFocus()
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert "4月" in view.accessibleDescription()
    with qtbot.waitSignal(view.part_wanted) as wanted:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert wanted.args[0].records == tuple(RECORDS[3])
    QToolTip.hideText()


def test_the_button_opens_the_menu_that_copies(view, qtbot):
    button = view.parentWidget().findChild(QToolButton, "button.chart.benefit_by_month")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = view.findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    copy = next(action for action in menu.actions() if action.text() == "复制为图片")
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(copy).center())
    assert QGuiApplication.clipboard().image().size() == PICTURE


@pytest.mark.parametrize(
    ("chosen", "kind", "written"),
    [("图.png", "PNG图片 (*.png)", "图.png"), ("图.png", "SVG矢量图 (*.svg)", "图.svg"), ("图", "PNG图片 (*.png)", "图.png")],
)
def test_it_is_saved_as_a_picture_or_a_drawing(view, tmp_path, monkeypatch, chosen, kind, written):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / chosen), kind))
    view.save()
    (path,) = tmp_path.iterdir()
    assert path.name == written
    if path.suffix == ".svg":
        assert "<svg" in path.read_text("utf-8")
    else:
        image = QImage(str(path))
        assert image.size() == PICTURE
        assert image.dotsPerMeterX() == PER_METRE


def test_a_part_says_of_what_it_is_a_part():
    part = part_of("savings.confirmed_total", 2025, Words("一车间", "Shop 1"), Decimal(1), [("quick_wins", "x")])
    assert part.figure.words.en.endswith(": Shop 1")
    assert part.figure.id == "savings.confirmed_total"
