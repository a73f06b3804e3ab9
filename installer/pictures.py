"""The pictures of the handbook, taken from the running program in both languages."""

import os

from environment import Environment
from libraries import install_for_qt
from places import ROOT, TEST_LOCK


def take_pictures() -> int:
    """Sets up and takes them all; 0 is done. No screen is needed.

    Raises:
        Stop: the set-up failed.
    """
    install_for_qt()
    environment = Environment(ROOT / ".venv")
    environment.ready(TEST_LOCK)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return environment.run("-m", "tests.pictures").returncode
