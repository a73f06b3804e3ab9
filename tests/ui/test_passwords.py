"""Passwords in the window: set with the key on paper first, asked for, slowed down, changed and removed."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from desktop.domain.errors import WrongPassword
from desktop.domain.words import same
from desktop.store.cipher import keyring
from desktop.store.cipher.key import FORM, Key
from desktop.ui import ask
from desktop.ui.jobs import running_jobs
from desktop.ui.keeping.backup_dialog import BackupDialog
from desktop.ui.passwords import ask_password
from desktop.ui.passwords.ask_password import PasswordQuestion
from desktop.ui.passwords.password_dialog import PasswordDialog
from desktop.ui.passwords.recovery_dialog import RecoveryDialog
from desktop.ui.tools import password_changing as changing
from desktop.ui.tools.keeping import DRAFTS
from desktop.work.keeping.backups import backups_in, folder_of
from desktop.work.keeping.drafts import Drafts, KeptDraft, key_of
from desktop.work.keeping.passwords import FREE_TRIES, LONGEST_WAIT, Tries
from desktop.work.keeping.second_place import mark

PASSWORD = "车间的密码 2024"


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    keyring.forget()
    monkeypatch.setattr(ask_password, "_tries", {})
    monkeypatch.setattr(changing, "_tries", Tries())
    yield
    keyring.forget()


def child(parent, kind, name):
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


@contextmanager
def answering(*answers):
    """Answers the dialogs that come up, one after the other."""
    left, faults = list(answers), []

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog is not None and left:
            try:
                left.pop(0)(dialog)
            except BaseException as fault:
                faults.append(fault)
                dialog.done(0)
        if left:
            QTimer.singleShot(30, look)

    QTimer.singleShot(0, look)
    yield
    assert faults == []
    assert left == []


def setting(password, present=""):
    def answer(dialog):
        assert isinstance(dialog, PasswordDialog)
        child(dialog, QLineEdit, "field.present").setText(present)
        child(dialog, QLineEdit, "field.new").setText(password)
        child(dialog, QLineEdit, "field.again").setText(password)
        child(dialog, QPushButton, "button.change").click()

    return answer


def keeping(seen):
    def answer(dialog):
        assert isinstance(dialog, RecoveryDialog)
        seen.append(child(dialog, QLabel, "label.recovery").text())
        go_on = child(dialog, QPushButton, "button.set")
        assert not go_on.isEnabled()
        child(dialog, QCheckBox, "field.kept").click()
        go_on.click()

    return answer


def closing(said):
    def answer(dialog):
        assert isinstance(dialog, QMessageBox)
        said.append(dialog.text())
        dialog.accept()

    return answer


def test_a_password_is_set_once_the_recovery_key_is_kept(window):
    path = window.workspace.database.path
    window.keeping.back_up_now()
    seen, said = [], []
    with answering(setting(PASSWORD), keeping(seen), closing(said)):
        window._menus.password.trigger()
    assert path.read_bytes().startswith(FORM)
    assert window.workspace.database.has_password
    assert window.workspace.database.password_fits(PASSWORD)
    assert window.workspace.database.password_fits(seen[0])
    assert window.workspace.database.count("quick_wins") == 250
    assert "1份备份没有密码" in said[0]
    kept = backups_in(folder_of(path))
    assert [b.path.read_bytes().startswith(FORM) for b in kept] == [False, True]


def test_who_does_not_keep_the_key_sets_no_password(window):
    path = window.workspace.database.path
    with answering(setting(PASSWORD), lambda dialog: dialog.reject()):
        window._menus.password.trigger()
    assert not window.workspace.database.has_password
    assert not path.read_bytes().startswith(FORM)


def lock(window, password=PASSWORD):
    with answering(setting(password), keeping([]), closing([])):
        window._menus.password.trigger()


def test_it_is_changed_and_removed_with_the_present_one_only(window):
    lock(window)
    seen, said = [], []

    def wrong_then_right(dialog):
        setting("the next password", "not the present")(dialog)
        assert dialog.isVisible()
        assert "不对" in child(dialog, QLabel, "problem.password").text()
        setting("the next password", PASSWORD)(dialog)

    with answering(wrong_then_right, keeping(seen), closing(said)):
        window._menus.password.trigger()
    assert window.workspace.database.password_fits("the next password")
    assert not window.workspace.database.password_fits(PASSWORD)
    assert "旧密码" in said[0]

    def remove(dialog):
        child(dialog, QLineEdit, "field.present").setText(seen[0])
        child(dialog, QPushButton, "button.remove").click()

    with answering(remove, lambda box: child(box, QPushButton, "button.yes").click(), closing(said)):
        window._menus.password.trigger()
    assert not window.workspace.database.has_password
    assert window.workspace.database.verify().sound


@pytest.mark.parametrize(
    ("new", "again", "said"), [("short", "short", "8个字符"), ("long enough", "long enougj", "不同"), ("aaaabbbb", "aaaabbbb", "一两种")]
)
def test_a_bad_new_password_cannot_be_chosen(window, qtbot, new, again, said):
    dialog = PasswordDialog(window.workspace.database, "zh", Tries(), window)
    qtbot.addWidget(dialog)
    assert not child(dialog, QPushButton, "button.change").isEnabled()
    child(dialog, QLineEdit, "field.new").setText(new)
    child(dialog, QLineEdit, "field.again").setText(again)
    assert not child(dialog, QPushButton, "button.change").isEnabled()
    assert said in child(dialog, QLabel, "problem.password").text()


def test_it_is_asked_for_each_time_the_ledger_is_opened(window):
    lock(window)
    path = window.workspace.database.path
    for _ in range(2):
        window.close_ledger()

        def answer(dialog):
            assert isinstance(dialog, PasswordQuestion)
            child(dialog, QLineEdit, "field.password").setText(PASSWORD)
            child(dialog, QPushButton, "button.open").click()

        with answering(answer):
            window.open_ledger(path)
        assert window.workspace is not None
        assert window.workspace.database.count("quick_wins") == 250


def test_a_password_that_was_given_with_the_file_is_not_asked_for_once(window):
    lock(window)
    path = window.workspace.database.path
    window.close_ledger()
    keyring.forget()
    keyring.unlock_ahead(path, PASSWORD)
    window.open_ledger(path)
    assert window.workspace.database.count("quick_wins") == 250
    window.close_ledger()
    with answering(lambda dialog: dialog.reject()):
        window.open_ledger(path)
    assert window.workspace is None


def test_who_does_not_know_it_sees_the_start_page(window):
    lock(window)
    path = window.workspace.database.path
    window.close_ledger()
    with answering(lambda dialog: dialog.reject()):
        window.open_ledger(path)
    assert window.workspace is None


def test_after_five_wrong_tries_it_takes_longer_and_longer(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(ask_password, "SECOND", 1)
    now = [0.0]
    asked = []

    def unlock(text):
        asked.append(text)
        raise WrongPassword(same("wrong"), same("safe"), same("again"))

    tries = Tries(lambda: now[0])
    dialog = PasswordQuestion(tmp_path / "a.cqo", unlock, "zh", tries=tries)
    qtbot.addWidget(dialog)
    button, problem = child(dialog, QPushButton, "button.open"), child(dialog, QLabel, "problem.password")
    child(dialog, QLineEdit, "field.password").setText("guess")
    for _ in range(FREE_TRIES - 1):
        button.click()
        assert button.isEnabled()
        assert problem.text().startswith("wrong")
    button.click()
    assert not button.isEnabled()
    assert "5秒" in problem.text()
    dialog.try_it()
    assert len(asked) == FREE_TRIES
    again = PasswordQuestion(tmp_path / "a.cqo", unlock, "zh", tries=tries)
    qtbot.addWidget(again)
    child(again, QLineEdit, "field.password").setText("guess")
    assert not child(again, QPushButton, "button.open").isEnabled()
    qtbot.waitUntil(button.isEnabled)


def test_the_wait_doubles_up_to_its_end_and_ends_with_the_right_one():
    now = [0.0]
    tries = Tries(lambda: now[0])
    assert [tries.wrong() for _ in range(13)] == [0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]
    assert tries.wait() == LONGEST_WAIT
    now[0] += 299.5
    assert tries.wait() == 1
    tries.right()
    assert tries.wait() == 0
    assert tries.wrong() == 0


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_key_is_printed_and_saved_with_all_that_it_takes(window, qtbot, tmp_path, monkeypatch, language):
    key = Key.of_new(PASSWORD).recovery
    dialog = RecoveryDialog(tmp_path / "a.cqo", key, language, window)
    qtbot.addWidget(dialog)
    (tmp_path / "stick").mkdir()
    target = tmp_path / "stick" / "key.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    child(dialog, QPushButton, "button.save").click()
    text = target.read_text(encoding="utf-8-sig")
    assert key in text
    assert "a.cqo" in text

    class Paper(QDialog):
        def __init__(self, printer: QPrinter, _parent) -> None:
            super().__init__()
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(tmp_path / "key.pdf"))

        def exec(self):
            return 1

    said = []
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list)
    with answering(closing(said)):
        child(dialog, QPushButton, "button.print").click()
    assert key not in said[0]
    assert not (tmp_path / "key.pdf").exists()
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", lambda: ["printer"])
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog", Paper)
    child(dialog, QPushButton, "button.print").click()
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")


def test_a_key_saved_beside_the_ledger_is_warned_of(window, qtbot, tmp_path, monkeypatch):
    dialog = RecoveryDialog(tmp_path / "a.cqo", "key", "zh", window)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "key.txt"), ""))
    said = []
    with answering(closing(said)):
        child(dialog, QPushButton, "button.save").click()
    assert "同一个文件夹" in said[0]


def test_a_ledger_to_look_at_keeps_its_password(window):
    path = window.workspace.database.path
    window.close_ledger()
    window.show_ledger(window._ledgers.look(path))
    assert not window._menus.password.isEnabled()
    window.close_ledger()
    window.open_ledger(path)
    assert window._menus.password.isEnabled()


def in_backups(monkeypatch, qtbot, act):
    """What a person does in the dialog of backups that opens next."""

    def exec_(dialog):
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: running_jobs() == 0)
        act(dialog)
        qtbot.waitUntil(lambda: running_jobs() == 0)
        if dialog.isVisible():
            dialog.reject()
        return 1

    monkeypatch.setattr(BackupDialog, "exec", exec_)


def test_a_backup_of_the_time_before_goes_in_place_and_the_password_stays(window, monkeypatch, qtbot):
    """One backup without a password, one with the first, one with the second: each comes back under the second."""
    window.keeping.back_up_now()
    lock(window, "the first password")
    with answering(setting("the second password", "the first password"), keeping([]), closing([])):
        window._menus.password.trigger()
    path = window.workspace.database.path
    keyring.forget()
    window.close_ledger()
    keyring.unlock(path, "the second password")
    window.show_ledger(window._ledgers.open(path))
    kept = {backup.path.read_bytes()[:16]: backup.number for backup in backups_in(folder_of(path))}
    assert len(kept) == 3
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)
    monkeypatch.setattr(ask, "tell", lambda *_args, **_more: None)
    for turn, number in enumerate(sorted(kept.values())[:2]):
        window.workspace.delete("quick_wins", window.workspace.database.all("quick_wins")[:1])

        def restore(dialog, number=number, locked=bool(turn)):
            row = next(n for n, held in enumerate(dialog._held) if held.backup.number == number)
            dialog.list.selectRow(row)
            unlock = child(dialog, QPushButton, "button.unlock")
            assert unlock.isVisible() == locked
            if locked:
                assert not child(dialog, QPushButton, "button.restore").isEnabled()
                with answering(unlocking("the first password")):
                    unlock.click()
                qtbot.waitUntil(lambda: running_jobs() == 0)
                dialog.list.selectRow(row)
            child(dialog, QPushButton, "button.restore").click()

        in_backups(monkeypatch, qtbot, restore)
        window._menus.restore.trigger()
        assert window.workspace.database.count("quick_wins") == 250
        assert window.workspace.database.password_fits("the second password")
        assert window.workspace.database.verify().sound


def unlocking(password):
    def answer(dialog):
        assert isinstance(dialog, PasswordQuestion)
        child(dialog, QLineEdit, "field.password").setText(password)
        child(dialog, QPushButton, "button.open").click()

    return answer


def draft_of(window, text):
    ledger = key_of(window.workspace.database.path)
    return KeptDraft(ledger, "quick_wins", None, {"title": text}, {}, {}, {}, "2026-01-01 08:00")


def test_what_was_typed_and_not_saved_lies_there_unreadable(window, settings):
    drafts = window.workspace.drafts
    drafts.put(draft_of(window, "机密的改善"))
    (file,) = (settings.data_folder / DRAFTS).iterdir()
    assert "机密的改善" in file.read_text(encoding="utf-8")
    lock(window)
    drafts, path = window.workspace.drafts, window.workspace.database.path
    assert "机密的改善" not in file.read_text(encoding="utf-8")
    assert b"title" not in file.read_bytes()
    assert [each.texts["title"] for each in drafts.of(path)] == ["机密的改善"]
    with answering(setting("the next password", PASSWORD), keeping([]), closing([])):
        window._menus.password.trigger()
    drafts = window.workspace.drafts
    assert [each.texts["title"] for each in drafts.of(path)] == ["机密的改善"]
    drafts.put(draft_of(window, "第二份"))
    assert all("第二份" not in each.read_text(encoding="utf-8") for each in file.parent.iterdir())
    assert {each.texts["title"] for each in Drafts(file.parent, window.workspace.database).of(path)} == {"机密的改善", "第二份"}
    assert Drafts(file.parent).of(path) == []


def test_the_second_place_gets_backups_with_the_password(window, settings, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    mark(stick, window.workspace.database.path)
    settings.second_folder = stick
    lock(window)
    window.close_ledger()
    copies = list(stick.rglob("0*.cqo"))
    assert copies
    assert all(copy.read_bytes().startswith(FORM) for copy in copies)
