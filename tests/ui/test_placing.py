"""The window uses the screen well when it is first shown, and stands where it stood after that."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.placing import fills, place_first, share_of


@pytest.mark.parametrize("size", [(1366, 768), (1280, 720), (1440, 900), (1366, 728), (2560, 800)])
def test_takes_all_of_a_small_screen(size):
    assert fills(QRect(0, 0, *size))


@pytest.mark.parametrize("size", [(1920, 1080), (1680, 1050), (1920, 1040)])
def test_takes_the_middle_of_a_larger_one(size):
    room = QRect(100, 40, *size)
    assert not fills(room)
    place = share_of(room)
    assert room.contains(place)
    assert place.width() == pytest.approx(0.85 * size[0], abs=1)
    assert place.height() == pytest.approx(0.85 * size[1], abs=1)
    assert abs(place.center().x() - room.center().x()) <= 1


class OnScreen(QWidget):
    """A window that believes to be on a screen of its own."""

    def __init__(self, room):
        super().__init__()
        self._room = room

    def screen(self):
        return self

    def availableGeometry(self):  # noqa: N802 - as Qt calls it
        return self._room


def test_places_a_window_for_either(qtbot):
    small, large = OnScreen(QRect(0, 0, 1366, 768)), OnScreen(QRect(0, 0, 1920, 1080))
    for window in (small, large):
        qtbot.addWidget(window)
        place_first(window)
    assert small.windowState() & Qt.WindowState.WindowMaximized
    assert small.width() < 1366
    assert not large.windowState() & Qt.WindowState.WindowMaximized
    assert (large.width(), large.height()) == (1632, 918)


def test_stands_where_it_stood(filled, settings, ledgers, qtbot):
    first = MainWindow(None, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(first)
    first.setWindowState(Qt.WindowState.WindowNoState)
    with qtbot.waitExposed(first):
        first.show()
    first.resize(703, 507)
    first.close()
    again = MainWindow(None, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(again)
    assert not again.isMaximized()
    assert (again.width(), again.height()) == (703, 507)
