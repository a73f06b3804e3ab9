"""Import and export of a large ledger, against plain libraries that read and write the same cells."""

import io
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from desktop.cli import main
from desktop.cli.means import Means
from desktop.store.ledger import Ledger
from desktop.store.restoring import restore
from tests.bench.timing import Comparison, seconds

HEADINGS = ["序号", "快赢编号", "快赢名称", "责任部门", "提出人", "发现日期", "完成日期", "投入（元）", "改善收益（元）", "财务确认人", "备注"]


def import_and_export(folder: Path, runs: int, rows: int) -> list[Comparison]:
    """One comparison each."""
    ledger = folder / "快赢台账.xlsx"
    write_ledger(ledger, rows)
    imports = Comparison(f"import of {rows:,} rows (plan and commit)", "python-calamine reading the workbook")
    exports = Comparison(f"export of {rows:,} rows", "openpyxl (write-only) writing the same cells")
    for turn in range(runs + 1):
        store, out = folder / f"import{turn}.cqo", folder / f"export{turn}.xlsx"
        read = seconds(partial(_read, ledger))
        imported = seconds(partial(_command, "import", store, ledger))
        exported = seconds(partial(_command, "export", store, "--register", "quick_wins", "--out", out))
        cells = _read(out)
        if len(cells) < rows:
            raise AssertionError(f"{len(cells)} rows came back of {rows}")
        written = seconds(partial(_write, out.with_suffix(".floor.xlsx"), cells))
        if turn:  # the first loads the libraries
            imports.add(imported, read)
            exports.add(exported, written)
    return [imports, exports]


def _command(*arguments: object) -> None:
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as told:
        code = main([str(a) for a in arguments], Means(Ledger.create, Ledger.open, Ledger.look, restore, lambda *_: 0))
    if code != 0:
        raise AssertionError(told.getvalue())


def _read(path: Path) -> list[list[object]]:
    with CalamineWorkbook.from_path(str(path)) as workbook:
        return workbook.get_sheet_by_index(0).to_python()


def _write(path: Path, cells: list[list[object]]) -> None:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for row in cells:
        sheet.append([None if cell == "" else cell for cell in row])
    workbook.save(path)


def write_ledger(path: Path, rows: int) -> None:
    day = date(2015, 1, 5)
    body = [
        [n, f"KY-{n:06}", f"改善项目第{n}项：优化工位布置", f"第{n % 40 + 1}车间", f"员工{n % 700}", day + timedelta(n % 3600),
         day + timedelta(n % 3600 + n % 25), n % 9000, 1000 + n * 37 % 90000, "财务部", "" if n % 3 else "已固化到作业指导书"]
        for n in range(1, rows + 1)
    ]
    _write(path, [["快赢项目清单"], HEADINGS, *body])
