"""No dialog is left out of the matrix."""

from PySide6.QtWidgets import QDialog

from desktop.ui.lists.table_dialog import TableDialog
from tests.ui.kinds import kinds_of
from tests.ui.matrix.screens import DIALOGS

BASES = {TableDialog}
"""They are shown as what is made of them."""


def test_every_dialog_class_is_opened():
    ours = kinds_of(QDialog) - BASES
    assert ours <= set(DIALOGS), {kind.__name__ for kind in ours - set(DIALOGS)}
    assert len(ours) >= 20
