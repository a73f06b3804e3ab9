"""Qt's own dialogs speak the window's language to the last word."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QTreeView, QWidget

from desktop.assets import asset
from desktop.ui.look.style import speak

LATIN, CHINESE = re.compile(r"[A-Za-z]{3}"), re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def spoken(qapp):
    yield lambda language: speak(qapp, language)
    speak(qapp, "en")


def words_of(qtbot, folder: Path) -> list[str]:
    """What the dialog says that Qt itself shows, of a folder that holds one folder more and one file."""
    dialog = QFileDialog(None, "", str(folder))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    model = dialog.findChild(QTreeView).model()
    root = dialog.findChild(QTreeView).rootIndex

    def column(number: int) -> list[str]:
        return [model.index(row, number, root()).data() for row in range(model.rowCount(root()))]

    # Qt lists the files first, looks at each beside the window, and puts the folder on top then.
    qtbot.waitUntil(lambda: column(0) == ["1", "2.x"] and all(column(2)))
    types = column(2)
    heads = [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]
    said = [
        getattr(widget, name)()
        for widget in dialog.findChildren(QWidget)
        for name in ("text", "toolTip")
        if callable(getattr(widget, name, None)) and widget.objectName() not in ("fileNameEdit", "")
    ]
    return [*types, *heads, *(text for text in said if isinstance(text, str) and text)]


def test_the_file_dialog_is_all_in_the_language_of_the_window(qtbot, spoken, tmp_path):
    (tmp_path / "1").mkdir()
    (tmp_path / "2.x").touch()
    spoken("zh")
    chinese = words_of(qtbot, tmp_path)
    assert chinese[0] == "文件夹"
    assert chinese[2:6] == ["名称", "大小", "类型", "修改日期"]
    assert [text for text in chinese if LATIN.search(text)] == []
    spoken("en")
    english = words_of(qtbot, tmp_path)
    assert len(english) == len(chinese)
    assert [text for text in english if CHINESE.search(text)] == []


def test_the_catalogue_is_made_of_its_source(qapp):
    made = QTranslator()
    assert made.load(str(asset("i18n", "qt_zh.qm")))
    messages = [
        (context.findtext("name"), message.findtext("source"), message.findtext("translation"))
        for context in ElementTree.parse(asset("i18n", "qt_zh.ts")).iter("context")
        for message in context.iter("message")
    ]
    assert len(messages) > 5
    assert [made.translate(context, source) for context, source, _ in messages] == [message[2] for message in messages]


def test_it_says_what_qt_lacks_and_leaves_the_rest(spoken):
    qt = QTranslator()
    assert qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert not qt.translate("QAbstractFileIconProvider", "Folder")
    spoken("zh")
    assert QCoreApplication.translate("QAbstractFileIconProvider", "Folder") == "文件夹"
    assert QCoreApplication.translate("QFileDialog", "Look in:") == "查找范围："


def test_arrows_are_drawn_in_shortcuts_as_the_program_writes_them(spoken):
    spoken("zh")
    keys = QKeySequence("Alt+Shift+Down")
    assert keys.toString(QKeySequence.SequenceFormat.NativeText) == "Alt+Shift+↓"
    assert keys.toString() == "Alt+Shift+Down"
