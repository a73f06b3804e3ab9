"""Blank forms of our own, written part by part, so that a test decides on every byte of them."""

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from html import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BOXED, MONEY, DATE, PERCENT, TEXT, FREE, HEADING, FREE_PERCENT = 1, 2, 3, 4, 5, 6, 7, 8
"""Styles: framed; framed with two decimals; a day; per cent; text; framed and unlocked; bold and framed; per cent and unlocked."""

STYLES = f"""{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="黑体"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="1" xfId="0"/>
<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0"/>
<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyProtection="1"><protection locked="0"/></xf>
<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0"/>
<xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf></dxfs></styleSheet>"""


def png() -> bytes:
    """A picture of one dot, drawn here."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\x00\xc8\x10\x10")) + chunk(b"IEND", b"")


@dataclass
class Sheet:
    """One sheet: cells by address, and the XML around them."""

    name: str
    cells: dict[str, str] = field(default_factory=dict)
    before: str = ""
    after: str = ""
    rows: dict[int, str] = field(default_factory=dict)
    """More attributes of rows."""
    relations: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Relations of the sheet, by id: kind and target."""
    dimension: str | None = None
    state: str = ""

    def text(self, at: str, text: str, style: int = 0) -> "Sheet":
        self.cells[at] = f'<c r="{at}" s="{style}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
        return self

    def blank(self, where: str, style: int = BOXED) -> "Sheet":
        for at in addresses(where):
            self.cells.setdefault(at, f'<c r="{at}" s="{style}"/>')
        return self

    def formula(self, at: str, formula: str, value: str = "0", style: int = MONEY) -> "Sheet":
        self.cells[at] = f'<c r="{at}" s="{style}"><f>{escape(formula)}</f><v>{value}</v></c>'
        return self

    def raw(self, at: str, xml: str) -> "Sheet":
        self.cells[at] = xml
        return self

    def row(self, first: str, *texts: str, style: int = HEADING) -> "Sheet":
        """Texts side by side from a cell on; blank ones leave a framed cell."""
        column, number = split(first)
        for step, text in enumerate(texts):
            at = f"{letters(column + step)}{number}"
            self.text(at, text, style) if text else self.blank(at)
        return self

    def xml(self) -> str:
        by_row: dict[int, list[tuple[int, str]]] = {}
        for at, cell in self.cells.items():
            column, number = split(at)
            by_row.setdefault(number, []).append((column, cell))
        rows = "".join(
            f'<row r="{number}"{self.rows.get(number, "")}>' + "".join(cell for _, cell in sorted(by_row[number])) + "</row>"
            for number in sorted(by_row)
        )
        last = max(by_row, default=1)
        right = max((column for cells in by_row.values() for column, _ in cells), default=1)
        dimension = self.dimension if self.dimension is not None else f"A1:{letters(right)}{last}"
        head = f'<dimension ref="{dimension}"/>' if dimension else ""
        return f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{REL}">{head}{self.before}<sheetData>{rows}</sheetData>{self.after}</worksheet>'


def merges(*areas: str) -> str:
    return f'<mergeCells count="{len(areas)}">' + "".join(f'<mergeCell ref="{a}"/>' for a in areas) + "</mergeCells>"


def listed(area: str, *options: str) -> str:
    return (
        f'<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="{area}">'
        f'<formula1>"{",".join(options)}"</formula1></dataValidation></dataValidations>'
    )


def book(
    *sheets: Sheet,
    names: str = "",
    parts: dict[str, str | bytes] | None = None,
    relations: str = "",
    shared: str = "",
    calculation: str = "",
    stored: tuple[str, ...] = (),
    streamed: bool = False,
) -> bytes:
    """A workbook of these sheets, with whatever other parts it is given."""
    holder = "".join(
        f'<sheet name="{escape(s.name)}" sheetId="{n}"{s.state} r:id="rId{n}"/>' for n, s in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{REL}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in range(1, len(sheets) + 1)
    )
    links += f'<Relationship Id="rIdS" Type="{REL}/styles" Target="styles.xml"/>' + relations
    all_parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _types(len(sheets), parts or {}, shared),
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PKG}"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>{holder}</sheets>{names}{calculation}</workbook>',
        "xl/styles.xml": STYLES,
    }
    if shared:
        links += f'<Relationship Id="rIdT" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
        all_parts["xl/sharedStrings.xml"] = f'{HEAD}<sst xmlns="{MAIN}">{shared}</sst>'
    all_parts["xl/_rels/workbook.xml.rels"] = f'{HEAD}<Relationships xmlns="{PKG}">{links}</Relationships>'
    for n, sheet in enumerate(sheets, 1):
        all_parts[f"xl/worksheets/sheet{n}.xml"] = sheet.xml()
        if sheet.relations:
            all_parts[f"xl/worksheets/_rels/sheet{n}.xml.rels"] = relations_of(sheet.relations)
    return packed(all_parts | (parts or {}), stored, streamed)


def relations_of(relations: dict[str, tuple[str, str]]) -> str:
    made = "".join(f'<Relationship Id="{id_}" Type="{REL}/{kind}" Target="{target}"/>' for id_, (kind, target) in relations.items())
    return f'{HEAD}<Relationships xmlns="{PKG}">{made}</Relationships>'


class _Stream(io.RawIOBase):
    """A sink that cannot go back, so that sizes stand behind the content, as programs that write streams have them."""

    def __init__(self) -> None:
        self.content = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.content += data
        return len(data)


def packed(parts: dict[str, str | bytes], stored: tuple[str, ...] = (), streamed: bool = False) -> bytes:
    sink = _Stream() if streamed else io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for number, (name, content) in enumerate(parts.items()):
            info = zipfile.ZipInfo(name, (2024, 3, 5 + number % 20, 10, 30, number % 60))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
        archive.comment = "南通".encode()
    return bytes(sink.content) if isinstance(sink, _Stream) else sink.getvalue()


def _types(sheets: int, parts: dict[str, str | bytes], shared: str) -> str:
    spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    kinds = {
        "drawing": "application/vnd.openxmlformats-officedocument.drawing+xml",
        "chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        "comments": f"{spreadsheet}.comments+xml",
        "calcChain": f"{spreadsheet}.calcChain+xml",
    }
    more = "".join(
        f'<Override PartName="/{name}" ContentType="{kinds[re.sub("[0-9]", "", name.rpartition("/")[2]).removesuffix(".xml")]}"/>'
        for name in parts
        if name.endswith(".xml")
    )
    if shared:
        more += f'<Override PartName="/xl/sharedStrings.xml" ContentType="{spreadsheet}.sharedStrings+xml"/>'
    own = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{spreadsheet}.worksheet+xml"/>' for n in range(1, sheets + 1)
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{spreadsheet}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{spreadsheet}.styles+xml"/>{own}{more}</Types>'
    )


def letters(column: int) -> str:
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def split(at: str) -> tuple[int, int]:
    name, number = re.fullmatch(r"([A-Z]+)(\d+)", at).groups()  # type: ignore[union-attr]
    column = 0
    for letter in name:
        column = column * 26 + ord(letter) - 64
    return column, int(number)


def addresses(where: str) -> list[str]:
    first, _, last = where.partition(":")
    (left, top), (right, bottom) = split(first), split(last or first)
    return [f"{letters(c)}{r}" for r in range(top, bottom + 1) for c in range(left, right + 1)]
