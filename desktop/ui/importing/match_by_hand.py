"""The question how a table of an import is to be read, from its first rows to the map that is remembered."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.errors import Refused
from desktop.domain.ledger import LedgerTable
from desktop.domain.words import Language, Words
from desktop.excel.grid import Sheet
from desktop.ui import ask
from desktop.ui.importing.kept_maps import KeptMaps
from desktop.ui.importing.map_dialog import MapDialog
from desktop.ui.importing.matching import Matching

MATCH = Words("对应栏目…", "Match columns…")
MATCH_TIP = Words(
    "表没有认出、或列认错了，可以自己指定登记表、标题行和各列的字段",
    "Where a table or a column is not recognised, or wrongly: say yourself which register, row of headings and fields they are",
)


def match_by_hand(
    parent: QWidget,
    language: Language,
    table: LedgerTable,
    nth: int,
    sheets: Sequence[Sheet],
    kept: KeptMaps,
) -> bool:
    """Asks how a table is to be read, and remembers it; whether it was said.

    Args:
        parent: what the question is shown over.
        language: of what is said.
        table: of the import.
        nth: which of its sheet's tables it is, from 0.
        sheets: the first rows of its workbook's sheets.
        kept: the maps that are remembered.
    """
    sheet = next((sheet for sheet in sheets if sheet.name == table.sheet), None)
    if sheet is None or not sheet.rows:
        return False
    dialog = MapDialog(Matching.begun(sheet, nth, kept.maps), Path(table.file), language, parent)
    said = dialog.exec() == QDialog.DialogCode.Accepted
    made = dialog.made
    dialog.deleteLater()
    if said:
        try:
            kept.keep(made)
        except Refused as refused:  # it is used all the same
            ask.tell_refused(parent, language, refused)
    return said


def number_in_sheet(tables: Sequence[LedgerTable], row: int) -> int:
    """Which of its sheet's tables one of an import is, from 0."""
    here = tables[row]
    return sum((table.file, table.sheet) == (here.file, here.sheet) for table in tables[:row])
