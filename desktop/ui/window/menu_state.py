"""Which entries of the menus make sense now: by the ledger that is open, the page that is shown, and what is selected."""

from typing import TYPE_CHECKING

from desktop.ui.window.menus import Menus

if TYPE_CHECKING:  # the menus are there before either
    from desktop.ui.tabs.register_page import RegisterPage
    from desktop.work.workspace import Workspace


def offer(
    menus: Menus, workspace: "Workspace | None", page: "RegisterPage | None", *, with_passwords: bool
) -> None:
    """Enables the entries that make sense, and says what undo, redo and the key Del would do.

    Args:
        menus: of the window.
        workspace: the open ledger.
        page: the register that is shown.
        with_passwords: whether ledgers can be given one.
    """
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
    for action in (menus.import_, menus.reference, menus.consolidate):
        action.setEnabled(may_write)
    menus.password.setEnabled(may_write and with_passwords)
    _offer_on_page(menus, page, may_write=may_write)
    menus.label_undo(workspace.undo_label if workspace else None, workspace.redo_label if workspace else None)


def _offer_on_page(menus: Menus, page: "RegisterPage | None", *, may_write: bool) -> None:
    chosen = page.table.chosen if page else 0
    kept = page is not None and page.register.kept
    for action in (menus.export, menus.find, menus.print_table, menus.save_pdf):
        action.setEnabled(page is not None)
    menus.add.setEnabled(page is not None and may_write)
    menus.edit.setEnabled(chosen == 1 and not kept)
    menus.delete.setEnabled(chosen > 0 and may_write and not kept)
    menus.hint_del(page.table.has_whole_rows if page is not None and chosen else None)
    menus.copy.setEnabled(chosen > 0)
    menus.paste.setEnabled(page is not None and may_write and not kept)
    for action in (menus.fill_down, menus.clear):
        action.setEnabled(chosen > 0 and may_write and not kept)
