"""Text can be read, and edges seen, on light and on dark ground; both can be changed while the program runs."""

import ast
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

import desktop
from desktop.assets import asset
from desktop.domain.report_charts import Chart, ChartKind, Series
from desktop.domain.words import same
from desktop.ui.charts.view import ChartView
from desktop.ui.look.colours import GROUNDS, READ, SEEN, Colour, is_dark, on_light, show_dark
from desktop.ui.look.looks import Scheme
from desktop.ui.look.sheet import style_sheet
from desktop.ui.overview.due_tree import DueTree
from desktop.work.due import DueItem

UI = Path(desktop.__file__).parent / "ui"
DARK = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
NO_TEXT = re.compile("scrollbar|handle|splitter|corner|pane|separator", re.IGNORECASE)


def luminance(shade: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(shade[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_contrast_of_black_on_white_and_of_the_grey_that_just_passes():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@DARK
def test_every_text_can_be_read_on_its_grounds(dark):
    low = [
        (text.name, ground.name, round(ratio, 2))
        for text, ground in READ
        if (ratio := contrast(text.shade(dark=dark), ground.shade(dark=dark))) < 4.5
    ]
    assert low == []


@DARK
def test_every_edge_can_be_seen_beside_its_grounds(dark):
    low = [
        (edge.name, ground.name, round(ratio, 2))
        for edge, ground in SEEN
        if (ratio := contrast(edge.shade(dark=dark), ground.shade(dark=dark))) < 3
    ]
    assert low == []


@DARK
def test_no_rule_of_the_sheet_writes_what_cannot_be_read(dark):
    """Looks at the sheet itself: a rule's text on the rule's ground or, where it has none, on any ground there is."""
    faint = {Colour.FAINT.shade(dark=dark), Colour.ACCENT_FAINT.shade(dark=dark)}
    grounds = [ground.shade(dark=dark) for ground in (Colour.PAPER, Colour.GROUND)]
    looked, low = 0, []
    for selector, body in RULE.findall(style_sheet(dark=dark)):
        told = dict(re.findall(r"(?<![\w-])(color|background|selection-color|selection-background-color): *(#\w{6})", body))
        for text, ground in (("color", "background"), ("selection-color", "selection-background-color")):
            if text not in told or told[text] in faint or ":disabled" in selector:
                continue
            looked += 1
            on = [told[ground]] if ground in told else grounds
            if told[text] == Colour.ON_ACCENT.shade(dark=dark) and ground not in told:
                on = [Colour.ACCENT.shade(dark=dark)]
            low += [(selector.strip(), told[text], other) for other in on if contrast(told[text], other) < 4.5]
    assert looked > 25
    assert low == []


@DARK
def test_icons_are_seen_on_the_grounds_that_they_stand_on(dark):
    own_ground = {"program.svg", "add_light.svg", "check.svg"}
    low = []
    for path in asset("icons").glob("*.svg"):
        if path.name not in own_ground:
            strokes = set(re.findall("#[0-9a-f]{6}", path.read_text(encoding="utf-8").lower()))
            for ground in (Colour.PAPER, Colour.GROUND, Colour.BUTTON, Colour.BAND):
                low += [(path.name, ground.name) for s in strokes if contrast(s, ground.shade(dark=dark)) < 3]
    assert low == []


def test_colours_are_named_in_one_place():
    """Nothing else in the window names a colour, but what is printed on white paper."""
    own = {UI / "look" / "colours.py", UI / "report" / "pdf_page.py", UI / "printing" / "painter.py"}
    named = re.compile(r"#[0-9a-fA-F]{6}\b|\b(white|black|red|gr[ae]y|blue|green)\b *;|GlobalColor")
    found = []
    for path in set(UI.rglob("*.py")) - own:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and named.search(node.value):
                found.append((path.name, node.lineno, node.value[:40]))
            made = node.args if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QColor" else []
            if any(isinstance(part, ast.Constant) for part in made):
                found.append((path.name, node.lineno, ast.unparse(node)))
            if isinstance(node, ast.Attribute) and node.attr == "GlobalColor":
                found.append((path.name, node.lineno, ast.unparse(node)))
    assert found == []


def test_each_colour_has_a_shade_of_its_own_for_the_dark():
    assert [ground.name for ground in GROUNDS if luminance(ground.shade(dark=True)) > 0.1] == []
    assert [ground.name for ground in GROUNDS if luminance(ground.shade(dark=False)) < 0.6] == []


def test_what_is_copied_is_light_whatever_is_shown():
    show_dark(True)
    try:
        with on_light():
            assert Colour.PAPER.now() == QColor("#ffffff")
        assert is_dark()
    finally:
        show_dark(False)


def middle_of(window) -> QColor:
    """The colour that most of a row of pixels across the window has."""
    image: QImage = window.grab().toImage()
    row = [image.pixelColor(x, image.height() * 2 // 3).name() for x in range(0, image.width(), 7)]
    return QColor(max(set(row), key=row.count))


def test_the_window_is_shown_dark_and_light_while_it_runs(undressed, window, settings, qtbot):
    window.tools.looks.dress()
    assert middle_of(window).lightnessF() > 0.85
    window._menus.actions["look.dark"].trigger()
    assert settings.scheme == "dark"
    assert middle_of(window).lightnessF() < 0.25
    assert window._menus.actions["look.dark"].isChecked()
    window._menus.actions["look.light"].trigger()
    assert middle_of(window).lightnessF() > 0.85
    window._menus.actions["look.system"].trigger()
    assert settings.scheme == "system"


def test_the_system_is_followed_only_where_that_is_chosen(undressed, window, settings, monkeypatch):
    looks = window.tools.looks
    monkeypatch.setattr(type(looks), "system_is_dark", property(lambda _looks: True))
    looks._on_system()
    assert is_dark()
    looks.choose(Scheme.LIGHT)
    looks._on_system()
    assert not is_dark()


def test_lines_of_lists_are_coloured_anew(undressed, window, qtbot):
    looks = window.tools.looks
    looks.choose(Scheme.LIGHT)
    tree = DueTree("zh")
    qtbot.addWidget(tree)
    tree.show_items([DueItem(same("证书到期"), date(2026, 1, 1), -3, name="甲")])
    before = tree.topLevelItem(0).foreground(2).color()
    looks.choose(Scheme.DARK)
    after = tree.topLevelItem(0).foreground(2).color()
    assert before == QColor(Colour.ERROR.shade(dark=False))
    assert after == QColor(Colour.ERROR.shade(dark=True))


def test_a_chart_is_dark_on_the_screen_and_light_as_a_picture(undressed, window, qtbot):
    chart = Chart("savings", ChartKind.BARS, same("收益"), same("万元"), (same("一月"),), (Series(same("本年"), (Decimal(3),)),))
    view = ChartView(chart, "zh")
    qtbot.addWidget(view)
    view.resize(400, 300)
    window.tools.looks.choose(Scheme.DARK)
    assert view.grab().toImage().pixelColor(2, 2) == QColor(Colour.PAPER.shade(dark=True))
    assert view.picture().pixelColor(2, 2) == QColor("#ffffff")
    bar = view._layout.marks[0].area
    assert view.grab().toImage().pixelColor(bar.center().toPoint()) == QColor(Colour.FIRST.shade(dark=True))
    assert QRectF(view.rect()).contains(bar)
