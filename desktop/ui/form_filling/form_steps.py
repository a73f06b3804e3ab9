"""What the dialog has done beside the window: reading a form, working out what it would say, writing it."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.city_form.blank import BlankForm
from desktop.domain.city_form.filling import Filling
from desktop.domain.city_form.form_map import FormMap
from desktop.work.database import Database


@dataclass(frozen=True, slots=True)
class Looked:
    """A blank form and the map that it suggests."""

    path: Path
    form: BlankForm
    map: FormMap


def look(path: Path) -> Looked:
    """Reads a blank form.

    Raises:
        Refused: it cannot be read.
    """
    from desktop.excel.form_fill.read_form import read_form
    from desktop.excel.form_fill.suggest import suggested_map

    form = read_form(path)
    return Looked(path, form, suggested_map(form))


def plan(database: Database, year: int, looked: Looked, form_map: FormMap, *, personal: bool) -> Filling:
    """What a form would be filled with; asked of a connection of its own.

    Raises:
        Refused: the ledger cannot be read.
    """
    from desktop.work.city_form.filling import fill

    reader = database.reader()
    try:
        return fill(reader, year, looked.form, form_map, personal=personal)
    finally:
        reader.close()


def write(looked: Looked, filling: Filling, out: Path) -> Path:
    """Writes the filled form.

    Raises:
        Refused: it cannot be written.
    """
    from desktop.excel.form_fill.write_form import write_form

    write_form(looked.path, out, filling)
    return out


def read_map(path: Path, looked: Looked) -> FormMap:
    """A map from a file, for a form.

    Raises:
        Refused: it is none, or another form's.
    """
    from desktop.excel.form_fill.choose_map import map_for, read_map_file

    return map_for(looked.form, read_map_file(path))


def carried_over(old_form: Path, old_map: Path | None, looked: Looked) -> tuple[FormMap, int]:
    """The map that follows from last year's form and its map, and how many things changed.

    Raises:
        Refused: the form or the map cannot be read.
    """
    from desktop.excel.form_fill.choose_map import read_map_file
    from desktop.excel.form_fill.compare import compare

    known = read_map_file(old_map) if old_map else None
    found = compare(look(old_form).map, looked.map, known)
    return found.proposed, len(found.differences)
