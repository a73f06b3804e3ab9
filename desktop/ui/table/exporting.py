"""A register's table as a workbook: where it goes is asked, and only what is shown goes into it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.words import Language, Words
from desktop.excel.export import write_register
from desktop.ui.table.table_model import RegisterModel
from desktop.work.database import Database

EXPORT = Words("导出{register}", "Export {register}")
WORKBOOK = Words("Excel工作簿", "Excel workbook")
EXPORTED = Words("已导出{n}条到 {path}", "Exported {n} to {path}")


def ask_where(parent: QWidget, model: RegisterModel, database: Database, language: Language) -> Path | None:
    """Asks for the workbook to write; ``None`` where the user leaves it."""
    name = model.register.words
    caption, start = EXPORT.fill(register=name), database.path.with_name(f"{name.say(language)}.xlsx")
    kind = f"{WORKBOOK.say(language)} (*.xlsx)"
    chosen, _kind = QFileDialog.getSaveFileName(parent, caption.say(language), str(start), kind)
    return Path(chosen).with_suffix(".xlsx") if chosen else None


def write(
    path: Path, model: RegisterModel, database: Database, language: Language, may_show: Callable[[int], bool]
) -> Words:
    """Writes the records shown, in the order shown, and says how many they are.

    Args:
        path: the workbook.
        model: shows the records.
        database: they lie in.
        language: of the workbook.
        may_show: says whether personal data of so many records may stand in it in full; else they are masked.

    Raises:
        Refused: as `desktop.excel.export.write_register`.
    """
    register = model.register
    records = [record for record in database.at(register.id, model.numbers) if record is not None]
    titles: dict[str, str] = {}
    for link in register.links:
        linked = {getattr(record, link.id) for record in records} - {None}
        titles.update(database.titles(link.target, linked))
    write_register(path, register, records, titles, language, personal=may_show(len(records)))
    return EXPORTED.fill(n=len(records), path=path)
