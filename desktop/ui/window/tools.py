"""What the menus open: dialogs over the ledger as a whole. The parts of each are loaded when it is first opened."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.words import Words
from desktop.ui.desk.shell import Shell
from desktop.ui.ledgers import SUFFIX, WORKBOOKS
from desktop.ui.settings import Settings

if TYPE_CHECKING:
    from desktop.ui.ledgers import Ledgers
    from desktop.ui.look.looks import Looks
    from desktop.ui.tools.helping import Helping
    from desktop.ui.tools.locking import Locking
    from desktop.ui.tools.revealing import Revealing
    from desktop.ui.tools.searching import Searching

IMPORT = Words("导入工作簿", "Import workbooks")
CITY_FORM = Words("选择上级发的空白表格", "Choose the authority's blank form")
UNITS = Words("下属单位的年报工作簿或台账", "Units' annual workbooks or ledgers")
WORKBOOK = Words("工作簿", "Workbooks")
LOADED = Words(
    "已载入参考清单：{n}条，可以撤销", "Reference lists loaded: {n} {n:record|records}; can be undone"
)
ALL_THERE = Words("参考清单已经全部在台账里", "All reference lists are in the ledger already")


class Tools:
    """The dialogs of one window."""

    def __init__(self, window: Shell, settings: Settings, versions: Callable[[], Mapping[str, str]]) -> None:
        self._window, self._settings, self._versions = window, settings, versions

    @cached_property
    def revealing(self) -> "Revealing":
        """What shows and masks personal data."""
        from desktop.ui.tools.revealing import Revealing

        return Revealing(self._window)

    @cached_property
    def locking(self) -> "Locking":
        """What covers the windows while their user is away."""
        from desktop.ui.tools.locking import Locking

        return Locking(self._window, self._settings)

    @cached_property
    def looks(self) -> "Looks":
        """What shows the program light or dark."""
        from desktop.ui.look.looks import Looks

        application = QApplication.instance()
        assert isinstance(application, QApplication)
        made = Looks(application, self._settings, self._window)
        window = self._window
        made.sized.connect(lambda: QTimer.singleShot(0, window, window.make_anew))  # the menu is still open
        return made

    def lock_after(self, minutes: int) -> None:
        """Has the window lock itself after so many minutes without input."""
        self.locking.set_minutes(minutes)

    @cached_property
    def helping(self) -> "Helping":
        """What opens the handbook, and says what a field is."""
        from desktop.ui.tools.helping import Helping

        return Helping(self._window)

    @cached_property
    def searching(self) -> "Searching":
        """What finds anything in the window."""
        from desktop.ui.tools.searching import Searching

        return Searching(self._window, self.helping)

    def import_workbooks(self, paths: Sequence[Path] = ()) -> None:
        """Starts an import, of workbooks that the user picks where none are given."""
        workspace = self._window.workspace
        if workspace is None:
            return
        chosen = list(paths) or self.pick_workbooks()
        if chosen and self._kept():
            from desktop.ui.importing.import_dialog import ImportDialog
            from desktop.ui.importing.kept_maps import NAME

            maps = self._settings.data_folder / NAME
            dialog = ImportDialog(workspace, self._window.language, chosen, self._window, maps)
            dialog.exec()
            dialog.deleteLater()

    def fill_form(self, path: Path | None = None) -> None:
        """Matches and fills an authority's blank form, which the user picks where none is given."""
        workspace = self._window.workspace
        chosen = path or (self._pick_form() if workspace else None)
        if workspace is not None and chosen is not None:
            from desktop.ui.form_filling.form_dialog import FormDialog

            dialog = FormDialog(workspace, self._window.language, chosen, self._window)
            dialog.exec()
            dialog.deleteLater()

    def consolidate(self, ledgers: "Ledgers", paths: Sequence[Path] = ()) -> None:
        """Brings units' workbooks and ledgers together in the open one; the user picks them where none are given."""
        workspace = self._window.workspace
        chosen = list(paths) or (self._pick_units() if workspace else [])
        if workspace is not None and chosen and self._kept():
            from desktop.ui.tools.consolidating import consolidate_in_window

            consolidate_in_window(self._window, self._window.language, workspace, ledgers, chosen)

    def verify(self) -> None:
        """Checks the whole ledger and says what was found."""
        workspace = self._window.workspace
        if workspace is not None:
            from desktop.ui.tools.soundness import tell_soundness

            tell_soundness(self._window, self._window.language, workspace.database)

    def judge_overlaps(self) -> None:
        """Shows the claims that may hold the same money, to be declared distinct or split."""
        workspace = self._window.workspace
        if workspace is not None:
            from desktop.ui.checks.overlap_dialog import OverlapDialog

            dialog = OverlapDialog(workspace, self._window.language, self._window)
            dialog.exec()
            dialog.deleteLater()

    def load_reference(self) -> None:
        """Brings in the reference lists that the ledger does not have yet."""
        workspace = self._window.workspace
        if workspace is not None:
            from desktop.work.reference.loading import all_changes

            changes = all_changes(workspace.database)
            words = LOADED.fill(n=len(changes.changes)) if changes.changes else ALL_THERE
            self._window.attempt(lambda: workspace.do(changes), words)

    def about(self) -> None:
        """Shows versions and licences."""
        from desktop.ui.window.about import AboutDialog

        dialog = AboutDialog(self._window.language, self._versions(), self._window)
        dialog.exec()
        dialog.deleteLater()

    def _kept(self) -> bool:
        """Backs the ledger up before much is changed; false where the user stops that, and so all of it."""
        from desktop.ui.jobs import Cancelled
        from desktop.ui.keeping.backing_up import made_beside

        window = self._window
        assert window.workspace is not None
        try:
            window.upkeep.keep("import", made_beside(window, window.language, window.workspace.database))
        except Cancelled:
            return False
        return True

    def _pick_form(self) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        language = self._window.language
        kind = f"{WORKBOOK.say(language)} (*.xlsx)"
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, CITY_FORM.say(language), self._window.nearby, kind
        )
        return Path(chosen) if chosen else None

    def _pick_units(self) -> list[Path]:
        from PySide6.QtWidgets import QFileDialog

        language = self._window.language
        kind = f"{UNITS.say(language)} (*.xlsx *{SUFFIX})"
        chosen, _kind = QFileDialog.getOpenFileNames(
            self._window, UNITS.say(language), self._window.nearby, kind
        )
        return [Path(path) for path in chosen]

    def pick_workbooks(self) -> list[Path]:
        """The workbooks that the user picks."""
        from PySide6.QtWidgets import QFileDialog

        language = self._window.language
        kinds = " ".join(f"*{suffix}" for suffix in WORKBOOKS)
        kind = f"{WORKBOOK.say(language)} ({kinds})"
        chosen, _kind = QFileDialog.getOpenFileNames(
            self._window, IMPORT.say(language), self._window.nearby, kind
        )
        return [Path(path) for path in chosen]
