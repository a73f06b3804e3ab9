"""The main window: the start page or an open ledger, its menus, and its status bar."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.domain.errors import Refused
from desktop.domain.words import LANGUAGES, Language, Words
from desktop.ui import ask
from desktop.ui.desk.shell import Shell
from desktop.ui.icons import icon
from desktop.ui.ledgers import Ledgers
from desktop.ui.look import early
from desktop.ui.look.style import speak
from desktop.ui.privacy.lock_key import LockKey
from desktop.ui.settings import LOCK_AFTER, Settings
from desktop.ui.tools.undo_question import may_undo
from desktop.ui.window.dropped import Dropped
from desktop.ui.window.enter_presses import EnterPresses
from desktop.ui.window.first_steps import FirstSteps
from desktop.ui.window.last_place import note_place, place_in
from desktop.ui.window.menu_state import offer
from desktop.ui.window.menus import ON_PAGE, Menus
from desktop.ui.window.placing import place_first
from desktop.ui.window.tools import Tools
from desktop.ui.window.waiting import Waiting

if TYPE_CHECKING:  # what only an open ledger needs is loaded with the first one
    from desktop.ui.desk.desk import Desk
    from desktop.ui.desk.upkeep import Upkeep
    from desktop.ui.tools.keeping import Keeping
    from desktop.work.workspace import Workspace

PROGRAM = Words("质官台", "CQO Desk")
OPENING = Words("正在打开 {name}…", "Opening {name}…")
OPENED = Words("已打开 {name}", "{name} is open")
LOOKING = Words("【只读】", "[read-only]")
DONE = Words("已完成：{label}", "Done: {label}")
UNDONE = Words("已撤销：{label}", "Undone: {label}")


class MainWindow(Shell):
    """The window. It owns the open ledger and closes it."""

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
        EnterPresses(self)
        Waiting(self)
        self.language = language
        self.workspace = None
        self.desk = None
        self._ledgers, self._settings = ledgers, settings
        self.tools = Tools(self, settings, versions)
        LockKey(self).pressed.connect(lambda: self.tools.locking.lock())
        self.first = FirstSteps(self, self.tools, ledgers, settings)
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
            self.show_start()

    @cached_property
    def upkeep(self) -> "Upkeep":
        """What happens to the open ledger by itself."""
        from desktop.ui.desk.upkeep import Upkeep

        made = Upkeep(self, self._ledgers.load)
        made.recalled.connect(self._tell_state)
        made.said.connect(self._say)
        made.kept.connect(self.keeping.bring_along)
        return made

    @cached_property
    def keeping(self) -> "Keeping":
        """What the window does so that nothing typed is lost."""
        from desktop.ui.tools.keeping import Keeping

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

        self.open_by(lambda: open_or_look(self, self.language, self._ledgers, path))

    def open_by(self, opener: "Callable[[], Workspace]", *, remember: bool = True) -> bool:
        """Shows what an opener opens, and whether it could be opened; a refusal is told."""
        from desktop.ui.window.ledger_opening import opened

        if not self._finish_typing():
            self.statusBar().clearMessage()
            return False
        if "keeping" in vars(self):
            self.keeping.parting.wait()
        workspace = opened(self, self.language, opener)
        if workspace is not None:
            self.show_ledger(workspace)
            if remember:
                self._settings.remember(workspace.database.path)
            return True
        self.statusBar().clearMessage()
        if self.desk is None:
            self.show_start()
        return False

    def show_ledger(self, workspace: "Workspace") -> None:
        """Shows an open ledger in place of what is open."""
        self.close_ledger(beside=True)
        self.workspace = workspace
        self._forget = workspace.listen(self._on_change)
        self._show_desk(workspace, place_in(self._settings, workspace.database.path))
        self.upkeep.begin(workspace)
        self.keeping.begin(workspace, self.upkeep.keeper)
        self._say(OPENED.fill(name=workspace.database.path.name))
        if self._settings.lock_minutes:
            self.tools.locking.ledger_opened()

    def close_ledger(self, *, beside: bool = False) -> None:
        """Lets go of the ledger that is open; what is new in it is backed up, now or beside the window."""
        if self.workspace is None:
            return
        self._finish_typing()
        if self.desk is not None:
            note_place(self.desk, self._settings, self.workspace.database.path)
        self.tools.revealing.mask()
        left = self.upkeep.leave()
        self.keeping.end()
        self._forget()
        self._forget = _nothing
        self._drop_desk()
        self.first.leave()
        self.workspace = None
        self.keeping.parting.take(left, beside=beside)

    def set_language(self, language: Language) -> None:
        """Has everything said in another language."""
        if language == self.language:
            return
        if not self._finish_typing():
            self._menus.languages[self.language].setChecked(True)
            return
        self.language = self._settings.language = language
        application = QApplication.instance()
        if isinstance(application, QApplication):
            speak(application, language)
        self.language_changed.emit(language)
        self.make_anew()

    def make_anew(self) -> None:
        """Makes all that is shown again, where the language or the size of things has changed."""
        self._finish_typing()
        self._menus.drop()
        self._menus = Menus(self, self.language)
        self._wire()
        number = self.desk.currentIndex() if self.desk else 0
        page = self.desk.page.register.id if self.desk and self.desk.page else None
        self._drop_desk()
        if self.workspace is None:
            self.show_start()
        else:
            desk = self._show_desk(self.workspace, number)
            if page:
                desk.open(page)
            self.keeping.offer_drafts()
        self.statusBar().clearMessage()

    def end(self, *, quietly: bool = False) -> None:
        """Lets go of all that the window holds; it may be closed already."""
        if "locking" in vars(self.tools):
            self.tools.locking.end()
        if "keeping" in vars(self):
            self.keeping.parting.quiet = quietly
            self.close_ledger()
            self.keeping.parting.settle()

    def tell_private(self) -> None:
        """Ticks in the menu whether tables show personal data, and when the window locks itself."""
        workspace = self.workspace
        self._menus.reveal.setChecked(workspace is not None and bool(workspace.disclosing.reason))
        self._menus.lock_after[self._settings.lock_minutes].setChecked(True)

    def undo(self) -> None:
        """Takes the last change back."""
        if self.workspace and (label := self.workspace.undo_label) and may_undo(self, self.workspace):
            self.attempt(self.workspace.undo, UNDONE.fill(label=label))

    def redo(self) -> None:
        """Makes again what was undone last."""
        if self.workspace and (label := self.workspace.redo_label):
            self.attempt(self.workspace.redo, DONE.fill(label=label))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers where the window stood, and closes the ledger; not while what is typed in a cell is refused."""
        if not self._finish_typing():
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry()
        self.hide()  # gone at once; what is new is backed up before the program ends
        self.end()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes ledgers and workbooks."""
        if Dropped.of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens a ledger that was dropped, or imports workbooks, into a new ledger where none is open."""
        dropped = Dropped.of(event)
        if not dropped:
            return
        event.acceptProposedAction()
        if dropped.ledgers:
            self.open_ledger(dropped.ledgers[0])
        else:
            self.first.take(dropped.workbooks)

    def show_start(self) -> None:
        """Shows the page with the doors, where no ledger is open."""
        self.setCentralWidget(self.first.page())
        self._tell_title()
        self._tell_state()

    def _show_opening(self, path: Path) -> None:
        label = QLabel(OPENING.fill(name=path.name).say(self.language))
        early.set_named(label, "alignment", "AlignCenter")
        self.setCentralWidget(label)
        self._tell_title()
        self._tell_state()

    def _show_desk(self, workspace: "Workspace", number: int) -> "Desk":
        from desktop.ui.desk.desk import Desk

        desk = Desk(workspace, self.language, self._settings, number)
        desk.reveal(bool(workspace.disclosing.reason))
        self.tell_private()
        desk.page_changed.connect(self._tell_state)
        desk.said.connect(self.statusBar().showMessage)
        desk.import_wanted.connect(self.tools.import_workbooks)
        desk.backups_wanted.connect(lambda: self.keeping.open_backups())
        self.desk = desk
        self.setCentralWidget(desk)
        self.first.tell(workspace)
        self._tell_title()
        self._tell_state()
        return desk

    def _finish_typing(self) -> bool:
        """Saves what is typed in a cell of the table that is shown; false where it is refused and stays open."""
        page = self.desk.page if self.desk is not None else None
        return page is None or page.table.finish_typing()

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
        offer(self._menus, workspace, page, with_passwords=self._ledgers.passwords is not None)
        self._count.setText(page.summary if page else "")
        self._count.setToolTip(page.sums.full_text if page else "")

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

    def _wire(self) -> None:
        page = self._on_page
        self._menus.wire(
            {
                "new": lambda: self.first.new_ledger(),
                "open": lambda: self.first.pick_ledger(),
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
                **{name: partial(page, name) for name in ON_PAGE},
                "find": lambda: page("focus_search"),
                "search": lambda: self.tools.searching.open(),
                "reveal": lambda: self.tools.revealing.toggle(),
                "lock": lambda: self.tools.locking.lock(),
                "pin": lambda: self.tools.locking.set_pin(),
                **{f"lock.{n}": partial(self.tools.lock_after, n) for n in LOCK_AFTER},
                "restore": lambda: self.keeping.open_backups(),
                "password": lambda: self.keeping.open_password(self._ledgers),
                "changes": lambda: self.keeping.open_changes(),
                "handbook": lambda: self.tools.helping.open_handbook(),
                "what_is": lambda: self.tools.helping.what_is_this(),
                "about": self.tools.about,
                **{f"language.{one}": partial(self.set_language, one) for one in LANGUAGES},
            }
        )
        self.tools.looks.wire(self._menus.actions)
        self.tell_private()

    def _place(self) -> None:
        geometry = self._settings.geometry
        if geometry is None or not self.restoreGeometry(geometry):
            place_first(self)


def _nothing() -> None:
    """Nobody listens yet."""
