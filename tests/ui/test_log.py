"""The log says what the program did, and nothing of what anybody typed."""

from dataclasses import replace

import pytest

from desktop import app
from desktop.domain.fields import Kind
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.store.driver import sqlcipher_version, sqlite_version
from desktop.ui.privacy import reason
from desktop.ui.trouble import errors
from desktop.ui.trouble.errors import install_error_dialog
from desktop.ui.window.main_window import MainWindow
from desktop.work import activity
from desktop.work.keeping.undoing import undo_of
from desktop.work.sample import sample_changes


@pytest.fixture
def log(tmp_path, qapp):
    path = tmp_path / "logs" / "cqodesk.log"
    reporter = install_error_dialog("zh", path, {"CQO Desk": "9.9", "Python": "3.x"})
    yield path
    reporter.uninstall()


def said(log):
    return log.read_text(encoding="utf-8")


def test_tells_start_versions_schema_and_counts(log, workspace, settings, ledgers, qtbot):
    window = MainWindow(workspace, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(window)
    workspace.do(sample_changes())
    first = workspace.database.all("fund_entries")[0]
    workspace.save("fund_entries", first, replace(first, amount=first.amount + 1))
    workspace.undo()
    workspace.delete("fund_entries", [first])
    lines = [line.partition(" start: ")[2] or line.split(" ", 2)[2] for line in said(log).splitlines()]
    assert lines[0] == "CQO Desk 9.9, Python 3.x"
    assert lines[1] == f"ledger opened: schema {workspace.database.schema}"
    assert f"officers added {workspace.database.count('officers')}" in lines[2]
    assert lines[3:] == ["changes: fund_entries edited 1"] * 2 + ["changes: fund_entries deleted 1"]


def test_tells_what_keeps_the_ledgers(log, tmp_path):
    app._ledgers.cache_clear()
    for _ in range(2):
        app.look_at_ledger(sample_of(tmp_path)).close()
    lines = [line for line in said(log).splitlines() if " store: " in line]
    assert len(lines) == 1
    assert lines[0].endswith(f" store: SQLite {sqlite_version()}, SQLCipher {sqlcipher_version()}")


def sample_of(folder):
    path = folder / "a.cqo"
    if not path.exists():
        app.create_ledger(path).close()
    return path


def test_nothing_that_anybody_typed_is_ever_in_it(log, workspace, settings, ledgers, qtbot, monkeypatch):
    """Every text of the sample company, names, phones and ID numbers among them, is looked for."""
    window = MainWindow(workspace, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(window)
    sample = sample_changes()
    workspace.do(sample)
    officer = workspace.database.all("officers")[0]
    workspace.save("officers", officer, replace(officer, mobile="13900000001"))
    workspace.do(undo_of(workspace.database, workspace.database.change_sets(None, 1)[0].id))
    monkeypatch.setattr(reason, "ask_reason", lambda *args: "核对")
    window._menus.reveal.trigger()
    window.upkeep.keep("import")
    try:
        raise ValueError(f"{officer.officer_name} {officer.mobile}")
    except ValueError as bug:
        errors.sys.excepthook(type(bug), bug, bug.__traceback__)
    window.close_ledger()
    text = said(log)
    assert "ValueError" in text
    assert "personal data: shown" in text
    typed = set()
    for change in sample.changes:
        for field in BY_ID[change.register].fields:
            value = getattr(change.after, field.id)
            if isinstance(value, str) and field.kind not in (Kind.CHOICE, Kind.LINK) and len(value) > 1:
                typed.add(value)
    assert {officer.officer_name, officer.mobile} <= typed
    assert len(typed) > 1000
    known = {register.id for register in REGISTERS}
    assert sorted(value for value in typed if value in text and not value.isascii()) == []
    long = [value for value in typed if value.isascii() and len(value) >= 6 and value not in known]
    assert sorted(value for value in long if value in text) == []
    assert officer.mobile not in text
    assert "甲公司" not in text


def test_tells_what_took_long(log, monkeypatch):
    monkeypatch.setattr(activity, "SLOW_SECONDS", 0.0)
    with activity.Timed("backup"):
        pass
    assert "slow: backup took 0.0 s" in said(log)


def test_turns_over_at_a_megabyte(log):
    for _ in range(30_000):
        activity.LOG.info("x" * 100)
    sizes = [path.stat().st_size for path in log.parent.iterdir()]
    assert len(sizes) == 1 + errors.LOG_FILES
    assert max(sizes) <= errors.LOG_BYTES == 1024 * 1024


def test_ends_with_its_reporter(tmp_path, qapp):
    reporter = install_error_dialog("zh", tmp_path / "a.log", {})
    reporter.uninstall()
    activity.LOG.info("later")
    assert "later" not in (tmp_path / "a.log").read_text(encoding="utf-8")
