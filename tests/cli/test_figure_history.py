"""Who changed a figure, on the command line and below it: since the last submission, or since a day."""

from datetime import date, timedelta

import pytest

FIGURE = "patents.granted"


@pytest.fixture
def store(demo, cqodesk, tmp_path):
    assert cqodesk("submit", demo, "--year", 2025, "--out", tmp_path / "out.xlsx").code == 0
    return demo


def told(cqodesk, store, *more):
    return cqodesk("history", store, "--figure", FIGURE, "--year", 2025, "--json", *more).json


def behind(cqodesk, store):
    figures = cqodesk("figures", store, "--year", 2025, "--json").json["figures"]
    return next(figure["records"] for figure in figures if figure["id"] == FIGURE)


def test_before_a_submission_it_is_all_that_was_done(cqodesk, demo):
    answer = told(cqodesk, demo)
    records = behind(cqodesk, demo)
    assert answer["since_submission"] is None
    assert {line["record"] for line in answer["lines"]} == set(records)
    assert all(line["counts"] and line["kind"] == "added" for line in answer["lines"])


def test_after_one_it_is_what_was_done_since(cqodesk, store):
    assert told(cqodesk, store) == {"figure": FIGURE, "year": 2025, "since_submission": "2025-1", "lines": []}
    sample = cqodesk("changes", store, "--json").json["changes"][-1]["id"]
    before = behind(cqodesk, store)
    assert cqodesk("undo", store, sample).code == 0
    assert behind(cqodesk, store) == []
    lines = told(cqodesk, store)["lines"]
    assert {line["record"] for line in lines} == set(before)
    assert {(line["kind"], line["counts"]) for line in lines} == {("deleted", False)}
    assert [line["number"] for line in lines] == sorted((line["number"] for line in lines), reverse=True)


def test_a_day_is_asked_for(cqodesk, store):
    today, tomorrow = date.today() - timedelta(days=1), date.today() + timedelta(days=2)
    assert len(told(cqodesk, store, "--since", today)["lines"]) == len(behind(cqodesk, store))
    assert told(cqodesk, store, "--since", tomorrow)["lines"] == []


@pytest.mark.parametrize(
    "wrong", [["--figure", FIGURE], ["--year", "2025", "--record", "x"], [], ["--record", "x", "--figure", FIGURE]]
)
def test_figure_and_year_go_together(cqodesk, demo, wrong):
    assert cqodesk("history", demo, *wrong).code == 2


def test_no_such_figure(cqodesk, demo):
    assert cqodesk("history", demo, "--figure", "x", "--year", 2025).code == 1
