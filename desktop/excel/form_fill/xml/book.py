"""A workbook's parts by what they are: its sheets, names, shared texts and the styles of cells."""

import re
from functools import cached_property
from pathlib import PurePosixPath

from desktop.domain.late import dataclass
from desktop.excel.form_fill.xml.package import Package
from desktop.excel.form_fill.xml.tokens import BadPart, Node, parse

_BUILT_IN = {
    **dict.fromkeys((9, 10), "percent"),
    **dict.fromkeys((1, 2, 3, 4, 11, 37, 38, 39, 40, 41, 42, 43, 44, 48), "number"),
    **dict.fromkeys((14, 15, 16, 22, *range(27, 37), *range(50, 59)), "date"),
    17: "month",
    49: "text",
}
"""Number formats that are known by their number alone; 27 and more are the dates of Chinese versions."""
_DECIMALS = {1: 0, 2: 2, 3: 0, 4: 2, 9: 0, 10: 2, 37: 0, 38: 0, 39: 2, 40: 2}
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


@dataclass(frozen=True, slots=True)
class SheetPart:
    """Where a sheet lies in the package."""

    name: str
    part: str
    id: str
    """The number by which the calculation chain calls it."""
    hidden: bool


@dataclass(frozen=True, slots=True)
class Style:
    """What a cell's style says of the values it is meant for."""

    format: str = "general"
    decimals: int | None = None
    locked: bool = True
    boxed: bool = False


class Book:
    """A workbook, its parts found by their relations and not by their usual names."""

    def __init__(self, package: Package) -> None:
        """Finds the workbook's part.

        Raises:
            BadPart: the package is no workbook.
        """
        self.package = package
        self.part = self.target("", "officeDocument")
        if not self.part:
            raise BadPart("no workbook")
        self.root = parse(package.read(self.part))

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part is related to inside the package: kind and part, by the relation's id."""
        where = PurePosixPath(part)
        links = str(where.parent / "_rels" / f"{where.name}.rels") if part else "_rels/.rels"
        if not self.package.has(links):
            return {}
        found = {}
        for node in parse(self.package.read(links)).all("Relationship"):
            if node.get("TargetMode") != "External":
                kind = node.get("Type").rpartition("/")[2]
                found[node.get("Id")] = kind, _joined(where.parent, node.get("Target"))
        return found

    def target(self, part: str, kind: str) -> str:
        """The first part of a kind that another is related to; blank where there is none."""
        return next((to for what, to in self.related(part).values() if what == kind), "")

    @cached_property
    def sheets(self) -> tuple[SheetPart, ...]:
        """The worksheets, in order."""
        holder, related = self.root.child("sheets"), self.related(self.part)
        found = []
        for node in holder.all("sheet") if holder else []:
            id_ = next((value for name, value in node.attributes.items() if name.endswith(":id")), "")
            kind, part = related.get(id_, ("", ""))
            if kind == "worksheet" and self.package.has(part):
                hidden = node.get("state", "visible") != "visible"
                found.append(SheetPart(node.get("name"), part, node.get("sheetId"), hidden))
        return tuple(found)

    @cached_property
    def names(self) -> dict[str, str]:
        """What each name that is defined for the whole workbook stands for."""
        holder = self.root.child("definedNames")
        nodes = holder.all("definedName") if holder else []
        return {node.get("name"): node.text for node in nodes if not node.get("localSheetId")}

    @cached_property
    def shared(self) -> list[tuple[str, bool]]:
        """The shared texts, and whether each has fonts of its own inside."""
        part = self.target(self.part, "sharedStrings")
        if not part or not self.package.has(part):
            return []
        return [(text_of(node), bool(node.all("r"))) for node in parse(self.package.read(part)).all("si")]

    @cached_property
    def styles(self) -> list[Style]:
        """The styles, as cells number them."""
        part = self.target(self.part, "styles")
        if not part or not self.package.has(part):
            return []
        root = parse(self.package.read(part))
        formats, borders, cells = root.child("numFmts"), root.child("borders"), root.child("cellXfs")
        codes = {
            int(n.get("numFmtId")): n.get("formatCode") for n in (formats.all("numFmt") if formats else ())
        }
        boxed = [
            any(side.get("style") for side in n.children) for n in (borders.all("border") if borders else ())
        ]
        return [_style(node, codes, boxed) for node in (cells.all("xf") if cells else ())]


def text_of(node: Node) -> str:
    """The text of a shared or inline string: its runs, without what only says how it is read aloud."""
    if node.name == "t":
        return node.text
    return "".join(text_of(child) for child in node.children if child.name in ("t", "r"))


def _style(node: Node, codes: dict[int, str], boxed: list[bool]) -> Style:
    number, border = int(node.get("numFmtId") or 0), int(node.get("borderId") or 0)
    kind, decimals = format_of(number, codes.get(number, ""))
    protection = node.child("protection")
    locked = protection is None or protection.get("locked", "1") not in ("0", "false")
    return Style(kind, decimals, locked, border < len(boxed) and boxed[border])


def format_of(number: int, code: str) -> tuple[str, int | None]:
    """What values a number format is meant for, and how many decimals it shows."""
    if not code:
        return _BUILT_IN.get(number, "general"), _DECIMALS.get(number)
    bare = _LITERAL.sub("", code.split(";")[0]).lower()
    if code.lower() in ("general", "g/通用格式", ""):
        return "general", None
    if bare == "@":
        return "text", None
    if re.search(r"[ymd年月日]", bare.replace("e", "y")) and not re.search(r"[0#]", bare):
        return ("date" if "d" in bare or "日" in bare else "month"), None
    decimals = re.search(r"\.([0#?]+)", bare)
    places = len(decimals[1]) if decimals else 0
    return ("percent" if "%" in bare else "number"), places


def _joined(folder: PurePosixPath, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    parts: list[str] = []
    for step in (folder / target).parts:
        if step == "..":
            parts = parts[:-1]
        elif step != ".":
            parts.append(step)
    return "/".join(parts)
