"""The verbs changes and undo, as a script would use them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.store.ledger import Ledger
from desktop.work.workspace import Workspace

Run = Callable[..., Any]


@pytest.fixture
def imported(cqodesk: Run, workbook: Run, tmp_path: Path) -> Path:
    store = tmp_path / "a.cqo"
    rows = [["激励基金"], ["日期", "摘要", "收入（万元）", "支出（万元）"], ["2024-01-01", "拨入", 5, None]]
    assert cqodesk("import", store, workbook([*rows, ["2024-02-01", "质量奖励", None, "1.25"]])).code == 0
    return store


def edit(store: Path) -> Any:
    ledger = Ledger.open(store, who="clerk")
    try:
        record = ledger.all("fund_entries")[0]
        return Workspace(ledger).save("fund_entries", record, replace(record, amount=record.amount + 1))
    finally:
        ledger.close()


def test_an_import_is_listed_and_taken_back(cqodesk: Run, imported: Path) -> None:
    (made,) = cqodesk("changes", imported, "--json", "--lang", "en").json["changes"]
    assert (made["first"], made["last"], made["records"]) == (1, 2, 2)
    assert "import" in made["label"].lower()
    answer = cqodesk("undo", imported, made["id"], "--json")
    assert answer.code == 0
    assert answer.json["undone"] == made["id"]
    assert answer.json["change"]["label"].startswith("撤销")
    assert cqodesk("list", imported, "--register", "fund_entries", "--json").json["records"] == []
    assert cqodesk("verify", imported).code == 0
    shown = cqodesk("changes", imported).out.splitlines()
    assert [line.split("\t")[0] for line in shown] == [answer.json["change"]["id"], made["id"]]
    assert cqodesk("changes", imported, "--before", "3", "--json").json["changes"][0]["id"] == made["id"]
    assert len(cqodesk("changes", imported, "--count", "1").out.splitlines()) == 1


def test_what_stands_on_it_is_named_and_nothing_is_changed(cqodesk: Run, imported: Path) -> None:
    made = cqodesk("changes", imported, "--json").json["changes"][0]
    edited = edit(imported)
    answer = cqodesk("undo", imported, made["id"], "--json")
    assert answer.code == 1
    (newer,) = answer.json["newer"]
    assert (newer["register"], newer["record_id"], newer["who"]) == ("fund_entries", edited.id, "clerk")
    later = cqodesk("changes", imported, "--json").json["changes"]
    assert newer["change_set"] == later[0]["id"]
    assert len(later) == 2
    assert cqodesk("undo", imported, later[0]["id"]).code == 0
    assert cqodesk("undo", imported, made["id"]).code == 0


def test_a_set_that_is_not_there_is_refused(cqodesk: Run, imported: Path) -> None:
    answer = cqodesk("undo", imported, "nothing")
    assert (answer.code, answer.out) == (1, "")
    assert "nothing" in answer.err
