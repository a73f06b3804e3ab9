"""What the dialog has done beside the window: reading a form, working out what it would say, writing it."""

from pathlib import Path

from desktop.domain.city_form.blank import BlankForm
from desktop.domain.city_form.filling import Filling
from desktop.domain.city_form.form_map import FormMap
from desktop.domain.city_form.slots import Layout
from desktop.domain.errors import Unreadable
from desktop.domain.late import dataclass
from desktop.ui.form_filling.work_strip import Way
from desktop.ui.jobs import Cancelled
from desktop.work.city_form.before_writing import BeforeWriting
from desktop.work.database import Database


@dataclass(frozen=True, slots=True)
class Looked:
    """A blank form, its places, and the map that it suggests."""

    path: Path
    form: BlankForm
    layout: Layout
    map: FormMap


def look(path: Path, way: Way) -> Looked:
    """Reads a blank form.

    Raises:
        Refused: it cannot be read.
        Cancelled: nobody waits for it any more.
    """
    from desktop.excel.form_fill.matching.suggest import suggested_map
    from desktop.excel.form_fill.reading.layout import layout_of
    from desktop.excel.form_fill.reading.read_form import read_form

    try:
        form = read_form(path, way.wanted)
    except Unreadable:
        if not way.wanted():
            raise Cancelled from None
        raise
    layout = layout_of(form)
    return Looked(path, form, layout, suggested_map(form, layout))


def plan(
    database: Database, year: int, looked: Looked, form_map: FormMap, way: Way, *, personal: bool
) -> Filling:
    """What a form would be filled with; asked of a connection of its own.

    Raises:
        Refused: the ledger cannot be read.
        Cancelled: nobody waits for it any more.
    """
    from desktop.work.city_form.filling import fill

    reader = database.reader()
    try:
        return fill(reader, year, looked.form, form_map, personal=personal, told=way.told)
    finally:
        reader.close()


def before(database: Database, year: int, filling: Filling, way: Way) -> BeforeWriting:
    """What is to be told before a filled form is written; asked of a connection of its own.

    Raises:
        Refused: the ledger cannot be read.
        Cancelled: nobody waits for it any more.
    """
    from desktop.work.city_form.before_writing import before_writing

    reader = database.reader()
    try:
        return before_writing(reader, year, filling, way.told)
    finally:
        reader.close()


def write(looked: Looked, filling: Filling, out: Path, way: Way) -> Path:
    """Writes the filled form; nothing is written where nobody waits for it any more.

    Raises:
        Refused: it cannot be written.
        Cancelled: nobody waits for it any more.
    """
    from desktop.excel.form_fill.writing.write_form import write_form

    try:
        write_form(looked.path, out, filling, way.job.tell, way.wanted)
    except Unreadable:
        if not way.wanted():
            raise Cancelled from None
        raise
    return out


def read_map(path: Path, looked: Looked) -> FormMap:
    """A map from a file, for a form.

    Raises:
        Refused: it is none, or another form's.
    """
    from desktop.excel.form_fill.matching.choose_map import map_for, read_map_file

    return map_for(looked.form, read_map_file(path))


def carried_over(old_form: Path, old_map: Path | None, looked: Looked, way: Way) -> tuple[FormMap, int]:
    """The map that follows from last year's form and its map, and how many things changed.

    Raises:
        Refused: the form or the map cannot be read.
    """
    from desktop.excel.form_fill.matching.choose_map import read_map_file
    from desktop.excel.form_fill.matching.compare import compare

    known = read_map_file(old_map) if old_map else None
    found = compare(look(old_form, way).map, looked.map, known)
    return found.proposed, len(found.differences)
