"""What the program does while the power goes or the disk fails, and what has to be there afterwards.

Each workload prepares a folder, works in it through the program's own code, and tells in between what the user was told
is done. Its check opens what is left with the program's own code. ``told`` begins with the state before the work;
``known`` is all that the undisturbed run told, where there was one.
"""

import hashlib
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing, redirect_stdout, suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from unittest.mock import patch

from desktop.app import main
from desktop.cli.output import Output
from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import Refused
from desktop.domain.registers import REGISTERS
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.registers.six_sigma.quick_wins import QUICK_WINS, QuickWin
from desktop.domain.words import Words
from desktop.excel.export import write_register
from desktop.excel.report import write_report
from desktop.store.backup import BESIDE
from desktop.store.cipher import keyring
from desktop.store.cipher.key import Key
from desktop.store.driver import sqlite
from desktop.store.journal import NO_HEAD
from desktop.store.ledger import Ledger
from desktop.store.migrations import CURRENT
from desktop.store.opening import must_be_ledger
from desktop.store.recoding import recode
from desktop.store.restoring import restore
from desktop.work.keeping.backups import Keeper, folder_of
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes
from desktop.work.submission.submitting import freeze, prepare, submitted
from desktop.work.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from desktop.ui.settings import Settings

OLD_SCHEMA = Path(__file__).parents[1] / "data" / "schema-001.cqo"
Tell = Callable[[str], None]


class Workload(Protocol):
    """One thing that the program does with files."""

    def prepare(self, folder: Path) -> str:
        """Lays the folder out and gives the state that it is in."""

    def work(self, folder: Path, tell: Tell) -> None:
        """Does it; tells each state that is reached."""

    def check(self, folder: Path, told: Sequence[str], known: Sequence[str]) -> None:
        """Raises where something that was told is missing, or anything is damaged or half done."""


class Save:
    """Records added, edited, deleted, and a deletion undone, one save at a time."""

    def prepare(self, folder: Path) -> str:
        return new_ledger(folder / "a.cqo", 3)

    def open(self, path: Path) -> Ledger:
        return Ledger.open(path)

    def work(self, folder: Path, tell: Tell) -> None:
        ledger = insist(lambda: self.open(folder / "a.cqo"))
        workspace = Workspace(ledger)
        last = win(0)
        for number in range(5):
            new = replace(win(number), title=f"改善{number} " + "记录" * 400)
            last = insist(lambda new=new: workspace.save(QUICK_WINS.id, None, new))
            tell(ledger.head())
        insist(lambda: workspace.save(QUICK_WINS.id, last, replace(last, title="改过的题目")))
        tell(ledger.head())
        first = ledger.all(QUICK_WINS.id)[0]
        insist(lambda: workspace.delete(QUICK_WINS.id, [first]))
        tell(ledger.head())
        insist(workspace.undo)
        tell(ledger.head())
        ledger.close()

    def check(self, folder: Path, told: Sequence[str], known: Sequence[str]) -> None:
        must_stand(folder / "a.cqo", told, known)


class Recovery(Save):
    """The same in a ledger whose program was killed: what its log holds goes into the file first."""

    def prepare(self, folder: Path) -> str:
        ledger = Ledger.create(folder / "b.cqo")
        ledger.apply(wins(40))
        for left in ("b.cqo", "b.cqo-wal"):
            shutil.copyfile(folder / left, folder / left.replace("b", "a", 1))
        head = ledger.head()
        ledger.close()
        (folder / "b.cqo").unlink()
        return head


class WrittenOver(Save):
    """The same while the log goes into the file after each dozen pages, so that it is written over again and again."""

    def open(self, path: Path) -> Ledger:
        ledger = super().open(path)
        ledger._connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 12")
        return ledger


class Import:
    """A workbook brought in by the command line."""

    def prepare(self, folder: Path) -> str:
        records = [QUICK_WINS.complete(win(number)) for number in range(60)]
        write_register(folder / "in.xlsx", QUICK_WINS, records, {}, personal=True)
        return new_ledger(folder / "a.cqo", 0)

    def work(self, folder: Path, tell: Tell) -> None:
        insist(lambda: command("import", folder / "a.cqo", folder / "in.xlsx"))
        _tell_head(folder / "a.cqo", tell)

    def check(self, folder: Path, told: Sequence[str], known: Sequence[str]) -> None:
        must_stand(folder / "a.cqo", told, known)


class Migration:
    """A ledger of the first schema, opened and so brought up to date behind a copy."""

    def prepare(self, folder: Path) -> str:
        shutil.copyfile(OLD_SCHEMA, folder / "a.cqo")
        return head_of(folder / "a.cqo")

    def work(self, folder: Path, tell: Tell) -> None:
        ledger = insist(lambda: Ledger.open(folder / "a.cqo"))
        tell(ledger.head())
        ledger.apply(wins(1))
        tell(ledger.head())
        ledger.close()

    def check(self, folder: Path, told: Sequence[str], known: Sequence[str]) -> None:
        must_be_ledger(folder / "a.cqo")
        with closing(sqlite.connect(folder / "a.cqo")) as recovered:
            version = recovered.execute("PRAGMA user_version").fetchone()[0]
        assert version == CURRENT or len(told) == 1, "the update was told and is gone"
        if version == CURRENT:
            must_stand(folder / "a.v1-before-update.cqo", told[:1], known[:1])
        must_stand(folder / "a.cqo", told, known)


class Backup:
    """Saves with a backup after each, beside an older one."""

    def prepare(self, folder: Path) -> str:
        head = new_ledger(folder / "a.cqo", 3)
        folder_of(folder / "a.cqo").mkdir()
        ledger = Ledger.open(folder / "a.cqo")
        Keeper(ledger).keep("import")
        ledger.close()
        return head

    def work(self, folder: Path, tell: Tell) -> None:
        ledger = insist(lambda: Ledger.open(folder / "a.cqo"))
        keeper = Keeper(ledger)
        for number in range(2):
            insist(lambda number=number: ledger.apply(wins(2, number)))
            tell(f"{ledger.head()} {number + 1}")
            insist(keeper.keep)
            tell(f"{ledger.head()} {number + 2}")
        ledger.close()

    def check(self, folder: Path, told: Sequence[str], known: Sequence[str]) -> None:
        heads, all_heads = ([line.split()[0] for line in lines] for lines in (told, known))
        must_stand(folder / "a.cqo", heads, all_heads)
        there = sorted(folder_of(folder / "a.cqo").glob("*.cqo"))
        least = int(told[-1].split()[1]) if len(told) > 1 else 1
        assert len(there) >= least, f"{least} backups were told, {len(there)} are there"
        for backup in there:
            must_stand(backup, heads[:1], [])


class Restore:
    """A ledger made of a backup, where the log of an older file of that name still lies about."""

    def prepare(self, folder: Path) -> str:
        ledger = Ledger.create(folder / "old.cqo")
        ledger.apply(wins(30))
        shutil.copyfile(folder / "old.cqo-wal", folder / "a.cqo-wal")
        ledger.close()
        (folder / "old.cqo").unlink()
        ledger = Ledger.create(folder / "full.cqo")
        ledger.apply(wins(8))
        ledger.back_up(folder / "000001.cqo")
        head = ledger.head()
        ledger.close()
        (folder / "full.cqo").unlink()
        return head

    def work(self, folder: Path, tell: Tell) -> None:
        insist(lambda: restore(folder / "000001.cqo", folder / "a.cqo"))
        tell(head_of(folder / "a.cqo"))

    def check(self, folder: Path, told: Sequence[str], known: Sequence[str]) -> None:
        must_stand(folder / "000001.cqo", told[:1], known[:1])
        if (folder / "a.cqo").exists():
            must_stand(folder / "a.cqo", told[:1], known[:1])
        else:
            assert len(told) == 1, "the restored ledger was told and is gone"


class Export:
    """Two exports of a register over one older workbook."""

    COUNTS = (1, 20, 60)

    def __init__(self) -> None:
        self._states: list[str] = []

    def prepare(self, folder: Path) -> str:
        self._states = [self._write(folder, count) for count in self.COUNTS]  # the same records make the same file
        return self._write(folder, self.COUNTS[0])

    def work(self, folder: Path, tell: Tell) -> None:
        for count in self.COUNTS[1:]:
            tell(insist(lambda count=count: self._write(folder, count)))

    def check(self, folder: Path, told: Sequence[str], known: Sequence[str]) -> None:
        allowed = self._states[len(told) - 1 : len(told) + 1]
        assert _hash(folder / "out.xlsx") in allowed, "the workbook is neither the old nor the new one"

    @staticmethod
    def _write(folder: Path, count: int) -> str:
        write_register(folder / "out.xlsx", QUICK_WINS, [win(number) for number in range(count)], {})
        return _hash(folder / "out.xlsx")


class SettingsFile:
    """What the program remembers on the machine, written again and again; it is told to nobody, and must only be whole."""

    def prepare(self, folder: Path) -> str:
        return self._write(folder, 200)

    def work(self, folder: Path, tell: Tell) -> None:
        for width in range(300, 320):
            tell(self._write(folder, width))

    def check(self, folder: Path, told: Sequence[str], known: Sequence[str]) -> None:
        assert not known or _hash(folder / "cqodesk.ini") in known, "the settings are neither the old nor the new ones"
        widths = [line.rpartition("=")[2].removeprefix("title:") for line in (folder / "cqodesk.ini").read_text().splitlines() if "=" in line and line.endswith(tuple("0123456789"))]
        assert len(widths) > len(REGISTERS) // 2, f"of all widths {len(widths)} are there"
        assert len(set(widths)) == 1, "some settings are old and some new"
        self._open(folder)
        assert not (folder / "cqodesk.ini.lock").exists() or (folder / "cqodesk.ini.lock").stat().st_size, "the next start waits"

    @staticmethod
    def _write(folder: Path, width: int) -> str:
        settings, store = SettingsFile._open(folder)
        settings.language = "zh"
        settings.list_width = width
        for register in REGISTERS:
            settings.keep_width(register.id, "zh", "title", width)
        store.sync()
        return _hash(folder / "cqodesk.ini")

    @staticmethod
    def _open(folder: Path) -> "tuple[Settings, QSettings]":
        from PySide6.QtCore import QSettings

        from desktop.ui.settings import Settings

        store = QSettings(str(folder / "cqodesk.ini"), QSettings.Format.IniFormat)
        return Settings(store), store


class Password:
    """A password set, used, changed and removed: each time the ledger is written anew."""

    ORDER = ("none", "first", "first", "second", "none")
    """What opens the ledger after each step."""

    def __init__(self) -> None:
        self._keys: dict[str, Key | None] = {"none": None}

    def prepare(self, folder: Path) -> str:
        self._keys |= {name: Key.of_new(name) for name in ("first", "second")}
        for key in self._keys.values():
            if key is not None:
                keyring.hold(key)
        return f"{new_ledger(folder / 'a.cqo', 8)} none"

    def work(self, folder: Path, tell: Tell) -> None:
        path = folder / "a.cqo"
        ledger = None
        for step, name in enumerate(self.ORDER[1:]):
            if name == self.ORDER[step]:
                ledger = insist(lambda: Ledger.open(path))
                insist(lambda ledger=ledger: ledger.apply(wins(2, "later")))
                head = ledger.head()
                ledger.close()
            else:
                insist(lambda name=name: recode(path, self._keys[name]))
                ledger = Ledger.look(path)
                head = ledger.head()
                ledger.close()
            tell(f"{head} {name}")

    def check(self, folder: Path, told: Sequence[str], known: Sequence[str]) -> None:
        stamp = keyring.stamp_of(folder / "a.cqo")
        now = next(name for name, key in self._keys.items() if stamp == (key.stamp if key else None))
        allowed = self.ORDER[len(told) - 1 : len(told) + 1]
        assert now in allowed, f"it opens as {now}, not as {allowed}"
        heads, all_heads = ([line.split()[0] for line in lines] for lines in (told, known))
        must_stand(folder / "a.cqo", heads, all_heads)


class Submit(Import):
    """A year submitted: its record, its figures and its file go into the ledger together."""

    def prepare(self, folder: Path) -> str:
        ledger = Ledger.create(folder / "a.cqo")
        ledger.apply(ChangeSet(Words("企业", "company"), tuple(c for c in sample_changes().changes if c.register == "enterprise")))
        ledger.close()
        return head_of(folder / "a.cqo")

    def work(self, folder: Path, tell: Tell) -> None:
        def submit() -> None:
            ready = prepare(annual_report(ledger, 2025), folder / "out.xlsx", lambda report, to: write_report(report, to, "zh"))
            freeze(Workspace(ledger), ready)

        ledger = insist(lambda: Ledger.open(folder / "a.cqo"))
        insist(submit)
        tell(ledger.head())
        ledger.close()

    def check(self, folder: Path, told: Sequence[str], known: Sequence[str]) -> None:
        super().check(folder, told, known)
        if len(told) > 1:  # what was told is submitted: the file is whole, and the same as in the ledger
            with closing(Ledger.look(folder / "a.cqo")) as ledger:
                made = submitted(ledger)[-1]
            content = (folder / made.submitted_file).read_bytes()
            assert hashlib.sha256(content).hexdigest() == made.submitted_sha256, "the file is not the one that was submitted"


class Consolidate(Import):
    """Three units' workbooks brought into a group's new ledger: written with a rollback journal, without its indices."""

    def prepare(self, folder: Path) -> str:
        for number in range(3):
            unit = Ledger.create(folder / "unit.cqo")
            unit.apply(ChangeSet(Words("企业", "company"), (Change("enterprise", None, Enterprise(enterprise_name=f"第{number}分公司")),)))
            unit.apply(wins(20, f"unit{number}"))
            write_report(annual_report(unit, 2025), folder / f"{number}.xlsx")
            unit.close()
            for left in folder.glob("*unit.cqo*"):
                left.unlink()
        return new_ledger(folder / "a.cqo", 3)

    def work(self, folder: Path, tell: Tell) -> None:
        insist(lambda: command("consolidate", folder / "a.cqo", *(folder / f"{number}.xlsx" for number in range(3))))
        _tell_head(folder / "a.cqo", tell)


WORKLOADS: dict[str, Workload] = {
    "save": Save(), "recovery": Recovery(), "import": Import(), "migration": Migration(), "backup": Backup(),
    "restore": Restore(), "export": Export(), "settings": SettingsFile(), "password": Password(),
    "submit": Submit(), "consolidate": Consolidate(), "written over": WrittenOver(),
}


def win(number: int, series: object = 0) -> QuickWin:
    """A record, always the same but for its id."""
    return QuickWin(
        quick_win_number=f"KS-{series}-{number:05}", title=f"改善项目{number}", owner="葛晓东", found_date=date(2025, 3, 3),
        implemented_date=date(2025, 3, 28), benefit=Decimal("72500.00"), benefit_type="hard", finance_result="confirmed",
        finance_confirmed_by="沙丽萍",
    )


def wins(count: int, series: object = 9) -> ChangeSet:
    """A change set that adds records."""
    label = Words("添加", "Add")
    return ChangeSet(label, tuple(Change(QUICK_WINS.id, None, win(number, series)) for number in range(count)))


def new_ledger(path: Path, count: int) -> str:
    """A closed ledger with some records; its head."""
    ledger = Ledger.create(path)
    ledger.apply(wins(count))
    head = ledger.head()
    ledger.close()
    return head


def large_ledger(path: Path, records: int) -> None:
    """A closed ledger of the sample company and further records."""
    ledger = Ledger.create(path)
    ledger.apply(sample_changes())
    ledger.apply(wins(records - len(sample_changes().changes)))
    ledger.close()


def head_of(path: Path) -> str:
    """The last hash of a ledger's journal, whatever its schema."""
    with closing(sqlite.connect(path)) as asked:
        row = asked.execute("SELECT hash FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    return str(row[0]) if row else NO_HEAD


def _tell_head(path: Path, tell: Tell) -> None:
    """Tells what a verb is done with, as far as the disk lets anyone look: the verb itself is over."""
    with suppress(sqlite.Error):
        tell(head_of(path))


def insist(job: Callable[[], object]):
    """Does something, and once more if it is refused, as a user would."""
    with suppress(Refused):
        return job()
    return job()


def command(verb: str, *paths: Path) -> None:
    """Carries a verb out by the command line; raises what that tells as a refusal."""
    said: list[Words] = []
    with redirect_stdout(StringIO()), patch.object(Output, "tell", lambda _output, words: said.append(words)):
        code = main([verb, *map(str, paths)])
    if code:
        raise Refused(said[-1], Words("", ""), Words("", ""))


_SEEN: dict[str, tuple[str, set[str]]] = {}
"""Head and all hashes of ledgers that were found sound, by the bytes of the closed file: the same bytes are so again."""


def must_stand(path: Path, told: Sequence[str], known: Sequence[str]) -> None:
    """Opens a ledger: it has to be sound, hold what was told, and, where all heads are known, be in one of two states."""
    alone = not any(path.with_name(path.name + ending).exists() for ending in BESIDE)
    seen = _SEEN.get(_hash(path)) if alone else None
    head, hashes = seen or _opened(path, _hash(path) if alone else "")
    assert told[-1] in hashes, f"{path.name} has lost what was told"
    if known:
        assert head in known[len(told) - 1 : len(told) + 1], f"{path.name} is in a state that never was"


def _opened(path: Path, before: str) -> tuple[str, set[str]]:
    ledger = Ledger.open(path)
    try:
        head = ledger.head()
        hashes = {NO_HEAD, *ledger._connection.exec_driver_sql("SELECT hash FROM journal").scalars()}
    finally:
        ledger.close()
    closed = _hash(path)
    if closed not in _SEEN:
        ledger = Ledger.open(path, read_only=True)
        faults = ledger.verify().faults
        ledger.close()
        assert not faults, f"{path.name}: {faults[:3]}"
    _SEEN[closed] = head, hashes
    if before:
        _SEEN[before] = head, hashes
    return head, hashes


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
