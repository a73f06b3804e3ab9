"""The colours by their use, each in a light and a dark shade. Ask for a shade when painting, since it may change."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from PySide6.QtGui import QColor


class Colour(Enum):
    """A colour by what it is for: its shade on light ground, and on dark."""

    INK = "#1f2933", "#e4e9ee"
    """Text."""
    SOFT_INK = "#3b4a58", "#ced7df"
    """Text of a second level."""
    MUTED = "#52606d", "#b0bbc5"
    """Text that explains."""
    HINT = "#636f7b", "#9aa7b3"
    """What an empty field suggests."""
    FAINT = "#8f9aa5", "#6b7885"
    """Text of what cannot be used now; such text need not have contrast."""
    STRONG = "#164a6e", "#9ccbee"
    """Text with weight: headings, figures, what is chosen, links."""
    ERROR = "#b3261e", "#ffa59c"
    WARNING = "#8a5300", "#edbd6b"
    DONE = "#1b6e3c", "#85d4a0"
    ON_ACCENT = "#ffffff", "#ffffff"
    """Text and pictures on the accent."""

    PAPER = "#ffffff", "#20262d"
    """The ground that is written and read on."""
    OTHER_PAPER = "#f8fafc", "#252b33"
    """The same on every other line of a table."""
    GROUND = "#f3f5f8", "#1a1f25"
    """The ground between papers."""
    BAND = "#e9edf2", "#2c343d"
    """The ground of headings."""
    BUTTON = "#fbfcfd", "#2a313a"
    CHOSEN = "#d3e4f2", "#284a66"
    """The ground of what is chosen, or under the pointer."""
    HOVER = "#f2f7fb", "#2b3845"
    CHANGED = "#fffbe8", "#3a3523"
    """The ground of a row that is being changed, and of tool tips."""
    NOTE_GROUND = "#eef5fb", "#22374a"
    GOOD_GROUND = "#eaf6ee", "#203a2b"
    WARN_GROUND = "#fff6e0", "#3d3320"
    BAD_GROUND = "#fdecea", "#472a2a"

    ACCENT = "#1d5c88", "#2f77ab"
    """The ground of what matters most: the chosen tab, the first button."""
    ACCENT_PRESSED = "#164a6e", "#28679a"
    ACCENT_FAINT = "#9db6c9", "#2c4257"
    FOCUS = "#1d5c88", "#6db3e6"
    """The edge of what has the keyboard."""
    EDGE = "#7f8c9a", "#7b8894"
    """The edge of what can be typed into or pressed."""
    LINE = "#d5dbe2", "#3a444e"
    """Lines that set parts apart."""
    GRID = "#e4e8ed", "#323b44"
    CHOSEN_EDGE = "#a9c8e2", "#4a7ba3"
    WARN_MARK = "#b4780f", "#c98a1b"
    """The edge of a field whose value is doubtful."""
    NOTE_EDGE = "#a9c8e2", "#3f6789"
    GOOD_EDGE = "#a3cfb1", "#3f7454"
    WARN_EDGE = "#e2c27c", "#7a6432"
    BAD_EDGE = "#e5a9a4", "#8a4c48"
    HANDLE = "#8794a2", "#6b7783"
    """The handle of a scroll bar."""
    HANDLE_HELD = "#66737f", "#93a0ad"

    FIRST = "#2f5c8a", "#5b9bd5"
    """What the series of a chart are drawn in, and the sectors of a ring."""
    SECOND = "#b86d22", "#e0954a"
    THIRD = "#4d8050", "#74b277"
    FOURTH = "#8a6fa8", "#b597d3"
    FIFTH = "#7d8791", "#98a4af"

    def now(self) -> QColor:
        """The shade that fits the ground that is shown now."""
        return QColor(self.shade(dark=is_dark()))

    def shade(self, *, dark: bool) -> str:
        """The shade on dark or on light ground, as ``#rrggbb``."""
        light, night = self.value
        return str(night if dark else light)


_shown = {"dark": False}


def is_dark() -> bool:
    """Whether the program is shown on dark ground now."""
    return _shown["dark"]


def show_dark(dark: bool) -> None:
    """Has shades be those of dark ground, or of light; who calls it has everything painted anew."""
    _shown["dark"] = dark


@contextmanager
def on_light() -> Iterator[None]:
    """Has shades be those of light ground meanwhile, for what is printed or copied."""
    before = is_dark()
    show_dark(False)
    try:
        yield
    finally:
        show_dark(before)


SERIES = (Colour.FIRST, Colour.SECOND, Colour.THIRD, Colour.FOURTH, Colour.FIFTH)
GROUNDS = (
    Colour.PAPER,
    Colour.OTHER_PAPER,
    Colour.GROUND,
    Colour.BAND,
    Colour.BUTTON,
    Colour.CHOSEN,
    Colour.HOVER,
    Colour.CHANGED,
)
"""The grounds that any text may stand on."""
TEXTS = (Colour.INK, Colour.SOFT_INK, Colour.MUTED, Colour.STRONG, Colour.ERROR, Colour.WARNING, Colour.DONE)
"""What any text may be written with."""
READ = (
    *((text, ground) for text in TEXTS for ground in GROUNDS),
    *((Colour.HINT, ground) for ground in (Colour.PAPER, Colour.GROUND, Colour.CHANGED)),
    (Colour.ON_ACCENT, Colour.ACCENT),
    (Colour.ON_ACCENT, Colour.ACCENT_PRESSED),
    (Colour.STRONG, Colour.NOTE_GROUND),
    (Colour.DONE, Colour.GOOD_GROUND),
    (Colour.WARNING, Colour.WARN_GROUND),
    (Colour.ERROR, Colour.BAD_GROUND),
)
"""Every text with every ground that it is read on; a test holds each above 4.5 : 1."""
SEEN = (
    *((Colour.FOCUS, ground) for ground in (Colour.PAPER, Colour.GROUND, Colour.BUTTON)),
    *((Colour.EDGE, ground) for ground in (Colour.PAPER, Colour.GROUND)),
    *((Colour.ERROR, ground) for ground in (Colour.PAPER, Colour.GROUND)),
    (Colour.WARN_MARK, Colour.PAPER),
    (Colour.ACCENT, Colour.PAPER),
    (Colour.ACCENT, Colour.GROUND),
    (Colour.HANDLE, Colour.PAPER),
    *((series, Colour.PAPER) for series in SERIES),
)
"""Edges and grounds by which something is known, with what is beside them; a test holds each above 3 : 1."""
