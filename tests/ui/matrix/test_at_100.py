"""Every tab and dialog in both languages, light and dark, with text of 100 %."""

from tests.ui.matrix.running import matrix
from tests.ui.matrix.screens import DIALOGS


def test_nothing_is_cut_off_and_qt_has_no_complaint(tmp_path):
    told = matrix(tmp_path, 100)
    assert told["found"] == []
    assert told["seen"] >= 4 * len(DIALOGS) + 4 * 8
