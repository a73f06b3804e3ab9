"""What an empty table says: why it is empty, and what to do."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.register import AnyRegister
from desktop.domain.words import Language, Words
from desktop.ui.icons import icon

NOTHING_YET = Words("“{register}”中还没有记录", "No records yet: {register}")
NOTHING_YET_NEXT = Words(
    "新增一条记录，或导入现有的台账工作簿；也可以把工作簿拖到窗口上。",
    "Add a record, or import the workbooks you keep; you can also drop them on the window.",
)
NOTHING_FOUND = Words("没有符合条件的记录", "No record matches")
NOTHING_FOUND_NEXT = Words("请改用其他搜索词，或清除筛选。", "Try other words, or clear the filter.")
ADD = Words("新增记录", "Add a record")
IMPORT = Words("导入工作簿…", "Import workbooks…")
CLEAR = Words("清除筛选", "Clear filter")

BELOW_FORMS = Words(
    "请打开一条记录，在它的表单下面添加。", "Open a record, and add it below the record's form."
)
BY_ITSELF = Words(
    "这里的记录由程序自动记下，不能新增、修改或删除。",
    "The program keeps these records by itself; none can be added, changed or deleted.",
)


class EmptyHint(QWidget):
    """A note over an empty table, with the buttons for what to do next."""

    add_wanted = Signal()
    import_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, over: QWidget, language: Language, register: AnyRegister) -> None:
        """Makes the note.

        Args:
            over: the table.
            language: of the note.
            register: whose records are missing; where nobody types them, no button offers to.
        """
        super().__init__(over)
        self._over, self._language, self._register = over, language, register
        self._headline, self._next = QLabel(), QLabel()
        self._headline.setStyleSheet("font-size: 13pt; font-weight: 600;")
        self._next.setProperty("role", "muted")
        self._next.setWordWrap(True)
        for label in (self._headline, self._next):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._add = self._button(ADD, "hint.add", "add")
        self._import = self._button(IMPORT, "hint.import", "import")
        self._clear = self._button(CLEAR, "hint.clear", "clear")
        self._add.clicked.connect(self.add_wanted)
        self._import.clicked.connect(self.import_wanted)
        self._clear.clicked.connect(self.clear_wanted)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self._add, self._import, self._clear):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(self._headline)
        column.addWidget(self._next)
        column.addSpacing(6)
        column.addLayout(buttons)
        column.addStretch()
        over.installEventFilter(self)
        self.hide()

    def say(self, *, filtered: bool) -> None:
        """Shows the note, for a register that is empty or for a filter that finds nothing."""
        headline = NOTHING_FOUND if filtered else NOTHING_YET.fill(register=self._register.words)
        self._headline.setText(headline.say(self._language))
        typed = not self._register.by_program
        made = BY_ITSELF if self._register.kept else BELOW_FORMS
        next_ = NOTHING_YET_NEXT if typed else made
        self._next.setText((NOTHING_FOUND_NEXT if filtered else next_).say(self._language))
        self._add.setVisible(not filtered and typed)
        self._import.setVisible(not filtered and typed)
        self._clear.setVisible(filtered)
        self._fill()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps the note as large as the table."""
        if event.type() == QEvent.Type.Resize:
            self._fill()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        self.setGeometry(self._over.rect())

    def _button(self, words: Words, name: str, picture: str) -> QPushButton:
        button = QPushButton(icon(picture), words.say(self._language))
        button.setObjectName(name)
        button.setAccessibleName(words.say(self._language))
        return button
