"""What is said above a draft that was taken up: how the record stands now, beside what was typed."""

from collections.abc import Iterator, Sequence
from typing import Any

from desktop.domain.fields import Field, Kind
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.values.masking import mask
from desktop.domain.values.reading import show_value
from desktop.domain.words import Language, Words
from desktop.ui.banner import Weight
from desktop.ui.form.draft import Draft
from desktop.work.database import Database
from desktop.work.keeping.drafts import KeptDraft, KeptRow, changed_since

BACK = Words(
    "这是上次没有保存的内容，请核对后保存。",
    "This is what was not saved last time; look it over and save it.",
)
CHANGED = Words(
    "这条记录后来被别人改过，与您填写的有出入。保存会以您填写的为准：",
    "The record was changed since, otherwise than you typed. Saving puts in what you typed:",
)
COMPARED = Words(
    "{field}：当时{was} → 现在{now}；您填写{typed}", "{field}: was {was} → is {now}; you typed {typed}"
)
IN_ROW = Words("{register}：{line}", "{register}: {line}")
ROW_GONE = Words(
    "{register}：原来的一行已被删除；保存后会成为新的一行。",
    "{register}: the row was deleted since; saving makes a new one.",
)
GONE = Words(
    "原来的记录已被删除；保存后会成为一条新记录，请补齐其他字段。",
    "The record was deleted since; saving makes a new one, so fill in the other fields.",
)
LEFT = Words(
    "下面表格里没有保存的一行（{register}）放不回去，内容是：{texts}",
    "A row of a table below ({register}) has no place any more; it said: {texts}",
)
FIELD = Words("{field}：{text}", "{field}: {text}")
BLANK = Words("（空）", "(blank)")
COMMA = Words("，", ", ")
MOST = 8
"""Fields that are compared above a form; each is marked in the history of the record as well."""


def said_of(
    kept: KeptDraft, left: Sequence[KeptRow], draft: Draft, database: Database, language: Language
) -> tuple[str, Weight]:
    """What the user is told, and how much it weighs, above a draft that was taken up, by the record as it is now.

    Args:
        kept: the draft.
        left: rows of it that no table below the form could take up.
        draft: the form's.
        database: of the ledger.
        language: of the words.
    """
    lines: list[str] = []
    if kept.record_id is not None and draft.before is not None:
        lines += _compared(kept, draft.before, database, language)
    for row in kept.rows:
        lines += _of_row(row, database, language)
    gone = kept.record_id is not None and draft.before is None
    head = GONE if gone else CHANGED if lines else BACK
    lines += (_what_it_said(row, language) for row in left)
    calm = head is BACK and not left
    return "\n".join([head.say(language), *lines[:MOST]]), Weight.NOTE if calm else Weight.WARN


def _of_row(row: KeptRow, database: Database, language: Language) -> Iterator[str]:
    if row.record_id is None:
        return
    words = BY_ID[row.register].words
    found = database.get(row.register, [row.record_id])
    if not found:
        yield ROW_GONE.fill(register=words).say(language)
    for record in found:
        for line in _compared(row, record, database, language):
            yield IN_ROW.fill(register=words, line=line).say(language)


def _compared(
    kept: KeptDraft | KeptRow, record: Any, database: Database, language: Language
) -> Iterator[str]:
    register = BY_ID[kept.register]
    for id_, (was, now) in changed_since(kept, record).items():
        field = register.field(id_)
        said = (_said(field, value, database, language) for value in (was, now))
        typed = mask(field, kept.texts[id_]) or BLANK.say(language)
        before, after = said
        yield COMPARED.fill(field=field.words, was=before, now=after, typed=typed).say(language)


def _said(field: Field, plain: Any, database: Database, language: Language) -> str:
    """A value as `KeptDraft.base` has it, as people read it; masked where it is personal."""
    if plain is None:
        return BLANK.say(language)
    if field.kind is Kind.LINK:
        return database.titles(field.target, [plain]).get(plain, "—")
    if field.kind in (Kind.CHOICE, Kind.YES_NO):
        return show_value(field, plain, language)
    return mask(field, str(plain))


def _what_it_said(row: KeptRow, language: Language) -> str:
    register: AnyRegister = BY_ID[row.register]
    texts = (
        FIELD.fill(field=register.field(id_).words, text=mask(register.field(id_), text)).say(language)
        for id_, text in row.texts.items()
        if id_ in register.by_id
    )
    return LEFT.fill(register=register.words, texts=COMMA.say(language).join(texts)).say(language)
