"""A comment on each refused cell of the user's own workbook. Runs in the limited process."""

import os
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.exceptions import InvalidFileException

from desktop.domain.words import Words

AUTHOR = "质官台 CQO Desk"
MARK = PatternFill("solid", fgColor="FFF2CC")
_NOT_XLSX = Words(
    "只能在.xlsx工作簿上加批注，请另存为.xlsx", "only an .xlsx workbook can carry comments; save it as one"
)
_NO_PLACE = Words("无法写入退回的工作簿", "the returned workbook cannot be written")


def annotate(path: Path, out: Path, refusals: list[dict[str, str]]) -> dict[str, Any]:
    """Writes the workbook with its comments to another file.

    Args:
        path: the user's workbook.
        out: where the copy goes.
        refusals: ``sheet``, ``cell`` and ``reason`` of each refused cell.

    Returns:
        ``{"out": …}``, or ``{"fault": …}`` where it cannot be done.
    """
    partial = out.with_name(f".{out.name}.partial")
    try:
        workbook = load_workbook(path, keep_links=False)
        for refusal in refusals:
            cell = workbook[refusal["sheet"]][refusal["cell"]]
            comment = Comment(refusal["reason"], AUTHOR, width=320, height=90)
            if not hasattr(cell, "hyperlink"):  # covered by a merge: the comment goes to its first cell
                merge = next(
                    m for m in workbook[refusal["sheet"]].merged_cells.ranges if refusal["cell"] in m
                )
                cell = workbook[refusal["sheet"]].cell(merge.min_row, merge.min_col)
            cell.comment = comment
            cell.fill = MARK
        workbook.save(partial)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(out)
    except InvalidFileException:
        return {"fault": _NOT_XLSX}
    except OSError:
        return {"fault": _NO_PLACE}
    finally:
        partial.unlink(missing_ok=True)
    return {"out": str(out)}
