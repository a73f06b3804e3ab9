"""One register as a tidy workbook, which the program's own import reads back unchanged."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desktop.domain.fields import Field, Kind
from desktop.domain.register import AnyRegister, Record
from desktop.domain.words import Language
from desktop.excel.cells import Value, cell_value, number_format, titled, width_of
from desktop.excel.saving import save_workbook
from desktop.excel.sheet import Sheet, new_workbook
from desktop.excel.styles import HEAD, TEXT, TITLE, Look
from desktop.files import telling

SAMPLE = 300
"""Records that widths are measured on."""
HEAD_ROWS = 2
WIDEST = {Kind.NOTE: 50, Kind.TEXT: 40, Kind.LINK: 30}


def write_register(
    path: Path,
    register: AnyRegister,
    records: Sequence[Record],
    titles: Mapping[str, str],
    language: Language = "zh",
    personal: bool = False,
) -> None:
    """Writes records as one sheet: a title, a row of headings, one row a record.

    Args:
        path: the workbook to write; one that is there is replaced.
        register: the register.
        records: its records, in the order wanted.
        titles: what names each linked record, by id.
        language: the language of headings and choices.
        personal: whether personal data is written unmasked. Masked, it cannot be imported again.

    Raises:
        CannotWrite: as `save_workbook`.
    """

    def value(field: Field, record: Record) -> Value:
        raw = titled(field, getattr(record, field.id), titles)
        return cell_value(field, raw, language, personal=personal, months_as_days=False)

    fields = register.fields
    widths = [_width(field, [value(field, r) for r in records[:SAMPLE]], language) for field in fields]
    looks = [_look(field, language) for field in fields]
    with telling(path):
        workbook = new_workbook()
        sheet = Sheet(
            workbook, register.words.say(language)[:31], widths, language, landscape=True, head_rows=HEAD_ROWS
        )
        sheet.filter(HEAD_ROWS, HEAD_ROWS + len(records), len(fields))
        sheet.write([(register.words.say(language), replace(TITLE, across="left"))], height=26)
        sheet.write([(field.heading.say(language), HEAD) for field in fields], height=30)
        for record in records:
            sheet.write([(value(f, record), look) for f, look in zip(fields, looks, strict=True)])
        save_workbook(workbook, path, [sheet])


def _width(field: Field, values: Sequence[Value], language: Language) -> float:
    heading = width_of(field.heading.say(language))
    widest = max([10, (heading + 1) // 2 + 4, *(width_of(value) + 2 for value in values)])
    return min(widest, WIDEST.get(field.kind, 24))


def _look(field: Field, language: Language) -> Look:
    across = "right" if field.kind in (Kind.MONEY, Kind.NUMBER, Kind.WHOLE) else "left"
    return replace(TEXT, format=number_format(field, language), across=across)
