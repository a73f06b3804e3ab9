"""The direction of the house and its sizes, so that they hold without anyone watching."""

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from string import Formatter

import pytest

from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.words import Words

ROOT = Path(__file__).parent.parent
DESKTOP = ROOT / "desktop"
SOURCES = sorted(DESKTOP.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}

SAMPLE = {path for folder in ("sample", "reference") for path in (DESKTOP / "work" / folder).rglob("*.py")}
"""The records of an invented Chinese company, and those a ledger may start with; they are data, and are Chinese."""

MOST_LINES = 400
CHINESE = re.compile("[\u3400-\u9fff]")
OWN_NAMES = re.compile("质官台|语言|中文")
"""Chinese that stands in an English text on purpose: the program's name and the choice of language."""

IN_WORDS = {"Words", "same", "column", "options", "Option", "error", "warning", "Period", "Split", "Register"}
"""Calls whose arguments are texts of both languages, or headings that ledgers use."""


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def under(*rooms: str) -> list[Path]:
    return [path for path in SOURCES if path.relative_to(DESKTOP).parts[0] in rooms]


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last part of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "id", getattr(node.func, "attr", "")), node


def test_imports_go_in_one_direction():
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    run = subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert " 0 broken" in run.stdout


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported() -> dict[str, set[str]]:
    """Of each module, those it knows: at once, when it is used, or for its annotations alone."""
    modules = {module(path): path for path in SOURCES}
    known: dict[str, set[str]] = {}
    for one, path in modules.items():
        froms = [node for node in ast.walk(TREES[path]) if isinstance(node, ast.ImportFrom) and node.module]
        named = [(f"{node.module}.{alias.name}", node.module) for node in froms for alias in node.names]
        known[one] = {part if part in modules else whole for part, whole in named} & modules.keys()
    return known


def test_no_modules_know_each_other_in_a_circle():
    """Late imports and those of types count: what is one idea with another belongs beside it, or is said once below both."""
    TopologicalSorter(imported()).prepare()  # else CycleError, with the circle


def test_only_the_start_knows_the_main_window():
    """Its parts know `Shell`, which is what they may ask of it."""
    window = "desktop.ui.window.main_window"
    assert [one for one, known in imported().items() if window in known] == ["desktop.ui.window.run"]


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_file_is_long(path: Path):
    if "migrations" not in path.parts:  # one statement a table, as many as a schema has
        assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_every_text_is_there_in_both_languages(path: Path):
    """Both or neither filled in, each in its own language, with the same gaps to fill."""
    wrong = []
    for called, call in calls(TREES[path]):
        texts = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if called == "Words" and len(texts) == len(call.args) == 2:
            zh, en = texts
            same_gaps = sorted(_gaps(zh)) == sorted(_gaps(en))
            one_sided = bool(zh.strip()) != bool(en.strip())
            if one_sided or not same_gaps or CHINESE.search(OWN_NAMES.sub("", en)):
                wrong.append((call.lineno, zh, en))
    assert wrong == []


def _gaps(text: str) -> set[str]:
    return {gap for _, gap, _, _ in Formatter().parse(text) if gap is not None}


MODULES_WITHOUT_QT = [module(path) for path in SOURCES if path not in under("ui") and path.name not in ("__main__.py", "app.py")]


@pytest.mark.parametrize("module", MODULES_WITHOUT_QT)
def test_every_constant_of_words_says_something(module: str):
    for constant, value in vars(importlib.import_module(module)).items():
        if isinstance(value, Words):
            assert value.zh.strip(), constant
            assert value.en.strip(), constant


@pytest.mark.parametrize("path", [p for p in under("ui", "work", "cli", "app.py", "store") if p not in SAMPLE], ids=name)
def test_no_chinese_text_stands_outside_words(path: Path):
    """A Chinese text that is no Words has no English."""
    inside = {id(node) for called, call in calls(TREES[path]) if called in IN_WORDS for node in ast.walk(call)}
    loose = [
        (node.lineno, node.value)
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CHINESE.search(OWN_NAMES.sub("", node.value))
        and id(node) not in inside | _docstrings(TREES[path])
    ]
    assert loose == []


def _docstrings(tree: ast.AST) -> set[int]:
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def test_a_register_comes_after_all_that_it_links_to():
    known: set[str] = set()
    for register in REGISTERS:
        known.add(register.id)
        assert {link.target for link in register.links} <= known, register.id
    assert known == set(BY_ID)


@pytest.mark.parametrize("path", under("domain", "store", "work"), ids=name)
def test_no_amount_passes_through_a_binary_fraction(path: Path):
    """Money and measured values are exact; a column of binary fractions, or float() of a value, would round them."""
    forbidden = {"float", "Float", "REAL", "Double", "DOUBLE", "DOUBLE_PRECISION"}
    assert [(call.lineno, called) for called, call in calls(TREES[path]) if called in forbidden] == []


@pytest.mark.parametrize("path", under("domain"), ids=name)
def test_the_domain_reckons_without_binary_fractions(path: Path):
    """A cell may be compared with one; nothing is reckoned with one."""
    compared = {id(part) for node in ast.walk(TREES[path]) if isinstance(node, ast.Compare) for part in ast.walk(node)}
    floats = [n for n in ast.walk(TREES[path]) if isinstance(n, ast.Constant) and isinstance(n.value, float)]
    assert [node.lineno for node in floats if id(node) not in compared] == []


@pytest.mark.parametrize("path", [path for path in SOURCES if path not in under("cli")], ids=name)
def test_only_the_command_line_prints(path: Path):
    assert [call.lineno for called, call in calls(TREES[path]) if called == "print"] == []
