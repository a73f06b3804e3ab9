"""Files attached to records and saved out again, the hostile ones above all."""

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop import files
from desktop.domain.errors import CannotWrite, ContentLost, Refused
from desktop.domain.register import Record
from desktop.domain.registers import BY_ID
from desktop.domain.registers.evidence.attachments import LARGEST, Attachment
from desktop.store.ledger import Ledger
from desktop.work.attached import attached_to
from desktop.work.evidence import (
    EMPTY,
    LARGEST_AT_ONCE,
    MISSING,
    NO_FILE,
    UNREADABLE,
    NewFile,
    attach,
    find_owner,
    kind_of,
    owner_name,
    read_files,
    save_into,
    save_out,
)
from desktop.work.viewing import copy_to_look_at, may_be_opened
from desktop.work.workspace import Workspace

UNITS = BY_ID["organisation_units"]
not_on_windows = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files, names or modes")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    ledger = Ledger.create(tmp_path / "甲.cqo", who="tester")
    yield Workspace(ledger)
    ledger.close()


@pytest.fixture
def unit(workspace: Workspace) -> Record:
    return workspace.save("organisation_units", None, UNITS.record(unit_name="一车间"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "材料"
    made.mkdir()
    return made


def put(workspace: Workspace, unit: Record, *named: tuple[str, bytes]) -> list[Attachment]:
    return list(attach(workspace, UNITS, unit, [NewFile(*each) for each in named]).added)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_attached_is_saved_out_unchanged(workspace, unit, folder) -> None:
    source = folder / "成果 报告.pdf"
    source.write_bytes(os.urandom(70_000))
    read, refused = read_files([source])
    assert refused == []
    (file,) = attach(workspace, UNITS, unit, read, description="首页").added
    assert (file.file_name, file.evidence_kind, file.description) == ("成果 报告.pdf", "results_report", "首页")
    assert (file.owner_register, file.owner_record, file.owner_name) == ("organisation_units", unit.id, "一车间")
    save_out(workspace.database, file, folder / "再.pdf")
    assert (folder / "再.pdf").read_bytes() == source.read_bytes()
    assert workspace.undo_label.zh == "添加佐证材料：一车间（1份）"
    assert workspace.database.verify().sound


def test_the_largest_is_taken_and_a_byte_more_is_not(workspace, unit, folder) -> None:
    (folder / "just.bin").write_bytes(bytes(LARGEST))
    (folder / "over.bin").write_bytes(bytes(LARGEST + 1))
    read, refused = read_files([folder / "just.bin", folder / "over.bin"])
    assert [file.name for file in read] == ["just.bin"]
    assert [(each.name, each.reason.zh) for each in refused] == [
        ("over.bin", "超过20 MB（有20.1 MB），请压缩或拆分后再添加")
    ]
    (file,) = attach(workspace, UNITS, unit, read).added
    assert len(workspace.database.content(file.sha256)) == LARGEST
    assert workspace.database.verify().sound


@not_on_windows
def test_what_is_no_file_is_refused_and_the_others_are_read(folder) -> None:
    (folder / "empty.txt").touch()
    (folder / "good.txt").write_bytes(b"x")
    os.mkfifo(folder / "pipe")
    paths = [folder / "empty.txt", folder, folder / "pipe", folder / "none.pdf", folder / "good.txt"]
    read, refused = read_files(paths)
    assert [file.name for file in read] == ["good.txt"]
    assert [each.reason for each in refused] == [EMPTY, NO_FILE, NO_FILE, MISSING]


def test_a_file_that_cannot_be_read_is_refused(folder, monkeypatch) -> None:
    path = folder / "locked.pdf"
    path.write_bytes(b"x")

    def locked(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", locked)
    assert [each.reason for each in read_files([path])[1]] == [UNREADABLE]


def test_too_much_at_once_is_put_off(folder, monkeypatch) -> None:
    monkeypatch.setattr("desktop.work.evidence.LARGEST_AT_ONCE", 10)
    for name in "abc":
        (folder / name).write_bytes(b"12345")
    read, refused = read_files(folder / name for name in "abc")
    assert ([file.name for file in read], [each.name for each in refused]) == (["a", "b"], ["c"])
    assert LARGEST_AT_ONCE >= LARGEST


@not_on_windows
def test_a_name_that_is_no_text_is_made_one(folder, workspace, unit) -> None:
    raw = os.fsencode(folder) + b"/\xff\xfe\n\xe2\x80\xae.pdf"
    with open(raw, "wb") as file:  # noqa: PTH123 - a name that is no text
        file.write(b"x")
    read, _refused = read_files([Path(os.fsdecode(raw))])
    (file,) = attach(workspace, UNITS, unit, read).added
    assert file.file_name.encode()
    assert "\n" not in file.file_name
    assert save_into(workspace.database, file, folder).read_bytes() == b"x"


def test_the_same_file_twice_is_attached_once(workspace, unit) -> None:
    put(workspace, unit, ("a.pdf", b"one"))
    taken = attach(workspace, UNITS, unit, [NewFile("b.pdf", b"one"), NewFile("c.pdf", b"two"), NewFile("d.pdf", b"two")])
    assert [file.file_name for file in taken.added] == ["c.pdf"]
    assert taken.same == ("b.pdf", "d.pdf")
    steps = len(workspace._past.done)
    assert attach(workspace, UNITS, unit, [NewFile("e.pdf", b"one")]).added == ()
    assert len(workspace._past.done) == steps


def test_two_files_of_one_name_lie_side_by_side_and_nothing_is_overwritten(workspace, unit, folder) -> None:
    (folder / "a.pdf").write_bytes(b"somebody's own")
    for file in put(workspace, unit, ("a.pdf", b"one"), ("a.pdf", b"two")):
        save_into(workspace.database, file, folder)
    assert {name: (folder / name).read_bytes() for name in names(folder)} == {
        "a.pdf": b"somebody's own", "a (2).pdf": b"one", "a (3).pdf": b"two",
    }


def test_saving_again_what_lies_there_writes_nothing(workspace, unit, folder) -> None:
    (file,) = put(workspace, unit, ("a.pdf", b"one"))
    assert save_into(workspace.database, file, folder) == save_into(workspace.database, file, folder)
    assert names(folder) == ["a.pdf"]


@pytest.mark.parametrize(
    "name",
    ["../../上级.pdf", "C:\\x\\y.pdf", "质" * 250 + ".pdf", "👍🏽 现场.png", "结论. . .", "CON.pdf", "nul", "..", "*?.txt"],
)
def test_any_name_stays_in_its_folder(workspace, unit, folder, name) -> None:
    (file,) = put(workspace, unit, (name, b"content"))
    path = save_into(workspace.database, file, folder)
    assert path.parent == folder
    assert path.read_bytes() == b"content"
    assert len(names(folder)) == 1


def test_a_full_disk_leaves_no_half_file(workspace, unit, folder, monkeypatch) -> None:
    (file,) = put(workspace, unit, ("a.pdf", b"one"))

    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(CannotWrite) as refused:
        save_into(workspace.database, file, folder)
    assert "磁盘已满" in refused.value.say("zh")
    assert names(folder) == []


def test_a_content_that_is_gone_writes_nothing(workspace, unit, folder) -> None:
    (file,) = put(workspace, unit, ("a.pdf", b"one"))
    workspace.database._connection.exec_driver_sql("DELETE FROM content")
    with pytest.raises(ContentLost):
        save_out(workspace.database, file, folder / "a.pdf")
    assert names(folder) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("江海质〔2025〕5号任命文件.pdf", "appointment_document"),
        ("财务收益确认单.pdf", "finance_certificate"),
        ("IMG_0042.JPG", "photo"),
        ("scan.pdf", "other"),
    ],
)
def test_the_kind_is_told_from_the_name(name, kind) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("name", "opened"),
    [
        ("a.pdf", True), ("a.PDF", True), ("a.docx", True), ("图.png", True), ("a.pdf ", True), ("a.pdf.", True),
        ("a.exe", False), ("a.bat", False), ("a.js", False), ("a.vbs", False), ("a.lnk", False), ("a.pdf.exe", False),
        ("a.exe ", False), ("a.docm", False), ("a.html", False), ("a.url", False), ("a.desktop", False), ("a", False),
        ("a\u202efdp.exe", False), (".pdf", False),
    ],
)
def test_only_what_is_looked_at_is_opened(name, opened) -> None:
    assert may_be_opened(Attachment(file_name=name)) == opened


@not_on_windows
def test_what_is_looked_at_is_a_copy_that_cannot_be_changed(workspace, unit) -> None:
    (file,) = put(workspace, unit, ("../a.pdf", b"one"))
    path = copy_to_look_at(workspace.database, file)
    assert path.read_bytes() == b"one"
    assert not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH | stat.S_IRGRP | stat.S_IROTH)
    assert not path.parent.parent.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    assert copy_to_look_at(workspace.database, file) == path


def test_the_name_of_its_record_is_the_one_of_today(workspace, unit) -> None:
    (file,) = put(workspace, unit, ("a.pdf", b"one"))
    workspace.save("organisation_units", unit, replace(unit, unit_name="二车间"))
    assert owner_name(workspace.database, file) == "二车间"
    assert owner_name(workspace.database, replace(file, owner_record="gone")) == "一车间"


def test_a_record_is_found_in_whichever_register_it_is(workspace, unit) -> None:
    assert find_owner(workspace.database, unit.id) == (UNITS, unit)
    (file,) = put(workspace, unit, ("a.pdf", b"one"))
    for unknown in ("nobody", file.id):
        with pytest.raises(Refused):
            find_owner(workspace.database, unknown)
    assert attached_to(workspace.database, [unit.id]) == [file]
