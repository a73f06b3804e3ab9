"""Where everything lies, whatever the current folder is."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the clone."""

INSTALLER = ROOT / "installer"
SAMPLE = ROOT / "sample"
"""Where the demo keeps its ledger; not under version control."""

RUN_LOCK = INSTALLER / "requirements.lock"
"""What the program needs, pinned, with hashes."""

TEST_LOCK = INSTALLER / "requirements-test.lock"
"""The same and what the tests need."""

BUILD_LOCK = INSTALLER / "bundles" / "requirements-build.lock"
"""What making the bundles needs."""

BUILD = ROOT / "build"
"""What is made on the way to them and kept for the next time; not under version control."""

DIST = ROOT / "dist"
"""Where the bundles go, unless another folder is named; not under version control."""


def environment_of_a_child(*, utf8: bool = False) -> dict[str, str]:
    """The environment in which the program is found, wherever it is started from.

    Args:
        utf8: whether what it prints is read here, and not by a console with an encoding of its own.
    """
    return {**os.environ, "PYTHONPATH": str(ROOT), **({"PYTHONIOENCODING": "utf-8"} if utf8 else {})}
