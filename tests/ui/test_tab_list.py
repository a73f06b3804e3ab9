"""The list of registers at the left of a tab: its order, its counts, and how it is hidden."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from desktop.domain.registers import AREAS, BY_ID
from desktop.ui.layout import TABS
from desktop.ui.lists.counted_list import CountedList
from desktop.ui.tabs.order import in_order, lines


def test_each_register_is_listed_once_below_what_it_belongs_to():
    for layout in TABS:
        listed = [line.register.id for line in lines(layout.areas) if line.register]
        assert sorted(listed) == sorted(layout.registers)
    officers = [(line.register.id, line.depth) for line in in_order(AREAS["officers"])]
    assert officers[0] == ("officers", 0)
    assert ("appointments", 1) in officers


def test_a_grandchild_is_indented_twice_and_what_goes_in_circles_is_not_lost():
    circles, registrations = BY_ID["qc_circles"], BY_ID["qc_registrations"]
    found = in_order((registrations, circles))
    assert [(line.register.id, line.depth) for line in found] == [("qc_circles", 0), ("qc_registrations", 1)]
    loop = replace(circles, id="qc_circles", under=())
    assert [line.register.id for line in in_order((loop,))] == ["qc_circles"]


def test_the_list_counts_switches_with_the_keyboard_and_is_hidden(window, settings, qtbot):
    window.desk.open("officers")
    tab = window.desk._tab("officers")
    listed = window.desk.findChild(CountedList, "switch.officers")
    qtbot.waitUntil(lambda: listed.line("organisation_units")[1] == "2")
    assert listed.line("officers") == (BY_ID["officers"].words.zh, "3")
    window.activateWindow()
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert tab.current.register.id == listed.key != "officers"
    assert "patents" not in str(window.desk._tabs), "what was not shown is not built"
    toggle = window.desk.findChild(QToolButton, "button.list.officers")
    toggle.click()
    assert not listed.isVisible()
    assert settings.list_hidden
    assert toggle.accessibleName() == "展开登记表目录"
    toggle.click()
    assert listed.isVisible()
