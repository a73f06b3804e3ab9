"""The verbs submit, submissions and restate, on the sample company."""

import json
import shutil

import pytest

from desktop.app import main

YEAR = "2025"


@pytest.fixture(scope="module")
def submitted(tmp_path_factory):
    """A ledger whose year was submitted, and the file that left."""
    folder = tmp_path_factory.mktemp("submitted")
    assert main(["demo", str(folder / "a.cqo")]) == 0
    assert main(["submit", str(folder / "a.cqo"), "--year", YEAR, "--out", str(folder / "out.xlsx")]) == 0
    return folder


@pytest.fixture
def store(submitted, tmp_path):
    return str(shutil.copyfile(submitted / "a.cqo", tmp_path / "a.cqo"))


def answer(capsys, *argv):
    capsys.readouterr()
    code = main([*argv, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_it_is_listed_and_its_file_comes_out_again_byte_for_byte(store, submitted, tmp_path, capsys):
    code, told = answer(capsys, "submissions", store)
    (one,) = told["submissions"]
    assert (code, one["submission_number"], one["submitted_year"]) == (0, "2025-1", 2025)
    assert one["submitted_size"] == (submitted / "out.xlsx").stat().st_size
    assert main(["submissions", store, "--save", "2025-1", "--out", str(tmp_path / "again.xlsx")]) == 0
    assert (tmp_path / "again.xlsx").read_bytes() == (submitted / "out.xlsx").read_bytes()
    assert main(["verify", store]) == 0


def test_an_undone_import_shows_as_differences_until_reasons_are_given(store, tmp_path, capsys):
    _code, changes = answer(capsys, "changes", store, "--count", "2")
    sample = changes["changes"][1]["id"]
    assert main(["undo", store, sample]) == 0
    _code, told = answer(capsys, "submissions", store, "--compare", "2025-1")
    figures = {d["figure"]: d for d in told["differences"] if d["figure"]}
    assert figures["patents.granted"]["now"] == "0"
    assert float(figures["patents.granted"]["difference"]) == -float(figures["patents.granted"]["reported"])
    assert {d["explained"] for d in told["differences"]} == {False}
    assert main(["restate", store, "--submission", "2025-1", "--figure", "no.such", "--reason", "误"]) == 1
    assert main(["restate", store, "--submission", "2025-1", "--all", "--reason", "全部误录"]) == 0
    _code, told = answer(capsys, "submissions", store, "--compare", "2025-1")
    assert {d["reason"] for d in told["differences"]} == {"全部误录"}


def test_what_is_asked_wrongly_is_refused(store, tmp_path, capsys):
    assert main(["submissions", store, "--compare", "2024-1"]) == 1
    assert main(["submissions", store, "--compare", "2025-1", "2025-1", "2025-1"]) == 1
    assert main(["submissions", store, "--save", "2025-1"]) == 1
    code, told = answer(capsys, "submissions", store, "--compare", "2025-1", "2025-1")
    assert (code, told["differences"]) == (0, [])
    code, told = answer(capsys, "submit", store, "--year", "2019", "--out", str(tmp_path / "no" / "x.xlsx"))
    assert code == 1
    assert "refused" in told
