"""A bulk load that ends badly: what is told, and that nothing is looked at less strictly afterwards."""

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers.six_sigma.quick_wins import QUICK_WINS, QuickWin
from desktop.domain.words import Words
from desktop.store import loading
from desktop.store.driver import sqlite
from desktop.store.ledger import Ledger


def added(number):
    return ChangeSet(Words("添加", "Add"), (Change(QUICK_WINS.id, None, QuickWin(quick_win_number=number, title="改善")),))


class Failing:
    """The driver's connection on a disk that answers nothing to do with links any more."""

    def __init__(self, raw):
        self._raw = raw

    def __getattr__(self, name):
        return getattr(self._raw, name)

    def execute(self, asked):
        if asked == "PRAGMA foreign_keys = ON":
            raise sqlite.OperationalError("disk I/O error")
        return self._raw.execute(asked)


def test_a_connection_that_stayed_without_links_is_not_gone_on_with(tmp_path, monkeypatch):
    ledger = Ledger.create(tmp_path / "a.cqo")
    with monkeypatch.context() as patch:
        driver = loading.driver
        patch.setattr(loading, "driver", lambda connection: Failing(driver(connection)))
        ledger.apply_each([[added("KS-1")]])
    assert ledger.unreachable
    assert ledger._raw.execute("PRAGMA foreign_keys").fetchone() == (0,)
    ledger.apply(added("KS-2"))
    assert not ledger.unreachable
    assert ledger._raw.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert [each.quick_win_number for each in ledger.all(QUICK_WINS.id)] == ["KS-1", "KS-2"]
    assert not ledger.verify().faults
    ledger.close()
