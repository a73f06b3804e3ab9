"""The box in which anything is found: records, figures, commands, tabs, by text, pinyin or initials."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.lists.empty_note import EmptyNote
from desktop.ui.look.measures import fit, px
from desktop.ui.search.painting import ResultPainter
from desktop.ui.search.results import Result, Results

CAPTION = Words("全局搜索", "Search everywhere")
TYPE_HERE = Words(
    "输入文字、拼音或首字母：记录、数字、命令、标签页",
    "Type words, pinyin or initials: records, figures, commands, tabs",
)
FOUND = Words("搜索结果", "Results of the search")
NOTHING = Words(
    "没有找到。个人信息不在全局搜索之列。", "Nothing was found. Personal data are not searched here."
)
EXAMPLES = Words(
    "例如：lyq 找陆雅琴，qcxz 找“QC小组”，bf 找备份和恢复，2025 黑带 找两样都有的记录",
    "Such as: lyq for Lu Yaqin, circles for a register, restore for a command; several words find what has all of them",
)
KEYS = Words(
    "↑↓选择，回车打开，Ctrl+回车在登记表中显示，Esc关闭",
    "Up and down choose, Enter opens, Ctrl+Enter shows it in its table, Esc closes",
)
BEST_SIZE = 740, 680
_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchPalette(QDialog):
    """The box and what it found. It stays empty-handed: `chosen` says what is to be done once it has closed."""

    asked = Signal(str)
    """Something else was typed."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dialog.search")
        self.setWindowTitle(CAPTION.say(language))
        self.setAccessibleName(CAPTION.say(language))
        self._language = language
        self.chosen: Callable[[], object] | None = None
        self.box = QLineEdit()
        self.box.setObjectName("search.everywhere")
        self.box.setAccessibleName(CAPTION.say(language))
        self.box.setPlaceholderText(TYPE_HERE.say(language))
        self.box.setClearButtonEnabled(True)
        self.box.installEventFilter(self)
        self.results = Results(self)
        self.list = QListView()
        self.list.setObjectName("list.search")
        self.list.setAccessibleName(FOUND.say(language))
        self.list.setModel(self.results)
        self.list.setItemDelegate(ResultPainter(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.activated.connect(lambda index: self._take(index.row(), in_table=False))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._tell())
        self._examples = EmptyNote(self.list, EXAMPLES.say(language))
        self._note = _muted("label.search.note")
        keys = _muted("label.search.keys", KEYS.say(language))
        column = QVBoxLayout(self)
        for widget in (self.box, self.list, self._note, keys):
            column.addWidget(widget)
        self._note.hide()
        self.box.textChanged.connect(self.asked)
        fit(self, *BEST_SIZE)
        if parent is not None:
            self.resize(min(self.width(), parent.width() - px(40)), self.height())

    def show_results(self, rows: Sequence[Result], note: Words | None = None) -> None:
        """Shows what was found, the best chosen.

        Args:
            rows: what was found.
            note: what is to be known of it, such as that records are still being read.
        """
        self.results.show(rows)
        nothing = NOTHING if not rows and self.box.text().strip() else None
        said = note or nothing
        self._note.setText(said.say(self._language) if said else "")
        self._note.setVisible(said is not None)
        self._examples.say("" if self.box.text().strip() else EXAMPLES.say(self._language))
        if rows:
            self.list.setCurrentIndex(self.results.index(0))
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Has the arrows move through what was found while one types, and Enter take it."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _TO_LIST:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._take(self.list.currentIndex().row(), in_table=control)
                return True
        return super().eventFilter(watched, event)

    def _take(self, row: int, *, in_table: bool) -> None:
        if 0 <= row < len(self.results.rows):
            result = self.results.rows[row]
            self.chosen = result.show if in_table and result.show else result.open
            self.accept()

    def _tell(self) -> None:
        """Has a screen reader know what Enter would open."""
        row = self.list.currentIndex().row()
        rows = self.results.rows
        self.box.setAccessibleDescription(rows[row].spoken if 0 <= row < len(rows) else self._note.text())


def _muted(name: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label
