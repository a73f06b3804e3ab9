"""A wrong path is told as it was typed, before any work is done and before anything is made."""

import os

import openpyxl
import pytest


@pytest.fixture
def place(cqodesk, demo, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    demo.rename("a.cqo")
    openpyxl.Workbook().save("form.xlsx")
    (tmp_path / "folder").mkdir()
    return tmp_path


def test_a_wrong_path_is_told_as_it_was_typed_and_nothing_is_made(cqodesk, place):
    before = sorted(place.rglob("*"))
    for argv, zh, en in [
        (("verify", "x/b.cqo"), "找不到台账文件x/b.cqo。", "There is no ledger x/b.cqo."),
        (("verify", "folder"), "folder是文件夹，不是文件。", "folder is a folder, not a file."),
        (("restore", "b.cqo", "c.cqo"), "找不到台账文件b.cqo。", "There is no ledger b.cqo."),
        (("import", "new.cqo", "form.xlsx", "x/y.xlsx"), "找不到文件x/y.xlsx。", "There is no file x/y.xlsx."),
        (("import", "new.cqo", "folder"), "folder是文件夹", "folder is a folder"),
        (("import", "a.cqo", "form.xlsx", "--map", "m.json"), "找不到文件m.json。", "There is no file m.json."),
        (("consolidate", "new.cqo", "b.xlsx"), "找不到文件b.xlsx。", "There is no file b.xlsx."),
        (("form-map", "a.cqo", "f.xlsx", "--out", "m.json"), "找不到文件f.xlsx。", "There is no file f.xlsx."),
        (("form-diff", "form.xlsx", "f.xlsx"), "找不到文件f.xlsx。", "There is no file f.xlsx."),
        (("report", "a.cqo", "--year", "2025", "--out", "x/r.xlsx"), "找不到文件夹x，", "There is no folder x to"),
        (("backup", "a.cqo", "x/b.cqo"), "找不到文件夹x，", "There is no folder x to"),
    ]:
        argv = [part.replace("/", os.sep) for part in argv]
        for said, language in ((zh, "zh"), (en, "en")):
            answer = cqodesk(*argv, "--lang", language)
            assert (answer.code, answer.out) == (1, ""), argv
            assert said.replace("/", os.sep) in answer.err
    assert sorted(place.rglob("*")) == before


def test_json_says_it_too(cqodesk, place):
    assert "There is no ledger" in cqodesk("verify", "b.cqo", "--json", "--lang", "en").json["refused"]
