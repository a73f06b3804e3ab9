import gzip
import hashlib
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.errors import CannotWrite, NewerLedger, NotALedger
from desktop.domain.query import Query
from desktop.store import migrations, opening
from desktop.store.driver import sqlite
from desktop.store.ledger import Ledger
from desktop.store.migrations import CURRENT
from desktop.work.sample import sample_changes

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_new_ledger_is_durable_and_known_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "a.cqo"
    ledger = Ledger.create(path)
    connection = ledger._connection
    assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    ledger.close()
    assert path.read_bytes()[68:72] == b"CQO1"
    assert {p.name for p in tmp_path.iterdir()} == {"a.cqo", ".a.cqo.seal"}
    Ledger.open(path).close()


def test_a_file_that_is_there_is_never_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.cqo"
    path.write_bytes(b"precious")
    with pytest.raises(CannotWrite):
        Ledger.create(path)
    assert path.read_bytes() == b"precious"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "空文件"),
        (bytes(5000), "零字节"),
        (b"PK\x03\x04" + bytes(200), "Excel工作簿"),
        (b"some text that is no database at all" * 10, "不是质官台的台账"),
    ],
)
def test_each_way_of_being_no_ledger_has_its_own_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "x.cqo"
    path.write_bytes(content)
    with pytest.raises(NotALedger) as refused:
        Ledger.open(path)
    assert said in refused.value.say("zh")
    assert refused.value.say("en")
    assert path.read_bytes() == content


def test_a_missing_file_is_refused_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotALedger):
        Ledger.open(tmp_path / "none.cqo")
    assert not list(tmp_path.iterdir())


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.cqo"
    with closing(sqlite.connect(path)) as other:
        other.execute("CREATE TABLE t (a)")
    before = digest(path)
    with pytest.raises(NotALedger):
        Ledger.open(path)
    assert digest(path) == before


def test_a_newer_ledger_is_refused_and_left_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "new.cqo"
    Ledger.create(path).close()
    with closing(sqlite.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {CURRENT + 1}")
    before = digest(path)
    with pytest.raises(NewerLedger):
        Ledger.open(path)
    assert digest(path) == before


def test_a_ledger_of_every_schema_opens_and_is_sound(tmp_path: Path) -> None:
    kept = sorted(DATA.glob("schema-*.cqo*"))
    assert len(kept) == CURRENT, "keep a ledger of each schema (python -m tests.data.keep)"
    for file in kept:
        copy = tmp_path / file.name.removesuffix(".gz")
        copy.write_bytes(gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes())
        ledger = Ledger.open(copy)
        verdict = ledger.verify()
        ledger.close()
        assert verdict.sound, verdict.faults
        assert verdict.records > 300


def older(tmp_path: Path) -> Path:
    path = tmp_path / "old.cqo"
    Ledger.create(path).close()
    return path


def test_an_older_ledger_is_updated_behind_a_verified_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = older(tmp_path)
    steps = (*migrations.MIGRATIONS, lambda c: c.exec_driver_sql("CREATE INDEX extra ON quick_wins (title)"))
    monkeypatch.setattr(opening, "MIGRATIONS", steps)
    monkeypatch.setattr(opening, "CURRENT", CURRENT + 1)
    Ledger.open(path).close()
    copy = tmp_path / f"old.v{CURRENT}-before-update.cqo"
    with closing(sqlite.connect(path)) as raw, closing(sqlite.connect(copy)) as before:
        assert raw.execute("PRAGMA user_version").fetchone() == (CURRENT + 1,)
        assert raw.execute("SELECT name FROM sqlite_master WHERE name = 'extra'").fetchone()
        assert before.execute("PRAGMA user_version").fetchone() == (CURRENT,)


def of_first_schema(tmp_path: Path) -> Path:
    path = tmp_path / "old.cqo"
    path.write_bytes((DATA / "schema-001.cqo").read_bytes())
    return path


@pytest.mark.parametrize("fails", range(1, CURRENT))
def test_an_update_that_fails_leaves_the_old_schema_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: int) -> None:
    path = of_first_schema(tmp_path)
    with closing(sqlite.connect(path)) as raw:
        before = raw.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()

    def broken(connection: object) -> None:
        migrations.MIGRATIONS[fails](connection)  # type: ignore[arg-type]
        raise RuntimeError("in the middle")

    steps = (*migrations.MIGRATIONS[:fails], broken, *migrations.MIGRATIONS[fails + 1 :])
    monkeypatch.setattr(opening, "MIGRATIONS", steps)
    with pytest.raises(CannotWrite) as told:
        Ledger.open(path)
    kept = path.with_name(f"{path.stem}.v1-before-update.cqo")
    assert kept.name in told.value.say("zh")
    assert kept.exists()
    with closing(sqlite.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)
        assert raw.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall() == before
    monkeypatch.undo()
    ledger = Ledger.open(path)
    assert ledger.verify().sound
    ledger.close()


@pytest.mark.parametrize(
    ("version", "half"),
    [
        (1, "CREATE TABLE product_recalls (id TEXT)"),  # a table of a later step, by a program that stopped half way
        (1, "ALTER TABLE quick_wins ADD COLUMN later TEXT"),  # a column that no step makes
        (CURRENT, "ALTER TABLE quick_wins ADD COLUMN later TEXT"),
        (CURRENT, "ALTER TABLE quick_wins DROP COLUMN before_text"),
        (CURRENT, "DROP TABLE quick_wins"),
    ],
)
def test_a_half_updated_ledger_is_known_by_its_tables_not_by_its_number(tmp_path: Path, version: int, half: str) -> None:
    path = tmp_path / "a.cqo"
    if version == 1:
        path = of_first_schema(tmp_path)
    else:
        Ledger.create(path).close()
    with closing(sqlite.connect(path)) as raw:
        raw.execute(half)
        raw.commit()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()
    with pytest.raises(NotALedger) as told:
        Ledger.open(path)
    assert path.name in told.value.say("zh")
    assert path.read_bytes() == before
    if version == CURRENT:
        with pytest.raises(NotALedger):
            Ledger.open(path, read_only=True)


def test_an_earlier_program_is_shown_the_copy_made_before_the_update(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.cqo"
    ledger = Ledger.create(path)
    ledger.apply(sample_changes())
    ledger.close()
    with monkeypatch.context() as newer:  # the next version's program
        newer.setattr(opening, "MIGRATIONS", (*migrations.MIGRATIONS, lambda _connection: None))
        newer.setattr(opening, "CURRENT", CURRENT + 1)
        Ledger.open(path).close()
    after = path.read_bytes()
    with pytest.raises(NewerLedger) as told:
        Ledger.open(path)
    kept = path.with_name(f"{path.stem}.v{CURRENT}-before-update.cqo")
    assert kept.name in told.value.say("zh")
    assert kept.name in told.value.say("en")
    assert path.read_bytes() == after
    copy = Ledger.open(kept)
    assert copy.verify().sound
    assert copy.count("quick_wins") > 0
    copy.close()


def test_search_texts_follow_when_the_program_calls_a_choice_by_another_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.cqo"
    ledger = Ledger.create(path)
    ledger.apply(sample_changes())
    count = len(ledger.find("patents", Query(search="发明")))
    ledger._connection.exec_driver_sql("UPDATE patents SET search_text = 'other words'")
    ledger._connection.exec_driver_sql("UPDATE meta SET value = 'of an older program'")
    ledger.close()
    ledger = Ledger.open(path)
    assert len(ledger.find("patents", Query(search="发明"))) == count > 0
    assert ledger.verify().sound
    ledger.close()


def test_a_ledger_whose_program_was_killed_right_after_making_it_opens_with_all_it_held(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from desktop.store.ledger import Ledger;"
        "from desktop.work.sample import sample_changes;"
        "ledger = Ledger.create(Path(sys.argv[1])); ledger.apply(sample_changes()); os._exit(9)"
    )
    path = tmp_path / "killed.cqo"
    killed = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, check=False)
    assert killed.returncode == 9
    assert path.with_name("killed.cqo-wal").stat().st_size > 0, "nothing was checkpointed"
    ledger = Ledger.open(path)
    assert ledger.verify().sound
    assert ledger.verify().records > 300
    ledger.close()


def test_a_header_that_is_still_in_the_log_is_read_there(tmp_path: Path) -> None:
    script = (
        "import os, sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "[db.execute(said).fetchall() for said in sys.argv[2:]]; os._exit(9)"
    )

    def killed(name: str, *said: str) -> Path:
        made = tmp_path / name
        log = ("CREATE TABLE first (a)", "PRAGMA journal_mode = WAL")
        subprocess.run([sys.executable, "-c", script, str(made), *log, *said], check=False)
        assert made.read_bytes()[68:72] == bytes(4)
        return made

    marks = ("PRAGMA application_id = 0x43514F31", "PRAGMA user_version = 99")
    ours = killed("ours.cqo", "BEGIN", "CREATE TABLE t (a)", *marks, "COMMIT")
    with pytest.raises(NewerLedger):
        Ledger.open(ours)
    with pytest.raises(NotALedger):
        Ledger.open(killed("other.cqo", "CREATE TABLE t (a)"))
