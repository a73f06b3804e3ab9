"""A form's way to the disk: filled in the limited process, and moved into place whole, or not at all."""

import json
from collections.abc import Callable
from pathlib import Path

from desktop.domain.city_form.filling import Filling
from desktop.domain.errors import CannotWrite
from desktop.domain.words import Words
from desktop.excel.reader import SECONDS, ask, silently, wanted_always
from desktop.files import HAPPENED, SAFE, replacing, telling

CELLS_A_SECOND = 1_000
"""Cells that a slow machine fills in a second; long lists get the time that they need."""
SAME_FILE = Words("填好的表格不能覆盖空白表格", "the filled form cannot take the blank one's place")
ANOTHER = Words("请换一个文件名再试。", "Choose another name.")


def write_form(
    form: Path,
    out: Path,
    filling: Filling,
    came: Callable[[int, int], None] = silently,
    wanted: Callable[[], bool] = wanted_always,
) -> None:
    """Writes a filled form; the blank one is left as it is.

    Args:
        form: the blank form.
        out: the file to write; one that is there is replaced.
        filling: what it is filled with.
        came: told how far it is.
        wanted: asked from another thread; once it is false, writing is given up, and nothing is written.

    Raises:
        Unreadable: the form cannot be read, or not be filled, or writing was given up.
        CannotWrite: the disk, the folder or another program is in the way, or it is the blank form itself.
    """
    if out.exists() and out.resolve() == form.resolve():
        raise CannotWrite(HAPPENED.fill(name=out.name, reason=SAME_FILE), SAFE, ANOTHER)
    told = {
        "cells": [
            [one.sheet, *one.place, None if one.number is None else f"{one.number:f}", one.text]
            for one in filling.cells
        ],
        "rows": [[one.sheet, one.first, one.last, one.count] for one in filling.rows],
    }
    with telling(out), replacing(out) as temporary:
        said = json.dumps(told, ensure_ascii=False).encode()
        seconds = SECONDS + len(filling.cells) // CELLS_A_SECOND
        ask("fill", form, str(temporary), said=said, wanted=wanted, came=came, seconds=seconds)
