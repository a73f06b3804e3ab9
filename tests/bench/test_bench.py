"""The benchmark runs; what it measures is for people to judge."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_benchmark_runs_and_names_its_floors():
    command = [sys.executable, "-m", "tests.bench", "--runs", "1", "--rows", "50", "--records", "300", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert (answer["runs"], answer["rows"]) == (1, 50)
    assert len(answer["ratios"]) >= 5
    for ratio in answer["ratios"]:
        assert ratio["seconds"] > 0
        assert ratio["floor_seconds"] > 0
        assert ratio["floor"]


def test_the_benchmark_of_many_companies_runs():
    command = [sys.executable, "-m", "tests.bench.consolidating", "10"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["1", "10"]
    assert "ratio" in done.stdout


def test_the_benchmark_of_a_large_table_runs():
    command = [sys.executable, "-m", "tests.bench.table", "--records", "25000", "--runs", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("sqlite3") == 11
