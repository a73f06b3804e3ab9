"""Every tab and dialog in both languages with text of 200 % and targets as large as a finger: the least room there is.

On light ground alone: what is cut off there is so on dark ground, and colours are looked at at the other sizes.
"""

from tests.ui.matrix.running import matrix
from tests.ui.matrix.screens import DIALOGS


def test_nothing_is_cut_off_or_larger_than_the_screen(tmp_path):
    told = matrix(tmp_path, 200, "touch", "light")
    assert told["found"] == []
    assert told["seen"] >= 2 * len(DIALOGS) + 2 * 8
