"""What the journal tells of a record, as texts for people: when, what sort of change, and field by field."""

from collections.abc import Iterator

from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.work.database import JournalLine, KeptSet
from desktop.work.record_texts import Titles, differences, field_text

ADDED = Words("新增", "Added")
EDITED = Words("修改", "Edited")
DELETED = Words("删除", "Deleted")
CHANGE = Words("{field}：{was} → {now}", "{field}: {was} → {now}")
SAID = Words("{field}：{said}", "{field}: {said}")
BLANK = Words("（空）", "(blank)")


def moment(line: JournalLine | KeptSet) -> str:
    """When a line or a change set was made, by the clock of this PC, to the minute."""
    return f"{line.at.astimezone():%Y-%m-%d %H:%M}"


def kind_of(line: JournalLine) -> Words:
    """Whether the record was added, edited or deleted."""
    if line.before is None:
        return ADDED
    return DELETED if line.after is None else EDITED


def changes(line: JournalLine, titles: Titles, language: Language, *, personal: bool = False) -> list[str]:
    """Each field that is otherwise than it was, by its name and unit, with what it was and became.

    Of a record that was added or deleted: each field that is filled in. Links are named by what they link to; personal
    data are masked unless they are asked for. A register that this program does not know has no fields.
    """
    return list(_changes(line, titles, language, personal))


def _changes(line: JournalLine, titles: Titles, language: Language, personal: bool) -> Iterator[str]:
    if line.register not in BY_ID:
        return
    whole = line.before is None or line.after is None
    for field, *values in differences(BY_ID[line.register], line.before, line.after):
        was, now = (field_text(field, value, titles, language, personal=personal) for value in values)
        if whole:
            yield SAID.fill(field=field.heading, said=was or now).say(language)
        else:
            blank = BLANK.say(language)
            yield CHANGE.fill(field=field.heading, was=was or blank, now=now or blank).say(language)
