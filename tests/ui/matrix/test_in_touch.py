"""Every tab and dialog in both languages, light and dark, with targets as large as a finger."""

from tests.ui.matrix.running import matrix
from tests.ui.matrix.screens import DIALOGS


def test_nothing_is_cut_off_or_larger_than_the_screen(tmp_path):
    told = matrix(tmp_path, 100, "touch")
    assert told["found"] == []
    assert told["seen"] >= 4 * len(DIALOGS) + 4 * 8
