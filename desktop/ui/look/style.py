"""How the program looks: calm, dense, readable. Fusion with a palette and a few rules of its own."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.assets import asset
from desktop.domain.words import Language
from desktop.ui.look.colours import Colour, show_dark
from desktop.ui.look.measures import show_size, size
from desktop.ui.look.sheet import style_sheet

FAMILIES = ["Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"]
FUSION = ("-style", "fusion")
"""The argument by which an application has the style from the beginning, without a style made known to Python."""
STYLED = "styled"
"""The property of an application that was given it."""
POINTS = 10
USUAL_PIXELS = 13
"""What so many points are on a screen of 96 dots an inch."""

_ROLES = {
    QPalette.ColorRole.Window: Colour.GROUND,
    QPalette.ColorRole.WindowText: Colour.INK,
    QPalette.ColorRole.Base: Colour.PAPER,
    QPalette.ColorRole.AlternateBase: Colour.OTHER_PAPER,
    QPalette.ColorRole.Text: Colour.INK,
    QPalette.ColorRole.Button: Colour.BUTTON,
    QPalette.ColorRole.ButtonText: Colour.INK,
    QPalette.ColorRole.ToolTipBase: Colour.CHANGED,
    QPalette.ColorRole.ToolTipText: Colour.INK,
    QPalette.ColorRole.PlaceholderText: Colour.HINT,
    QPalette.ColorRole.Highlight: Colour.ACCENT,
    QPalette.ColorRole.HighlightedText: Colour.ON_ACCENT,
    QPalette.ColorRole.Link: Colour.STRONG,
    QPalette.ColorRole.LinkVisited: Colour.STRONG,
}
_TEXTS = (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText)


def dress(application: QApplication, *, dark: bool = False, percent: int = 100, touch: bool = False) -> None:
    """Gives the application its style, palette, font and rules; at any time again.

    Args:
        application: what is dressed.
        dark: whether on dark ground.
        percent: the size of text, of the usual one.
        touch: whether what is pressed is as large as a finger.
    """
    show_dark(dark)
    if not application.property(STYLED):
        application.setStyle("Fusion")
    application.setPalette(palette(dark=dark))
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSizeF(POINTS * percent / 100)
    application.setFont(font)
    show_size(QFontInfo(font).pixelSize() / USUAL_PIXELS, touch=touch)
    application.setStyleSheet(style_sheet(dark=dark, size=size(), touch=touch))


def palette(*, dark: bool) -> QPalette:
    """The palette for light or for dark ground."""
    ground = QColor(Colour.GROUND.shade(dark=dark))
    made = QPalette(ground, ground)  # of one colour alone Python would have to know whether Qt names it
    for role, colour in _ROLES.items():
        made.setColor(role, QColor(colour.shade(dark=dark)))
    for role in _TEXTS:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(Colour.FAINT.shade(dark=dark)))
    return made


def speak(application: QApplication, language: Language) -> None:
    """Has Qt's own dialogs, calendars and buttons speak the language."""
    for old in application.findChildren(QTranslator, "language"):
        application.removeTranslator(old)
        old.deleteLater()
    chinese = language == "zh"
    QLocale.setDefault(
        QLocale(QLocale.Language.Chinese, QLocale.Country.China)
        if chinese
        else QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    )
    if chinese:
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase_zh_CN.qm")
        for catalogue in (qt, asset("i18n", "qt_zh.qm")):  # the last is asked first
            translator = QTranslator(application)
            translator.setObjectName("language")
            if translator.load(str(catalogue)):
                application.installTranslator(translator)


def mark(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the rules look at, and has them looked at again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def fade_label(label: QWidget, faded: bool) -> None:
    """Has a label be faint, while what it says is of before and what is true is on its way; or no longer."""
    mark(label, "faded", "true" if faded else "")
