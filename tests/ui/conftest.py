"""A real ledger, and a window on it."""

import contextlib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from sqlalchemy.exc import ResourceClosedError

from desktop.app import password_means
from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.domain.words import same
from desktop.store.cipher import keyring
from desktop.store.ledger import Ledger
from desktop.store.looking import Look
from desktop.store.restoring import put_in_place, restore
from desktop.ui import long_work
from desktop.ui.ledgers import Ledgers
from desktop.ui.settings import Settings
from desktop.ui.window.main_window import MainWindow
from desktop.work.keeping.restoring import RestoreMeans
from desktop.work.workspace import Workspace

ID_NUMBER = "320600198001010019"


@pytest.fixture(autouse=True)
def no_box_of_long_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine any work is long; its box is shown where a test is about it."""
    monkeypatch.setattr(long_work, "AFTER", 600_000)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    ledger = Ledger.create(tmp_path / "甲公司.cqo", who="测试")
    made = Workspace(ledger)
    yield made
    # A window closes its ledger itself.
    with contextlib.suppress(ResourceClosedError):
        ledger.close()


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """Two units, three officers, and two hundred and fifty quick wins of two years."""
    plant, office = OrganisationUnit(unit_name="一车间"), OrganisationUnit(unit_name="质量部")
    officers = [
        Officer(officer_name="周乙", organisation_unit=plant.id, mobile="13900000001"),
        Officer(officer_name="王甲", organisation_unit=office.id, citizen_identification_number=ID_NUMBER),
        Officer(officer_name="李丙", organisation_unit=plant.id),
    ]
    wins = [
        QuickWin(
            title=f"改善{n:03d}",
            department=plant.id if n % 2 else office.id,
            implemented_date=date(2024 + n % 2, 5, 1 + n % 28),
            benefit=Decimal(250 - n) * 100,
            benefit_type="hard",
        )
        for n in range(250)
    ]
    registers = (("organisation_units", (plant, office)), ("officers", officers), ("quick_wins", wins))
    changes = tuple(Change(id_, None, record) for id_, records in registers for record in records)
    workspace.database.apply(ChangeSet(same("开始"), changes))
    return workspace


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def ledgers() -> Ledgers:
    def refuse() -> Workspace:
        raise AssertionError("nobody asked for the sample company")

    return Ledgers(
        open=lambda path: Workspace(Ledger.open(path)),
        look=lambda path: Workspace(Ledger.look(path)),
        create=lambda path: Workspace(Ledger.create(path)),
        sample=refuse,
        passwords=password_means,
        restoring=lambda: RestoreMeans(Look.into, restore, Ledger.open, put_in_place, keyring.unlock),
    )


@pytest.fixture
def window(filled, settings, ledgers, qtbot) -> MainWindow:
    made = MainWindow(filled, "zh", ledgers=ledgers, settings=settings)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made
