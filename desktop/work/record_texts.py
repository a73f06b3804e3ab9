"""Records as texts that anyone may see: links by name, personal data masked."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from desktop.domain.fields import Field, Kind
from desktop.domain.register import AnyRegister
from desktop.domain.values.masking import mask
from desktop.domain.values.reading import show_value
from desktop.domain.words import Language

Titles = Callable[[str, Sequence[str]], dict[str, str]]
"""What names records to people: of a register's ids, as `Database.titles`."""

GONE = "—"
"""The name of a record that is no longer there, or not yet."""


def field_text(
    field: Field, value: Any, titles: Titles, language: Language, *, personal: bool = False
) -> str:
    """A field's value without its unit; blank where there is none, masked where it is personal and that is not asked for."""
    if value is None:
        return ""
    if field.kind is Kind.LINK:
        return titles(field.target, [value]).get(value, GONE)
    text = show_value(field, value, language)
    return text if personal else mask(field, text)


def differences(register: AnyRegister, before: Any, after: Any) -> Iterator[tuple[Field, Any, Any]]:
    """The fields in which two states of a record differ, with both values; one that is ``None`` has none."""
    for field in register.fields:
        was, is_ = (None if record is None else getattr(record, field.id) for record in (before, after))
        if was != is_:
            yield field, was, is_
