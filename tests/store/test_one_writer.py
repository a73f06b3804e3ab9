"""One program writes to a ledger at a time; others may look. The lock ends with whoever held it."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import CannotWrite, InUse, Moved, NotALedger, ReadOnly, Refused
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.words import same
from desktop.store import alongside, connection, place
from desktop.store.cipher.key import Key
from desktop.store.connection import Wire
from desktop.store.driver import sqlite
from desktop.store.ledger import Ledger
from desktop.store.lock import path_of

HOLD = """
import sys, time
from pathlib import Path
from desktop.store.ledger import Ledger
ledger = Ledger.open(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "江海.cqo"
    Ledger.create(path, who="clerk").close()
    return path


def a_unit(name="一车间"):
    return ChangeSet(same("x"), (Change("organisation_units", None, OrganisationUnit(unit_name=name)),))


def test_a_second_window_is_refused_by_name_and_may_look(path):
    ledger = Ledger.open(path)
    try:
        with pytest.raises(InUse) as told:
            Ledger.open(path)
        assert "江海.cqo" in told.value.say("zh")
        looking = Ledger.open(path, read_only=True)
        try:
            ledger.apply(a_unit())
            assert [u.unit_name for u in looking.all("organisation_units")] == ["一车间"]
            assert looking.read_only
            with pytest.raises(ReadOnly):
                looking.apply(a_unit("二车间"))
            assert looking.verify().sound
        finally:
            looking.close()
        ledger.apply(a_unit("三车间"))
    finally:
        ledger.close()
    assert not path_of(path).exists()
    Ledger.open(path).close()


def test_a_killed_program_keeps_nobody_out(path):
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, cwd=Path.cwd())
    try:
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(InUse) as told:
            Ledger.open(path)
        assert str(holder.pid) in told.value.say("en")
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()
    assert path_of(path).exists()
    Ledger.open(path).close()


def test_an_empty_or_foreign_lock_file_keeps_nobody_out(path):
    for content in (b"", b"\xff\xfe somebody else"):
        path_of(path).write_bytes(content)
        Ledger.open(path).close()


def test_a_refused_ledger_is_not_left_locked(path):
    broken = path.with_name("broken.cqo")
    broken.write_bytes(path.read_bytes()[:4096] + b"\x00" * 8192)
    for _ in range(2):
        with pytest.raises(Refused) as told:
            Ledger.open(broken)
        assert not isinstance(told.value, InUse)
    assert not path_of(broken).exists()


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/cqo/台账", ""), ("/mnt/share/质量部", "share"), ("/mnt/sharebutlocal", ""), ("/media/cqo/USB DISK", "stick"),
        ("/run/media/cqo/KINGSTON/a", "stick"), ("/media", ""), ("/", ""),
    ],
)
def test_shares_and_sticks_are_told_from_disks(folder, kind):
    mounts = [("/", "ext4"), ("/mnt/share", "cifs"), ("/media/cqo/USB DISK", "vfat"), ("/run/media/cqo/KINGSTON", "exfat")]
    assert place._linux_kind(Path(folder), mounts) == kind


@pytest.mark.parametrize("name", ["OneDrive", "OneDrive - 江海集团", "坚果云", "BaiduSyncdisk", "WPS云盘"])
def test_a_folder_that_a_cloud_keeps_in_step_is_refused_before_anything_is_made(tmp_path, name):
    folder = tmp_path / name / "质量"
    folder.mkdir(parents=True)
    with pytest.raises(CannotWrite) as told:
        Ledger.create(folder / "a.cqo")
    assert name in told.value.say("zh")
    assert list(folder.iterdir()) == []


def test_a_share_is_refused(path, monkeypatch):
    monkeypatch.setattr(place, "_mounts", lambda: [("/", "ext4"), (str(path.parent), "nfs4")])
    before = path.read_bytes()
    with pytest.raises(CannotWrite):
        Ledger.open(path)
    assert path.read_bytes() == before
    Ledger.open(path, read_only=True).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file where it is")
@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_a_ledger_that_lost_its_place_takes_no_save_until_it_is_back(path, how):
    ledger = Ledger.open(path)
    try:
        ledger.apply(a_unit("一车间"))
        away = path.with_name("away.cqo")
        if how == "deleted":
            path.unlink()
        else:
            path.rename(away)
        if how == "replaced":
            path.write_bytes(b"another file")
        with pytest.raises(Moved) as told:
            ledger.apply(a_unit("二车间"))
        assert path.name in told.value.say("zh")
        if how == "moved":
            away.rename(path)
            ledger.apply(a_unit("二车间"))
            assert len(ledger.all("organisation_units")) == 2
    finally:
        ledger.close()


def test_a_ledger_that_goes_while_a_second_connection_is_made_is_told_as_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = Ledger.create(tmp_path / "a.cqo")
    wires = []

    def opened(path: Path, key: Key | None) -> Wire:
        wires.append(connection.opened(path, key))
        path.rename(tmp_path / "away")
        return wires[-1]

    monkeypatch.setattr(alongside, "opened", opened)
    with pytest.raises(NotALedger):
        ledger.reader()
    with pytest.raises(sqlite.ProgrammingError):  # closed
        wires[0].raw.execute("SELECT 1")
    (tmp_path / "away").rename(tmp_path / "a.cqo")
    ledger.close()
