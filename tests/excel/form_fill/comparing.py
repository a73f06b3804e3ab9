"""What differs between a blank form and a filled one, told by other means than those that filled it."""

import io
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def raw_entries(content: bytes) -> dict[str, tuple[object, ...]]:
    """Each entry of a package with all that its file says of it, its compressed bytes among it."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for info in archive.infolist():
            header = content[info.header_offset : info.header_offset + 30]
            start = info.header_offset + 30 + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
            packed = content[start : start + info.compress_size]
            found[info.filename] = (info.date_time, info.compress_type, info.external_attr, info.CRC, packed)
    return found


def changed_parts(blank: bytes, filled: bytes) -> set[str]:
    """The parts that differ; all others are the same to the byte, compressed bytes and order included."""
    a, b = raw_entries(blank), raw_entries(filled)
    assert list(a) == list(b)
    assert zipfile.ZipFile(io.BytesIO(blank)).comment == zipfile.ZipFile(io.BytesIO(filled)).comment
    assert zipfile.ZipFile(io.BytesIO(filled)).testzip() is None
    return {name for name in a if a[name] != b[name]}


def part(content: bytes, name: str) -> bytes:
    return zipfile.ZipFile(io.BytesIO(content)).read(name)


def changed_cells(blank: bytes, filled: bytes, name: str) -> set[str]:
    """The cells of a sheet that differ; everything else in the part has to be the same.

    A stated size that had to grow is the one thing besides that may differ.
    """
    a, b = (_cells(part(content, name)) for content in (blank, filled))
    assert a[1] == b[1], name
    return {at for at in a[0].keys() | b[0].keys() if a[0].get(at) != b[0].get(at)}


def _cells(content: bytes) -> tuple[dict[str, str], str]:
    """Every cell of a sheet, and the sheet without them."""
    root = ET.fromstring(content)
    cells, row_number = {}, 0
    data = root.find(f"{MAIN}sheetData")
    for row in data:
        row_number = int(row.get("r") or row_number + 1)
        column = 0
        for cell in list(row):
            at = cell.get("r")
            column = _column(at) if at else column + 1
            cells[at or f"{_letters(column)}{row_number}"] = ET.tostring(cell, encoding="unicode")
            row.remove(cell)
        row.attrib.pop("spans", None)
    for row in list(data):
        if len(row.attrib) <= 1:  # a row that says nothing but its number
            data.remove(row)
    data.text = None
    dimension = root.find(f"{MAIN}dimension")
    if dimension is not None:
        root.remove(dimension)
    return cells, ET.tostring(root, encoding="unicode")


def _column(at: str) -> int:
    column = 0
    for letter in at.rstrip("0123456789"):
        column = column * 26 + ord(letter) - 64
    return column


def _letters(column: int) -> str:
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
