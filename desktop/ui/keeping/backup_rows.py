"""Backups, and what was done since one of them, as rows of tables."""

from collections.abc import Iterable

from desktop.domain.words import Language, Words
from desktop.ui.lists.rows import Cell, Column, Tone
from desktop.work.database import KeptSet
from desktop.work.keeping.restoring import Held

BACKUPS = (
    (Words("编号", "Number"), True),
    (Words("时间", "When"), False),
    (Words("时机", "Made"), False),
    (Words("大小", "Size"), True),
    (Words("记录数", "Records"), True),
    (Words("日志末端", "Journal's end"), False),
)
SETS = (
    (Words("时间", "When"), False),
    (Words("操作人", "Who"), False),
    (Words("记录数", "Records"), True),
    (Words("操作", "What was done"), False),
)
BEFORE = {
    "": Words("日常", "in the course of the day"),
    "import": Words("导入之前", "before an import"),
    "migration": Words("升级之前", "before an update"),
    "restore": Words("恢复之前", "before a restore"),
}
UNREADABLE = Words("已损坏", "damaged")
HEAD_SIGNS = 12

Row = tuple[Cell, ...]


def columns(headings: Iterable[tuple[Words, bool]], language: Language) -> list[Column]:
    """The columns of a table."""
    return [Column(words.say(language), numbers) for words, numbers in headings]


def backup_row(held: Held, language: Language) -> Row:
    """One backup under BACKUPS."""
    backup = held.backup
    plain = (
        Cell(f"{backup.number:06}" if backup.number else backup.path.name, Tone.STRONG),
        Cell(f"{backup.at:%Y-%m-%d %H:%M}"),
        Cell(BEFORE[backup.before].say(language)),
        Cell(size(held.size)),
    )
    if held.fault is not None:
        return (*plain, Cell("—"), Cell(UNREADABLE.say(language), Tone.BAD, held.fault.say(language)))
    return (*plain, Cell(f"{held.records:,}"), Cell(held.head[:HEAD_SIGNS], Tone.MUTED, held.head))


def set_row(kept: KeptSet, language: Language) -> Row:
    """One change set under SETS."""
    return (
        Cell(f"{kept.at.astimezone():%Y-%m-%d %H:%M}"),
        Cell(kept.who),
        Cell(f"{kept.records:,}"),
        Cell(kept.label.say(language)),
    )


def size(count: int) -> str:
    """A file's size as people say it."""
    return f"{count / 1024:,.0f} KB" if count < 1024 * 1024 else f"{count / 1024 / 1024:,.1f} MB"
