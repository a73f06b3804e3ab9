"""The map of a form: which place is filled from what. It is a file that people can read, change and hand on."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from desktop.domain.city_form.blank import place_of
from desktop.domain.city_form.slots import YEARS
from desktop.domain.city_form.sources import named
from desktop.domain.late import dataclass
from desktop.domain.map_files import MapFile, unknown
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words

SURE, LIKELY, HAND, NONE = "sure", "likely", "hand", "none"
"""How sure a match is: by its own name, by a like one, set by a person, none."""
SPARE = ("blank", "dash", "none")
"""What stands in the rows that a list does not need: nothing, ``—``, or ``无`` in the first of them."""

NOTHING_WRITTEN = Words("没有写入任何文件。", "Nothing was written.")
FILE = MapFile(
    kind="cqodesk form map",
    version=1,
    not_one=Words("这不是表格对应关系文件：{reason}。", "This is no map of a form: {reason}."),
    safe=NOTHING_WRITTEN,
    make_anew=Words("请用 form-map 重新生成，或改正后再试。", "Make it anew with form-map, or mend it."),
)


@dataclass(frozen=True, slots=True)
class CellEntry:
    """One cell of a form and what it is filled from."""

    sheet: str
    cell: str
    label: str
    source: str = ""
    """As `desktop.domain.city_form.sources` names it; blank where nothing was found."""
    year: str = "this"
    unit: str = ""
    """The unit in which the form wants it; ``?`` where the form does not say and a person has to."""
    confidence: str = NONE
    parent: str = ""
    heading: str = ""
    code: str = ""
    appended: bool = False
    candidates: tuple[str, ...] = ()
    """Sources that come near, the nearest first, where none was taken."""


@dataclass(frozen=True, slots=True)
class ColumnEntry:
    """One column of a list and what it is filled from."""

    column: str
    heading: str
    source: str = ""
    unit: str = ""
    confidence: str = NONE


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One list of a form."""

    sheet: str
    title: str
    header: tuple[int, int]
    rows: tuple[int, int]
    open: bool
    columns: tuple[ColumnEntry, ...]
    register: str = ""
    """The register whose records it lists; blank where none was found."""
    choose: str = "year"
    """Which of them: ``figure:ID`` those behind a figure, ``report`` those in the annual report, ``year``, ``all``."""
    spare: str = "blank"
    confidence: str = NONE


@dataclass(frozen=True, slots=True)
class FormMap:
    """The map of one form."""

    form: str
    """The name of the form's file."""
    fingerprint: str
    """The SHA-256 of the blank form that it was made for."""
    cells: tuple[CellEntry, ...] = ()
    lists: tuple[ListEntry, ...] = ()
    year: int | None = None
    """The year that the form's titles name."""

    @property
    def confidences(self) -> list[str]:
        """How sure the match of each place is; an amount whose unit nobody stated is still to be checked."""
        places: list[CellEntry | ColumnEntry] = [*self.cells]
        places += [column for one in self.lists for column in one.columns]
        return [LIKELY if place.unit == "?" else place.confidence for place in places]

    def with_cell(self, number: int, **changes: Any) -> "FormMap":
        """The map with one of its cells changed by hand."""
        cells = list(self.cells)
        cells[number] = replace(cells[number], **{"confidence": HAND} | changes)
        return replace(self, cells=tuple(cells))

    def with_column(self, number: int, column: int, **changes: Any) -> "FormMap":
        """The map with one column of one of its lists changed by hand."""
        one = self.lists[number]
        columns = list(one.columns)
        columns[column] = replace(columns[column], **{"confidence": HAND} | changes)
        return self.with_list(number, columns=tuple(columns))

    def with_list(self, number: int, **changes: Any) -> "FormMap":
        """The map with one of its lists changed."""
        lists = list(self.lists)
        lists[number] = replace(lists[number], **changes)
        return replace(self, lists=tuple(lists))


def written(form_map: FormMap) -> str:
    """The map as its file says it; what each source means stands beside it for whoever reads the file."""
    content = {
        "form": form_map.form,
        "fingerprint": f"sha256:{form_map.fingerprint}",
        "year": form_map.year,
        "cells": [_plain(cell) for cell in form_map.cells],
        "lists": [
            _plain(one) | {"columns": [_plain(column) for column in one.columns]} for one in form_map.lists
        ],
    }
    return FILE.written(content)


def read(text: str) -> FormMap:
    """The map that a file says.

    Raises:
        Refused: it is none, or of a newer program.
    """
    return FILE.read(text, _form_map)


def _form_map(content: Mapping[str, Any]) -> FormMap:
    return FormMap(
        form=str(content.get("form", "")),
        fingerprint=str(content.get("fingerprint", "")).removeprefix("sha256:"),
        cells=tuple(_cell(one) for one in content.get("cells", ())),
        lists=tuple(_list(one) for one in content.get("lists", ())),
        year=content.get("year"),
    )


def _plain(entry: CellEntry | ColumnEntry | ListEntry) -> dict[str, Any]:
    told = {name: value for name, value in asdict(entry).items() if value not in ("", (), False, None)}
    source = told.get("source")
    return told | ({"means": named(source).zh} if source else {})


def _cell(told: Mapping[str, Any]) -> CellEntry:
    entry = CellEntry(**_known(CellEntry, told) | {"candidates": tuple(told.get("candidates", ()))})
    place_of(entry.cell)
    if entry.year not in YEARS and not entry.year.isdecimal():
        raise unknown(f"{entry.cell}: {entry.year}")
    return entry


def _list(told: Mapping[str, Any]) -> ListEntry:
    columns = tuple(ColumnEntry(**_known(ColumnEntry, column)) for column in told["columns"])
    more = {"columns": columns, "open": bool(told.get("open", False))}
    more |= {name: (int(told[name][0]), int(told[name][1])) for name in ("header", "rows")}
    entry = ListEntry(**_known(ListEntry, told) | more)
    if entry.register and entry.register not in BY_ID:
        raise unknown(entry.register)
    if entry.spare not in SPARE or not 1 <= entry.rows[0] <= entry.rows[1]:
        raise unknown(f"{entry.title}: {entry.spare}, {entry.rows[0]}–{entry.rows[1]}")
    return entry


def _known(kind: type, told: Mapping[str, Any]) -> dict[str, Any]:
    """What a class knows of what a file says; words for people, and what later versions add, are left out."""
    names = {field.name: field.type for field in fields(kind)}
    return {name: value for name, value in told.items() if name in names}
