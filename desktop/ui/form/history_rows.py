"""What became of records, as rows of a table: when, who, what was done, and in detail."""

from collections.abc import Sequence

from desktop.domain.words import Language, Words
from desktop.ui.lists.rows import Cell
from desktop.work.database import Database, JournalLine
from desktop.work.history_texts import changes, kind_of, moment

SEMICOLON = Words("；", "; ")
HISTORY = (
    Words("时间", "When"),
    Words("操作人", "Who"),
    Words("操作", "What was done"),
    Words("内容", "In detail"),
)
"""The headings."""

Row = tuple[Cell, ...]


def history_rows(lines: Sequence[JournalLine], database: Database, language: Language) -> list[Row]:
    """What was done to one record, the newest first, under HISTORY."""
    return [
        (
            Cell(moment(line)),
            Cell(line.who),
            Cell(line.label.say(language)),
            Cell(SEMICOLON.say(language).join(_details(line, database, language))),
        )
        for line in reversed(lines)
    ]


def _details(line: JournalLine, database: Database, language: Language) -> list[str]:
    if line.before is None or line.after is None:
        return [kind_of(line).say(language)]
    return changes(line, database.titles, language)
