"""What the menus open: dialogs over the ledger as a whole. The parts of each are loaded when it is first opened."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from desktop.domain.words import Words
from desktop.ui.window.ledgers import SUFFIX, WORKBOOKS
from desktop.ui.window.settings import Settings

if TYPE_CHECKING:
    from desktop.ui.privacy.locking import Locking
    from desktop.ui.privacy.revealing import Revealing
    from desktop.ui.window.ledgers import Ledgers
    from desktop.ui.window.main_window import MainWindow

IMPORT = Words("导入工作簿", "Import workbooks")
CITY_FORM = Words("选择上级发的空白表格", "Choose the authority's blank form")
UNITS = Words("下属单位的年报工作簿或台账", "Units' annual workbooks or ledgers")
WORKBOOK = Words("工作簿", "Workbooks")
LOADED = Words("已载入参考清单：{n}条，可以撤销", "Reference lists loaded: {n} records; can be undone")
ALL_THERE = Words("参考清单已经全部在台账里", "All reference lists are in the ledger already")


class Tools:
    """The dialogs of one window."""

    def __init__(
        self, window: "MainWindow", settings: Settings, versions: Callable[[], Mapping[str, str]]
    ) -> None:
        self._window, self._settings, self._versions = window, settings, versions

    @cached_property
    def revealing(self) -> "Revealing":
        """What shows and masks personal data."""
        from desktop.ui.privacy.revealing import Revealing

        return Revealing(self._window)

    @cached_property
    def locking(self) -> "Locking":
        """What covers the windows while their user is away."""
        from desktop.ui.privacy.locking import Locking

        return Locking(self._window, self._settings)

    def import_workbooks(self, paths: Sequence[Path] = ()) -> None:
        """Starts an import, of workbooks that the user picks where none are given."""
        workspace = self._window.workspace
        if workspace is None:
            return
        chosen = list(paths) or self._pick_workbooks()
        if chosen:
            from desktop.ui.importing.import_dialog import ImportDialog

            self._window.upkeep.keep("import")
            dialog = ImportDialog(workspace, self._window.language, chosen, self._window)
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
        if workspace is not None and chosen:
            from desktop.ui.window.consolidating import consolidate_in_window

            self._window.upkeep.keep("import")
            consolidate_in_window(self._window, self._window.language, workspace, ledgers, chosen)

    def verify(self) -> None:
        """Checks the whole ledger and says what was found."""
        workspace = self._window.workspace
        if workspace is not None:
            from desktop.ui.window.soundness import tell_soundness

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

    def _pick_form(self) -> Path | None:
        language = self._window.language
        kind = f"{WORKBOOK.say(language)} (*.xlsx)"
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, CITY_FORM.say(language), self._window.nearby, kind
        )
        return Path(chosen) if chosen else None

    def _pick_units(self) -> list[Path]:
        language = self._window.language
        kind = f"{UNITS.say(language)} (*.xlsx *{SUFFIX})"
        chosen, _kind = QFileDialog.getOpenFileNames(
            self._window, UNITS.say(language), self._window.nearby, kind
        )
        return [Path(path) for path in chosen]

    def _pick_workbooks(self) -> list[Path]:
        language = self._window.language
        kinds = " ".join(f"*{suffix}" for suffix in WORKBOOKS)
        kind = f"{WORKBOOK.say(language)} ({kinds})"
        chosen, _kind = QFileDialog.getOpenFileNames(
            self._window, IMPORT.say(language), self._window.nearby, kind
        )
        return [Path(path) for path in chosen]
