"""The set-up for Windows, in a Wine on a Debian in a folder: installed silently, used, updated, removed. One story, in this order.

Wine is not Windows: what is seen here is that the files are whole and do what they are made for.
"""

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

import desktop
from tests.bundles.conftest import ROOT, bundle, wait_for_window
from tests.bundles.roots import RUN, Machine, clean_debian, why_not

WINE = ("wine", "wine64", "fonts-noto-cjk")
HOME = r"C:\users\root\AppData\Local\Programs\CQODesk"
DRIVE = "/root/.wine/drive_c"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\CQODesk"
LEDGER = r"C:\质量部\2025.cqo"


class Windows(Machine):
    """A Debian with Wine, and in it what Wine holds for a PC with Windows."""

    def words(self, *command: str) -> list[str]:
        return ["env", f"DISPLAY={self.display}", "LANG=C.UTF-8", "WINEDEBUG=-all", "WINEARCH=win64", "wine", *command]

    def wine(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        # Through a pipe: what a program of Windows writes into a file of this system is lost.
        done = self.run("sh", "-c", '{ "$@" </dev/null 2>&1; echo $? >/tmp/code; } | cat', "sh", *self.words(*command))
        code = int(self.path("/tmp/code").read_text())
        if check and code:
            raise AssertionError(f"{command} ended with {code}:\n{done.stdout}")
        return subprocess.CompletedProcess(command, code, done.stdout, "")

    def cqodesk(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        return self.wine(rf"{HOME}\cqodesk-cli.exe", *words, check=check)

    def installed(self) -> Path:
        return self.path(f"{DRIVE}/users/root/AppData/Local/Programs/CQODesk")

    def held(self) -> set[str]:
        """What lies in the program's folder."""
        return {path.name for path in self.installed().iterdir()}

    def registry(self, key: str) -> str:
        done = self.wine("reg", "query", key, "/s", check=False)
        return done.stdout if done.returncode == 0 else ""


@pytest.fixture(scope="module")
def windows(display: str) -> Iterator[Windows]:
    if reason := why_not():
        pytest.skip(reason)
    root = clean_debian(ROOT / "build" / "roots", "trixie")
    machine = Windows(root, display)
    if not (root / "usr" / "bin" / "wine").exists():
        machine.apt("update")
        machine.apt("install", *WINE)
    shutil.rmtree(root / "root" / ".wine", ignore_errors=True)
    machine.run(*machine.words("wineboot", "-i"), check=False)
    folder = machine.path(f"{DRIVE}/质量部")
    folder.mkdir()
    setup = bundle("cqodesk-*-setup.exe")
    shutil.copyfile(setup, machine.path(f"{DRIVE}/setup.exe"))
    yield machine
    machine.run("env", "wineserver", "-k", check=False)


def until(condition, seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.5)
    return bool(condition())


def test_the_set_up_runs_silently_and_windows_knows_the_program(windows: Windows):
    windows.wine(r"C:\setup.exe", "/S")
    assert {"cqodesk.exe", "cqodesk-cli.exe", "uninstall.exe", "runtime", "licences", "sbom.cdx.json"} == windows.held()
    told = windows.registry(UNINSTALL)
    for value in (desktop.__version__, "QuietUninstallString", "InstallLocation"):
        assert value in told
    assert "CQODesk.Ledger" in windows.registry(r"HKCU\Software\Classes\.cqo")
    assert r'cqodesk.exe" "%1"' in windows.registry(r"HKCU\Software\Classes\CQODesk.Ledger\shell\open\command")
    assert len(list(windows.path(f"{DRIVE}/users/root/AppData/Roaming/Microsoft/Windows/Start Menu").rglob("*.lnk"))) == 2


def test_it_makes_imports_and_reports(windows: Windows):
    assert windows.cqodesk("--version").stdout.strip() == f"cqodesk {desktop.__version__}"
    windows.cqodesk("demo", LEDGER)
    windows.cqodesk("export", LEDGER, "--register", "patents", "--out", r"C:\质量部\专利.xlsx")
    windows.cqodesk("import", r"C:\质量部\again.cqo", r"C:\质量部\专利.xlsx")
    windows.cqodesk("report", LEDGER, "--year", "2025", "--out", r"C:\质量部\年报.xlsx")
    assert len(openpyxl.load_workbook(windows.path(f"{DRIVE}/质量部/年报.xlsx")).sheetnames) > 5
    windows.cqodesk("verify", LEDGER)
    windows.path(f"{DRIVE}/质量部/password.txt").write_text("密码1234abcD\n", encoding="utf-8")
    for words in (("password", r"C:\质量部\again.cqo", "set"), ("verify", r"C:\质量部\again.cqo")):
        windows.cqodesk(*words, "--password-file", r"C:\质量部\password.txt")
    windows.path(f"{DRIVE}/质量部/wrong.txt").write_text("another\n", encoding="utf-8")
    words = ("verify", r"C:\质量部\again.cqo", "--password-file", r"C:\质量部\wrong.txt")
    assert windows.cqodesk(*words, check=False).returncode == 1
    assert windows.cqodesk(LEDGER, "--quit-after-paint").returncode == 0


def test_a_set_up_over_a_running_program_changes_nothing(windows: Windows, display: str):
    before = {path: path.stat().st_mtime_ns for path in windows.installed().rglob("*")}
    started = subprocess.Popen(
        ["unshare", "--mount", "sh", "-c", RUN, str(windows.root), *windows.words(rf"{HOME}\cqodesk.exe", LEDGER)],
        env={"PATH": "/usr/sbin:/usr/bin:/bin", "HOME": "/root"},
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert wait_for_window(display, '"2025.cqo', 120)
        assert windows.wine(r"C:\setup.exe", "/S", check=False).returncode == 2
        assert {path: path.stat().st_mtime_ns for path in windows.installed().rglob("*")} == before
    finally:
        windows.wine("taskkill", "/f", "/im", "cqodesk.exe", check=False)
        started.wait()


def test_an_update_replaces_the_program_and_not_the_ledger(windows: Windows):
    ledger = windows.path(f"{DRIVE}/质量部/2025.cqo")
    windows.cqodesk("verify", LEDGER)
    before = ledger.read_bytes()
    stale = windows.installed() / "runtime" / "Lib" / "site-packages" / "desktop" / "of_an_older_version.py"
    stale.write_text("")
    windows.wine(r"C:\setup.exe", "/S")
    assert not stale.exists()
    assert ledger.read_bytes() == before
    windows.cqodesk("verify", LEDGER)


def test_an_older_program_refuses_what_a_newer_one_wrote(windows: Windows):
    steps = windows.installed() / "runtime" / "Lib" / "site-packages" / "desktop" / "store" / "migrations"
    for compiled in (steps / "__pycache__").glob("__init__.*"):
        compiled.unlink()
    own = (steps / "__init__.py").read_text(encoding="utf-8")
    (steps / "__init__.py").write_text(own + "\nMIGRATIONS += (lambda connection: None,)\nCURRENT = len(MIGRATIONS)\n", encoding="utf-8")
    windows.cqodesk("demo", r"C:\质量部\later.cqo")
    windows.wine(r"C:\setup.exe", "/S")
    before = windows.path(f"{DRIVE}/质量部/later.cqo").read_bytes()
    refused = windows.cqodesk("verify", r"C:\质量部\later.cqo", "--lang", "en", check=False)
    assert refused.returncode == 1
    assert "newer version" in refused.stdout
    assert windows.path(f"{DRIVE}/质量部/later.cqo").read_bytes() == before


def test_removed_it_leaves_what_people_made_and_nothing_else(windows: Windows):
    own = windows.installed() / "mine.cqo"
    own.write_bytes(b"a ledger in the program's folder")
    windows.wine(rf"{HOME}\uninstall.exe", "/S")
    assert until(lambda: windows.held() == {"mine.cqo"})
    assert until(lambda: not windows.registry(UNINSTALL))
    assert not windows.registry(r"HKCU\Software\Classes\CQODesk.Ledger")
    assert "CQODesk.Ledger" not in windows.registry(r"HKCU\Software\Classes\.cqo")
    assert not list(windows.path(f"{DRIVE}/users/root/AppData/Roaming/Microsoft/Windows/Start Menu").rglob("*CQO*"))
    assert windows.path(f"{DRIVE}/质量部/2025.cqo").exists()
