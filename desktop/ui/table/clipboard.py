"""Rows on their way to the clipboard: texts stay texts in whatever spreadsheet they are pasted into."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData

from desktop.domain.fields import Field, Kind

NUMBERS = (Kind.WHOLE, Kind.NUMBER, Kind.MONEY)
TELLING = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
"""Beginnings by which spreadsheets take a text for a formula; full-width ones are taken for the same."""
_TEXT = """style="mso-number-format:'\\@'" sdnum="1033;0;@\""""
"""Has Excel and WPS (the first) and LibreOffice keep the cell as text: no formula, no date, and no ID number that
loses its last digits."""


def mime_of(
    fields: Sequence[Field], headings: Sequence[str] | None, rows: Iterable[Sequence[str]]
) -> QMimeData:
    """Rows as a table, which spreadsheets prefer, and as lines of plain text.

    Args:
        fields: what each column holds.
        headings: of the columns, where they go along.
        rows: the texts of each row.
    """
    shown = [list(row) for row in rows]
    data = QMimeData()
    lines = [
        *([headings] if headings else []),
        *([_plain(f, text) for f, text in zip(fields, row, strict=True)] for row in shown),
    ]
    data.setText("\n".join("\t".join(line) for line in lines))
    head = "".join(f"<th>{escape(heading)}</th>" for heading in headings or ())
    body = "".join(
        "<tr>" + "".join(_cell(f, text) for f, text in zip(fields, row, strict=True)) + "</tr>"
        for row in shown
    )
    data.setHtml(f'<meta charset="utf-8"><table>{f"<tr>{head}</tr>" if head else ""}{body}</table>')
    return data


def _cell(field: Field, text: str) -> str:
    if field.kind in NUMBERS:
        return f"<td>{escape(text)}</td>"
    said = escape(text).replace("\n", "<br>")
    return f"<td {_TEXT}>{said}</td>"


def _plain(field: Field, text: str) -> str:
    """A cell's text as it survives being pasted as plain text."""
    if field.kind not in NUMBERS and text.startswith(TELLING):
        text = f"'{text}"
    return '"' + text.replace('"', '""') + '"' if "\n" in text or "\t" in text else text
