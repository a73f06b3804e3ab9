"""--personal on the command line: written down first, or refused."""

from pathlib import Path

from desktop.store.ledger import Ledger


def listed(cqodesk, demo):
    return cqodesk("list", demo, "--register", "disclosures", "--json").json["records"]


def test_list_export_and_history_are_written_down_with_their_reason(cqodesk, demo: Path, tmp_path: Path) -> None:
    officers = cqodesk("list", demo, "--register", "officers", "--json", "--personal", "--reason", "核对").json["records"]
    out = tmp_path / "o.xlsx"
    assert cqodesk("export", demo, "--register", "officers", "--out", out, "--personal").code == 0
    record = officers[0]["id"]
    assert cqodesk("history", demo, "--record", record, "--personal", "--reason", "查").code == 0
    seen = listed(cqodesk, demo)
    assert [(s["means"], s["disclosed_register"], s["disclosure_reason"]) for s in seen] == [
        ("list", "officers", "核对"), ("export", "officers", None), ("history", "officers", "查"),
    ]
    assert [s["disclosed_records"] for s in seen] == [len(officers), len(officers), 1]
    assert seen[2]["disclosed_record"] == record
    assert officers[0]["citizen_identification_number"] not in str(seen)
    assert cqodesk("verify", demo).code == 0


def test_without_personal_nothing_is_written(cqodesk, demo: Path, tmp_path: Path) -> None:
    before = demo.read_bytes()
    cqodesk("list", demo, "--register", "officers", "--reason", "核对")
    cqodesk("export", demo, "--register", "officers", "--out", tmp_path / "o.xlsx")
    assert listed(cqodesk, demo) == []
    assert demo.read_bytes() == before


def test_a_ledger_in_use_is_refused_with_the_reason(cqodesk, demo: Path) -> None:
    ledger = Ledger.open(demo)
    try:
        answer = cqodesk("list", demo, "--register", "officers", "--personal")
        assert answer.code == 1
        assert "写不进查看记录" in answer.err
        assert answer.out == ""
        assert cqodesk("list", demo, "--register", "officers").code == 0
    finally:
        ledger.close()


def test_what_was_written_down_cannot_be_undone(cqodesk, demo: Path) -> None:
    cqodesk("list", demo, "--register", "officers", "--personal")
    last = cqodesk("changes", demo, "--json", "--count", 1).json["changes"][0]
    answer = cqodesk("undo", demo, last["id"])
    assert answer.code == 1
    assert "不能修改、删除或撤销" in answer.err
    assert len(listed(cqodesk, demo)) == 1
