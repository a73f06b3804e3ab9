"""What has to agree across the project's own files: versions, locks, pages, the README."""

import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import figures_page
import pytest
import rules_page
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import desktop
from desktop.domain.registers import BY_ID, REGISTERS

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = {
    "requirements.lock": PROJECT["dependencies"],
    "requirements-test.lock": PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"],
}
OLDEST, NEWEST = "3.11.0", "3.14.0"
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def text(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def entries(lock: str) -> list[tuple[Requirement, list[str]]]:
    """Each pinned package of a lock with its hashes."""
    found = []
    for block in re.split(r"\n(?=\S)", text("installer", lock)):
        lines = [line.removesuffix("\\").strip() for line in block.splitlines() if not line.startswith("#")]
        if lines:
            found.append((Requirement(lines[0]), lines[1:]))
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_with_hashes(lock: str):
    assert len(entries(lock)) > 5
    for requirement, hashes in entries(lock):
        assert [spec.operator for spec in requirement.specifier] == ["=="], requirement
        assert hashes, requirement
        assert all(HASH.fullmatch(entry) for entry in hashes), requirement


@pytest.mark.parametrize("python", [OLDEST, NEWEST])
@pytest.mark.parametrize("system", ["linux", "win32"])
@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_the_project_asks_for(lock: str, system: str, python: str):
    machine = {"sys_platform": system, "python_full_version": python, "python_version": python[:4]}
    here = [r for r, _ in entries(lock) if r.marker is None or r.marker.evaluate(machine)]
    pinned = {canonicalize_name(r.name): next(iter(r.specifier)).version for r in here}
    assert len(pinned) == len(here), "one version of each"
    for requirement in map(Requirement, LOCKS[lock]):
        if requirement.marker is not None and not requirement.marker.evaluate(machine):
            continue
        assert pinned[canonicalize_name(requirement.name)] in requirement.specifier, requirement
    if "test" in lock and system == "win32":
        assert "colorama" in pinned, "pytest needs it on Windows"


def test_the_program_is_tested_with_the_versions_it_ships():
    shipped, tested = ({(r.name, str(r.specifier), str(r.marker)) for r, _ in entries(lock)} for lock in LOCKS)
    assert shipped <= tested


def test_no_file_names_a_package_index():
    """Where packages come from is the business of the machine, not of the project."""
    addresses = re.compile(r"(?i)https?://[^\s)>\"']*(py" + r"pi|/simple\b|pythonhosted)|--(extra-)?index-url|--find-links")
    found = [path for path in _committed() if path.is_file() and addresses.search(_read(path))]
    assert found == []


def _committed() -> list[Path]:
    """The project's own files; without git, or in an unpacked archive, what its folders hold."""
    this = Path(__file__)  # it names what it looks for
    if shutil.which("git"):
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
        if listed.returncode == 0:
            return [ROOT / name for name in listed.stdout.decode().split("\0") if name and ROOT / name != this]
    folders = ("desktop", "docs", "installer", "resources", "tests", ".ci")
    files = [*ROOT.glob("*.*"), *(path for folder in folders for path in (ROOT / folder).rglob("*"))]
    return [path for path in files if path != this and path.suffix != ".pyc"]


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")


def test_the_changelog_knows_this_version():
    assert re.search(rf"^## \[{re.escape(desktop.__version__)}\]", text("CHANGELOG.md"), re.MULTILINE)


def test_the_licence_is_the_one_named():
    assert PROJECT["license"] == "MIT"
    assert text("LICENSE").startswith("MIT License")


@pytest.mark.parametrize("command", ["demo", "test"])
def test_the_readme_names_commands_that_exist(command: str):
    assert f"python3 installer {command}" in text("README.md")
    run = subprocess.run(
        [sys.executable, str(ROOT / "installer"), command, "--help"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


def test_ci_runs_the_command_of_the_readme():
    assert "python3 installer test" in text(".ci", "run")


PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page: Path):
    targets = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    missing = [t for t in targets if "://" not in t and not (page.parent / t).exists()]
    assert missing == []


def test_the_page_of_figures_is_current():
    assert text("docs", "figures.md") == figures_page.page(), "run: python3 installer figures"


@pytest.mark.skipif(importlib.util.find_spec("hatchling") is None, reason="hatchling is not installed")
def test_the_wheel_holds_the_program_and_its_resources(tmp_path: Path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT, capture_output=True, check=True,
    )  # fmt: skip
    [wheel] = tmp_path.glob("*.whl")
    assert wheel.name == f"cqodesk-{desktop.__version__}-py3-none-any.whl"
    held = set(zipfile.ZipFile(wheel).namelist())
    resources = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    sources = [path for path in (ROOT / "desktop").rglob("*.py") if "__pycache__" not in path.parts]
    expected = {path.relative_to(ROOT).as_posix() for path in sources}
    expected |= {f"desktop/{path.relative_to(ROOT).as_posix()}" for path in resources}
    assert expected <= held
    assert not {name for name in held if name.startswith(("tests", "installer", "resources"))}
    assert "desktop.app:main" in zipfile.ZipFile(wheel).read(f"cqodesk-{desktop.__version__}.dist-info/entry_points.txt").decode()


def test_the_page_of_rules_is_current():
    assert text("docs", "rules.md") == rules_page.page(), "run: python3 installer rules"


ROW = re.compile(r"^\|.+\|.+\|(.+)\|$", re.MULTILINE)
NAMED = re.compile(r"`([a-z_0-9]+)\.([a-z_0-9]+)`")
DICTIONARY = sorted((ROOT / "docs" / "dictionary").glob("*.md"))


@pytest.mark.parametrize("page", DICTIONARY, ids=lambda page: page.stem)
def test_each_row_of_the_dictionary_is_a_field_or_left_out_with_a_reason(page):
    """A name in back quotes is a field; whatever has none says why it is left out."""
    rows = [row.strip() for row in ROW.findall(page.read_text(encoding="utf-8"))]
    rows = [row for row in rows if row.lower() != "where" and not set(row) <= set("-: ")]
    assert len(rows) > 5
    for row in rows:
        named = NAMED.findall(row)
        assert named or "`" in row or re.search(r"left out: .{10}|figure|rule|sheet|cover", row), row
        for register, field in named:
            if register in BY_ID:
                assert field in BY_ID[register].by_id or field == "id", f"{register}.{field}"


def test_every_rule_of_the_dictionary_is_declared_or_looks_at_figures():
    declared = {rule.id for register in REGISTERS for rule in register.rules}
    assert {f"V{number:02}" for number in range(1, 33)} - declared == set()


def test_every_rule_says_what_it_demands_and_why():
    for register in REGISTERS:
        ids = [rule.id for rule in register.rules]
        assert len(set(ids)) == len(ids), register.id
        for rule in register.rules:
            assert rule.words.zh
            assert rule.words.en.isascii()
            assert rule.source
