"""The sample company: made once, shown in a window or written as a workbook."""

import subprocess
from pathlib import Path

import demo
import pytest
from demo import YEAR, can_open_window, show_sample
from environment import Environment
from talk import Stop

from desktop.domain.registers import BY_ID
from desktop.work.sample import sample_changes

DONE = subprocess.CompletedProcess


class Recorded(Environment):
    """An environment that notes what it is asked to run, and answers as told."""

    asked: list[tuple[str, ...]]
    qt_works = True
    fails = ""

    def ready(self, lock: Path, also: tuple[Path, ...] = ()) -> None:
        assert lock.name == "requirements.lock"

    def run(self, *arguments: str, quiet: bool = False) -> "subprocess.CompletedProcess[str]":
        if arguments[1] == demo.WINDOW:
            return DONE(arguments, 0 if Recorded.qt_works else -6)
        words = arguments[2:]
        Recorded.asked.append(words)
        if words[0] == "demo":
            Path(words[1]).write_bytes(b"half")
        return DONE(arguments, int(words[0] == Recorded.fails), "", "out of luck")


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    Recorded.asked, Recorded.qt_works, Recorded.fails = [], True, ""
    ledger = tmp_path / "sample" / "示例企业.cqo"
    monkeypatch.setattr(demo, "LEDGER", ledger)
    monkeypatch.setattr(demo, "Environment", Recorded)
    monkeypatch.setattr(demo, "install_for_qt", lambda: None)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    return ledger


def test_with_a_screen_the_window_opens_on_it(ledger: Path):
    assert show_sample() == 0
    assert Recorded.asked == [("demo", str(ledger), "--lang", "en"), (str(ledger),)]


def test_what_is_there_is_used_again(ledger: Path):
    show_sample()
    show_sample()
    assert [words[0] for words in Recorded.asked].count("demo") == 1


@pytest.mark.parametrize("reason", ["no display", "display out of reach", "painted into memory"])
def test_without_a_screen_it_says_so_and_writes_the_workbook(
    reason: str, ledger: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    if reason == "no display":
        monkeypatch.setattr("sys.platform", "linux")
        monkeypatch.delenv("DISPLAY")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    elif reason == "display out of reach":
        Recorded.qt_works = False
    else:
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not can_open_window(Recorded(Path()))
    assert show_sample() == 0
    workbook = ledger.with_name("示例企业-2025年报.xlsx")
    assert Recorded.asked[-1] == ("report", str(ledger), "--year", "2025", "--out", str(workbook), "--lang", "en")
    said = capsys.readouterr().out.splitlines()[-1]
    assert said.startswith("There is no screen")
    assert str(workbook) in said


def test_a_ledger_half_made_is_not_kept(ledger: Path):
    Recorded.fails = "demo"
    with pytest.raises(Stop, match="out of luck"):
        show_sample()
    assert not ledger.exists()


@pytest.mark.parametrize("register", ["appointments", "qc_themes", "six_sigma_projects", "quick_wins", "quality_events"])
def test_the_year_shown_is_the_last_that_has_work_in_it(register: str):
    records = [c.after for c in sample_changes().changes if c.register == register]
    assert str(max(getattr(record, BY_ID[register].year).year for record in records)) == YEAR
