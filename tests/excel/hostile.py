"""Makes workbooks that no one should be sent: each is one sound ledger with one thing wrong about it.

So whatever is read of one can be compared with what the sound ledger holds.
"""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

HEADINGS = ("快赢编号", "快赢名称", "责任部门", "提出人", "发现日期", "完成日期", "改善收益（元）")
ROWS = tuple(
    (f"KY-{n:03}", f"改善项目{n}", "一车间", "葛晓东", "2025-03-03", "2025-03-28", 1000 + n) for n in range(1, 6)
)
"""The records of the sound ledger."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
BOOK, LINKS, STRINGS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
SHEET = "xl/worksheets/sheet1.xml"

Parts = dict[str, "str | bytes | Callable[[], Iterator[bytes]]"]


def letter(column: int) -> str:
    return chr(65 + column)


def cell(place: str, value: object) -> str:
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="s"><v>{text_number(str(value))}</v></c>'


TEXTS = tuple(dict.fromkeys(str(v) for row in (HEADINGS, *ROWS) for v in row if isinstance(v, str)))


def text_number(text: str) -> int:
    return TEXTS.index(text)


def row(number: int, values: tuple[object, ...]) -> str:
    cells = "".join(cell(f"{letter(column)}{number}", value) for column, value in enumerate(values))
    return f'<row r="{number}">{cells}</row>'


def table() -> str:
    return "".join(row(n, values) for n, values in enumerate((HEADINGS, *ROWS), start=1))


def sheet(rows: str = "", before: str = "", after: str = "", prolog: str = "") -> str:
    return f'{HEAD}{prolog}<worksheet xmlns="{MAIN}">{before}<sheetData>{rows or table()}</sheetData>{after}</worksheet>'


def strings(items: str = "", attributes: str = "", prolog: str = "") -> str:
    items = items or "".join(f"<si><t>{text}</t></si>" for text in TEXTS)
    return f'{HEAD}{prolog}<sst xmlns="{MAIN}" {attributes}>{items}</sst>'


def book(sheets: str = "", prolog: str = "") -> str:
    sheets = sheets or listed("快赢项目", 1)
    return f'{HEAD}{prolog}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>'


def listed(name: str, number: int, more: str = "") -> str:
    return f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"{more}/>'


def links(target: str = "worksheets/sheet1.xml", more: str = "", second: str = "") -> str:
    base = f"{RELATIONS}/"
    also = f'<Relationship Id="rId2" Type="{base}worksheet" Target="{second}"/>' if second else ""
    return (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{base}worksheet" Target="{target}"{more}/>{also}'
        f'<Relationship Id="rId9" Type="{base}sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )


def parts() -> Parts:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/{BOOK}" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/{STRINGS}" ContentType="{kind}.sharedStrings+xml"/>'
        f'<Override PartName="/{SHEET}" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="{BOOK}"/></Relationships>',
        BOOK: book(),
        LINKS: links(),
        STRINGS: strings(),
        SHEET: sheet(),
    }


def pack(path: Path, changed: Parts | None = None, without: tuple[str, ...] = ()) -> Path:
    """Writes a package; a part may come in pieces, so that a large one takes no memory."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name, content in (parts() | (changed or {})).items():
            if name in without:
                continue
            if callable(content):
                with package.open(name, "w", force_zip64=True) as stream:
                    for piece in content():
                        stream.write(piece)
            else:
                package.writestr(name, content)
    return path


def blanks(start: str, end: str, megabytes: int = 60) -> Callable[[], Iterator[bytes]]:
    """A part that is nearly all blanks."""

    def pieces() -> Iterator[bytes]:
        yield start.encode()
        for _ in range(megabytes):
            yield b" " * 2**20
        yield end.encode()

    return pieces


def repeated(start: str, body: str, times: int, end: str) -> Callable[[], Iterator[bytes]]:
    """A part that repeats itself."""
    return lambda: iter((start.encode(), *([body.encode() * 1000] * (times // 1000)), end.encode()))


OPEN, CLOSE = sheet("\0").split("\0")
LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)
QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"A" * 60_000}">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
REMOTE = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
DEEP = "<r>" * 50_000 + "<t>深</t>" + "</r>" * 50_000


def strict(text: str) -> str:
    """A part as a workbook saved as Strict Open XML has it."""
    return text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
        RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships"
    )


def prefixed(text: str) -> str:
    """A sheet whose elements bear a prefix, as some programs write them."""
    for name in ("worksheet", "sheetData", "row", "c", "v"):
        text = text.replace(f"<{name} ", f"<x:{name} ").replace(f"<{name}>", f"<x:{name}>")
        text = text.replace(f"</{name}>", f"</x:{name}>")
    return text.replace("xmlns=", "xmlns:x=")


def truncated(path: Path, share: float) -> Path:
    content = pack(path).read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    return path


def flipped(path: Path) -> Path:
    content = bytearray(pack(path).read_bytes())
    content[content.index(b"xl/worksheets") + 60] ^= 0xFF
    path.write_bytes(content)
    return path


def lying_size(path: Path) -> Path:
    """A package whose table of contents says that a part of 60 MB has 100 bytes."""
    pack(path, {SHEET: blanks(OPEN, CLOSE)})
    content = bytearray(path.read_bytes())
    entry = content.rindex(b"PK\x01\x02", 0, content.rindex(SHEET.encode()))
    content[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    path.write_bytes(content)
    return path


def overlong_declared(path: Path) -> Path:
    """A small package that declares a part of 500 MB."""
    content = bytearray(pack(path).read_bytes())
    entry = content.rindex(b"PK\x01\x02", 0, content.rindex(SHEET.encode()))
    content[entry + 24 : entry + 28] = (500 * 2**20).to_bytes(4, "little")
    path.write_bytes(content)
    return path


def extra_parts(path: Path, *names: str) -> Path:
    pack(path)
    with zipfile.ZipFile(path, "a") as package:
        for name in names:
            package.writestr(zipfile.ZipInfo(name), b"x")
    return path
