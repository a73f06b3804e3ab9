"""The lines of a list that are broken where there is no room for them: each as high as it is when it is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.look.measures import px

PADDING = 12
"""Pixels of a line's width that its text may not have."""


class WrappedLines(QStyledItemDelegate):
    """Measures a line without the padding that the style sheet takes off only when it paints.

    Else a text that just fits what was measured is broken once more than there is room for, and ends in an ellipsis.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The size of a line."""
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -px(PADDING), 0)  # type: ignore[attr-defined]
        return super().sizeHint(narrower, index)
