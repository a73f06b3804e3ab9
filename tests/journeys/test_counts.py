"""The page of the journeys adds up, and no journey takes more steps than the same in a workbook."""

import re

import pytest

from tests.journeys.counts import DOCUMENTED, PAGE

NINE = {"start", "import", "correct", "theme", "saving", "veto", "appoint", "report", "restore"}


def test_all_nine_are_counted():
    assert DOCUMENTED.keys() == NINE


@pytest.mark.parametrize("journey", sorted(NINE))
def test_the_list_of_a_workbooks_steps_adds_up(journey):
    section = PAGE.read_text(encoding="utf-8").split(f"\n## {journey}\n")[1].split("\n## ")[0]
    steps = [int(number) for number in re.findall(r"^- (\d+) ", section, re.MULTILINE)]
    assert steps
    assert sum(steps) == DOCUMENTED[journey].theirs
    assert DOCUMENTED[journey].ours <= DOCUMENTED[journey].theirs
