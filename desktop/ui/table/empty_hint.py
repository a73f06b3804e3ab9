"""What an empty table says: why it is empty, and what to do."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.register import AnyRegister
from desktop.domain.words import LANGUAGES, Language, Words
from desktop.ui.first_fields import FIRST
from desktop.ui.icons import icon

NOTHING_YET = Words("“{register}”中还没有记录", "No records yet: {register}")
HOLDS = Words("这里登记{fields}等。", "What is kept here: {fields} and more.")
COUNTS_IN = Words("用于年报的{figures}。", "Counted in the annual report: {figures}.")
AND_MORE = Words("{figures}等", "{figures} and others")
THREE_WAYS = Words(
    "三种办法：新增一条（Ctrl+N）；从Excel或WPS复制几行，在这里粘贴（Ctrl+V）；导入现有的工作簿，也可以把它拖到窗口上。",
    "Three ways to begin: add a record (Ctrl+N); copy rows in Excel or WPS and paste them here (Ctrl+V); import the "
    "workbooks you keep, or drop them on the window.",
)
JOIN = Words("、", ", ")
PART = "Of these"
"""What the name of a figure that is part of another begins with."""
MOST_NAMED = 4
"""Fields, and figures, that are named."""
NOTHING_FOUND = Words("没有符合条件的记录", "No record matches")
NOTHING_FOUND_NEXT = Words("请改用其他搜索词，或清除筛选。", "Try other words, or clear the filter.")
ADD = Words("新增记录", "Add a record")
PASTE = Words("粘贴", "Paste")
IMPORT = Words("导入工作簿…", "Import workbooks…")
CLEAR = Words("清除筛选", "Clear filter")

BELOW_FORMS = Words(
    "请打开一条记录，在它的表单下面添加。", "Open a record, and add it below the record's form."
)
BY_ITSELF = Words(
    "这里的记录由程序自动记下，不能新增、修改或删除。",
    "The program keeps these records by itself; none can be added, changed or deleted.",
)


def purpose_of(register: AnyRegister) -> Words:
    """What a register is for: the fields that come first in it, and the figures of the report that it counts in."""
    first = [register.field(id_).words for id_ in FIRST.get(register.id, ())[:MOST_NAMED]]
    from desktop.domain.figures.catalogue import FIGURES  # most registers are not empty

    about = (figure for figure in FIGURES if any(source.register == register.id for source in figure.sources))
    figures = [figure.words for figure in about if not figure.words.en.startswith(PART)]
    named = _joined(figures[:MOST_NAMED])
    if len(figures) > MOST_NAMED:
        named = AND_MORE.fill(figures=named)
    parts = [
        HOLDS.fill(fields=_joined(first)) if first else None,
        COUNTS_IN.fill(figures=named) if figures else None,
    ]
    said = [part for part in parts if part is not None]
    return Words("".join(part.zh for part in said), " ".join(part.en for part in said))


def _joined(names: list[Words]) -> Words:
    return Words(*(JOIN.say(one).join(name.say(one) for name in names) for one in LANGUAGES))


class EmptyHint(QWidget):
    """A note over an empty table, with the buttons for what to do next."""

    add_wanted = Signal()
    paste_wanted = Signal()
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
        self._lines: list[str] = []
        """What is said below the headline, what may be left out first."""
        self._headline, self._next = QLabel(), QLabel()
        self._headline.setProperty("role", "headline")
        self._next.setProperty("role", "muted")
        self._next.setWordWrap(True)
        self._next.setObjectName("hint.next")
        for label in (self._headline, self._next):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._add = self._button(ADD, "hint.add", "add")
        self._paste = self._button(PASTE, "hint.paste", "copy")
        self._import = self._button(IMPORT, "hint.import", "import")
        self._clear = self._button(CLEAR, "hint.clear", "clear")
        self._add.clicked.connect(self.add_wanted)
        self._paste.clicked.connect(self.paste_wanted)
        self._import.clicked.connect(self.import_wanted)
        self._clear.clicked.connect(self.clear_wanted)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self._add, self._paste, self._import, self._clear):
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
        self._lines = self._what_next(filtered, typed, made).say(self._language).split("\n")
        self.setToolTip("\n".join(self._lines))
        self._add.setVisible(not filtered and typed)
        self._paste.setVisible(not filtered and typed)
        self._import.setVisible(not filtered and typed)
        self._clear.setVisible(filtered)
        self._fill()
        self.show()

    def _what_next(self, filtered: bool, typed: bool, made: Words) -> Words:
        if filtered:
            return NOTHING_FOUND_NEXT
        lines = [purpose_of(self._register), THREE_WAYS if typed else made]
        return Words(*("\n".join(line.say(one) for line in lines if line.zh) for one in LANGUAGES))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps the note as large as the table."""
        if event.type() == QEvent.Type.Resize:
            self._fill()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        """Says as much as there is room for: buttons and headline are always seen, the tool tip says the rest."""
        room, column = self._over.rect(), self.layout()
        assert column is not None
        for left_out in range(len(self._lines) + 1):
            self._next.setText("\n".join(self._lines[left_out:]))
            self._next.setVisible(left_out < len(self._lines))
            column.invalidate()
            if column.totalHeightForWidth(room.width()) <= room.height():
                break
        self.setGeometry(room)

    def _button(self, words: Words, name: str, picture: str) -> QPushButton:
        button = QPushButton(icon(picture), words.say(self._language))
        button.setObjectName(name)
        button.setAccessibleName(words.say(self._language))
        return button
