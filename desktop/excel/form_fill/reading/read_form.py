"""A blank form, read in the limited process."""

from collections.abc import Callable
from pathlib import Path

from desktop.domain.city_form.blank import Area, BlankForm, FormCell, FormSheet, Limits, Place
from desktop.excel.reader import ask, wanted_always


def read_form(path: Path, wanted: Callable[[], bool] = wanted_always) -> BlankForm:
    """The blank form in a file.

    Args:
        path: the file.
        wanted: asked from another thread; once it is false, reading is given up.

    Raises:
        Unreadable: it is no ``.xlsx`` workbook, or hostile, damaged or past the limits; or reading was given up.
    """
    answer = ask("look", path, wanted=wanted)
    sheets = tuple(
        FormSheet(
            name=sheet["name"],
            cells={Place(row, column): FormCell(*rest) for row, column, *rest in sheet["cells"]},
            merged=tuple(Area(*area) for area in sheet["merged"]),
            limits=tuple(
                (
                    tuple(Area(*area) for area in one["areas"]),
                    Limits(one["kind"], tuple(one["options"]), one["operator"], one["low"], one["high"]),
                )
                for one in sheet["limits"]
            ),
            hidden=sheet["hidden"],
            protected=sheet["protected"],
        )
        for sheet in answer["sheets"]
    )
    return BlankForm(path.name, sheets, answer["fingerprint"])
