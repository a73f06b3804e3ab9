"""The style sheet: rules with names of colours, and lengths for text of the usual size."""

import re
from string import Template

from desktop.assets import asset
from desktop.ui.look.colours import Colour

RULES = """
QToolTip { color: $INK; background: $CHANGED; border: 1px solid $WARN_EDGE; padding: 3px; }
QMenuBar { background: $PAPER; border-bottom: 1px solid $LINE; }
QMenuBar::item { padding: 5px 10px; }
QMenuBar::item:selected { background: $CHOSEN; }
QMenuBar:disabled, QMenuBar::item:disabled { color: $FAINT; }
QStatusBar { background: $PAPER; border-top: 1px solid $LINE; color: $MUTED; }
QStatusBar::item { border: none; }
QToolBar[strip="plain"] { border: none; }
QToolBar[strip="warn"] { background: $WARN_GROUND; border: none; border-bottom: 1px solid $WARN_EDGE; }
QToolBar[strip="warn"] QLabel { color: $WARNING; }

QTabWidget#desk::pane { border: none; border-top: 2px solid $ACCENT; background: $GROUND; top: -1px; }
QTabWidget#desk > QTabBar::tab {
    padding: 7px 18px; margin: 4px 1px 0 1px; color: $MUTED; background: $BAND;
    border: 1px solid $LINE; border-bottom: none; border-top-left-radius: 4px; border-top-right-radius: 4px; }
QTabWidget#desk > QTabBar::tab:hover { background: $CHOSEN; color: $INK; }
QTabWidget#desk > QTabBar::tab:selected {
    background: $ACCENT; color: $ON_ACCENT; border-color: $ACCENT; font-weight: 600; }
QTabBar[switch="true"]::tab {
    padding: 4px 14px; margin: 0 4px 0 0; color: $INK; background: transparent;
    border: 1px solid transparent; border-radius: 11px; }
QTabBar[switch="true"]::tab:hover { background: $BAND; }
QTabBar[switch="true"]::tab:selected { background: $CHOSEN; color: $STRONG; border-color: $CHOSEN_EDGE; }
QTabBar[switch="true"]::tab:focus { border-color: $FOCUS; }
QTreeWidget[counted="true"] { background: $PAPER; border: 1px solid $LINE; border-radius: 4px; outline: none; }
QTreeWidget[counted="true"]:focus { border-color: $FOCUS; }
QSplitter::handle { background: transparent; }
QListView, QTreeView {
    background: $PAPER; border: 1px solid $LINE; outline: none;
    selection-background-color: $CHOSEN; selection-color: $INK; alternate-background-color: $OTHER_PAPER; }
QListView:focus, QTreeView:focus { border-color: $FOCUS; }
QListView::item, QTreeView::item { min-height: 24px; padding: 0 4px; }
QListView::item:selected, QTreeView::item:selected { background: $CHOSEN; color: $INK; }

QTableView {
    border: 1px solid $LINE; gridline-color: $GRID; background: $PAPER; alternate-background-color: $OTHER_PAPER;
    selection-background-color: $CHOSEN; selection-color: $INK; outline: 1px solid $FOCUS; }
QTableView:focus { border-color: $FOCUS; }
QTableView::item { padding: 0 4px; }
QTableView::item:selected { background: $CHOSEN; color: $INK; }
QHeaderView { background: $BAND; }
QHeaderView::section {
    background: $BAND; color: $INK; padding: 3px 6px; border: none;
    border-right: 1px solid $LINE; border-bottom: 1px solid $LINE; }
QHeaderView::section:hover { background: $CHOSEN; }
QHeaderView::section:vertical { color: $MUTED; padding: 0 4px; }
QTableCornerButton::section { background: $BAND; border: none; border-right: 1px solid $LINE;
    border-bottom: 1px solid $LINE; }

QAbstractScrollArea::corner { background: $GROUND; border: none; }
QScrollBar:vertical { background: $GROUND; width: 12px; margin: 0; }
QScrollBar:horizontal { background: $GROUND; height: 12px; margin: 0; }
QScrollBar::handle { background: $HANDLE; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $HANDLE_HELD; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; width: 0; height: 0; }

QPushButton {
    padding: 4px 12px; min-height: 20px; icon-size: 16px; background: $BUTTON; color: $INK;
    border: 1px solid $EDGE; border-radius: 4px; outline: none; }
QPushButton:hover { border-color: $FOCUS; background: $HOVER; }
QPushButton:pressed { background: $CHOSEN; }
QPushButton:focus { border: 2px solid $FOCUS; padding: 3px 11px; }
QPushButton:disabled { color: $FAINT; border-color: $LINE; background: $GROUND; }
QPushButton[primary="true"] { background: $ACCENT; border-color: $ACCENT; color: $ON_ACCENT; }
QPushButton[primary="true"]:hover { background: $ACCENT_PRESSED; }
QPushButton[primary="true"]:focus { border: 2px solid $INK; }
QPushButton[primary="true"]:disabled { background: $ACCENT_FAINT; border-color: $ACCENT_FAINT; }
QPushButton[choice="true"] { text-align: left; padding: 16px 20px; font-size: 12pt; border-radius: 6px; }
QPushButton[choice="true"]:focus { padding: 15px 19px; }
QPushButton[plain="true"] { text-align: left; border-color: transparent; background: transparent; color: $STRONG; }
QPushButton[plain="true"]:hover { background: $CHOSEN; }
QPushButton[plain="true"]:focus { border: 2px solid $FOCUS; }

QLineEdit, QPlainTextEdit, QComboBox {
    background: $PAPER; color: $INK; border: 1px solid $EDGE; border-radius: 3px; padding: 3px 6px; min-height: 20px;
    selection-background-color: $ACCENT; selection-color: $ON_ACCENT; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $FOCUS; padding: 2px 5px; }
QLineEdit:read-only { background: $GROUND; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    color: $FAINT; border-color: $LINE; background: $GROUND; }
QComboBox QLineEdit, QComboBox QLineEdit:focus {
    border: none; padding: 0; min-height: 18px; background: transparent; }
QComboBox, QComboBox:focus { padding-right: 18px; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("@down@"); width: 10px; height: 10px; }
QComboBox QAbstractItemView { border: 1px solid $LINE; background: $PAPER; color: $INK;
    selection-background-color: $CHOSEN; selection-color: $INK; outline: none; }
*[weight="error"] { border: 1px solid $ERROR; }
*[weight="warning"] { border: 1px solid $WARN_MARK; }
*[follows="true"] { color: $STRONG; background: $HOVER; }
QToolButton[inner="true"] {
    border: 1px solid $EDGE; border-radius: 3px; padding: 3px; background: $PAPER; qproperty-iconSize: 16px; }
QToolButton[inner="true"]:hover, QToolButton[inner="true"]:checked { background: $CHOSEN; border-color: $FOCUS; }
QToolButton[inner="true"]:focus { border: 2px solid $FOCUS; padding: 2px; }

*[cell="true"] QLineEdit, *[cell="true"] QComboBox, *[cell="true"] QPlainTextEdit {
    border-radius: 0; padding: 0 4px; min-height: 24px; border: 1px solid $FOCUS; }
*[cell="true"] QComboBox QLineEdit { border: none; min-height: 20px; padding: 0; }
*[cell="true"] QToolButton { border-radius: 0; padding: 2px; }

QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; }
QCheckBox::indicator, QAbstractItemView::indicator { border: 1px solid $EDGE; border-radius: 3px; background: $PAPER; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: $FOCUS; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $ACCENT; border-color: $ACCENT; image: url("@check@"); }
QCheckBox::indicator:disabled { border-color: $FAINT; background: $GROUND; }
QCheckBox::indicator:checked:disabled { background: $ACCENT_FAINT; border-color: $ACCENT_FAINT; }
QSpinBox { min-height: 22px; min-width: 48px; }

QLabel[role="title"] { font-size: 22pt; color: $STRONG; }
QLabel[role="lead"] { color: $MUTED; font-size: 11pt; }
QLabel[role="heading"] { color: $STRONG; font-size: 11pt; font-weight: 600; }
QLabel[role="headline"] { font-size: 13pt; font-weight: 600; }
QLabel[role="name"] { font-weight: 600; }
QLabel[role="tile.name"] { color: $MUTED; background: transparent; }
QLabel[role="tile.value"] { color: $STRONG; font-size: 17pt; font-weight: 600; background: transparent; }
QPushButton[tile="true"] {
    background: $PAPER; border: 1px solid $LINE; border-radius: 5px; text-align: left; padding: 0; min-height: 0; }
QPushButton[tile="true"]:hover { background: $CHOSEN; border-color: $CHOSEN_EDGE; }
QPushButton[tile="true"]:focus { border: 2px solid $FOCUS; padding: 0; }
QLabel[role="muted"] { color: $MUTED; }
QLabel[role="note"] { color: $MUTED; background: transparent; }
QLabel[role="empty"] { color: $MUTED; background: $PAPER; border: 1px solid $LINE; }
QLabel[role="help"] { color: $MUTED; font-size: 9pt; }
QLabel[role="required"] { color: $ERROR; }
QLabel[role="error"] { color: $ERROR; font-size: 9pt; }
QLabel[role="warning"] { color: $WARNING; font-size: 9pt; }
QLabel[role="banner"], QLabel[banner] { border-radius: 4px; padding: 7px 10px; }
QLabel[role="banner"], QLabel[banner="bad"] {
    color: $ERROR; background: $BAD_GROUND; border: 1px solid $BAD_EDGE; }
QLabel[banner="note"] { color: $STRONG; background: $NOTE_GROUND; border: 1px solid $NOTE_EDGE; }
QLabel[banner="good"] { color: $DONE; background: $GOOD_GROUND; border: 1px solid $GOOD_EDGE; }
QLabel[banner="warn"] { color: $WARNING; background: $WARN_GROUND; border: 1px solid $WARN_EDGE; }
QLabel[faded="true"] { color: $FAINT; }
QLabel[banner][faded="true"] { color: $FAINT; background: $GROUND; border: 1px solid $LINE; }
QScrollArea[form="true"], QScrollArea[form="true"] > QWidget > QWidget { background: $PAPER; }
QScrollArea[form="true"] { border: 1px solid $LINE; }
"""

TOUCH = """
QPushButton { min-height: 34px; padding: 4px 16px; }
QPushButton:focus { padding: 3px 15px; }
QLineEdit, QPlainTextEdit, QComboBox { min-height: 36px; }
QComboBox QLineEdit { min-height: 34px; }
QComboBox, QComboBox:focus { padding-right: 32px; }
QComboBox::drop-down { width: 36px; }
QComboBox::down-arrow { width: 16px; height: 16px; }
QComboBox QAbstractItemView::item { min-height: 44px; }
QToolButton[inner="true"] { min-width: 36px; min-height: 36px; }
*[cell="true"] QLineEdit, *[cell="true"] QComboBox, *[cell="true"] QPlainTextEdit { min-height: 42px; }
QTabWidget#desk > QTabBar::tab { min-height: 28px; }
QTabBar::tab { min-height: 34px; }
QMenuBar::item { padding: 12px 16px; }
QMenu::item { padding: 12px 32px; }
QCheckBox, QRadioButton { min-height: 44px; spacing: 12px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 24px; height: 24px; }
QSpinBox { min-height: 36px; min-width: 64px; }
QHeaderView::section { min-height: 38px; }
QListView::item, QTreeView::item { min-height: 44px; }
QScrollBar:vertical { width: 28px; }
QScrollBar:horizontal { height: 28px; }
QScrollBar::handle { border-radius: 8px; margin: 4px; }
QScrollBar::handle:vertical { min-height: 64px; }
QScrollBar::handle:horizontal { min-width: 64px; }
"""
"""The rules that make what is pressed as large as a finger."""

LARGE = """
QTabWidget#desk > QTabBar::tab { padding: 5px 6px; }
"""
"""The rules for larger text: what has room to spare beside text of the usual size gives it up, so that all of it is seen."""

PICTURES = "down", "check"
"""Icons that rules name as ``@down@``."""
_LENGTH = re.compile(r"\b(\d+)(px|pt)\b")


def style_sheet(*, dark: bool, size: float = 1.0, touch: bool = False) -> str:
    """The rules with shades and lengths filled in.

    Args:
        dark: whether for dark ground.
        size: of text, as a multiple of the usual one; lengths grow with it, hair lines do not.
        touch: whether for fingers.
    """
    shades = {colour.name: colour.shade(dark=dark) for colour in Colour}
    shades |= {name: colour.shade(dark=dark) for name, colour in Colour.__members__.items()}
    rules = RULES + (LARGE if size > 1.0 else "") + (TOUCH if touch else "")
    sheet = Template(rules).substitute(shades)
    if size != 1.0:
        sheet = _LENGTH.sub(lambda found: _grown(int(found[1]), found[2], size), sheet)
    for picture in PICTURES:
        sheet = sheet.replace(f"@{picture}@", asset("icons", f"{picture}.svg").as_posix())
    return sheet


def _grown(length: int, unit: str, size: float) -> str:
    return f"{length if unit == 'px' and length <= 2 else round(length * size)}{unit}"
