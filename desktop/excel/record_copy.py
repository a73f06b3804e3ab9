"""The copy of a report's records that its workbook carries along, so that a group need not read its cells.

It is a custom XML part of the package, which Excel keeps when it saves. Beside the records it holds a mark of each
sheet's part, by which one tells that nobody has saved the workbook since; a second part holds a mark of what each
sheet says, by which one tells, of a workbook that was saved again, whether it says the same.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any
from zipfile import ZipInfo

from desktop.domain.figures.marks import mark_of
from desktop.domain.registers import BY_ID
from desktop.domain.report import AnnualReport
from desktop.domain.values.exact import to_exact

FORMAT = 1
COPY, SAID = "customXml/item1.xml", "customXml/item2.xml"
"""Where the copy and the marks of what the sheets say lie in a package as this program writes it."""
RELATION = (
    '<Relationship Id="rIdCopy{n}" Target="/{part}" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"/>'
)
RELATIONS = "".join(RELATION.format(n=n, part=part) for n, part in enumerate((COPY, SAID), 1)).encode()
"""What ties both to the workbook, so that Excel keeps them."""

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_COPY = '<annualReport xmlns="urn:cqodesk:annual-report:1">{said}</annualReport>'
_SAID = '<annualReportSheets xmlns="urn:cqodesk:annual-report-sheets:1">{said}</annualReportSheets>'
COPY_NAME, SAID_NAME = b"urn:cqodesk:annual-report:1", b"urn:cqodesk:annual-report-sheets:1"
_ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def content_of(report: AnnualReport) -> dict[str, Any]:
    """What the copy says of a report; the marks of the sheets are still to come."""
    enterprise, origin = report.enterprise, report.origin
    return {
        "format": FORMAT,
        "program": origin.program,
        "head": origin.head,
        "lines": origin.lines,
        "year": report.year,
        "unit": enterprise.enterprise_name if enterprise else None,
        "credit": enterprise.unified_social_credit_identifier if enterprise else None,
        "figures": [
            [y.figure.id, str(y.this.in_unit), y.figure.unit.zh, mark_of(y.figure)] for y in report.figures
        ],
        "registers": {register: _rows(register, records) for register, records in report.carried.items()},
    }


def copy_part(content: dict[str, Any], sheets: Mapping[str, tuple[int, int]]) -> bytes:
    """The part itself, with the marks of the sheets."""
    return _part(_COPY, content | {"sheets": sheets})


def said_part(said: Mapping[str, str]) -> bytes:
    """The part of what each sheet says, by the sheet's name."""
    return _part(_SAID, said)


def marks_of(parts: list[ZipInfo]) -> dict[str, tuple[int, int]]:
    """A mark of each part that holds what sheets say: its checksum and size, from the package's own list."""
    return {
        part.filename: (part.CRC, part.file_size)
        for part in parts
        if part.filename.startswith("xl/worksheets/sheet") or part.filename == "xl/sharedStrings.xml"
    }


def said_by(rows: list[list[Any]]) -> str:
    """A mark of what a sheet says: the values of its cells, as a reader gives them."""
    return hashlib.sha256(repr(rows).encode(errors="replace")).hexdigest()


def _rows(register: str, records: tuple[Any, ...]) -> dict[str, Any]:
    """The fields that are filled in anywhere, and each record's values of these after its id."""
    fields = [f for f in BY_ID[register].fields if any(getattr(r, f.id) is not None for r in records)]
    rows = [[r.id, *(to_exact(f, getattr(r, f.id)) for f in fields)] for r in records]
    return {"fields": [f.id for f in fields], "rows": rows}


def _part(around: str, content: Any) -> bytes:
    said = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return (_HEAD + around.format(said=said.translate(_ESCAPED))).encode()
