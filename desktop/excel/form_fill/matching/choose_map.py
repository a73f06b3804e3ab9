"""The map by which a form is filled: the one that was given, if it is this form's; else what the form suggests."""

from pathlib import Path

from desktop.domain.city_form.blank import BlankForm
from desktop.domain.city_form.form_map import FILE, NOTHING_WRITTEN, FormMap, read
from desktop.domain.errors import Refused
from desktop.domain.words import Words
from desktop.excel.form_fill.matching.compare import mismatches
from desktop.excel.form_fill.matching.suggest import suggested_map
from desktop.excel.map_text import text_of

OTHER_FORM = Words(
    "对应关系是按另一份表格“{form}”做的，有{n}处与这份表格不一致（如{where}）。",
    "The map was made for another form, '{form}'; {n} {n:place is|places are} not as in this one (such as {where}).",
)
COMPARE = Words(
    "请用 form-diff 或“比较两年表格”生成新的对应关系。",
    "Make a new map with form-diff or 'Compare two years' forms'.",
)


def map_for(form: BlankForm, known: FormMap | None) -> FormMap:
    """The map by which a form is filled.

    A map that was made for another file of the same form is taken where all that it fills stands in the same place.

    Args:
        form: the blank form.
        known: the map that was given, if any was.

    Raises:
        Refused: it is the map of another form.
    """
    if known is not None and known.fingerprint == form.fingerprint:
        return known
    suggested = suggested_map(form)
    if known is None:
        return suggested
    wrong = mismatches(known, suggested)
    if wrong:
        raise Refused(
            OTHER_FORM.fill(form=known.form, n=len(wrong), where=wrong[0]), NOTHING_WRITTEN, COMPARE
        )
    return known


def read_map_file(path: Path) -> FormMap:
    """The map in a file.

    Raises:
        Refused: it cannot be read, or is none.
    """
    return read(text_of(path, FILE))
