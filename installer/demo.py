"""The sample company: its ledger, and the window on it or, without a screen, its annual workbook."""

import os
import sys
from pathlib import Path

from environment import Environment
from libraries import install_for_qt
from places import ROOT, RUN_LOCK, SAMPLE
from talk import Stop, say, told

LEDGER = SAMPLE / "示例企业.cqo"

YEAR = "2025"
"""The last whole year of the sample company."""

WINDOW = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
"""Ends at once and well where Qt can open a window; where it cannot, Qt ends the process."""


def show_sample() -> int:
    """Sets up and shows the sample company; 0 is done.

    Raises:
        Stop: the set-up failed, or the program did.
    """
    install_for_qt()
    environment = Environment(ROOT / ".venv")
    environment.ready(RUN_LOCK)
    if not LEDGER.exists():
        _make_ledger(environment)
    if can_open_window(environment):
        say(f"正在打开 {LEDGER}", f"Opening {LEDGER}")
        return environment.run("-m", "desktop", str(LEDGER)).returncode
    workbook = _report(environment)
    say(
        f"这台机器上没有可用的屏幕，因此改为生成示例企业的年报工作簿：{workbook}",
        f"There is no screen to open a window on, so the sample company's annual workbook was written: {workbook}",
    )
    return 0


def can_open_window(environment: Environment) -> bool:
    """Whether someone could see a window of Qt here."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen.startswith(("offscreen", "minimal", "vnc")):
        return False
    if sys.platform.startswith("linux") and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        return False
    return environment.run("-c", WINDOW, quiet=True).returncode == 0


def _make_ledger(environment: Environment) -> None:
    say("正在生成示例企业的台账……", "Making the ledger of the sample company ...")
    LEDGER.parent.mkdir(exist_ok=True)
    try:
        _program(environment, "demo", str(LEDGER))
    except BaseException:  # broken off half way, it would be taken for the whole next time
        LEDGER.unlink(missing_ok=True)
        raise


def _report(environment: Environment) -> Path:
    workbook = LEDGER.with_name(f"{LEDGER.stem}-{YEAR}年报.xlsx")
    _program(environment, "report", str(LEDGER), "--year", YEAR, "--out", str(workbook))
    return workbook


def _program(environment: Environment, *arguments: str) -> None:
    done = environment.run("-m", "desktop", *arguments, "--lang", told("zh", "en"), quiet=True)
    if done.returncode:
        raise Stop(f"程序没有完成：\n{done.stderr}", f"The program failed:\n{done.stderr}")
