"""How large a form is: as much of the screen as its fields and what is below them need, and never more."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QSplitter, QWidget

from desktop.ui.form.field_grid import FieldGrid
from desktop.ui.look.measures import px
from desktop.ui.look.shares import take_share

WIDTH, HEIGHT = 980, 720
WIDTH_OF_PARENTS, HEIGHT_OF_PARENTS = 1300, 960
"""Of the form of a record that others are shown under, in pixels."""
HEIGHT_OF_CHILDREN, SMALL_SCREEN, LESS_OF_CHILDREN = 300, 900, 210
"""Of what is shown there, and how much less on a screen up to which height."""
LEAST_OF_FIELDS = 90
"""Pixels of the fields that are always seen: the bar that scrolls them would ask for more where it is for fingers."""
MARGINS = 36
"""Pixels of height that fields, children and buttons leave to the form's edges and to what parts them."""


def fit(
    form: QDialog, grid: FieldGrid, bar: QWidget, splitter: QSplitter, *, parent: bool, children: bool
) -> None:
    """Gives a form its size, and has it stay on the screen.

    Args:
        form: the dialog.
        grid: its fields.
        bar: its buttons.
        splitter: what parts the fields from what is below them.
        parent: whether its record may have others below it.
        children: whether they are shown.
    """
    room = QGuiApplication.primaryScreen().availableGeometry()
    width = min(px(WIDTH_OF_PARENTS if parent else WIDTH), room.width() - 60)
    grid.arrange_for(width - 40)
    fields = grid.sizeHint().height()
    most, below = px(HEIGHT), 0
    if children:
        most = px(HEIGHT_OF_PARENTS)
        below = LESS_OF_CHILDREN if room.height() <= SMALL_SCREEN else HEIGHT_OF_CHILDREN
    rest = px(MARGINS) + bar.sizeHint().height() + below
    height = min(most, fields + rest, room.height() - 80)
    form.resize(width, height)
    splitter.widget(0).setMinimumHeight(px(LEAST_OF_FIELDS))
    take_share(splitter, form.objectName(), [height - rest + 4, below][: splitter.count()])
    if form.isVisible():
        centre = form.frameGeometry().center()
        form.move(form.pos() + room.center() - centre)
