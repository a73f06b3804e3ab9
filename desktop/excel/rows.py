"""Rows of cells as a worksheet's XML, made straight from values: openpyxl takes ten times as long for the same text."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from openpyxl.utils import get_column_letter

from desktop.excel.cells import NOT_XML, Content, Formula

_EPOCH = date(1899, 12, 30).toordinal()
"""Day 0 of a spreadsheet's calendar; right from March 1900 on, and earlier days are written as text."""
_ESCAPED = re.compile("[&<>\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

Styled = tuple[Content, int]
"""A cell's content and the number of its style in the workbook."""

_LETTERS = [get_column_letter(column) for column in range(1, 257)]


def row_xml(number: int, cells: Sequence[Styled | None], height: float | None) -> str:
    """One row; ``None`` leaves a cell out.

    Args:
        number: the row's number, from 1.
        cells: from column A on.
        height: in points, or ``None`` for the sheet's own.
    """
    parts = [
        f'<row r="{number}">' if height is None else f'<row r="{number}" ht="{height:g}" customHeight="1">'
    ]
    for letter, each in zip(_LETTERS, cells, strict=False):
        if each is None:
            continue
        content, style = each
        if content.__class__ is str:
            text = text_xml(content)
            if text:
                parts.append(f'<c r="{letter}{number}" s="{style}" t="inlineStr"><is>{text}</is></c>')
            else:
                parts.append(f'<c r="{letter}{number}" s="{style}"/>')
        elif content is None:
            parts.append(f'<c r="{letter}{number}" s="{style}"/>')
        elif isinstance(content, date):
            parts.append(f'<c r="{letter}{number}" s="{style}"><v>{content.toordinal() - _EPOCH}</v></c>')
        elif isinstance(content, Formula):
            parts.append(f'<c r="{letter}{number}" s="{style}"><f>{escaped(content.text)}</f><v/></c>')
        elif isinstance(content, Decimal):  # exact digits, without the noise of a binary fraction
            parts.append(f'<c r="{letter}{number}" s="{style}"><v>{content:f}</v></c>')
        else:
            parts.append(f'<c r="{letter}{number}" s="{style}"><v>{content}</v></c>')
    parts.append("</row>")
    return "".join(parts)


def text_xml(text: str) -> str:
    """A text that stays text, whatever it begins with; blank where nothing is left of it."""
    text = escaped(text)
    if not text:
        return ""
    if text[0].isspace() or text[-1].isspace() or "\n" in text:
        return f'<t xml:space="preserve">{text}</t>'
    return f"<t>{text}</t>"


def escaped(text: str) -> str:
    """A text without what no workbook can hold, and with what XML reserves written out."""
    if _ESCAPED.search(text) is None:
        return text
    return NOT_XML.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
