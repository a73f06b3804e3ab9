"""What is shown while columns are matched by hand: the first rows of a sheet, and its columns, as rows of tables."""

import re
from collections.abc import Mapping, Sequence

from desktop.domain.words import Language, Words
from desktop.excel.grid import Sheet, letters
from desktop.excel.ledger import by_hand
from desktop.excel.ledger.headings import Heading
from desktop.ui.lists.rows import Cell, Column, Tone

ROW = Words("行", "Row")
COLUMNS = (
    Words("列", "Column"),
    Words("标题", "Heading"),
    Words("内容举例", "What it holds"),
    Words("对应字段", "Field"),
    Words("单位", "Unit"),
)
NOT_USED = Words("（不用）", "(not used)")
AS_SAID = Words("按工作簿", "as it says")
EXAMPLES = 3
"""Values that are shown of a column."""
_PERSONAL = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\d{15}|1\d{10})(?!\d)")
"""What reads like an ID number or a telephone number, in whatever column it stands."""

Row = tuple[Cell, ...]


def covered(text: str) -> str:
    """A text with numbers of persons hidden in part."""
    return _PERSONAL.sub(lambda match: f"{match[0][:3]}****{match[0][-4:]}", text)


def preview_columns(sheet: Sheet, language: Language) -> list[Column]:
    """The columns of the first rows, by their letters."""
    width = len(sheet.rows[0]) if sheet.rows else 0
    return [Column(ROW.say(language), True), *(Column(letters(n)) for n in range(width))]


def preview_rows(sheet: Sheet, top: int, depth: int) -> list[Row]:
    """The first rows of a sheet; those of the header stand out."""
    rows: list[Row] = []
    for number, cells in enumerate(sheet.rows):
        tone = Tone.STRONG if top <= number < top + depth else Tone.PLAIN
        if number < top:
            tone = Tone.MUTED
        texts = (covered(str(cell)) if cell is not None else "" for cell in cells)
        rows.append((Cell(str(number + 1), Tone.MUTED), *(Cell(text, tone) for text in texts)))
    return rows


def columns(language: Language) -> list[Column]:
    """The columns of the table of columns."""
    return [Column(words.say(language)) for words in COLUMNS]


def column_rows(
    sheet: Sheet,
    headings: Sequence[Heading],
    body: int,
    fields: Mapping[int, str],
    units: Mapping[int, str],
    language: Language,
) -> list[Row]:
    """A row for each column of the workbook's table, under COLUMNS.

    Args:
        sheet: its first rows.
        headings: of the columns.
        body: the first row behind the header.
        fields: by column, what it is matched to.
        units: by column, the unit of money that was stated.
        language: of what is said.
    """
    rows: list[Row] = []
    for n, heading in enumerate(headings):
        held = [covered(str(row[n])) for row in sheet.rows[body:] if n < len(row) and row[n] is not None]
        name = fields.get(n, "")
        matched = Cell(by_hand.said(name).say(language)) if name else Cell(NOT_USED.say(language), Tone.MUTED)
        unit = units.get(n, "") or heading.unit
        rows.append(
            (
                Cell(letters(n)),
                Cell(heading.text, Tone.STRONG),
                Cell("、".join(dict.fromkeys(held[:EXAMPLES])), Tone.MUTED),
                matched,
                Cell((unit or AS_SAID.say(language)) if by_hand.is_money(name) else ""),
            )
        )
    return rows
