"""The .deb on a clean Debian: installed, used, updated, set back, removed. The tests are one story, in this order."""

import hashlib
import json
import subprocess
from pathlib import Path

import openpyxl
import pytest

import desktop
from tests.bundles.conftest import wait_for_window
from tests.bundles.patched import of_another_version
from tests.bundles.roots import RUN, Machine

LEDGER = "/home/worker/台账/2025年.cqo"
OLD, NEW = "0.0.1", "99.0.0"

ROWS = [
    ["2025年合理化建议台账（单位：元）"],
    ["序号", "建议编号", "建议名称", "提案人", "部门", "提出日期", "建议内容", "是否采纳", "实施日期", "节约金额", "奖励金额"],
    [1, "TA-001", "改进清洗篮", "周海燕", "清洗车间", "2025-03-04", "原清洗篮易划伤，改为尼龙", "采纳", "2025-04-01", 12000, 200],
    [2, "TA-002", "换刀提示灯", "吴兵", "机加车间", "2025-03-06", "加提示灯", "否", None, None, 50],
]


@pytest.fixture(scope="module")
def before(machine: Machine) -> set[str]:
    """What lay in the clean Debian before anything was installed but what the program depends on."""
    return machine.files()


def install(machine: Machine, deb: Path, *options: str) -> None:
    target = machine.path(f"/tmp/{deb.name}")
    target.write_bytes(deb.read_bytes())
    machine.apt(*options, "install", f"/tmp/{deb.name}")
    target.unlink()


def digest(machine: Machine) -> str:
    return hashlib.sha256(machine.path(LEDGER).read_bytes()).hexdigest()


def figures(machine: Machine) -> object:
    return json.loads(machine.as_worker("cqodesk", "figures", LEDGER, "--year", "2025", "--json").stdout)


def test_an_old_version_is_installed_with_all_that_it_needs(
    machine: Machine, before: set[str], deb: Path, tmp_path: Path
):
    assert "usr/bin/python3" not in before, "the Debian has no Python of its own"
    install(machine, of_another_version(deb, tmp_path, OLD))
    assert machine.as_worker("cqodesk", "--version").stdout.strip() == f"cqodesk {OLD}"


def test_it_imports_a_ledger_and_exports_the_report(machine: Machine):
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    home = machine.path("/home/worker/台账")
    home.mkdir()
    book.save(home / "合理化建议.xlsx")
    machine.run("chown", "-R", "worker:worker", "/home/worker/台账")
    told = machine.as_worker("cqodesk", "import", LEDGER, "/home/worker/台账/合理化建议.xlsx", "--json")
    assert json.loads(told.stdout)
    listed = machine.as_worker("cqodesk", "list", LEDGER, "--register", "proposals", "--json").stdout
    assert "改进清洗篮" in listed
    machine.as_worker("cqodesk", "report", LEDGER, "--year", "2025", "--out", "/home/worker/台账/年报.xlsx")
    report = openpyxl.load_workbook(home / "年报.xlsx")
    cells = {cell.value for sheet in report for row in sheet.iter_rows() for cell in row}
    assert "改进清洗篮" in cells


def test_it_shows_its_window_on_a_screen(machine: Machine):
    done = machine.as_worker("cqodesk", LEDGER, "--quit-after-paint")
    assert done.returncode == 0, done.stderr


def test_its_window_has_the_name_that_the_menu_entry_gives(machine: Machine, display: str):
    words = ["env", "-i", f"DISPLAY={display}", "HOME=/home/worker", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "cqodesk", LEDGER]
    started = subprocess.Popen(
        ["unshare", "--mount", "sh", "-c", RUN, str(machine.root),
         "setpriv", "--reuid=1000", "--regid=1000", "--clear-groups", *words],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert wait_for_window(display, '"2025年.cqo')
        tree = subprocess.run(["xwininfo", "-display", display, "-root", "-tree"], capture_output=True, text=True, check=True)
        [line] = [line for line in tree.stdout.splitlines() if "2025年.cqo" in line]
        assert '("cqodesk" "cqodesk")' in line
    finally:
        started.kill()  # each of these words gives way to the next, so that this is the program itself
        started.wait()
    machine.as_worker("cqodesk", "verify", LEDGER)


def test_a_ledger_is_known_by_its_mark_and_opened_by_a_double_click(machine: Machine):
    machine.apt("install", "shared-mime-info", "xdg-utils", "libglib2.0-bin", "desktop-file-utils")
    machine.run("cp", LEDGER, "/tmp/unnamed")
    machine.run("cp", LEDGER, "/tmp/locked.cqo")
    machine.path("/tmp/password").write_text("密码1234abcD", encoding="utf-8")
    machine.run("cqodesk", "password", "/tmp/locked.cqo", "set", "--password-file", "/tmp/password")
    machine.run("mv", "/tmp/locked.cqo", "/tmp/locked")
    for file in (LEDGER, "/tmp/unnamed", "/tmp/locked"):
        told = machine.run("gio", "info", "-a", "standard::content-type", file).stdout
        assert "application/x-cqodesk-ledger" in told, file
    told = machine.as_worker("xdg-mime", "query", "default", "application/x-cqodesk-ledger").stdout
    assert told.strip() == "cqodesk.desktop"
    machine.run("desktop-file-validate", "/usr/share/applications/cqodesk.desktop")
    machine.run("rm", "/tmp/unnamed", "/tmp/locked", "/tmp/password")


def test_an_update_replaces_the_program_and_not_the_ledger(machine: Machine, deb: Path):
    counted, sum_ = figures(machine), digest(machine)
    install(machine, deb)
    assert machine.as_worker("cqodesk", "--version").stdout.strip() == f"cqodesk {desktop.__version__}"
    assert digest(machine) == sum_, "the update did not touch it"
    assert figures(machine) == counted
    machine.as_worker("cqodesk", "verify", LEDGER)
    assert "改进清洗篮" in machine.as_worker("cqodesk", "list", LEDGER, "--register", "proposals", "--json").stdout


def test_an_older_program_refuses_what_a_newer_one_wrote(machine: Machine, deb: Path, tmp_path: Path):
    install(machine, of_another_version(deb, tmp_path, NEW, later_schema=True))
    machine.as_worker("cqodesk", LEDGER, "--quit-after-paint")
    sum_ = digest(machine)
    install(machine, deb, "--allow-downgrades")
    for words in (["verify", LEDGER], ["figures", LEDGER, "--year", "2025"], [LEDGER, "--quit-after-paint"]):
        refused = machine.as_worker("cqodesk", *words, check=False)
        assert refused.returncode == 1, words
        assert "更新版本" in refused.stderr
        assert "Traceback" not in refused.stderr
    assert digest(machine) == sum_


def test_removed_it_leaves_nothing_but_what_people_made(machine: Machine, before: set[str]):
    machine.apt("purge", "cqodesk")
    left = {path for path in machine.files() - before if "cqodesk" in path.lower() or path.startswith("opt/")}
    assert {path for path in left if not path.startswith("home/worker/")} == set()
    assert machine.path(LEDGER).exists()
    assert machine.run("sh", "-c", "command -v cqodesk", check=False).returncode != 0
    cached = machine.path("/usr/share/applications/mimeinfo.cache")
    assert not cached.exists() or "cqodesk" not in cached.read_text()
