"""What the system says against a file is told in both languages, by one table."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import files
from desktop.domain.errors import CannotWrite
from desktop.files import write_bytes
from desktop.reasons import reason_of
from desktop.store.driver import sqlite
from desktop.store.faults import reason_of as reason_in_store
from tests.faults.other_user import folder_for_all, why_no_other_user

USUAL = {
    "ENOSPC": "磁盘已满", "EDQUOT": "配额", "EFBIG": "允许的大小", "EACCES": "没有权限", "EPERM": "没有权限", "EROFS": "只读",
    "EIO": "读写出错", "ENAMETOOLONG": "太长", "ETXTBSY": "其他程序", "EBUSY": "其他程序", "ENOENT": "不存在", "ENOTDIR": "不是文件夹",
    "EISDIR": "同名的文件夹", "EEXIST": "同名的文件", "ENOTEMPTY": "不是空的", "EXDEV": "另一个磁盘", "ELOOP": "绕成了圈", "EMFILE": "太多",
    "ENFILE": "太多", "ENOMEM": "内存", "ENODEV": "不在了", "ENXIO": "不在了", "ENETDOWN": "网络", "ENETUNREACH": "网络",
    "EHOSTUNREACH": "网络", "ESTALE": "网络", "ETIMEDOUT": "网络", "ENOTCONN": "网络", "ECONNRESET": "网络", "EILSEQ": "不允许的字符",
    "ENOTSUP": "不支持",
}  # fmt: skip
WINDOWS = {
    5: "没有权限", 32: "其他程序", 33: "其他程序", 112: "磁盘已满", 39: "磁盘已满", 53: "网络", 59: "网络", 64: "网络", 67: "网络", 121: "网络",
    1231: "网络", 19: "只读", 21: "不在了", 1167: "不在了", 206: "太长", 123: "不允许的字符", 1117: "读写出错", 23: "读写出错", 1295: "配额",
}  # fmt: skip


def of_windows(number: int) -> OSError:
    """What Windows raises, as far as a program can tell; elsewhere an `OSError` has no place for its number."""
    made = PermissionError(errno.EACCES, "text of the system")
    if sys.platform != "win32":
        made = type("Windows", (PermissionError,), {"winerror": number})(errno.EACCES, "text of the system")
    return made


@pytest.mark.parametrize(("name", "said"), USUAL.items())
def test_each_usual_reason_is_told_in_both_languages(tmp_path: Path, monkeypatch, name, said):
    number = getattr(errno, name, None)
    if number is None:
        pytest.skip(f"this system knows no {name}")
    words = reason_of(OSError(number, os.strerror(number)))
    assert said in words.zh
    assert words.en.isascii()
    assert os.strerror(number) not in words.zh

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(CannotWrite) as refused:
        write_bytes(tmp_path / "证明.pdf", b"new")
    assert not any(letter.isascii() and letter.isalpha() for letter in refused.value.say("zh").replace("证明.pdf", "").replace("U盘", ""))
    assert refused.value.__cause__.errno == number, "the number stays for the log"


@pytest.mark.parametrize(("number", "said"), WINDOWS.items())
@pytest.mark.skipif(sys.platform == "win32", reason="there the number comes from the system itself")
def test_what_windows_says_is_told_by_its_own_number(number, said):
    assert said in reason_of(of_windows(number)).zh


def test_an_unusual_reason_is_told_by_its_number():
    assert reason_of(OSError(97, "unheard of")).zh == "系统错误97"
    assert "97" in reason_of(OSError(97, "unheard of")).en
    assert reason_of(ValueError("no fault of the system's")).zh == "系统错误"


@pytest.mark.parametrize("name", ["FULL", "BUSY", "READONLY", "CANTOPEN", "IOERR", "CORRUPT", "NOTADB", "NOMEM", "PERM"])
def test_what_the_database_says_is_told_in_both_languages(name):
    fault = sqlite.OperationalError("its own words")
    fault.sqlite_errorname = f"SQLITE_{name}"
    words = reason_in_store(fault)
    assert "系统错误" not in words.zh
    assert not words.zh.isascii()
    assert words.en.isascii()


@pytest.mark.skipif(bool(why_no_other_user()), reason=why_no_other_user() or "-")
def test_a_workbook_that_may_not_be_read_says_so():
    # Everything is loaded before: the other user may not be able to read this Python's own modules.
    script = (
        "import os,sys,resource,desktop.excel.sheets,desktop.excel.guard;from desktop.excel.worker import main;"
        "os.setuid(65534);sys.exit(main(['read',sys.argv[1]]))"
    )
    with folder_for_all() as folder:
        path = folder / "台账.xlsx"
        path.write_bytes(b"PK")
        path.chmod(0)
        done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, encoding="utf-8", check=False)
    assert "没有权限" in done.stdout, done.stderr
