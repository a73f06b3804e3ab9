"""The verb consolidate, on the sample company."""

import json

import pytest

from desktop.app import main


@pytest.fixture(scope="module")
def units(tmp_path_factory):
    """The sample company's ledger and annual workbook."""
    folder = tmp_path_factory.mktemp("units")
    assert main(["demo", str(folder / "a.cqo")]) == 0
    assert main(["report", str(folder / "a.cqo"), "--year", "2025", "--out", str(folder / "a.xlsx")]) == 0
    return folder


def test_a_plan_leaves_nothing_and_the_real_thing_a_sound_ledger(units, tmp_path, capsys):
    group = tmp_path / "group.cqo"
    capsys.readouterr()
    assert main(["consolidate", str(group), str(units / "a.xlsx"), "--plan", "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert list(tmp_path.iterdir()) == []
    assert main(["consolidate", str(group), str(units / "a.xlsx"), "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert [unit["added"] for unit in done["units"]] == [unit["added"] for unit in plan["units"]]
    assert done["units"][0]["added"] > 800
    assert (done["year"], done["missing"], done["doubles"]) == (2025, [], [])
    assert main(["verify", str(group)]) == 0


def test_a_refused_file_leaves_no_ledger(units, tmp_path, capsys):
    assert main(["consolidate", str(tmp_path / "group.cqo"), str(units / "a.cqo"), str(tmp_path / "no.xlsx")]) == 1
    assert list(tmp_path.iterdir()) == []
    assert "no.xlsx" in capsys.readouterr().err
