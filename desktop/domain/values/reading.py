"""One way from what people write to a field's value, for cells, forms and pasted text alike."""

from datetime import date
from decimal import Decimal
from typing import Any

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field, Kind
from desktop.domain.values.dates import Month, read_day, read_month, read_when
from desktop.domain.values.numbers import BLANKS, read_money, read_number, read_whole, show_money, show_number
from desktop.domain.values.text import compact, read_text
from desktop.domain.words import Language, Words

YES = frozenset({"√", "✓", "✔", "☑", "是", "有", "y", "yes", "true", "1", "已", "对"})
NO = frozenset({"×", "✗", "✕", "☐", "□", "否", "无", "没有", "n", "no", "false", "0", "未", "错"})

NOT_A_CHOICE = Words("“{text}”不在可选项中，可填：{options}", "'{text}' is none of: {options}")
NOT_YES_NO = Words("“{text}”既不是“是”也不是“否”", "'{text}' is neither yes nor no")


def read_value(field: Field, cell: object, unit: str = "") -> Any:
    """A cell as the value of a field; ``None`` where it is blank or, but in a text, says that nothing applies.

    Args:
        field: what the cell is to be; a link's cell gives the text that names the other record.
        cell: text, number, date, bool or ``None``, as a reader or an editor gives it.
        unit: the unit that the column of a ledger names, where it differs from the field's own.

    Raises:
        BadValue: it cannot be that.
    """
    if isinstance(cell, str) and not cell.strip():
        return None
    match field.kind:
        case Kind.WHOLE:
            return read_whole(cell, unit or field.unit)
        case Kind.NUMBER:
            return read_number(cell, unit or field.unit)
        case Kind.MONEY:
            return read_money(cell, unit or field.unit)
        case Kind.DAY:
            return read_day(cell)
        case Kind.MONTH:
            return read_month(cell)
        case Kind.WHEN:
            return read_when(cell)
        case Kind.CHOICE:
            return _choice(field, cell)
        case Kind.YES_NO:
            return _yes_no(cell)
        case _:
            text = read_text(cell)
            if text is not None and field.kind is Kind.TEXT:
                text = " ".join(text.split("\n"))
            return field.form.read(text) if field.form and text else text


def show_value(field: Field, value: Any, language: Language) -> str:
    """A value as people read it in their language, without its unit; blank for ``None``.

    A link's value is shown by who knows the other record.
    """
    if value is None:
        return ""
    match field.kind:
        case Kind.MONEY:
            return show_money(value, field.unit)
        case Kind.NUMBER:
            return show_number(value)
        case Kind.CHOICE:
            option = field.option(value)
            return option.words.say(language) if option else str(value)
        case Kind.YES_NO:
            return Words("是" if value else "否", "yes" if value else "no").say(language)
        case _:
            return value.isoformat() if isinstance(value, date | Month) else str(value)


def plain_value(field: Field, value: Any) -> Any:
    """A value as JSON gives it: numbers and money as decimal text in the field's unit, dates as ISO text."""
    if isinstance(value, Decimal):
        return show_money(value, field.unit) if field.kind is Kind.MONEY else show_number(value)
    return value.isoformat() if isinstance(value, date | Month) else value


def _choice(field: Field, cell: object) -> str | None:
    text = read_text(cell)
    if text is None:
        return None
    key = compact(text)
    for option in field.options:
        if key in (compact(name) for name in (option.id, *option.words, *option.synonyms)):
            return option.id
    if key in BLANKS:
        return None
    names = Words(*("、".join(o.words.say(lang) for o in field.options) for lang in ("zh", "en")))
    raise BadValue(NOT_A_CHOICE.fill(text=text, options=names))


def _yes_no(cell: object) -> bool | None:
    if cell is None or isinstance(cell, bool):
        return cell
    key = compact(read_text(cell) or "")
    if key in YES or key in NO:
        return key in YES
    if key in BLANKS:
        return None
    raise BadValue(NOT_YES_NO.fill(text=cell))
