"""A ledger with a password: what opens it, what does not, and that nothing is lost on the way."""

import gzip
import itertools
import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import CannotWrite, InUse, NeedsPassword, NotALedger, WrongPassword
from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.domain.words import same
from desktop.store import seal
from desktop.store.cipher import concealing, keyring, recovery
from desktop.store.cipher.key import FORM, Key
from desktop.store.driver import sqlite
from desktop.store.ledger import Ledger
from desktop.store.looking import Look
from desktop.store.recoding import recode, waiting_for
from desktop.store.restoring import put_in_place, restore

PASSWORD = "车间的Kennwort 9"


@pytest.fixture(autouse=True)
def no_keys():
    keyring.forget()
    yield
    keyring.forget()


@pytest.fixture(scope="module")
def key():
    return Key.of_new(PASSWORD)


@pytest.fixture(scope="module")
def templates(tmp_path_factory, key):
    """A ledger without and one with a password, made once."""
    folder = tmp_path_factory.mktemp("templates")
    made = Ledger.create(folder / "plain.cqo", who="tester")
    made.apply(wins("first"))
    made.close()
    shutil.copy(made.path, folder / "locked.cqo")
    recode(folder / "locked.cqo", key)
    return folder


@pytest.fixture
def path(templates, tmp_path):
    return shutil.copy(templates / "plain.cqo", tmp_path / "甲 公司#%?.cqo")


@pytest.fixture
def locked(templates, tmp_path, key):
    keyring.hold(key)
    return shutil.copy(templates / "locked.cqo", tmp_path / "甲 公司#%?.cqo")


def set_password(path, password):
    made = None if password is None else Key.of_new(password)
    recode(path, made)
    return made.recovery if made else ""


def wins(*titles):
    return ChangeSet(same("wins"), tuple(Change("quick_wins", None, QuickWin(title=title)) for title in titles))


def titles(ledger):
    return [win.title for win in ledger.all("quick_wins")]


def flipped(path, at):
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def test_the_file_holds_nothing_that_can_be_read(locked):
    content = locked.read_bytes()
    assert content.startswith(FORM)
    assert b"SQLite" not in content
    assert b"quick_wins" not in content
    assert b"first" not in content


def test_it_takes_its_password_to_open(locked):
    keyring.forget()
    for refused in (lambda: Ledger.open(locked), lambda: Ledger.look(locked), lambda: Look.into(locked)):
        with pytest.raises(NeedsPassword, match="has a password"):
            refused()
    with pytest.raises(WrongPassword, match="neither"):
        keyring.unlock(locked, "车间的Kennwort 8")
    with pytest.raises(NeedsPassword):
        Ledger.open(locked)
    keyring.unlock(locked, PASSWORD)
    with closing(Ledger.open(locked)) as ledger:
        assert ledger.has_password
        assert titles(ledger) == ["first"]
        assert ledger.verify().sound


def test_full_width_letters_are_the_same_password(locked):
    keyring.forget()
    keyring.unlock(locked, "车间的Ｋｅｎｎｗｏｒｔ　９")
    Ledger.open(locked).close()


def test_the_recovery_key_opens_it_however_it_is_typed(locked, key):
    for typed in (key.recovery, key.recovery.lower().replace("-", " "), key.recovery.replace("-", "").replace("0", "O").replace("1", "l")):
        keyring.forget()
        keyring.unlock(locked, typed)
        Ledger.open(locked).close()


def test_a_ledger_says_whether_a_password_fits(locked, key):
    with closing(Ledger.open(locked)) as ledger:
        assert ledger.password_fits(PASSWORD)
        assert ledger.password_fits(key.recovery)
        assert not ledger.password_fits("")
        assert not ledger.password_fits(PASSWORD + " ")


def test_without_a_password_none_fits(path):
    with closing(Ledger.open(path)) as ledger:
        assert not ledger.has_password
        assert not ledger.password_fits("")


def test_each_mistake_in_a_recovery_key_is_noticed():
    secret = bytes(range(15))
    text = recovery.text_of(secret)
    assert recovery.secret_of(text) == secret
    plain = text.replace("-", "")
    for at, sign in itertools.product(range(25), recovery.SIGNS):
        if sign != plain[at]:
            assert recovery.secret_of(plain[:at] + sign + plain[at + 1 :]) is None
    for at in range(24):
        one, other = plain[at : at + 2]
        if one != other and {one, other} != {"0", "Z"}:
            assert recovery.secret_of(plain[:at] + other + one + plain[at + 2 :]) is None
    assert recovery.secret_of(plain[:-1]) is None
    assert recovery.secret_of("") is None


def test_every_secret_comes_back_from_its_recovery_key():
    chance = random.Random(1)
    for _ in range(200):
        secret = chance.randbytes(15)
        assert recovery.secret_of(recovery.text_of(secret)) == secret


def test_two_ledgers_of_one_password_have_keys_of_their_own(key):
    other = Key.of_new(PASSWORD)
    assert other.stamp != key.stamp
    assert other.secret != key.secret
    assert Key.fitting(other.stamp, key.recovery) is None
    assert PASSWORD not in repr(key)
    assert repr(key.secret) not in repr(key)


def test_a_wrong_password_and_a_damaged_file_are_told_apart(locked, key):
    keyring.forget()
    flipped(locked, 5000)
    keyring.unlock(locked, PASSWORD)  # it fits
    with closing(Ledger.open(locked, read_only=True)) as ledger:
        faults = ledger.verify().faults
    assert any("HMAC verification failed for page 2" in str(fault) for fault in faults)
    flipped(locked, 100)
    with pytest.raises(NotALedger, match="damaged"):
        Ledger.open(locked)


def test_a_broken_seal_is_said_where_the_password_seems_wrong(locked, key):
    Ledger.open(locked).close()
    assert seal.path_of(locked).exists()
    keyring.forget()
    with pytest.raises(WrongPassword) as refused:
        keyring.unlock(locked, "nothing like it")
    assert "damaged" not in refused.value.say("en")
    flipped(locked, 9)  # of the salt
    with pytest.raises(WrongPassword, match="or the file is damaged"):
        keyring.unlock(locked, PASSWORD)


@pytest.mark.parametrize("at", [4096 * 3 + 7, 4096 * 20 + 4090, 4096 * 2 - 1])
def test_each_flipped_bit_is_noticed(locked, at):
    flipped(locked, at)
    with closing(Ledger.open(locked)) as ledger:
        assert not ledger.verify().sound


def test_changes_go_into_the_log_unreadable_and_outlive_a_kill(locked, tmp_path):
    ledger = Ledger.open(locked)
    ledger.apply(wins("neither here nor there"))
    (tmp_path / "killed").mkdir()
    for name in (locked.name, f"{locked.name}-wal"):
        shutil.copy(locked.with_name(name), tmp_path / "killed" / name)
    ledger.close()
    log = tmp_path / "killed" / f"{locked.name}-wal"
    assert log.stat().st_size > 0
    assert b"neither" not in log.read_bytes()
    with closing(Ledger.open(tmp_path / "killed" / locked.name)) as again:
        assert titles(again) == ["first", "neither here nor there"]


def test_readers_backups_looks_and_restores_work(locked, tmp_path):
    with closing(Ledger.open(locked)) as ledger:
        with closing(ledger.reader()) as reader:
            assert titles(reader) == ["first"]
        ledger.back_up(tmp_path / "kept.cqo")
        ledger.apply(wins("later"))
        head = ledger.head()
    assert (tmp_path / "kept.cqo").read_bytes()[:16] == locked.read_bytes()[:16]
    with closing(Look.into(tmp_path / "kept.cqo")) as look:
        assert look.records == 1
    restore(tmp_path / "kept.cqo", tmp_path / "copy.cqo")
    with closing(Ledger.open(tmp_path / "copy.cqo")) as copy:
        assert copy.has_password
        assert titles(copy) == ["first"]
        assert copy.verify().sound
    put_in_place(tmp_path / "copy.cqo", locked)
    with closing(Ledger.open(locked)) as back:
        assert titles(back) == ["first"]
        assert back.head() != head


def test_a_copied_and_renamed_file_needs_nothing_beside_it(locked, tmp_path, key):
    (tmp_path / "stick").mkdir()
    shutil.copy(locked, tmp_path / "stick" / "other name.cqo")
    keyring.forget()
    keyring.unlock(tmp_path / "stick" / "other name.cqo", key.recovery)
    with closing(Ledger.open(tmp_path / "stick" / "other name.cqo")) as ledger:
        assert titles(ledger) == ["first"]


def test_an_older_ledger_is_brought_up_to_date_behind_a_copy_with_its_password(tmp_path, key):
    older = tmp_path / "old.cqo"
    older.write_bytes(gzip.decompress((Path(__file__).parents[1] / "data" / "schema-002.cqo.gz").read_bytes()))
    recode(older, key)
    with pytest.raises(CannotWrite):
        Ledger.open(older, read_only=True)
    with closing(Ledger.open(older)) as ledger:
        assert ledger.verify().sound
    kept = tmp_path / "old.v2-before-update.cqo"
    assert kept.read_bytes().startswith(FORM)
    assert Look.into(kept).close() is None


def test_a_password_is_set_changed_and_removed_and_nothing_is_lost(path):
    with closing(Ledger.open(path)) as ledger:
        head = ledger.head()
    printed = [set_password(path, "the first one"), set_password(path, "the second one"), set_password(path, None)]
    assert printed[2] == ""
    assert printed[0] != printed[1]
    with closing(Ledger.open(path)) as ledger:
        assert not ledger.has_password
        assert ledger.head() == head
        assert titles(ledger) == ["first"]
        assert ledger.verify().sound
    assert set(path.parent.iterdir()) == {path, seal.path_of(path)}


def test_after_a_change_the_old_password_and_its_printed_key_open_nothing(locked, key):
    set_password(locked, "another one")
    keyring.forget()
    for old in (PASSWORD, key.recovery):
        with pytest.raises(WrongPassword):
            keyring.unlock(locked, old)
    keyring.unlock(locked, "another one")
    Ledger.open(locked).close()


def test_what_lies_in_the_log_is_taken_along(path, key, tmp_path):
    ledger = Ledger.open(path)
    ledger.apply(wins("in the log"))
    (tmp_path / "killed").mkdir()
    for name in (path.name, f"{path.name}-wal"):
        shutil.copy(path.with_name(name), tmp_path / "killed" / name)
    ledger.close()
    recode(tmp_path / "killed" / path.name, key)
    with closing(Ledger.open(tmp_path / "killed" / path.name)) as again:
        assert titles(again) == ["first", "in the log"]


def test_an_open_ledger_keeps_its_password(path, key):
    with closing(Ledger.open(path)), pytest.raises(InUse):
        recode(path, key)
    with closing(Ledger.open(path)) as ledger:
        assert not ledger.has_password


def test_no_password_is_set_on_a_damaged_ledger(path, key):
    content = path.read_bytes()
    path.write_bytes(content[: 4096 * 3] + bytes(4096) + content[4096 * 4 :])
    damaged = path.read_bytes()
    with pytest.raises(NotALedger, match="damaged"):
        recode(path, key)
    assert path.read_bytes() == damaged
    assert not waiting_for(path).exists()


def test_a_copy_that_differs_takes_nothing(path, key, monkeypatch):
    from desktop.store import recoding

    before = path.read_bytes()
    attach = recoding._attach

    def tampering(connection, waiting, key_):
        attach(connection, waiting, key_)
        if waiting.stat().st_size:
            connection.execute("UPDATE made.quick_wins SET title = 'altered'")

    monkeypatch.setattr(recoding, "_attach", tampering)
    with pytest.raises(CannotWrite, match="original"):
        recode(path, key)
    assert path.read_bytes() == before
    assert not waiting_for(path).exists()


def test_a_half_written_file_of_a_killed_program_goes_at_the_next_opening(path):
    waiting_for(path).write_bytes(b"half")
    Ledger.open(path).close()
    assert not waiting_for(path).exists()


def test_what_is_restored_in_place_opens_as_the_ledger_does(locked, tmp_path):
    with closing(Ledger.create(tmp_path / "plain.cqo")) as plain:
        plain.apply(wins("plain"))
        with closing(Ledger.open(locked)) as ledger:
            ledger.back_up(tmp_path / "kept.cqo")
            shutil.copy(tmp_path / "kept.cqo", tmp_path / "same.cqo")
            plain.back_up(tmp_path / "open.cqo")
            for other in ("kept.cqo", "open.cqo"):
                ledger.give_same_password(tmp_path / other)
        assert (tmp_path / "kept.cqo").read_bytes() == (tmp_path / "same.cqo").read_bytes()
        with closing(Ledger.open(tmp_path / "open.cqo")) as given:
            assert given.has_password
            assert titles(given) == ["plain"]
        plain.give_same_password(tmp_path / "kept.cqo")
    with closing(Ledger.open(tmp_path / "kept.cqo")) as taken:
        assert not taken.has_password
        assert titles(taken) == ["first"]


def test_another_program_sees_no_database(locked):
    with closing(sqlite.connect(locked)) as other, pytest.raises(sqlite.DatabaseError, match="not a database"):
        other.execute("SELECT count(*) FROM sqlite_master").fetchone()


def test_what_is_concealed_outlives_each_change_of_the_password(path):
    with closing(Ledger.open(path)) as ledger:
        hidden = [ledger.conceal("第一稿".encode())]
    set_password(path, PASSWORD)
    with closing(Ledger.open(path)) as ledger:
        hidden.append(ledger.conceal("第一稿".encode()))
        assert hidden[0] != hidden[1]
    set_password(path, None)
    with closing(Ledger.open(path)) as ledger:
        ledger.apply(wins("later"))
        assert [ledger.disclose(each) for each in hidden] == ["第一稿".encode()] * 2
        assert ledger.disclose(hidden[0][:-1] + bytes([hidden[0][-1] ^ 1])) is None
        assert ledger.disclose(b"") is None
    assert "第一稿".encode() not in hidden[0] + hidden[1]


def test_another_ledger_discloses_nothing(path, tmp_path):
    with closing(Ledger.create(tmp_path / "b.cqo")) as other:
        other.apply(wins("first"))
        with closing(Ledger.open(path)) as ledger:
            assert other.disclose(ledger.conceal(b"text")) is None


def test_a_ledger_without_a_line_conceals_by_its_own_key(tmp_path, key):
    Ledger.create(tmp_path / "empty.cqo").close()
    recode(tmp_path / "empty.cqo", key)
    with closing(Ledger.open(tmp_path / "empty.cqo")) as ledger:
        hidden = ledger.conceal(b"")
        ledger.apply(wins("now"))
        assert ledger.disclose(hidden) == b""


def test_content_of_any_length_comes_back():
    for length in (0, 1, 31, 32, 33, 5000):
        content = bytes(length)
        assert concealing.disclose(concealing.conceal(content, b"k"), [b"other", b"k"]) == content
