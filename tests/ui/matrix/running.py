"""Runs the program of the matrix on a screen of 1366 x 768 that is not there."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]


def matrix(folder: Path, percent: int, *more: str) -> dict[str, Any]:
    """What was seen and found; with PICTURES=FOLDER in the environment, all of it is painted into that folder."""
    screen = {"name": "small", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}
    described = folder / "screen.json"
    described.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "tests.ui.matrix.program", str(folder), str(percent), *more],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={described}"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    told: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return told
