"""How the program looks: calm, dense, readable. Fusion with a palette and a few rules of its own."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.assets import asset
from desktop.domain.words import Language

FAMILIES = ["Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"]
POINTS = 10

INK, MUTED, LINE = "#1f2933", "#52606d", "#d5dbe2"
PAPER, GROUND, BAND = "#ffffff", "#f3f5f8", "#e9edf2"
ACCENT, ACCENT_DARK, CHOSEN = "#1d5c88", "#164a6e", "#d3e4f2"
CHANGED = "#fffbe8"
"""The ground of a row that is being changed."""
ERROR, WARNING, DONE = "#b3261e", "#8a5300", "#1b6e3c"

_ROLES = {
    QPalette.ColorRole.Window: GROUND,
    QPalette.ColorRole.WindowText: INK,
    QPalette.ColorRole.Base: PAPER,
    QPalette.ColorRole.AlternateBase: "#f8fafc",
    QPalette.ColorRole.Text: INK,
    QPalette.ColorRole.Button: "#fbfcfd",
    QPalette.ColorRole.ButtonText: INK,
    QPalette.ColorRole.ToolTipBase: "#fffbe8",
    QPalette.ColorRole.ToolTipText: INK,
    QPalette.ColorRole.PlaceholderText: "#6b7885",
    QPalette.ColorRole.Highlight: ACCENT,
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Link: ACCENT,
}

SHEET = f"""
QToolTip {{ color: {INK}; background: #fffbe8; border: 1px solid #d8cf9f; padding: 3px; }}
QMenuBar {{ background: {PAPER}; border-bottom: 1px solid {LINE}; }}
QMenuBar::item {{ padding: 5px 10px; }}
QMenuBar::item:selected {{ background: {CHOSEN}; }}
QStatusBar {{ background: {PAPER}; border-top: 1px solid {LINE}; color: {MUTED}; }}
QStatusBar::item {{ border: none; }}

QTabWidget#desk::pane {{ border: none; border-top: 2px solid {ACCENT}; background: {GROUND}; top: -1px; }}
QTabWidget#desk > QTabBar::tab {{
    padding: 7px 18px; margin: 4px 1px 0 1px; color: {MUTED}; background: {BAND};
    border: 1px solid {LINE}; border-bottom: none; border-top-left-radius: 4px; border-top-right-radius: 4px; }}
QTabWidget#desk > QTabBar::tab:hover {{ background: {CHOSEN}; color: {INK}; }}
QTabWidget#desk > QTabBar::tab:selected {{
    background: {ACCENT}; color: white; border-color: {ACCENT}; font-weight: 600; }}
QTabBar[switch="true"]::tab {{
    padding: 4px 14px; margin: 0 4px 0 0; color: {INK}; background: transparent;
    border: 1px solid transparent; border-radius: 11px; }}
QTabBar[switch="true"]::tab:hover {{ background: {BAND}; }}
QTabBar[switch="true"]::tab:selected {{ background: {CHOSEN}; color: {ACCENT_DARK}; border-color: #a9c8e2; }}
QTabBar[switch="true"]::tab:focus {{ border-color: {ACCENT}; }}
QTreeWidget[counted="true"] {{ background: {PAPER}; border: 1px solid {LINE}; border-radius: 4px; outline: none; }}
QTreeWidget[counted="true"]:focus {{ border-color: #a9c8e2; }}
QSplitter::handle {{ background: transparent; }}

QTableView {{
    border: 1px solid {LINE}; gridline-color: #e4e8ed; background: {PAPER}; alternate-background-color: #f8fafc;
    selection-background-color: {CHOSEN}; selection-color: {INK}; }}
QTableView::item {{ padding: 0 4px; }}
QTableView::item:selected {{ background: {CHOSEN}; color: {INK}; }}
QHeaderView {{ background: {BAND}; }}
QHeaderView::section {{
    background: {BAND}; color: {INK}; padding: 3px 6px; border: none;
    border-right: 1px solid {LINE}; border-bottom: 1px solid {LINE}; }}
QHeaderView::section:hover {{ background: {CHOSEN}; }}
QHeaderView::section:vertical {{ color: {MUTED}; padding: 0 4px; }}
QTableCornerButton::section {{ background: {BAND}; border: none; border-right: 1px solid {LINE};
    border-bottom: 1px solid {LINE}; }}

QAbstractScrollArea::corner {{ background: {GROUND}; border: none; }}
QScrollBar:vertical {{ background: {GROUND}; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: {GROUND}; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: #b4bfca; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: #8d9bab; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; width: 0; height: 0; }}

QPushButton {{
    padding: 4px 12px; min-height: 20px; background: {PAPER}; border: 1px solid #bcc5cf; border-radius: 4px; }}
QPushButton:hover {{ border-color: {ACCENT}; background: #f2f7fb; }}
QPushButton:pressed {{ background: {CHOSEN}; }}
QPushButton:focus {{ border: 1px solid {ACCENT}; }}
QPushButton:disabled {{ color: #8f9aa5; border-color: {LINE}; background: {GROUND}; }}
QPushButton[primary="true"] {{ background: {ACCENT}; border-color: {ACCENT}; color: white; }}
QPushButton[primary="true"]:hover {{ background: {ACCENT_DARK}; }}
QPushButton[primary="true"]:focus {{ border: 1px solid #0d2c42; }}
QPushButton[primary="true"]:disabled {{ background: #9db6c9; border-color: #9db6c9; }}
QPushButton[choice="true"] {{ text-align: left; padding: 16px 20px; font-size: 12pt; border-radius: 6px; }}
QPushButton[plain="true"] {{ text-align: left; border-color: transparent; background: transparent; color: {ACCENT}; }}
QPushButton[plain="true"]:hover {{ background: {CHOSEN}; }}
QPushButton[plain="true"]:focus {{ border: 1px solid {ACCENT}; }}

QLineEdit, QPlainTextEdit, QComboBox {{
    background: {PAPER}; border: 1px solid #bcc5cf; border-radius: 3px; padding: 3px 6px; min-height: 20px;
    selection-background-color: {ACCENT}; selection-color: white; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 1px solid {ACCENT}; }}
QLineEdit:read-only {{ background: {GROUND}; }}
QComboBox QLineEdit {{ border: none; padding: 0; min-height: 18px; background: transparent; }}
QComboBox {{ padding-right: 18px; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url("@down@"); width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ border: 1px solid {LINE}; selection-background-color: {CHOSEN};
    selection-color: {INK}; outline: none; }}
*[weight="error"], *[weight="error"]:focus {{ border: 1px solid {ERROR}; }}
*[weight="warning"] {{ border: 1px solid #c98a1b; }}
*[follows="true"] {{ color: {ACCENT_DARK}; background: #f2f7fb; }}
QToolButton[inner="true"] {{ border: 1px solid #bcc5cf; border-radius: 3px; padding: 3px; background: {PAPER}; }}
QToolButton[inner="true"]:hover, QToolButton[inner="true"]:checked {{ background: {CHOSEN}; border-color: {ACCENT}; }}
QToolButton[inner="true"]:focus {{ border-color: {ACCENT}; }}

*[cell="true"] QLineEdit, *[cell="true"] QComboBox, *[cell="true"] QPlainTextEdit {{
    border-radius: 0; padding: 0 4px; min-height: 24px; border: 1px solid {ACCENT}; }}
*[cell="true"] QComboBox QLineEdit {{ border: none; min-height: 20px; padding: 0; }}
*[cell="true"] QToolButton {{ border-radius: 0; padding: 2px; }}

QLabel[role="title"] {{ font-size: 22pt; color: {ACCENT_DARK}; }}
QLabel[role="lead"] {{ color: {MUTED}; font-size: 11pt; }}
QLabel[role="heading"] {{ color: {ACCENT_DARK}; font-size: 11pt; font-weight: 600; }}
QLabel[role="tile.name"] {{ color: {MUTED}; background: transparent; }}
QLabel[role="tile.value"] {{ color: {ACCENT_DARK}; font-size: 17pt; font-weight: 600; background: transparent; }}
QPushButton[tile="true"] {{
    background: {PAPER}; border: 1px solid {LINE}; border-radius: 5px; text-align: left; padding: 0; min-height: 0; }}
QPushButton[tile="true"]:hover {{ background: {CHOSEN}; border-color: #a9c8e2; }}
QPushButton[tile="true"]:focus {{ border: 2px solid {ACCENT}; }}
QLabel[role="muted"] {{ color: {MUTED}; }}
QLabel[role="empty"] {{ color: {MUTED}; background: {PAPER}; border: 1px solid {LINE}; }}
QLabel[role="help"] {{ color: {MUTED}; font-size: 9pt; }}
QLabel[role="error"] {{ color: {ERROR}; font-size: 9pt; }}
QLabel[role="warning"] {{ color: {WARNING}; font-size: 9pt; }}
QLabel[role="banner"] {{ color: {ERROR}; background: #fdecea; border: 1px solid #e5a9a4; border-radius: 4px;
    padding: 8px 10px; }}
QScrollArea[form="true"], QScrollArea[form="true"] > QWidget > QWidget {{ background: {PAPER}; }}
QScrollArea[form="true"] {{ border: 1px solid {LINE}; }}
"""


def dress(application: QApplication) -> None:
    """Gives the application its style, palette, font and rules."""
    application.setStyle("Fusion")
    palette = QPalette(QColor(GROUND))
    for role, colour in _ROLES.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor("#8f9aa5"))
    application.setPalette(palette)
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSize(POINTS)
    application.setFont(font)
    application.setStyleSheet(SHEET.replace("@down@", asset("icons", "down.svg").as_posix()))


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
        translator = QTranslator(application)
        translator.setObjectName("language")
        if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            application.installTranslator(translator)


def mark(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the rules look at, and has them looked at again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
