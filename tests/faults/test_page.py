"""The page of faults names each of them once, and only tests that exist."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PAGE = (TESTS.parent / "docs" / "faults.md").read_text(encoding="utf-8")
FAULTS = {"A": 13, "B": 22, "C": 6, "D": 27, "E": 10}


def test_every_fault_has_its_row():
    rows = re.findall(r"^\| ([A-E]\d+) \|", PAGE, re.MULTILINE)
    assert rows == [f"{area}{number}" for area, count in FAULTS.items() for number in range(1, count + 1)]


@pytest.mark.parametrize("named", sorted(set(re.findall(r"`([\w/]+\.py::\w+)`", PAGE))))
def test_the_tests_it_names_exist(named):
    file, _, test = named.partition("::")
    assert re.search(rf"^def {test}\(", (TESTS / file).read_text(encoding="utf-8"), re.MULTILINE)
