"""What the program is, of which versions, and under which licences."""

import sys
from collections.abc import Mapping

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop import __version__
from desktop.domain.words import Language, Words, same
from desktop.ui.buttons import make_button
from desktop.ui.icons import icon
from desktop.ui.look.fitting import fit_content, lay_out
from desktop.ui.look.measures import px

CAPTION = Words("关于质官台", "About CQO Desk")
NAME = Words("质官台", "CQO Desk")
LEAD = Words(
    "首席质量官的工作台：从杂乱的工作簿到年度报表，每个数字都能追到记录。",
    "The chief quality officer's desk: from messy ledgers to the annual report, every figure traceable to its records.",
)
PROGRAM = Words("程序版本", "Program")
LICENCES = Words(
    "质官台按 MIT 许可证发布。所用组件：Qt 与 PySide6（LGPL-3.0，动态链接，可自行替换）、Python（PSF-2.0）、"
    "SQLite（公有领域）、SQLCipher（BSD-3-Clause）与 sqlcipher3（zlib）、OpenSSL（Apache-2.0）、SQLAlchemy（MIT）、"
    "openpyxl与et-xmlfile（MIT）、typing-extensions（PSF-2.0）、python-calamine（MIT）、python-stdnum（LGPL-2.1）、Unicode CLDR的拼音次序（Unicode-3.0）、pypinyin的读音（MIT）。",
    "CQO Desk is released under the MIT licence. It uses Qt and PySide6 (LGPL-3.0, linked dynamically and "
    "replaceable), Python (PSF-2.0), SQLite (public domain), SQLCipher (BSD-3-Clause) with sqlcipher3 (zlib), "
    "OpenSSL (Apache-2.0), SQLAlchemy (MIT), openpyxl and et-xmlfile (MIT), typing-extensions (PSF-2.0), "
    "python-calamine (MIT), python-stdnum (LGPL-2.1), the order of pinyin of the Unicode CLDR (Unicode-3.0) and the "
    "readings of pypinyin (MIT).",
)
COPY = Words("复制版本信息", "Copy the versions")
CLOSE = Words("关闭", "Close")


def versions_here() -> dict[str, str]:
    """The versions that this process can tell without loading anything."""
    return {"CQO Desk": __version__, "Python": sys.version.split()[0], "Qt": qVersion()}


class AboutDialog(QDialog):
    """Versions and licences, to be read and copied."""

    def __init__(
        self, language: Language, versions: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dialog.about")
        self.setWindowTitle(CAPTION.say(language))
        picture = QLabel()
        picture.setPixmap(icon("program").pixmap(px(64), px(64)))
        title = QLabel(NAME.say(language))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.addWidget(picture)
        head.addWidget(title, 1)
        table = QGridLayout()
        told = {**versions_here(), **versions}
        for row, (name, version) in enumerate(told.items()):
            named = PROGRAM if name == "CQO Desk" else same(name)
            table.addWidget(QLabel(named.say(language)), row, 0)
            value = QLabel(version)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            table.addWidget(value, row, 1)
        table.setColumnStretch(1, 1)
        copied = "\n".join(f"{name} {version}" for name, version in told.items())
        copy = make_button(language, COPY, "button.copy", lambda: QGuiApplication.clipboard().setText(copied))
        close = make_button(language, CLOSE, "button.close", self.accept)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout()
        column.addLayout(head)
        for words in (LEAD, LICENCES):
            label = QLabel(words.say(language))
            label.setWordWrap(True)
            column.addWidget(label)
            if words is LEAD:
                column.addLayout(table)
        lay_out(self, column, buttons)
        fit_content(self, 560)
        close.setFocus()
