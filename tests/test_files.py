"""Files on the disk: whole or not there, under names that every disk takes."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop import files
from desktop.domain.errors import CannotWrite
from desktop.files import LONGEST_NAME, numbered, safe_name, write_bytes


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("财务证明.pdf", "财务证明.pdf"),
        ("a/b\\c:d.pdf", "a_b_c_d.pdf"),
        ("../../etc/passwd", ".._.._etc_passwd"),
        ("..", "_"),
        ("", "_"),
        (" . ", "_"),
        ("报告. . .", "报告"),
        ("报告.pdf ", "报告.pdf"),
        ("CON", "_CON"),
        ("nul.pdf", "_nul.pdf"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("COM10.pdf", "COM10.pdf"),
        ("console.pdf", "console.pdf"),
        ("质量👍.png", "质量👍.png"),
        ('"x"<y>|?*.txt', "_x__y____.txt"),
        ("a\tb\nc.txt", "a_b_c.txt"),
        ("照片\u202egpj.exe", "照片_gpj.exe"),
        (".gitignore", ".gitignore"),
    ],
)
def test_a_name_that_every_disk_takes(name, safe):
    assert safe_name(name) == safe


def test_a_long_name_is_cut_and_keeps_its_suffix():
    name = safe_name("质" * 300 + ".pdf")
    assert name.endswith("质.pdf")
    assert len(name.encode()) <= LONGEST_NAME
    assert len(safe_name("a." + "b" * 400).encode()) <= LONGEST_NAME


@given(st.text())
@example("\ud800.pdf")
@example("a" * 176 + " .pdf")
@example("aux .c")
def test_any_text_makes_a_name(text):
    name = safe_name(text)
    assert name not in ("", ".", "..")
    assert len(name.encode()) <= LONGEST_NAME + 1  # a reserved one has a line before it
    assert not set(name) & set('<>:"/\\|?*')
    assert name == name.strip().rstrip(".")
    assert safe_name(name) == name


def test_the_second_of_a_name_has_a_number():
    assert [numbered("a.b.pdf", n) for n in (1, 2, 3)] == ["a.b.pdf", "a.b (2).pdf", "a.b (3).pdf"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_full_disk_leaves_no_half_file_and_the_old_one(tmp_path: Path, monkeypatch, code) -> None:
    path = tmp_path / "证明.pdf"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(CannotWrite) as refused:
        write_bytes(path, b"new")
    assert "证明.pdf" in refused.value.say("zh")
    assert [p.name for p in tmp_path.iterdir()] == ["证明.pdf"]
    assert path.read_bytes() == b"old"


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(CannotWrite):
        write_bytes(tmp_path / "x", b"new")
    with pytest.raises(CannotWrite):
        write_bytes(tmp_path / "none" / "x", b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


def test_a_name_that_the_disk_does_not_confirm_is_told_as_a_doubt(tmp_path: Path, monkeypatch) -> None:
    def refuse(_folder: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    (tmp_path / "a.txt").write_bytes(b"old")
    monkeypatch.setattr(files, "settle", refuse)
    with pytest.raises(CannotWrite) as told:
        files.write_bytes(tmp_path / "a.txt", b"new")
    assert told.value.safe == files.UNSURE
    assert (tmp_path / "a.txt").read_bytes() == b"new"
