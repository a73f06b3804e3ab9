"""The verbs attach and evidence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def project(cqodesk: Run, demo: Path) -> str:
    records = cqodesk("list", demo, "--register", "six_sigma_projects", "--json").json["records"]
    return next(r["id"] for r in records if r["project_number"] == "JH-6S-2025-03")


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    path = tmp_path / "财务证明.pdf"
    path.write_bytes(b"%PDF proof")
    return path


def test_attaches_lists_and_saves_out(cqodesk: Run, demo: Path, project: str, proof: Path, tmp_path: Path) -> None:
    answer = cqodesk("attach", demo, "--record", project, proof, "--description", "已确认", "--json")
    assert answer.code == 0
    (row,) = answer.json["attached"]
    assert (row["file_name"], row["evidence_kind"], row["description"]) == ("财务证明.pdf", "finance_certificate", "已确认")
    assert (row["owner_register"], row["owner_record"], row["file_size"]) == ("six_sigma_projects", project, 10)
    assert "已添加1份" in answer.err
    assert cqodesk("evidence", demo, "--record", project, "--json").json["evidence"] == [row]
    assert len(cqodesk("evidence", demo, "--json").json["evidence"]) == 10
    assert "财务证明.pdf\t财务证明\t10" in cqodesk("evidence", demo, "--record", project).out
    saved = cqodesk("evidence", demo, "--record", project, "--save-to", tmp_path / "out", "--json")
    assert (saved.code, len(saved.json["saved"]), saved.json["failed"]) == (0, 1, [])
    path = Path(saved.json["saved"][0]["path"])
    assert path.read_bytes() == proof.read_bytes()
    assert path.relative_to(tmp_path / "out").parts == ("六西格玛项目", "JH-6S-2025-03 热处理车间", "财务证明.pdf")
    assert cqodesk("verify", demo).code == 0


def test_saves_all_and_a_second_time_writes_nothing_new(cqodesk: Run, demo: Path, tmp_path: Path) -> None:
    for _ in range(2):
        answer = cqodesk("evidence", demo, "--save-to", tmp_path / "out", "--lang", "en")
        assert answer.code == 0
        assert len(answer.out.splitlines()) == 9
    assert sum(path.is_file() for path in (tmp_path / "out").rglob("*")) == 9


def test_the_same_file_again_is_no_fault(cqodesk: Run, demo: Path, project: str, proof: Path) -> None:
    for same in ([], ["财务证明.pdf"]):
        answer = cqodesk("attach", demo, "--record", project, proof, "--kind", "other", "--json")
        assert (answer.code, answer.json["same"]) == (0, same)
    assert len(cqodesk("evidence", demo, "--record", project, "--json").json["evidence"]) == 1


def test_one_that_cannot_be_taken_stops_all(cqodesk: Run, demo: Path, project: str, proof: Path, tmp_path: Path) -> None:
    empty = tmp_path / "空.pdf"
    empty.touch()
    answer = cqodesk("attach", demo, "--record", project, proof, empty, tmp_path / "none", "--json")
    assert (answer.code, answer.json["attached"]) == (1, [])
    assert [each["file"] for each in answer.json["refused"]] == ["空.pdf", "none"]
    assert "什么也没有添加" in answer.err
    assert cqodesk("evidence", demo, "--record", project, "--json").json["evidence"] == []


def test_an_unknown_record_is_refused(cqodesk: Run, demo: Path, proof: Path) -> None:
    for verb in (("attach", demo, "--record", "nobody", proof), ("evidence", demo, "--record", "nobody")):
        answer = cqodesk(*verb, "--json")
        assert answer.code == 1
        assert "nobody" in answer.json["refused"]


def test_an_altered_file_is_told_of_and_the_others_are_saved(cqodesk: Run, demo: Path, tmp_path: Path) -> None:
    from desktop.store.ledger import Ledger

    ledger = Ledger.open(demo)
    (first, *_rest) = ledger.all("attachments")
    ledger._connection.exec_driver_sql(f"UPDATE content SET bytes = x'00' WHERE sha256 = '{first.sha256}'")
    ledger.close()
    answer = cqodesk("evidence", demo, "--save-to", tmp_path / "out", "--json")
    assert answer.code == 1
    assert [each["id"] for each in answer.json["failed"]] == [first.id]
    assert len(answer.json["saved"]) == 8
    assert cqodesk("verify", demo).code == 1


def test_a_folder_that_cannot_be_made_is_told_of(cqodesk: Run, demo: Path, proof: Path) -> None:
    answer = cqodesk("evidence", demo, "--save-to", proof, "--json")
    assert answer.code == 1
    assert len(answer.json["failed"]) == 9
    assert proof.read_bytes() == b"%PDF proof"


def test_wrong_usage_ends_with_2(cqodesk: Run, demo: Path, project: str, proof: Path) -> None:
    assert cqodesk("attach", demo, "--record", project).code == 2
    assert cqodesk("attach", demo, proof).code == 2
    assert cqodesk("attach", demo, "--record", project, proof, "--kind", "nonsense").code == 2
