"""Annual workbooks of many companies, made fast out of one that the program wrote."""

import hashlib
import json
import re
import zipfile
from pathlib import Path

from desktop.domain.carried_copy import content_in
from desktop.domain.fields import Kind
from desktop.domain.registers import BY_ID
from desktop.excel.record_copy import COPY, copy_part, marks_of

_ID = re.compile(r"\b[0-9a-f]{32}\b")


def companies(written: Path, folder: Path, count: int) -> list[Path]:
    """Workbooks of so many companies, alike but for names, ids and numbers."""
    with zipfile.ZipFile(written) as package:
        parts = [(part, package.read(part)) for part in package.infolist()]
        copy = content_in(package.read(COPY))
    return [_company(parts, copy, folder / f"{n:04}.xlsx", n) for n in range(count)]


def _company(parts, copy, path, n):
    own = dict(copy, unit=f"第{n:04}分公司", credit=None, registers=_renamed(copy["registers"], n))
    own.pop("sheets")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for part, content in parts:
            if part.filename != COPY:
                package.writestr(part.filename, content)
        package.writestr(COPY, copy_part(own, marks_of(package.filelist)))
    return path


def _renamed(registers, n):
    text = _ID.sub(lambda id_: hashlib.md5(f"{n}{id_[0]}".encode()).hexdigest(), json.dumps(registers, ensure_ascii=False))
    named = json.loads(text)
    for register, told in named.items():
        links = {link.id for link in BY_ID[register].links}
        own = {group[0] for group in BY_ID[register].unique if not links & set(group)}
        for place, field in enumerate(told["fields"], 1):
            kind = BY_ID[register].by_id[field].kind
            for row in told["rows"] if field in own or kind in (Kind.TEXT, Kind.NOTE, Kind.MONEY) else ():
                if row[place]:  # nothing that the program has seen is to come again
                    row[place] = row[place] + 100 * n if kind is Kind.MONEY else f"{row[place]}-{n}"
    return named
