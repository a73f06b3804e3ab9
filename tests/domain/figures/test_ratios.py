"""Ratios are declared over figures that exist, and rounded once, half to even."""

from decimal import Decimal

import pytest

from desktop.domain.areas import AREA_NAMES
from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.figures.figure import FigureValue
from desktop.domain.figures.ratio import Ratio, RatioValue, RatioYears, ratio_of
from desktop.domain.figures.ratios import BY_ID, RATIOS
from desktop.domain.words import same

A_RATIO = Ratio("a", same("a"), same("a"), ("patents.granted",), ("events.held",), "quality", places=2)


def value(above, below, places=2):
    ratio = Ratio("a", same("a"), same("a"), (), (), "quality", places)
    return RatioValue(ratio, 2025, Decimal(above), Decimal(below), ())


@pytest.mark.parametrize("ratio", RATIOS, ids=lambda ratio: ratio.id)
def test_made_of_figures_that_exist_and_said_in_both_languages(ratio):
    assert ratio.top
    assert ratio.bottom
    assert set(ratio.parts) <= set(FIGURE)
    assert ratio.group in AREA_NAMES
    assert ratio.id not in FIGURE
    for words in (ratio.words, ratio.definition):
        assert words.zh
        assert words.en
        assert words.en.isascii() or "÷" in words.en


def test_ids_are_unique():
    assert len(BY_ID) == len(RATIOS)


@pytest.mark.parametrize(
    ("above", "below", "places", "shown"),
    [
        (267, 277, 2, "96.39"), (1, 3, 2, "33.33"), (2, 3, 1, "66.7"), (1, 8, 1, "12.5"), (0, 7, 2, "0.00"),
        (1, 800, 2, "0.12"), (3, 800, 2, "0.38"),  # halves: to the even neighbour (GB/T 8170)
        (7, 0, 2, "—"), (0, 0, 2, "—"), (687, 5573, 1, "12.3"),
    ],
)
def test_shown_as_rounded_once(above, below, places, shown):
    assert value(above, below, places).shown == shown


def test_the_change_is_in_percentage_points_of_what_is_printed():
    assert RatioYears(value(300, 300), value(267, 277), value(1, 0)).points == Decimal("3.61")
    assert RatioYears(value(1, 0), value(1, 2), value(1, 2)).points is None
    assert RatioYears(value(1, 2), value(1, 0), value(1, 2)).points is None


def test_brings_the_records_of_all_its_figures_once():
    values = {
        "patents.granted": FigureValue(FIGURE["patents.granted"], 2025, Decimal(2), (("patents", "a"), ("patents", "b"))),
        "events.held": FigureValue(FIGURE["events.held"], 2025, Decimal(4), (("patents", "a"), ("quality_events", "c"))),
    }
    made = ratio_of(A_RATIO, 2025, values.__getitem__)
    assert made.shown == "50.00"
    assert made.records == (("patents", "a"), ("patents", "b"), ("quality_events", "c"))
