"""The application dressed as it is when it runs, and undressed again after the test."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.look.colours import show_dark
from desktop.ui.look.measures import show_size


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which the test may dress."""
    style, font, palette = qapp.style().objectName(), QFont(qapp.font()), QPalette(qapp.palette())
    yield qapp
    show_dark(False)
    show_size(1.0)
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
