"""Each verb as a script would use it: exit codes, JSON on standard output, messages on standard error."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.registers import REGISTERS
from desktop.store.ledger import Ledger
from tests.faults.workloads import wins

Run = Callable[..., Any]

GOOD = [
    ["激励基金"],
    ["日期", "摘要", "收入（万元）", "支出（万元）"],
    ["2024-01-01", "拨入", 5, None],
    ["2024-02-01", "质量奖励", None, "1.25"],
]
BAD = [*GOOD, ["2024-02-30", "质量奖励", None, 1]]


def test_import_makes_the_store_and_tells_what_came_in(cqodesk: Run, workbook: Run, tmp_path: Path) -> None:
    store, book = tmp_path / "a.cqo", workbook(GOOD)
    answer = cqodesk("import", store, book, "--json")
    assert answer.code == 0
    assert answer.json["committed"] is True
    (sheet,) = answer.json["sheets"]
    assert {
        k: sheet[k] for k in ("file", "sheet", "register", "rows", "new", "same", "changed", "refused")
    } == {
        "file": str(book),
        "sheet": "Sheet",
        "register": "fund_entries",
        "rows": 2,
        "new": 2,
        "same": 0,
        "changed": 0,
        "refused": [],
    }
    assert "还没有填报企业" in answer.err
    again = cqodesk("import", store, book, "--json").json
    assert (again["committed"], again["sheets"][0]["same"], again["sheets"][0]["new"]) == (True, 2, 0)


def test_refused_rows_stop_an_import_whole(cqodesk: Run, workbook: Run, tmp_path: Path) -> None:
    store = tmp_path / "a.cqo"
    answer = cqodesk("import", store, workbook(BAD), "--json")
    assert answer.code == 1
    assert answer.json["committed"] is False
    (refusal,) = answer.json["sheets"][0]["refused"]
    assert (refusal["row"], refusal["column"], refusal["value"]) == (5, "日期", "2024-02-30")
    assert "不存在" in refusal["reason"]
    assert "1行不能导入" in answer.err
    assert not store.exists()


def test_partial_takes_the_good_rows_and_gives_the_workbook_back(
    cqodesk: Run, workbook: Run, tmp_path: Path
) -> None:
    store = tmp_path / "a.cqo"
    answer = cqodesk("import", store, workbook(BAD), "--partial", "--json", "--lang", "en")
    assert answer.code == 0
    assert answer.json["committed"] is True
    (returned,) = answer.json["returned"]
    assert openpyxl.load_workbook(returned).active["A5"].comment.text
    assert len(cqodesk("list", store, "--register", "fund_entries", "--json").json["records"]) == 2


def test_plan_changes_nothing(cqodesk: Run, workbook: Run, tmp_path: Path) -> None:
    store = tmp_path / "a.cqo"
    answer = cqodesk("import", store, workbook(GOOD), "--plan", "--json")
    assert (answer.code, answer.json["committed"], answer.json["sheets"][0]["new"]) == (0, False, 2)
    assert not store.exists()


def test_a_workbook_of_something_else_falls_short(cqodesk: Run, workbook: Run, tmp_path: Path) -> None:
    answer = cqodesk("import", tmp_path / "a.cqo", workbook([["星期", "早餐"], ["一", "粥"]]), "--json")
    assert (answer.code, answer.json["committed"]) == (1, False)
    assert answer.json["sheets"][0]["register"] is None
    assert not (tmp_path / "a.cqo").exists()


def test_a_file_that_cannot_be_read_is_refused_and_other_files_with_it(
    cqodesk: Run, workbook: Run, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"no workbook")
    answer = cqodesk("import", tmp_path / "a.cqo", workbook(GOOD), bad, "--json")
    assert answer.code == 1
    assert "bad.xlsx" in answer.json["refused"]
    assert not (tmp_path / "a.cqo").exists()


def test_figures_have_ids_names_units_values_and_records(cqodesk: Run, demo: Path) -> None:
    answer = cqodesk("figures", demo, "--year", "2025", "--json").json
    assert answer["year"] == 2025
    by_id = {f["id"]: f for f in answer["figures"]}
    assert list(by_id) == [f.id for f in (*FIGURES, *RATIOS)]
    assert all(re.fullmatch(r"-?\d+(\.\d+)?", f["value"]) for f in by_id.values())
    indicators = [
        by_id[f"benchmarking.{n}"] for n in ("international_advanced", "domestic_leading", "up_to_standard")
    ]
    assert [f["value"] for f in indicators] == ["6", "8", "12"]
    assert len(by_id["benchmarking.indicators"]["records"]) == 26
    assert by_id["six_sigma.confirmed_benefit"]["unit"] == "万元"
    last, before = (
        {f["id"]: f["value"] for f in cqodesk("figures", demo, "--year", str(y), "--json").json["figures"]}
        for y in (2024, 2023)
    )
    assert {id_: f["last"] for id_, f in by_id.items()} == last
    assert {id_: f["before"] for id_, f in by_id.items()} == before
    assert by_id["quality.loss_rate"].keys() & {"change", "growth_percent", "change_points"} == {"change_points"}
    assert by_id["fund.paid_total"]["span"] == "total"


def test_list_masks_personal_data_unless_asked(cqodesk: Run, demo: Path) -> None:
    masked = cqodesk("list", demo, "--register", "officers", "--json").json["records"]
    full = cqodesk("list", demo, "--register", "officers", "--json", "--personal").json["records"]
    assert all("***" in r["citizen_identification_number"] for r in masked)
    assert all(re.fullmatch(r"320600\d{11}[\dX]", r["citizen_identification_number"]) for r in full)
    assert "***" in cqodesk("list", demo, "--register", "officers").out


def test_a_link_is_listed_by_its_title_with_its_id_beside(cqodesk: Run, demo: Path) -> None:
    projects = {
        r["id"]: r["project_number"]
        for r in cqodesk("list", demo, "--register", "six_sigma_projects", "--json").json["records"]
    }
    wins = cqodesk("list", demo, "--register", "quick_wins", "--json").json["records"]
    linked = [w for w in wins if w["parent_project"]]
    assert linked
    assert all(projects[w["parent_project.id"]] == w["parent_project"] for w in linked)


def test_registers_describe_every_field(cqodesk: Run) -> None:
    described = {r["id"]: r for r in cqodesk("registers", "--json").json["registers"]}
    assert list(described) == [r.id for r in REGISTERS]
    benefit = next(f for f in described["quick_wins"]["fields"] if f["id"] == "benefit")
    assert (benefit["kind"], benefit["unit"], benefit["zh"], benefit["required"]) == (
        "money",
        "万元",
        "收益",
        False,
    )
    kinds = next(f for f in described["patents"]["fields"] if f["id"] == "patent_type")["choices"]
    assert {"id": "invention", "zh": "发明", "en": "Invention"} in kinds


def test_verify_finds_an_older_copy_by_a_head_that_was_noted(cqodesk: Run, demo: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.cqo"
    cqodesk("backup", demo, older)
    noted = cqodesk("verify", demo, "--json").json["head"]
    assert cqodesk("verify", older, "--head", noted).code == 0
    ledger = Ledger.open(demo)
    ledger.apply(wins(1, "later"))
    ledger.close()
    later = cqodesk("verify", demo, "--json").json["head"]
    assert later != noted
    assert cqodesk("verify", demo, "--head", noted).code == 0, "what was noted earlier is in it still"
    answer = cqodesk("verify", older, "--head", later, "--json")
    assert answer.code == 1
    assert answer.json["faults"][0]["code"] == "journal_head_not_held"


def test_verify_tells_a_sound_ledger_from_a_tampered_one(cqodesk: Run, demo: Path) -> None:
    from desktop.store.driver import sqlite

    assert cqodesk("verify", demo, "--json").json["sound"] is True
    with sqlite.connect(demo) as raw:
        raw.execute("UPDATE fund_entries SET amount = amount + 1 WHERE entry = 1")
    raw.close()
    answer = cqodesk("verify", demo, "--json")
    assert answer.code == 1
    assert {fault["code"] for fault in answer.json["faults"]} == {"record_not_as_journal", "seal_broken"}
    zh, en = cqodesk("verify", demo), cqodesk("verify", demo, "--lang", "en")
    assert "与日志所记不符" in zh.out
    assert "is not what the journal says" in en.out
    assert "fund_entries" not in zh.out + en.out


def test_demo_never_overwrites(cqodesk: Run, demo: Path) -> None:
    before = demo.read_bytes()
    answer = cqodesk("demo", demo)
    assert answer.code == 1
    assert demo.name in answer.err
    assert demo.read_bytes() == before


def test_report_and_export_write_workbooks(cqodesk: Run, demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "年报.xlsx"
    answer = cqodesk("report", demo, "--year", "2025", "--out", out, "--json")
    assert (answer.code, answer.json["out"]) == (0, str(out))
    assert "封面" in openpyxl.load_workbook(out).sheetnames
    assert cqodesk("export", demo, "--register", "patents", "--out", tmp_path / "p.xlsx").code == 0
    assert openpyxl.load_workbook(tmp_path / "p.xlsx").active.max_row > 20


@pytest.mark.parametrize(
    "argv",
    [
        ("import",),
        ("figures", "x.cqo"),
        ("figures", "x.cqo", "--year", "20x5"),
        ("list", "x.cqo", "--register", "nonsense"),
        ("report", "x.cqo", "--year", "2025"),
        ("--nonsense",),
    ],
)
def test_wrong_usage_ends_with_2_and_says_so_on_standard_error(cqodesk: Run, argv: tuple[str, ...]) -> None:
    answer = cqodesk(*argv)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("用法：")
    assert cqodesk("--lang", "en", *argv).err.startswith("usage: ")


def test_a_store_that_is_none_is_refused_in_the_language_asked(cqodesk: Run, tmp_path: Path) -> None:
    zh = cqodesk("verify", tmp_path / "none.cqo")
    en = cqodesk("verify", tmp_path / "none.cqo", "--lang", "en")
    assert (zh.code, en.code) == (1, 1)
    assert "找不到" in zh.err
    assert "There is no ledger" in en.err


def test_backup_restore_and_history(cqodesk: Run, demo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    made = [cqodesk("backup", demo, folder, "--json").json["backup"] for _ in range(2)]
    assert [Path(name).name for name in made] == ["000001.cqo", "000002.cqo"]
    again = tmp_path / "again.cqo"
    answer = cqodesk("restore", made[0], again, "--json").json
    assert answer["head"] == cqodesk("verify", demo, "--json").json["head"]
    assert cqodesk("restore", made[0], again).code == 1
    officer = cqodesk("list", again, "--register", "officers", "--json").json["records"][0]
    lines = cqodesk("history", again, "--record", officer["id"], "--json").json["lines"]
    assert [line["kind"] for line in lines] == ["added"]
    assert lines[0]["changes"]["officer_name"] == [None, officer["officer_name"]]
    assert "*" in lines[0]["changes"]["mobile"][1]
    assert officer["officer_name"] in cqodesk("history", again, "--record", officer["id"]).out
    refused = cqodesk("history", again, "--record", "nobody")
    assert refused.code == 1


def test_problems_are_listed_with_their_answers(cqodesk: Run, demo: Path) -> None:
    answer = cqodesk("problems", demo, "--json")
    assert answer.code == 0
    found = answer.json["problems"]
    assert sum(answer.json["counts"].values()) == len(found) > 0
    assert answer.json["counts"]["error"] == 0
    assert any(one["answer"] for one in found)
    assert answer.json["to_settle"] == sum(not one["answer"] and one["severity"] != "info" for one in found) > 0
    assert {"severity", "rule", "register", "record", "name", "field", "text", "answer"} == set(found[0])
    assert len(cqodesk("problems", demo).out.splitlines()) == len(found)


def test_a_report_with_something_open_is_a_draft_and_never_final(cqodesk: Run, tmp_path: Path) -> None:
    store, out = tmp_path / "a.cqo", tmp_path / "r.xlsx"
    Ledger.create(store).close()
    refused = cqodesk("report", store, "--year", "2025", "--out", out, "--final")
    assert (refused.code, out.exists()) == (1, False)
    assert "不能定稿" in refused.err
    draft = cqodesk("report", store, "--year", "2025", "--out", out, "--json")
    assert (draft.code, draft.json["draft"], draft.json["open"]) == (0, True, 1)
    cover = openpyxl.load_workbook(out).worksheets[0]
    assert any("草稿" in str(cell.value) for row in cover.iter_rows() for cell in row)


def test_the_sample_company_can_be_final(cqodesk: Run, demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.xlsx"
    assert cqodesk("report", demo, "--year", "2025", "--out", out, "--final").code == 0
    cover = openpyxl.load_workbook(out).worksheets[0]
    assert not any("草稿" in str(cell.value) for row in cover.iter_rows() for cell in row)


def test_columns_matched_by_hand_are_read_by_their_map(cqodesk: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("编码", "改进的名堂", "何处", "哪天"), ("A1", "少走一步", "一车间", "2025-03-04")):
        book.active.append(row)
    book.save(tmp_path / "怪表.xlsx")
    columns = [
        {"heading": "编码"},
        {"heading": "改进的名堂", "field": "quick_wins.title"},
        {"heading": "何处", "field": "quick_wins.department"},
        {"heading": "哪天", "field": "quick_wins.implemented_date"},
    ]
    told = {"kind": "cqodesk import map", "version": 1, "tables": [{"register": "quick_wins", "columns": columns}]}
    (tmp_path / "map.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    without = cqodesk("import", tmp_path / "a.cqo", tmp_path / "怪表.xlsx", "--json")
    assert without.json["sheets"][0]["register"] is None
    done = cqodesk("import", tmp_path / "a.cqo", tmp_path / "怪表.xlsx", "--map", tmp_path / "map.json", "--json")
    assert done.json["committed"]
    assert (done.json["sheets"][0]["register"], done.json["sheets"][0]["new"]) == ("quick_wins", 1)
    columns[1]["field"] = "quick_wins.nothing"
    (tmp_path / "map.json").write_text(json.dumps(told), "utf-8")
    refused = cqodesk("import", tmp_path / "a.cqo", tmp_path / "怪表.xlsx", "--map", tmp_path / "map.json")
    assert refused.code == 1
    assert "quick_wins.nothing" in refused.err


@pytest.mark.parametrize(
    ("text", "zh"),
    [(None, "找不到文件"), ("", "第1行第1列写法有误"), ("{}", "里面写的不是这种对应关系"), (b"\xb1\xa8", "它不是UTF-8文本")],
)
def test_a_map_that_cannot_be_read_is_told_in_words_and_stays(cqodesk: Run, demo: Path, tmp_path: Path, text, zh) -> None:
    file, form = tmp_path / "map.json", tmp_path / "form.xlsx"
    if text is not None:
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    openpyxl.Workbook().save(form)
    fill = ("fill", demo, "--year", 2025, "--form", form, "--out", tmp_path / "out.xlsx")
    for argv in (("import", demo, form), fill):
        answer = cqodesk(*argv, "--map", file)
        assert (answer.code, zh in answer.err) == (1, True), answer.err
        assert not re.search("Expecting|No such|codec", answer.err)
        assert file.exists() == (text is not None)
