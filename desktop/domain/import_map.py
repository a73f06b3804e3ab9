"""How the tables of foreign workbooks are to be read where a person had to say it: by headings, and kept as a file.

A table whose headings are those of a map is read by it, whatever its workbook, sheet and row are called.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import NOTHING_CHANGED
from desktop.domain.map_files import LACKS, MapFile, WrongPart, unknown
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words

DEEPEST = 3
"""Rows that a header may have."""

DEPTH = Words("标题行数写的是{n}，应为1—{most}", "a header of {n} {n:row|rows}, where 1 to {most} may stand")
FILE = MapFile(
    kind="cqodesk import map",
    version=1,
    not_one=Words("这不是导入对应关系文件：{reason}。", "This is no map of an import: {reason}."),
    safe=NOTHING_CHANGED,
    make_anew=Words(
        "请在导入清单里用“对应栏目”重新指定并另存，或改正文件后再试。",
        'Make it anew with "Match columns" in the plan of an import and save it, or mend the file.',
    ),
)


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """One column: its heading, and the field that it goes to."""

    heading: str
    """Without blanks, as headings are compared; parts of a header of several rows stand one after the other."""
    field: str = ""
    """``register.field``; ``register.start…end`` for a period; blank where the column is not used."""
    unit: str = ""
    """Of money: the unit of its amounts; blank where the workbook says it."""


@dataclass(frozen=True, slots=True)
class TableMap:
    """One kind of table."""

    register: str
    """Blank where such tables are left out."""
    columns: tuple[ColumnMap, ...]
    depth: int = 1
    """Rows of the header."""

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings from the first column to the last that has one."""
        return tuple(column.heading for column in self.columns)


Maps = tuple[TableMap, ...]


def with_map(maps: Iterable[TableMap], made: TableMap) -> Maps:
    """The maps with one more, in place of the one for the same headings."""
    return (*(one for one in maps if (one.headings, one.depth) != (made.headings, made.depth)), made)


def written(maps: Sequence[TableMap], means: Mapping[str, str] | None = None) -> str:
    """The maps as their file says them.

    Args:
        maps: one for each kind of table.
        means: what each field is called, for whoever reads the file; it is not read back.
    """
    return FILE.written({"tables": [_plain(one, means or {}) for one in maps]})


def read(text: str) -> Maps:
    """The maps that a file says.

    Raises:
        Refused: it is none, or of a newer program.
    """
    return FILE.read(text, lambda content: tuple(_table(one) for one in content["tables"]))


def _plain(one: TableMap, means: Mapping[str, str]) -> dict[str, Any]:
    columns = []
    for column in one.columns:
        told = {"heading": column.heading, "field": column.field, "unit": column.unit}
        if column.field in means:
            told["means"] = means[column.field]
        columns.append({name: value for name, value in told.items() if value or name == "heading"})
    register = {"means": BY_ID[one.register].words.zh} if one.register else {}
    return {"register": one.register} | register | {"depth": one.depth, "columns": columns}


def _table(told: Mapping[str, Any]) -> TableMap:
    register, depth = str(told.get("register", "")), int(told.get("depth", 1))
    if register and register not in BY_ID:
        raise unknown(register)
    if not 1 <= depth <= DEEPEST:
        raise WrongPart(DEPTH.fill(n=depth, most=DEEPEST))
    columns = tuple(
        ColumnMap(str(c.get("heading", "")), str(c.get("field", "")), str(c.get("unit", "")))
        for c in told["columns"]
    )
    if not any(column.heading for column in columns):
        raise WrongPart(LACKS.fill(name="heading"))
    return TableMap(register, columns, depth)
