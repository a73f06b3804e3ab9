"""A blank form looked at: every cell of it, and what each may hold. Runs in the limited process."""

import hashlib
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.domain.city_form.blank import Place, area_of
from desktop.domain.words import Words
from desktop.excel.form_fill.xml.book import Book, SheetPart, Style, text_of
from desktop.excel.form_fill.xml.package import Package
from desktop.excel.form_fill.xml.sheet_xml import SheetXml
from desktop.excel.form_fill.xml.tokens import BadPart, Node

NOT_XLSX = Words(
    "只能填写.xlsx工作簿，请用Excel或WPS另存为.xlsx", "only an .xlsx workbook can be filled; save it as one"
)
ODD = Words(
    "它的内部结构不是通常的.xlsx，请用Excel或WPS打开后另存一份",
    "it is not built as an .xlsx usually is; open it in Excel or WPS and save a copy",
)
MOST_OPTIONS = 2_000


def look(path: Path) -> dict[str, Any]:
    """The form as JSON can carry it, or ``{"fault": …}``."""
    content = path.read_bytes()
    if not content.startswith(b"PK"):
        return {"fault": NOT_XLSX}
    try:
        book = Book(Package(content))
        parts = [(sheet, SheetXml(book.package.read(sheet.part))) for sheet in book.sheets]
        looker = _Looker(book, {sheet.name: xml for sheet, xml in parts})
        sheets = [looker.sheet(sheet, xml) for sheet, xml in parts]
    except (BadPart, KeyError, ValueError, IndexError, zipfile.BadZipFile):
        return {"fault": ODD}
    if not sheets:
        return {"fault": ODD}
    return {"sheets": sheets, "fingerprint": hashlib.sha256(content).hexdigest()}


class _Looker:
    def __init__(self, book: Book, sheets: dict[str, SheetXml]) -> None:
        self._book, self._sheets = book, sheets
        properties = book.root.child("workbookPr")
        # Days counted from 1904, as old Macs did: a day goes there as text, which says the same to everyone.
        self._other_days = properties is not None and properties.get("date1904") in ("1", "true")

    def sheet(self, part: SheetPart, xml: SheetXml) -> dict[str, Any]:
        protection = xml.root.child("sheetProtection")
        return {
            "name": part.name,
            "hidden": part.hidden,
            "protected": protection is not None and protection.get("sheet") in ("1", "true"),
            "cells": [[*place, *self._cell(node)] for place, node in xml.cells.items()],
            "merged": [list(area) for area in xml.merged],
            "limits": list(self._limits(part.name, xml)),
        }

    def _cell(self, node: Node) -> list[Any]:
        style = self._style(node)
        text, kind = self.said(node)
        format_ = "general" if self._other_days and style.format in ("date", "month") else style.format
        formula = node.child("f")
        told = formula.text if formula is not None else ""
        return [text, kind, format_, style.locked, style.boxed, style.decimals, told]

    def _style(self, node: Node) -> Style:
        index = int(node.get("s") or 0)
        return self._book.styles[index] if index < len(self._book.styles) else Style()

    def said(self, node: Node) -> tuple[str, str]:
        """What a cell says, and what kind of cell that makes it."""
        value, inline = node.child("v"), node.child("is")
        if node.child("f") is not None:
            return (value.text if value else ""), "formula"
        if inline is not None:
            return text_of(inline), "rich" if inline.all("r") else "text"
        if value is None or not value.text:
            return "", "blank"
        if node.get("t") == "s":
            text, rich = self._book.shared[int(value.text)]
            return (text, "rich" if rich else "text") if text else ("", "blank")
        return value.text, "text" if node.get("t") in ("str", "e") else "number"

    def _limits(self, name: str, xml: SheetXml) -> Iterator[dict[str, Any]]:
        for node in xml.root.below():
            if node.name != "dataValidation":
                continue
            where = node.child("sqref")
            areas = _areas(node.get("sqref") or (where.said() if where else ""))
            low, high = (part.said().strip() if (part := node.child(f"formula{n}")) else "" for n in (1, 2))
            kind = node.get("type", "none")
            if kind == "none" or not areas:
                continue
            yield {
                "areas": areas,
                "kind": kind,
                "options": self._options(low, name) if kind == "list" else [],
                "operator": node.get("operator", "between"),
                "low": low,
                "high": high,
            }

    def _options(self, formula: str, sheet: str) -> list[str]:
        """The values of a list: written out, or those of the cells that it names."""
        if formula.startswith('"'):
            return [option.strip() for option in formula.strip('"').replace('""', '"').split(",")]
        formula = self._book.names.get(formula, formula).lstrip("=")
        where = re.fullmatch(
            r"(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)", formula
        )
        if where is None:
            return []
        xml = self._sheets.get((where[1] or where[2] or sheet).replace("''", "'"))
        area = area_of(where[3])
        cells = (area.bottom - area.top + 1) * (area.right - area.left + 1)
        if xml is None or cells > MOST_OPTIONS:
            return []
        places = (
            Place(row, column)
            for row in range(area.top, area.bottom + 1)
            for column in range(area.left, area.right + 1)
        )
        said = (self.said(xml.cells[place])[0].strip() for place in places if place in xml.cells)
        return [text for text in said if text]


def _areas(sqref: str) -> list[list[int]]:
    try:
        return [list(area_of(each)) for each in sqref.split()]
    except ValueError:  # whole columns: no place a form asks for a single value
        return []
