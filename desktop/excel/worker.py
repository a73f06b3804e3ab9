"""The limited process in which foreign workbooks are read: ``python -m desktop.excel.worker VERB PATH``.

It writes one JSON object to standard output: the sheets, or the reason why not in both languages. If it dies of
its limits, that too is an answer.
"""

import json
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.words import Words
from desktop.excel.grid import encoded
from desktop.excel.guard import fault_of
from desktop.excel.limits import limit_memory
from desktop.reasons import reason_of

if TYPE_CHECKING:
    from desktop.excel.marks import Marks

_PASSWORD = Words("工作簿有打开密码，请取消密码后再导入", "the workbook has a password; take it off first")
_UNREADABLE = Words(
    "读不出这个工作簿，可能已损坏，请用Excel或WPS打开后另存一份",
    "the workbook cannot be read and may be damaged; open it in Excel or WPS and save a copy",
)
_NO_SHEETS = Words("工作簿里没有工作表", "the workbook has no sheets")


def main(arguments: list[str]) -> int:
    """Answers one request and ends."""
    limit_memory()
    verb, path = arguments[0], Path(arguments[1])
    try:
        fault = fault_of(path)
    except OSError as refused:
        fault = reason_of(refused)
    if fault is not None:
        answer: dict[str, Any] = {"fault": fault}
    elif verb == "return":
        from desktop.excel.annotate import annotate

        answer = annotate(path, Path(arguments[2]), json.loads(sys.stdin.buffer.read()))
    elif verb == "look":
        from desktop.excel.form_fill.look import look

        answer = look(path)
    elif verb == "fill":
        from desktop.excel.form_fill.write import write

        answer = write(path, Path(arguments[2]), json.loads(sys.stdin.buffer.read()))
    else:
        answer = _sheets(path)
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode())
    return 0


def _sheets(path: Path) -> dict[str, Any]:
    import python_calamine as calamine

    from desktop.excel.marks import marks_of

    plain = not zipfile.is_zipfile(path)
    try:
        marks = {} if plain else marks_of(path)
        with calamine.CalamineWorkbook.from_path(str(path)) as workbook:
            tables = [m for m in workbook.sheets_metadata if m.typ == calamine.SheetTypeEnum.WorkSheet]
            visible = calamine.SheetVisibleEnum.Visible
            sheets = [
                _sheet(workbook, meta.name, meta.visible != visible, marks.get(meta.name)) for meta in tables
            ]
    except calamine.PasswordError:
        return {"fault": _PASSWORD}
    except (calamine.CalamineError, OSError, ValueError, zipfile.BadZipFile) as fault:
        if isinstance(fault, OSError) and fault.errno:
            return {"fault": reason_of(fault)}
        return {"fault": _UNREADABLE}
    return {"sheets": sheets, "plain": plain} if sheets else {"fault": _NO_SHEETS}


def _sheet(workbook: Any, name: str, hidden: bool, marks: "Marks | None") -> dict[str, Any]:
    sheet = workbook.get_sheet_by_name(name)
    rows = [[encoded(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    merged = [[*first, *last] for first, last in sheet.merged_cell_ranges or ()]
    if marks is not None:
        marks.put_on(rows)
    hidden_rows = marks.hidden_rows if marks is not None else []
    return {"name": name, "hidden": hidden, "rows": rows, "merged": merged, "hidden_rows": hidden_rows}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
