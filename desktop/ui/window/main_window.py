"""The main window: the start page or an open ledger, its menus, and its status bar."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMainWindow, QWidget

from desktop.domain.errors import Refused
from desktop.domain.words import LANGUAGES, Language, Words
from desktop.ui import ask
from desktop.ui.icons import icon
from desktop.ui.style import speak
from desktop.ui.window.dropped import Dropped
from desktop.ui.window.ledgers import KIND, SUFFIX, Ledgers
from desktop.ui.window.menus import Menus
from desktop.ui.window.placing import place_first
from desktop.ui.window.settings import LOCK_AFTER, Settings
from desktop.ui.window.start_page import StartPage
from desktop.ui.window.tools import Tools

if TYPE_CHECKING:  # what only an open ledger needs is loaded with the first one
    from desktop.ui.keeping.menu_actions import Keeping
    from desktop.ui.window.desk import Desk
    from desktop.ui.window.upkeep import Upkeep
    from desktop.work.workspace import Workspace

PROGRAM = Words("质官台", "CQO Desk")
OPENING = Words("正在打开 {name}…", "Opening {name}…")
OPENED = Words("已打开 {name}", "{name} is open")
OPEN = Words("打开台账", "Open a ledger")
LOOKING = Words("【只读】", "[read-only]")
DONE = Words("已完成：{label}", "Done: {label}")
UNDONE = Words("已撤销：{label}", "Undone: {label}")


class MainWindow(QMainWindow):
    """The window. It owns the open ledger and closes it."""

    language_changed = Signal(str)

    def __init__(
        self,
        workspace: "Workspace | None",
        language: Language,
        *,
        ledgers: Ledgers,
        settings: Settings,
        versions: Callable[[], Mapping[str, str]] = dict,
        opening: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("window.main")
        self.setWindowIcon(icon("program"))
        self.setAcceptDrops(True)
        self.language = language
        self.workspace: Workspace | None = None
        self.desk: Desk | None = None
        self._ledgers, self._settings = ledgers, settings
        self.tools = Tools(self, settings, versions)
        self._forget: Callable[[], None] = _nothing
        self._count = QLabel()
        self._count.setObjectName("status.count")
        self.statusBar().addPermanentWidget(self._count)
        self.statusBar().setObjectName("status")
        self._menus = Menus(self, language)
        self._wire()
        self._place()
        if workspace is not None:
            self.show_ledger(workspace)
        elif opening is not None:
            self._show_opening(opening)
        else:
            self._show_start()

    @cached_property
    def upkeep(self) -> "Upkeep":
        """What happens to the open ledger by itself."""
        from desktop.ui.window.upkeep import Upkeep

        made = Upkeep(self)
        made.recalled.connect(self._tell_state)
        made.said.connect(self._say)
        made.kept.connect(self.keeping.bring_along)
        return made

    @cached_property
    def keeping(self) -> "Keeping":
        """What the window does so that nothing typed is lost."""
        from desktop.ui.keeping.menu_actions import Keeping

        means = self._ledgers.restoring
        made = Keeping(self, self._settings, means() if means else None)
        made.watch.state_changed.connect(self._tell_state)
        return made

    def open_ledger(self, path: Path) -> None:
        """Opens a ledger file in place of what is open; a refusal is told."""
        if self.workspace is not None and self.workspace.database.path == path.absolute():
            return  # it is here already, and the lock on it is this window's own
        self._say(OPENING.fill(name=path.name))
        from desktop.ui.window.ledger_opening import open_or_look

        self._open(lambda: open_or_look(self, self.language, self._ledgers, path))

    def open_sample(self) -> None:
        """Opens the sample company."""
        self._open(self._ledgers.sample)

    def new_ledger(self) -> None:
        """Asks for a company and a file, and begins a ledger."""
        from desktop.ui.window.ledger_opening import begin
        from desktop.ui.window.new_ledger import NewLedgerDialog

        dialog = NewLedgerDialog(self.language, self)
        if dialog.exec():
            company, path, wanted = dialog.company, dialog.path, dialog.with_reference
            self._open(lambda: begin(self._ledgers, path, company, with_reference=wanted))
        dialog.deleteLater()

    def show_ledger(self, workspace: "Workspace") -> None:
        """Shows an open ledger in place of what is open."""
        self.close_ledger()
        self.workspace = workspace
        self._forget = workspace.listen(self._on_change)
        self._show_desk(workspace)
        self.upkeep.begin(workspace)
        self.keeping.begin(workspace, self.upkeep.keeper)
        self._say(OPENED.fill(name=workspace.database.path.name))
        if self._settings.lock_minutes:
            self.tools.locking.ledger_opened()

    def close_ledger(self) -> None:
        """Lets go of the ledger that is open."""
        if self.workspace is None:
            return
        self.tools.revealing.mask()
        self.upkeep.end()
        self.keeping.end()
        self._forget()
        self._forget = _nothing
        self._drop_desk()
        self.workspace.database.close()
        self.workspace = None

    def set_language(self, language: Language) -> None:
        """Has everything said in another language."""
        if language == self.language:
            return
        self.language = self._settings.language = language
        application = QApplication.instance()
        if isinstance(application, QApplication):
            speak(application, language)
        self.language_changed.emit(language)
        self._menus.drop()
        self._menus = Menus(self, language)
        self._wire()
        number = self.desk.currentIndex() if self.desk else 0
        page = self.desk.page.register.id if self.desk and self.desk.page else None
        self._drop_desk()
        if self.workspace is None:
            self._show_start()
        else:
            desk = self._show_desk(self.workspace)
            desk.setCurrentIndex(number)
            if page:
                desk.open(page)
            self.keeping.offer_drafts()
        self.statusBar().clearMessage()

    def end(self) -> None:
        """Lets go of all that the window holds; it may be closed already."""
        if "locking" in vars(self.tools):
            self.tools.locking.end()
        self.close_ledger()

    def tell_private(self) -> None:
        """Ticks in the menu whether tables show personal data, and when the window locks itself."""
        workspace = self.workspace
        self._menus.reveal.setChecked(workspace is not None and bool(workspace.disclosing.reason))
        self._menus.lock_after[self._settings.lock_minutes].setChecked(True)

    def undo(self) -> None:
        """Takes the last change back."""
        if self.workspace and (label := self.workspace.undo_label):
            self.attempt(self.workspace.undo, UNDONE.fill(label=label))

    def redo(self) -> None:
        """Makes again what was undone last."""
        if self.workspace and (label := self.workspace.redo_label):
            self.attempt(self.workspace.redo, DONE.fill(label=label))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers where the window stood, and closes the ledger."""
        self._settings.geometry = self.saveGeometry()
        self.end()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes ledgers and, into one that is open, workbooks."""
        if Dropped.of(event, into_ledger=self.workspace is not None):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens a ledger that was dropped, or imports workbooks."""
        dropped = Dropped.of(event, into_ledger=self.workspace is not None)
        if not dropped:
            return
        event.acceptProposedAction()
        if dropped.ledgers:
            self.open_ledger(dropped.ledgers[0])
        else:
            self.tools.import_workbooks(dropped.workbooks)

    def _open(self, opener: "Callable[[], Workspace]") -> None:
        from desktop.ui.window.ledger_opening import opened

        workspace = opened(self, self.language, opener)
        if workspace is not None:
            self.show_ledger(workspace)
            self._settings.remember(workspace.database.path)
            return
        self.statusBar().clearMessage()
        if self.desk is None:
            self._show_start()

    def _show_start(self) -> None:
        page = StartPage(self.language, self._settings.recent)
        page.new_wanted.connect(self.new_ledger)
        page.open_wanted.connect(self._pick_ledger)
        page.sample_wanted.connect(self.open_sample)
        page.recent_wanted.connect(self.open_ledger)
        self.setCentralWidget(page)
        self._tell_title()
        self._tell_state()

    def _show_opening(self, path: Path) -> None:
        label = QLabel(OPENING.fill(name=path.name).say(self.language))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(label)
        self._tell_title()
        self._tell_state()

    def _show_desk(self, workspace: "Workspace") -> "Desk":
        from desktop.ui.window.desk import Desk

        desk = Desk(workspace, self.language, self._settings)
        desk.reveal(bool(workspace.disclosing.reason))
        self.tell_private()
        desk.page_changed.connect(self._tell_state)
        desk.said.connect(self.statusBar().showMessage)
        desk.import_wanted.connect(self.tools.import_workbooks)
        self.desk = desk
        self.setCentralWidget(desk)
        self._tell_title()
        self._tell_state()
        return desk

    def _drop_desk(self) -> None:
        if self.desk is not None:
            self.desk.release()
            self.desk.hide()
            self.desk.deleteLater()
            self.desk = None

    def _tell_title(self) -> None:
        parts = [PROGRAM.say(self.language)]
        if self.workspace is not None:
            database = self.workspace.database
            company = next(iter(database.titles("enterprise").values()), "")
            name = (
                f"{database.path.name} {LOOKING.say(self.language)}"
                if database.read_only
                else database.path.name
            )
            parts = [part for part in (name, company, *parts) if part]
        self.setWindowTitle(" - ".join(parts))

    def _tell_state(self) -> None:
        workspace, page = self.workspace, self.desk.page if self.desk else None
        chosen = page.table.chosen if page else 0
        menus = self._menus
        may_write = workspace is not None and not workspace.database.read_only
        for action in (
            menus.report,
            menus.city_form,
            menus.verify,
            menus.overlaps,
            menus.restore,
            menus.changes,
        ):
            action.setEnabled(workspace is not None)
        for action in (menus.export, menus.find):
            action.setEnabled(page is not None)
        for action in (menus.import_, menus.reference, menus.consolidate):
            action.setEnabled(may_write)
        menus.password.setEnabled(may_write and self._ledgers.passwords is not None)
        menus.add.setEnabled(page is not None and may_write)
        kept = page is not None and page.register.kept
        menus.edit.setEnabled(chosen == 1 and not kept)
        menus.delete.setEnabled(chosen > 0 and may_write and not kept)
        menus.copy.setEnabled(chosen > 0)
        menus.label_undo(
            workspace.undo_label if workspace else None, workspace.redo_label if workspace else None
        )
        self._count.setText(page.summary if page else "")

    def _on_change(self, registers: frozenset[str]) -> None:
        from desktop.domain.registers import BY_ID

        told = any(not BY_ID[register].kept for register in registers)  # else it was no one's doing
        if told and self.workspace and (label := self.workspace.undo_label):
            self._say(DONE.fill(label=label))
        if "enterprise" in registers:
            self._tell_title()
        self._tell_state()

    def attempt(self, action: Callable[[], None], said: Words) -> None:
        """Does something to the ledger; says that it is done, or tells why it is refused."""
        try:
            action()
        except Refused as refused:
            ask.tell_refused(self, self.language, refused)
        else:
            self._say(said)
        self._tell_state()

    def _say(self, words: Words) -> None:
        self.statusBar().showMessage(words.say(self.language))

    def _pick_ledger(self) -> None:
        kind = f"{KIND.say(self.language)} (*{SUFFIX})"
        chosen, _kind = QFileDialog.getOpenFileName(self, OPEN.say(self.language), self.nearby, kind)
        if chosen:
            self.open_ledger(Path(chosen))

    @property
    def nearby(self) -> str:
        """The folder of the open ledger, where its workbooks are likely to lie too."""
        return str(self.workspace.database.path.parent) if self.workspace else ""

    def _on_page(self, name: str) -> None:
        page = self.desk.page if self.desk else None
        if page is not None:
            getattr(page, name)()

    def _open_report(self) -> None:
        if self.desk is not None:
            self.desk.open_report()

    def _lock_after(self, minutes: int) -> None:
        self.tools.locking.set_minutes(minutes)

    def _wire(self) -> None:
        page = self._on_page
        self._menus.wire(
            {
                "new": self.new_ledger,
                "open": self._pick_ledger,
                "import": self.tools.import_workbooks,
                "export": lambda: page("export"),
                "report": self._open_report,
                "city_form": self.tools.fill_form,
                "consolidate": lambda: self.tools.consolidate(self._ledgers),
                "verify": self.tools.verify,
                "overlaps": self.tools.judge_overlaps,
                "reference": self.tools.load_reference,
                "quit": self.close,
                "undo": self.undo,
                "redo": self.redo,
                "add": lambda: page("add"),
                "edit": lambda: page("edit"),
                "delete": lambda: page("delete"),
                "copy": lambda: page("copy"),
                "find": lambda: page("focus_search"),
                "reveal": lambda: self.tools.revealing.toggle(),
                "lock": lambda: self.tools.locking.lock(),
                "pin": lambda: self.tools.locking.set_pin(),
                **{f"lock.{n}": partial(self._lock_after, n) for n in LOCK_AFTER},
                "restore": lambda: self.keeping.open_backups(),
                "password": lambda: self.keeping.open_password(self._ledgers),
                "changes": lambda: self.keeping.open_changes(),
                "about": self.tools.about,
                **{f"language.{one}": partial(self.set_language, one) for one in LANGUAGES},
            }
        )
        self.tell_private()

    def _place(self) -> None:
        geometry = self._settings.geometry
        if geometry is None or not self.restoreGeometry(geometry):
            place_first(self)


def _nothing() -> None:
    """Nobody listens yet."""
