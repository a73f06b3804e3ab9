"""What a workbook's number formats make of a number: ``95%``, ``0012``, ``5万元``. Runs in the limited process."""

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from html import unescape

from desktop.domain.values.numbers import MOST_DECIMALS

Shown = Callable[[float], str | None]
"""The text that a reader of the sheet sees where it says more than the number; ``None`` where it shows another size."""

_PERCENT = {9: "0%", 10: "0.00%"}
_FORMAT = re.compile(r"<(?:\w+:)?numFmt\b([^>]*)>")
_STYLES = re.compile(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE = re.compile(r"<(?:\w+:)?xf\b([^>]*)>")
_NUMBER = re.compile(r'\bnumFmtId="(\d+)"')
_CODE = re.compile(r'\bformatCode="([^"]*)"')

_DECORATION = re.compile(r"\[[^\]]*\]|_.|\*.")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_SCALED = re.compile(r"[0#?],+(?![0#?,])|[0#?]\x01\.\x02[0#?]")
_LEADING = re.compile(r"(?:\x01([A-Za-z0-9_/-]+)\x02)*(0+)")
_UNIT = re.compile(r"[0#?]\s*\x01\s*([百千万亿]*元|[万亿])\s*\x02")


def shown_by_style(styles: str) -> dict[int, Shown]:
    """For each cell style whose format says more than the number, what it makes of one.

    Args:
        styles: the workbook's ``styles.xml``.
    """
    codes = dict(_PERCENT)
    for match in _FORMAT.finditer(styles):
        number, code = _NUMBER.search(match[1]), _CODE.search(match[1])
        if number and code:
            codes[int(number[1])] = unescape(code[1])
    block = _STYLES.search(styles)
    found = {}
    for index, match in enumerate(_STYLE.finditer(block[0] if block else "")):
        number = _NUMBER.search(match[1])
        shown = shown_by(codes.get(int(number[1]), "")) if number else None
        if shown is not None:
            found[index] = shown
    return found


def shown_by(code: str) -> Shown | None:
    """What a format makes of a number; ``None`` where it says no more than the number."""
    plain = _DECORATION.sub("", code.split(";")[0])
    plain = _LITERAL.sub(lambda m: f"\x01{m[1] if m[1] is not None else m[2]}\x02", plain)
    plain = plain.replace("\x02\x01", "")
    if _SCALED.search(plain):
        return lambda _: None
    if "%" in plain:
        return _percent
    unit = _UNIT.search(plain)
    if unit:
        return lambda number: f"{Decimal(repr(number)).normalize():f}{unit[1]}"
    leading = _LEADING.fullmatch(plain)
    if leading and (leading[1] or len(leading[2]) > 1):
        prefix, width = leading[1] or "", len(leading[2])
        return lambda number: f"{prefix}{number:0{width}.0f}"
    return None


def _percent(number: float) -> str:
    exact = Decimal(repr(number)) * 100
    return f"{exact.quantize(Decimal(1).scaleb(-MOST_DECIMALS), ROUND_HALF_UP).normalize():f}%"
