"""The sheets of an ``.xlsx`` package and where their parts lie. Runs in the limited process."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape
from posixpath import normpath

from desktop.domain.late import dataclass

CHUNK = 2**20

_SHEET = re.compile(r"<(?:\w+:)?sheet\b([^>]*)>")
_LINK = re.compile(r"<(?:\w+:)?Relationship\b([^>]*)>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ROW_END = re.compile(rb"</(?:\w+:)?row>")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet as the workbook lists it."""

    name: str
    part: str
    """The name of its part in the package; blank if there is no such part."""
    is_table: bool
    """Whether it holds cells: no chart, no macro."""


def plain_name(name: str) -> str:
    """A part's name in the one spelling by which parts are compared: some programs write backslashes."""
    return name.replace("\\", "/").lower()


def parts_of(package: zipfile.ZipFile) -> Mapping[str, str]:
    """The parts' names as they lie in the package, by their plain names."""
    return {plain_name(name): name for name in package.namelist()}


def read_part(package: zipfile.ZipFile, parts: Mapping[str, str], name: str) -> str:
    """A part as text; blank if there is none."""
    return package.read(parts[name]).decode("utf-8", "replace") if name in parts else ""


def sheet_parts(package: zipfile.ZipFile, parts: Mapping[str, str]) -> Iterator[SheetPart]:
    """The sheets that the workbook lists, in its order."""
    targets = {}
    for match in _LINK.finditer(read_part(package, parts, "xl/_rels/workbook.xml.rels")):
        link = _attributes(match[1])
        targets[link.get("Id", "")] = link.get("Target", ""), link.get("Type", "")
    for match in _SHEET.finditer(read_part(package, parts, "xl/workbook.xml")):
        sheet = {key.rpartition(":")[2]: value for key, value in _attributes(match[1]).items()}
        target, type_ = targets.get(sheet.get("id", ""), ("", ""))
        whole = normpath(target.lstrip("/") if target.startswith("/") else f"xl/{target}")
        part = parts.get(plain_name(whole), "") if target else ""
        yield SheetPart(unescape(sheet.get("name", "")), part, type_.endswith("/worksheet") or not type_)


def chunks(package: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """A sheet's part in pieces that end behind a row, but for what follows the last."""
    rest = b""
    with package.open(part) as stream:
        while piece := stream.read(CHUNK):
            rest += piece
            ends = [match.end() for match in _ROW_END.finditer(rest, max(0, len(rest) - CHUNK))]
            if ends:
                yield rest[: ends[-1]]
                rest = rest[ends[-1] :]
    yield rest


def _attributes(text: str) -> dict[str, str]:
    return {name: double or single for name, double, single in _ATTRIBUTE.findall(text)}
