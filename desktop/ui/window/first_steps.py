"""How one comes to a ledger of one's own: by the three doors of the first page, the menus, or workbooks dropped."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.words import Words
from desktop.ui.desk.shell import Shell
from desktop.ui.ledgers import KIND, SUFFIX, Ledgers
from desktop.ui.settings import Settings
from desktop.ui.window.start_page import StartPage
from desktop.ui.window.tools import Tools

if TYPE_CHECKING:
    from desktop.ui.keeping.state_bar import StateBar
    from desktop.work.workspace import Workspace

OPEN = Words("打开台账", "Open a ledger")
SAMPLE = Words(
    "这是虚构的示例企业，所有人名和数字都是编的，可以随便改。",
    "This is an invented sample company; anything in it may be changed.",
)
OWN = Words("建立自己的台账…", "Begin your own ledger…")


class FirstSteps:
    """The first minute of one window."""

    def __init__(self, window: Shell, tools: Tools, ledgers: Ledgers, settings: Settings) -> None:
        self._window, self._tools = window, tools
        self._ledgers, self._settings = ledgers, settings
        self._bar: StateBar | None = None

    def page(self) -> StartPage:
        """The page with the doors."""
        page = StartPage(self._window.language, self._settings.remembered)
        page.bring_wanted.connect(self.bring_in)
        page.new_wanted.connect(self.new_ledger)
        page.open_wanted.connect(self.pick_ledger)
        page.sample_wanted.connect(self.open_sample)
        page.recent_wanted.connect(self._window.open_ledger)
        page.forget_wanted.connect(self._forget)
        return page

    def bring_in(self) -> None:
        """Has workbooks picked, and takes them."""
        paths = self._tools.pick_workbooks()
        if paths:
            self.take(paths)

    def take(self, workbooks: Sequence[Path]) -> None:
        """Imports workbooks: into the open ledger or, where none is, into one that is begun for them."""
        if self._window.workspace is not None or self._begin(workbooks):
            self._tools.import_workbooks(workbooks)

    def new_ledger(self) -> None:
        """Asks for a company and a file, and begins a ledger."""
        self._begin(())

    def open_sample(self) -> None:
        """Opens the sample company; it is no ledger of one's own, so it is not remembered as one."""
        self._window.open_by(self._ledgers.sample, remember=False)

    def pick_ledger(self) -> None:
        """Has a ledger picked, and opens it."""
        from PySide6.QtWidgets import QFileDialog

        language = self._window.language
        kind = f"{KIND.say(language)} (*{SUFFIX})"
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, OPEN.say(language), self._window.nearby, kind
        )
        if chosen:
            self._window.open_ledger(Path(chosen))

    def tell(self, workspace: "Workspace") -> None:
        """Says of the sample company that it is one, above its tabs, with a way to one's own ledger."""
        from desktop.work.sampled import is_sample

        self.leave()
        if is_sample(workspace.database):
            from desktop.ui.keeping.state_bar import StateBar

            self._bar = StateBar(self._window.language, self._window, "sample")
            self._bar.asked.connect(self.new_ledger)
            self._window.addToolBar(self._bar)
            self._window.insertToolBarBreak(self._bar)
            self._bar.say(SAMPLE, button=OWN)

    def leave(self) -> None:
        """Takes that away again."""
        if self._bar is not None:
            self._window.removeToolBar(self._bar)
            self._bar.deleteLater()
            self._bar = None

    def _begin(self, workbooks: Sequence[Path]) -> bool:
        from desktop.ui.window.ledger_opening import begin
        from desktop.ui.window.new_ledger import NewLedgerDialog

        dialog = NewLedgerDialog(self._window.language, self._window, workbooks)
        begun = bool(dialog.exec())
        if begun:
            company, code, path = dialog.company, dialog.credit_code, dialog.path
            wanted = dialog.with_reference
            begun = self._window.open_by(
                lambda: begin(self._ledgers, path, company, code, with_reference=wanted)
            )
        dialog.deleteLater()
        return begun

    def _forget(self, path: Path) -> None:
        self._settings.forget(path)
        self._window.show_start()
