"""The window as it is started for the first time, with a hand at it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop.app import password_means
from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.domain.words import same
from desktop.store.cipher import keyring
from desktop.store.ledger import Ledger
from desktop.store.looking import Look
from desktop.store.restoring import put_in_place, restore
from desktop.ui import long_work
from desktop.ui.jobs import running_jobs
from desktop.ui.ledgers import Ledgers
from desktop.ui.settings import Settings
from desktop.ui.window.main_window import MainWindow
from desktop.work.keeping.restoring import RestoreMeans
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace
from tests.journeys.hand import Hand, until


@pytest.fixture(autouse=True)
def no_box_of_long_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine any work is long, and a box that comes up by then is no step of a journey."""
    monkeypatch.setattr(long_work, "AFTER", 600_000)


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def ledgers(tmp_path: Path) -> Ledgers:
    def sample() -> Workspace:
        made = Ledger.create(tmp_path / "示例企业.cqo")
        made.apply(sample_changes())
        return Workspace(made)

    return Ledgers(
        open=lambda path: Workspace(Ledger.open(path)),
        look=lambda path: Workspace(Ledger.look(path)),
        create=lambda path: Workspace(Ledger.create(path)),
        sample=sample,
        passwords=password_means,
        restoring=lambda: RestoreMeans(Look.into, restore, Ledger.open, put_in_place, keyring.unlock),
    )


@pytest.fixture
def window(settings, ledgers, qtbot) -> Iterator[MainWindow]:
    made = MainWindow(None, "zh", ledgers=ledgers, settings=settings)
    yield from _in_front(made, qtbot)


@pytest.fixture
def desk(ledgers, settings, qtbot, tmp_path) -> Iterator[MainWindow]:
    """The window on a company's own small ledger."""
    ledger = Ledger.create(tmp_path / "甲公司.cqo")
    ledger.apply(ChangeSet(same("开始"), tuple(small_company())))
    made = MainWindow(Workspace(ledger), "zh", ledgers=ledgers, settings=settings)
    yield from _in_front(made, qtbot)


def _in_front(made: MainWindow, qtbot) -> Iterator[MainWindow]:
    """A window as a person has it before them, and put away whole."""
    qtbot.addWidget(made)
    made.resize(1366, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    until(lambda: QApplication.activeWindow() is made)
    yield made
    made.end()
    until(lambda: running_jobs() == 0)


def small_company() -> Iterator[Change]:
    """A company, two units, an officer, a quick win of the month before last, a patent with a slip in it, a QC circle."""
    last_month = date.today().replace(day=1) - timedelta(1)
    before = last_month.replace(day=1) - timedelta(1)
    plant, office = OrganisationUnit(unit_name="一车间"), OrganisationUnit(unit_name="质量部")
    company = BY_ID["enterprise"].record(enterprise_name="南通甲精密机械有限公司")
    officer = Officer(officer_name="徐亚琴", organisation_unit=office.id, education_level="bachelor")
    win = QuickWin(title="减少换型时间", implemented_date=before.replace(day=5), benefit_type="hard")
    patent = BY_ID["patents"].record(
        patent_name="一种腐蚀箔", patent_number="ZL201511157922.4", patent_type="invention",
        application_date=date(2015, 5, 1), grant_date=date(2014, 1, 2),
    )
    yield Change("enterprise", None, company)
    for unit in (plant, office):
        yield Change("organisation_units", None, unit)
    yield Change("officers", None, officer)
    yield Change("quick_wins", None, win)
    yield Change("patents", None, patent)
    circle = BY_ID["qc_circles"].record(circle_name="星火QC小组", department=plant.id)
    renewal = BY_ID["qc_registrations"].record(
        circle=circle.id, renewal_year=date.today().year, registration_date=date.today(), registration_status="approved"
    )
    yield Change("qc_circles", None, circle)
    yield Change("qc_registrations", None, renewal)
