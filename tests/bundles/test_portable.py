"""The portable folder and the wheel: used from another folder, and what they carry beside the program."""

import json
import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import openpyxl
import pytest

import desktop
from tests.bundles.conftest import DIST, bundle, wait_for_window

LEDGER = "2025年 台账.cqo"

IMPORT_ALL = """
import importlib, pkgutil, sys, warnings
warnings.simplefilter("ignore")
for name in sys.argv[1:]:
    for module in pkgutil.walk_packages(importlib.import_module(name).__path__, name + "."):
        if not module.name.endswith("__main__"):
            try:
                importlib.import_module(module.name)
            except ImportError as missing:
                print(module.name, missing.name)
"""

PACKAGES = ("desktop", "PySide6", "shiboken6", "sqlalchemy", "openpyxl", "python_calamine", "stdnum", "sqlcipher3", "et_xmlfile")

NEVER_IMPORTED = {"sqlalchemy.testing", "numpy", "pandas", "pysqlite2", "aiosqlite"}
"""What packages name and can do without: their own tests, and optional helpers."""


def environment(home: Path, **more: str) -> dict[str, str]:
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", **more}


def cqodesk(program: Path, home: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program), *words], cwd=home, env=environment(home, **more), capture_output=True, text=True, timeout=120, check=False
    )


def use(program: Path, home: Path) -> None:
    """What a department does in its first year: a ledger, an export, an import of it, the report, a password."""
    (home / "password.txt").write_text("密码1234abcD\n", encoding="utf-8")
    for words in (
        ("demo", LEDGER),
        ("export", LEDGER, "--register", "patents", "--out", "专利.xlsx"),
        ("import", "again.cqo", "专利.xlsx"),
        ("report", LEDGER, "--year", "2025", "--out", "年报.xlsx"),
        ("verify", LEDGER),
        (LEDGER, "--quit-after-paint"),
        ("password", "again.cqo", "set", "--password-file", "password.txt"),
        ("verify", "again.cqo", "--password-file", "password.txt"),
    ):
        done = cqodesk(program, home, *words)
        assert done.returncode == 0, (words, done.stderr)
    assert len(openpyxl.load_workbook(home / "年报.xlsx").sheetnames) > 5
    words = ("list", "again.cqo", "--register", "patents", "--json")
    assert cqodesk(program, home, *words).returncode == 1, "it has a password"
    assert json.loads(cqodesk(program, home, *words, "--password-file", "password.txt").stdout)


def test_the_portable_folder_works_from_where_it_was_unpacked(portable: Path, tmp_path: Path):
    use(portable / "cqodesk", tmp_path)
    assert cqodesk(portable / "cqodesk", tmp_path, "--version").stdout.strip() == f"cqodesk {desktop.__version__}"


def test_it_writes_nothing_into_its_own_folder(portable: Path, tmp_path: Path):
    before = {path: path.stat().st_mtime_ns for path in portable.rglob("*")}
    assert cqodesk(portable / "cqodesk", tmp_path, "demo", LEDGER).returncode == 0
    assert {path: path.stat().st_mtime_ns for path in portable.rglob("*")} == before


def test_what_lies_in_the_current_folder_is_never_run(portable: Path, tmp_path: Path):
    (tmp_path / "json.py").write_text("raise SystemExit('a stranger was run')")
    (tmp_path / "desktop").mkdir()
    (tmp_path / "desktop" / "__init__.py").write_text("raise SystemExit('a stranger was run')")
    use(portable / "cqodesk", tmp_path)


def test_settings_of_other_pythons_and_qts_do_no_harm(portable: Path, tmp_path: Path):
    foreign = {"PYTHONHOME": "/nowhere", "PYTHONPATH": str(tmp_path), "QT_PLUGIN_PATH": "/nowhere", "QT_STYLE_OVERRIDE": "none"}
    assert cqodesk(portable / "cqodesk", tmp_path, "demo", LEDGER, **foreign).returncode == 0
    assert cqodesk(portable / "cqodesk", tmp_path, LEDGER, "--quit-after-paint", **foreign).returncode == 0


def test_its_window_comes_up_on_a_screen(portable: Path, tmp_path: Path, display: str):
    assert cqodesk(portable / "cqodesk", tmp_path, "demo", LEDGER).returncode == 0
    given = environment(tmp_path, DISPLAY=display)
    del given["QT_QPA_PLATFORM"]
    started = subprocess.Popen([str(portable / "cqodesk"), LEDGER], cwd=tmp_path, env=given, stderr=subprocess.DEVNULL)
    try:
        assert wait_for_window(display, '"2025年 台账.cqo')
    finally:
        started.kill()
        started.wait()


def test_every_module_that_it_carries_can_be_imported(portable: Path, tmp_path: Path):
    python = next((portable / "python" / "bin").glob("python3*"))
    told = subprocess.run(
        [str(python), "-I", "-c", IMPORT_ALL, *PACKAGES], env=environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    missing = {line.split()[1] for line in told.stdout.splitlines()}
    assert missing <= NEVER_IMPORTED


def test_it_carries_nothing_of_qt_that_a_window_of_widgets_does_not_load(portable: Path):
    names = {path.name for path in portable.rglob("*")}
    assert not [name for name in names if re.search("Qml|Quick|WebEngine|Designer|Multimedia|libQt6Test|Sql\\.", name)]
    assert {name for name in names if name.endswith(".qm")} == {"qtbase_zh_CN.qm", "qt_zh.qm"}
    assert not names & {"test", "idlelib", "tkinter", "ensurepip", "lib2to3"}


def test_licences_and_parts_lie_in_every_bundle(portable: Path):
    with zipfile.ZipFile(bundle("cqodesk-*-windows-amd64.zip")) as packed:
        windows = {name.partition("/")[2]: packed.read(name) for name in packed.namelist() if "/runtime/" not in name}
    linux = {path.relative_to(portable).as_posix(): path.read_bytes() for path in portable.rglob("*") if path.is_file()}
    for held, packages in ((linux, {"python3.11", "expat", "libxcb-cursor0"}), (windows, {"python"})):
        for text in ("LICENSE", "LGPL-3.0", "GPL-3.0", "LGPL-2.1", "qtbase"):
            assert len(held[f"licences/{text}.txt"]) > 500, text
        told = held["licences/README.txt"].decode()
        assert "download.qt.io" in told
        parts = json.loads(held["sbom.cdx.json"])
        assert parts["metadata"]["component"]["version"] == desktop.__version__
        names = {part["name"]: part for part in parts["components"]}
        assert packages | {"qt", "pyside6-essentials", "sqlalchemy", "openpyxl", "sqlcipher", "openssl"} <= set(names)
        assert not [name for name, part in names.items() if part["version"] == "unknown"]
        assert "NOASSERTION" not in json.dumps(parts)


def test_the_sums_are_right():
    checked = subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=DIST, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


def test_the_wheel_works_in_an_empty_environment_from_another_folder(tmp_path: Path):
    wheel, lock = bundle("cqodesk-*.whl"), bundle("cqodesk-*-requirements.lock")
    place = tmp_path / "environment"
    venv.EnvBuilder(with_pip=True).create(place)
    pip = [str(place / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "-q", "install"]
    given = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    for words in (["--require-hashes", "--only-binary", ":all:", "-r", str(lock)], ["--no-deps", "--no-index", str(wheel)]):
        subprocess.run([*pip, *words], check=True, env=given, cwd=tmp_path)
    home = tmp_path / "elsewhere"
    home.mkdir()
    use(place / "bin" / "cqodesk", home)


def test_every_kind_of_package_has_the_version_of_the_program(deb: Path, portable: Path):
    version = desktop.__version__
    told = subprocess.run(["dpkg-deb", "-f", str(deb), "Version"], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == version
    with tarfile.open(bundle("cqodesk-*-linux-amd64.tar.gz")) as tar:
        assert tar.next().name == f"cqodesk-{version}"
    with zipfile.ZipFile(bundle("cqodesk-*.whl")) as wheel:
        assert f"Version: {version}" in wheel.read(f"cqodesk-{version}.dist-info/METADATA").decode()
    with zipfile.ZipFile(bundle("cqodesk-*-windows-amd64.zip")) as packed:
        for starter in ("cqodesk.exe", "cqodesk-cli.exe"):
            properties = packed.read(f"cqodesk-{version}/{starter}")
            assert "ProductVersion".encode("utf-16-le") in properties
            assert f"{version}\0".encode("utf-16-le") in properties
    log = portable.parent / "home"
    log.mkdir(exist_ok=True)
    assert cqodesk(portable / "cqodesk", log, "demo", "a.cqo").returncode == 0
    assert cqodesk(portable / "cqodesk", log, "a.cqo", "--quit-after-paint").returncode == 0
    [written] = log.rglob("cqodesk.log")
    assert version in written.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="reads files of Linux")
def test_no_file_of_it_needs_a_newer_glibc_than_2_28(portable: Path):
    from bundles.binaries import is_program_code, oldest_glibc

    code = [path for path in portable.rglob("*") if path.is_file() and is_program_code(path)]
    assert len(code) > 50
    assert max(oldest_glibc(path) for path in code) <= (2, 28)
