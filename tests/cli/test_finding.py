"""The verb find, as a script would use it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def store(cqodesk: Run, workbook: Run, tmp_path: Path) -> Path:
    path = tmp_path / "a.cqo"
    rows = [["激励基金"], ["日期", "摘要", "收入（万元）", "支出（万元）"], ["2024-01-01", "拨入", 5, None]]
    assert cqodesk("import", path, workbook([*rows, ["2024-02-01", "质量奖励", None, "1.25"]])).code == 0
    return path


@pytest.mark.parametrize("typed", [["质量奖"], ["zljl"], ["zhiliangjiang"], ["奖励", "zl"]])
def test_a_record_is_found_by_text_pinyin_and_initials(cqodesk: Run, store: Path, typed: list[str]) -> None:
    answer = cqodesk("find", store, *typed, "--json")
    assert answer.code == 0
    [found] = answer.json["found"]
    assert (found["register"], found["name"]) == ("fund_entries", "质量奖励")
    assert len(found["id"]) == 32


def test_nothing_found_is_told_and_no_failure(cqodesk: Run, store: Path) -> None:
    answer = cqodesk("find", store, "xyz", "--json", "--lang", "en")
    assert (answer.code, answer.json["found"]) == (0, [])
    assert "Nothing was found" in answer.err


def test_without_json_there_is_a_line_each(cqodesk: Run, store: Path) -> None:
    [line] = cqodesk("find", store, "zljl").out.splitlines()
    register, id_, name, *_ = line.split("\t")
    assert (register, len(id_), name) == ("质量激励基金", 32, "质量奖励")
