"""The password of a ledger on the command line: never an argument, always told plainly."""

import getpass
import sys
from types import SimpleNamespace

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.words import same
from desktop.store.cipher import keyring
from desktop.store.cipher.key import FORM
from desktop.store.ledger import Ledger

PASSWORD, OTHER = "车间密码 2024", "another password"


@pytest.fixture(autouse=True)
def no_keys(monkeypatch):
    """Each command is a process of its own, and has no terminal."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: False))
    keyring.forget()
    yield
    keyring.forget()


@pytest.fixture
def run(cqodesk):
    def command(*argv):
        keyring.forget()
        return cqodesk(*argv)

    return command


@pytest.fixture
def written(tmp_path):
    def write(text, name="password.txt"):
        (tmp_path / name).write_bytes(text.encode())
        return tmp_path / name

    return write


@pytest.fixture
def store(tmp_path):
    Ledger.create(tmp_path / "a.cqo").close()
    return tmp_path / "a.cqo"


@pytest.fixture
def locked(store, run, written):
    assert run("password", store, "set", "--password-file", written(PASSWORD)).code == 0
    return store


def test_a_password_is_set_and_the_recovery_key_told_once(store, run, written):
    answer = run("password", store, "set", "--password-file", written(f"\ufeff{PASSWORD}\r\nsecond line"), "--json")
    assert answer.code == 0
    assert answer.json["password"] is True
    assert answer.json["without_password"] == []
    assert "只显示这一次" in answer.err
    assert store.read_bytes().startswith(FORM)
    assert run("verify", store, "--password-file", written(PASSWORD)).code == 0
    assert run("verify", store, "--password-file", written(answer.json["recovery_key"].lower())).code == 0


@pytest.mark.parametrize("language", ["zh", "en"])
def test_without_its_password_each_verb_refuses_in_words_of_its_own(locked, run, tmp_path, language):
    before = locked.read_bytes()
    for arguments in (
        ("verify", locked),
        ("figures", locked, "--year", 2024),
        ("backup", locked, tmp_path / "b.cqo"),
        ("restore", locked, tmp_path / "b.cqo"),
        ("undo", locked, "x"),
        ("password", locked, "change"),
        ("password", locked, "remove"),
    ):
        answer = run(*arguments, "--lang", language)
        assert answer.code == 1
        assert {"zh": "a.cqo设有密码", "en": "a.cqo has a password"}[language] in answer.err
    assert not (tmp_path / "b.cqo").exists()
    assert locked.read_bytes() == before


def test_a_wrong_password_is_told(locked, run, written):
    answer = run("verify", locked, "--password-file", written(OTHER), "--json")
    assert answer.code == 1
    assert "密码或恢复密钥不对" in answer.json["refused"]


def test_the_environment_may_name_the_file(locked, run, written, monkeypatch):
    monkeypatch.setenv("CQODESK_PASSWORD_FILE", str(written(PASSWORD)))
    assert run("verify", locked).code == 0


def test_every_verb_works_with_it(locked, run, written, workbook, tmp_path):
    given = ("--password-file", written(PASSWORD))
    book = workbook([["激励基金"], ["日期", "摘要", "收入（万元）", "支出（万元）"], ["2024-01-01", "拨入", 5, None]])
    assert run("import", locked, book, *given).code == 0
    (entry,) = run("list", locked, "--register", "fund_entries", "--json", *given).json["records"]
    for arguments in (
        ("history", locked, "--record", entry["id"]),
        ("attach", locked, book, "--record", entry["id"]),
        ("evidence", locked, "--save-to", tmp_path / "saved"),
        ("changes", locked),
        ("problems", locked),
        ("report", locked, "--year", 2024, "--out", tmp_path / "r.xlsx"),
        ("export", locked, "--register", "fund_entries", "--out", tmp_path / "e.xlsx"),
        ("backup", locked, tmp_path / "b.cqo"),
        ("restore", tmp_path / "b.cqo", tmp_path / "restored.cqo"),
        ("verify", tmp_path / "restored.cqo"),
    ):
        assert run(*arguments, *given).code == 0, arguments
    assert (tmp_path / "b.cqo").read_bytes().startswith(FORM)
    assert (tmp_path / "restored.cqo").read_bytes().startswith(FORM)
    (saved,) = (tmp_path / "saved").rglob("*.xlsx")
    assert saved.read_bytes() == book.read_bytes()


def test_change_and_remove_and_what_they_say_of_old_copies(store, run, written, tmp_path):
    (tmp_path / "a-backups").mkdir()
    assert run("backup", store, tmp_path / "a-backups").code == 0
    first = run("password", store, "set", "--password-file", written(PASSWORD), "--json")
    assert first.json["without_password"] == [str(tmp_path / "a-backups" / "000001.cqo")]
    assert "1份备份没有密码" in first.err
    assert run("backup", store, tmp_path / "a-backups", "--password-file", written(PASSWORD)).code == 0
    given = ("--password-file", written(PASSWORD), "--new-password-file", written(OTHER, "new.txt"))
    changed = run("password", store, "change", *given, "--json")
    assert changed.json["recovery_key"] != first.json["recovery_key"]
    assert "旧的恢复密钥" in changed.err
    assert run("verify", store, "--password-file", written(PASSWORD)).code == 1
    removed = run("password", store, "remove", "--password-file", written(OTHER), "--json")
    assert removed.json == {"password": False, "recovery_key": None, "without_password": []}
    assert run("verify", store).code == 0


def test_who_forgot_the_password_changes_it_by_the_recovery_key(store, run, written):
    printed = run("password", store, "set", "--password-file", written(PASSWORD), "--json").json["recovery_key"]
    given = ("--password-file", written(printed), "--new-password-file", written(OTHER, "new.txt"))
    assert run("password", store, "change", *given).code == 0
    assert run("verify", store, "--password-file", written(OTHER)).code == 0


@pytest.mark.parametrize(
    ("do", "text", "said"),
    [("set", "1234567", "至少"), ("set", "aaaaaaaabb", "一两种"), ("set", "\n", "是空的"), ("change", "long enough", "没有密码"), ("remove", "x", "没有密码")],
)
def test_what_cannot_be_done_leaves_the_ledger_as_it_is(store, run, written, do, text, said):
    before = store.read_bytes()
    answer = run("password", store, do, "--password-file", written(text), "--new-password-file", written(text, "new"))
    assert answer.code == 1
    assert said in answer.err
    assert store.read_bytes() == before


def test_a_second_set_and_a_missing_file_are_refused(locked, run, written, tmp_path):
    assert "已经有密码" in run("password", locked, "set", "--password-file", written(OTHER)).err
    assert "读不到密码文件" in run("verify", locked, "--password-file", tmp_path / "none.txt").err
    assert "找不到台账文件" in run("password", tmp_path / "b.cqo", "set", "--password-file", written(OTHER)).err


def test_a_terminal_is_asked(store, run, monkeypatch):
    answers = iter([PASSWORD, PASSWORD])
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(getpass, "getpass", lambda _question: next(answers))
    assert run("password", store, "set").code == 0
    answers = iter(["wrong one", PASSWORD])
    done = run("verify", store)
    assert done.code == 0
    assert "不对" in done.err
    answers = iter(["wrong"] * 3)
    assert run("verify", store).code == 1
    answers = iter([PASSWORD, "one password", "other password"])
    assert "两次输入的密码不同" in run("password", store, "change").err


def test_the_window_gets_it_too(locked, written, cqodesk, monkeypatch):
    unlocked = []
    monkeypatch.setattr(keyring, "unlock_ahead", lambda path, typed: unlocked.append((path, typed)))
    assert cqodesk(locked, "--password-file", written(PASSWORD)).code == 0
    assert unlocked == [(locked, PASSWORD)]


def test_units_with_passwords_of_their_own_are_consolidated(tmp_path, run, written):
    units = []
    for name, password in (("甲", PASSWORD), ("乙", OTHER)):
        ledger = Ledger.create(tmp_path / f"{name}.cqo")
        ledger.apply(ChangeSet(same("add"), (Change("enterprise", None, Enterprise(enterprise_name=f"{name}公司")),)))
        ledger.close()
        units.append(tmp_path / f"{name}.cqo")
        assert run("password", units[-1], "set", "--password-file", written(password)).code == 0
    group = tmp_path / "group.cqo"
    known = written(f"# 各单位\n\n甲.cqo={PASSWORD}\r\n乙.cqo={OTHER}\n", "units.txt")
    refused = run("consolidate", group, *units, "--unit-passwords", written(f"甲.cqo={PASSWORD}", "one.txt"))
    assert (refused.code, "乙" in refused.err, "甲" in refused.err, group.exists()) == (1, True, False, False)
    assert run("consolidate", group, *units, "--unit-passwords", known).code == 0
    odd = run("consolidate", group, *units, "--unit-passwords", written("甲.cqo secret-word", "odd.txt"))
    assert (odd.code, "secret-word" in odd.err) == (1, False)
    assert run("verify", group).code == 0
