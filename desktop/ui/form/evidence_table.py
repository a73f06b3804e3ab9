"""The files attached to one record: a small table, and what is done with them."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from desktop.domain.errors import Refused
from desktop.domain.register import AnyRegister
from desktop.domain.registers.evidence.attachments import ATTACHMENTS, LARGEST, Attachment
from desktop.domain.values.reading import show_value
from desktop.domain.words import LANGUAGES, Language, Words
from desktop.files import safe_name
from desktop.ui import ask
from desktop.ui.form import evidence_files
from desktop.ui.form.child_table import LOWEST, OpenForm
from desktop.ui.form.evidence_view import EvidenceView
from desktop.ui.icons import icon
from desktop.ui.lists import deleting
from desktop.ui.lists.rows import Cell, Column, RowsModel
from desktop.ui.look.measures import px
from desktop.work.attached import attached_to
from desktop.work.evidence import MEGABYTE, NewFile, NotTaken, attach, read_files, save_into, save_out
from desktop.work.viewing import copy_to_look_at, may_be_opened
from desktop.work.workspace import Workspace

NAME = ATTACHMENTS.words
OF = Words("{parent}的佐证材料", "Evidence of {parent}")
HINT = Words(
    "还没有佐证材料。把文件拖到这里，或按“添加”（每个文件不超过{most} MB）。",
    'No evidence yet. Drop files here, or press "Attach" ({most} MB a file at most).',
)
BUTTONS = {
    "add": (
        Words("添加…", "Attach…"),
        Words(
            "添加文件（Ins）；也可以拖入，或用Ctrl+V粘贴",
            "Attach files (Ins); or drop them, or paste with Ctrl+V",
        ),
    ),
    "open": (
        Words("打开", "Open"),
        Words(
            "用电脑上的程序打开副本查看（双击）",
            "Look at a copy with the computer's own program (double click)",
        ),
    ),
    "export": (Words("另存为…", "Save as…"), Words("原样取出所选文件", "Save the files selected, unchanged")),
    "edit": (
        Words("说明…", "Describe…"),
        Words("填写类别、说明、件号和页数（回车）", "Its kind, description, number and pages (Enter)"),
    ),
    "delete": (
        Words("删除", "Remove"),
        Words("从这条记录移除所选文件（Del），可以撤销", "Remove the files selected (Del); can be undone"),
    ),
}
SIZE = Words("大小", "Size")
NOT_ADDED = Words("{name}：{reason}", "{name}: {reason}")
SOME_NOT_ADDED = Words("有{n}个文件没有添加：\n{files}", "Not attached ({n}):\n{files}")
THERE = Words("已在这条记录上", "is attached to this record already")
NOT_OPENED = Words(
    "“{name}”不是文档、图片一类的文件，打开可能有危险，所以不直接打开；可以用“另存为”取出。",
    "'{name}' is no document or picture, and opening it may be dangerous. \"Save as\" takes it out.",
)
NO_PROGRAM = Words(
    "这台电脑没有能打开“{name}”的程序；可以用“另存为”取出。",
    "This computer has no program for '{name}'. \"Save as\" takes it out.",
)
SAVE_AS = Words("另存为", "Save as")
SAVE_TO = Words("选择存放{n}个文件的文件夹", "Choose a folder for the {n} {n:file|files}")
MOST_TOLD = 12
"""Refused files that are named; more are counted only."""
_FIELDS = ("file_name", "evidence_kind", "description", "item_number", "pages")


class EvidenceTable(QWidget):
    """The files attached to a record. Files can be dropped on it and pasted into it."""

    counted = Signal(int)
    """They were read again, and are so many."""

    def __init__(
        self,
        workspace: Workspace,
        owner_register: AnyRegister,
        owner_id: str,
        language: Language,
        open_form: OpenForm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._language, self._open_form = workspace, language, open_form
        self._owner_register, self._owner_id = owner_register, owner_id
        self.register = ATTACHMENTS
        self._files: list[Attachment] = []
        self.setAcceptDrops(True)
        named = OF.fill(parent=owner_register.words).say(language)
        self.view = EvidenceView(f"table.{ATTACHMENTS.id}.of.{owner_register.id}", named)
        headings = [ATTACHMENTS.field(id_).words.say(language) for id_ in _FIELDS]
        columns = [Column(text, text == headings[-1]) for text in headings]
        added = ATTACHMENTS.field("added_on").words.say(language)
        self._model = RowsModel([*columns, Column(SIZE.say(language), True), Column(added)], self.view)
        self.view.setModel(self._model)
        self.view.setMinimumHeight(px(LOWEST))
        self._lay_out()
        self._connect()
        self.reload()

    @property
    def is_touched(self) -> bool:
        """Whether something was typed and is not saved: files are attached at once."""
        return False

    def settle(self) -> bool:
        """Nothing stands open here."""
        return True

    @property
    def ids(self) -> list[str]:
        """The ids of the attachments, in the order of the table."""
        return [file.id for file in self._files]

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [self.view, *self._buttons.values()]

    def reload(self) -> None:
        """Reads the files again; what is selected stays selected."""
        chosen = {file.id for file in self._chosen()}
        self._files = attached_to(self._workspace.database, [self._owner_id])
        self._model.show([self._row(file) for file in self._files])
        self._stack.setCurrentIndex(0 if self._files else 1)
        self.view.fit()
        for row, file in enumerate(self._files):
            if file.id in chosen:
                self.view.selectRow(row)
        self._tell_chosen()
        self.counted.emit(len(self._files))

    def add(self) -> None:
        """Attaches files that the user chooses."""
        self.take(*read_files(evidence_files.ask_for_files(self, self._language)))

    def paste(self) -> None:
        """Attaches the files, or the picture, on the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None and evidence_files.holds_files(mime):
            self.take(*evidence_files.files_of(mime, self._language))

    def take(self, files: list[NewFile], refused: list[NotTaken]) -> None:
        """Attaches files, and says which could not be attached and why."""
        database = self._workspace.database
        for owner in database.get(self._owner_register.id, [self._owner_id]) if files else ():
            try:
                taken = attach(self._workspace, self._owner_register, owner, files)
            except Refused as told:
                ask.tell_refused(self, self._language, told)
                return
            refused = [*refused, *(NotTaken(name, THERE) for name in taken.same)]
            self.reload()
            added = {file.id for file in taken.added}
            self._select([row for row, file in enumerate(self._files) if file.id in added])
        if refused:
            lines = [NOT_ADDED.fill(name=each.name, reason=each.reason) for each in refused[:MOST_TOLD]]
            files_told = Words(*("\n".join(line.say(one) for line in lines) for one in LANGUAGES))
            ask.tell(self, self._language, SOME_NOT_ADDED.fill(n=len(refused), files=files_told), bad=True)

    def open(self) -> None:
        """Has the computer's own program show a copy of the file selected, if looking at it can do no harm."""
        for file in self._chosen()[:1]:
            name = file.file_name
            if not may_be_opened(file):
                ask.tell(self, self._language, NOT_OPENED.fill(name=name), bad=True)
                return
            try:
                path = copy_to_look_at(self._workspace.database, file)
            except Refused as told:
                ask.tell_refused(self, self._language, told)
                return
            if not evidence_files.open_outside(path):
                ask.tell(self, self._language, NO_PROGRAM.fill(name=name))

    def save_as(self) -> None:
        """Saves the file selected under a name that the user chooses, or several into a folder."""
        chosen = self._chosen()
        try:
            if len(chosen) == 1:
                start = safe_name(chosen[0].file_name or "")
                path, _kind = QFileDialog.getSaveFileName(self, SAVE_AS.say(self._language), start)
                if path:
                    save_out(self._workspace.database, chosen[0], Path(path))
            elif chosen:
                caption = SAVE_TO.fill(n=len(chosen)).say(self._language)
                folder = QFileDialog.getExistingDirectory(self, caption)
                for file in chosen if folder else ():
                    save_into(self._workspace.database, file, Path(folder))
        except Refused as told:
            ask.tell_refused(self, self._language, told)

    def edit(self) -> None:
        """Opens the form of the file selected: its kind, its description and what the list of evidence says."""
        chosen = self._chosen()
        if len(chosen) == 1:
            self._open_form(ATTACHMENTS, chosen[0], {})

    def delete(self) -> None:
        """Removes the files selected, once the user agrees."""
        chosen = self._chosen()
        if chosen:
            deleting.delete(self, self._workspace, ATTACHMENTS, chosen, self._language, deleting.UNDO_LATER)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcomes files and pictures."""
        if evidence_files.holds_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attaches what was dropped; where it came from, it stays."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(*evidence_files.files_of(event.mimeData(), self._language))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pastes files."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return
        super().keyPressEvent(event)

    def _row(self, file: Attachment) -> list[Cell]:
        values = ((ATTACHMENTS.field(id_), getattr(file, id_)) for id_ in _FIELDS)
        cells = [
            Cell("" if v is None else " ".join(show_value(f, v, self._language).split())) for f, v in values
        ]
        added = file.added_on.isoformat() if file.added_on else ""
        return [*cells, Cell(_size(file.file_size or 0)), Cell(added)]

    def _chosen(self) -> list[Attachment]:
        rows = self.view.selectionModel().selectedRows()
        return [self._files[row] for row in sorted(index.row() for index in rows)]

    def _select(self, rows: list[int]) -> None:
        self.view.clearSelection()
        for row in rows[:1]:
            self.view.selectRow(row)

    def _tell_chosen(self) -> None:
        chosen = len(self.view.selectionModel().selectedRows())
        for name in ("open", "edit"):
            self._buttons[name].setEnabled(chosen == 1)
        for name in ("export", "delete"):
            self._buttons[name].setEnabled(chosen > 0)

    def _lay_out(self) -> None:
        empty = QLabel(HINT.fill(most=LARGEST // MEGABYTE).say(self._language))
        empty.setObjectName(f"hint.{ATTACHMENTS.id}")
        empty.setProperty("role", "empty")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty)
        self._buttons = {name: self._button(name) for name in BUTTONS}
        self.add_button = self._buttons["add"]
        grid = QGridLayout()
        for number, button in enumerate(self._buttons.values()):
            grid.addWidget(button, *divmod(number, 2))
        grid.setRowStretch(len(BUTTONS), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack, 1)
        row.addLayout(grid)

    def _connect(self) -> None:
        slots = (self.add, self.open, self.save_as, self.edit, self.delete)
        for button, slot in zip(self._buttons.values(), slots, strict=True):
            button.clicked.connect(lambda _checked, do=slot: do())
        self.view.add_wanted.connect(self.add)
        self.view.edit_wanted.connect(self.edit)
        self.view.delete_wanted.connect(self.delete)
        self.view.doubleClicked.connect(lambda _index: self.open())
        self.view.selectionModel().selectionChanged.connect(lambda _on, _off: self._tell_chosen())

    def _button(self, name: str) -> QPushButton:
        words, tip = BUTTONS[name]
        button = QPushButton(icon(name), words.say(self._language))
        button.setObjectName(f"button.{name}.{ATTACHMENTS.id}")
        button.setAccessibleName(f"{words.say(self._language)} {NAME.say(self._language)}")
        button.setToolTip(tip.say(self._language))
        button.setAutoDefault(False)
        return button


def _size(size: int) -> str:
    """A size as people say it."""
    tenths = size * 10 // MEGABYTE
    return f"{tenths // 10}.{tenths % 10} MB" if size >= MEGABYTE else f"{-(-size // 1024)} KB"
