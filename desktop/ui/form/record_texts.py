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


def field_text(field: Field, value: Any, titles: Titles, language: Language) -> str:
    """A field's value without its unit; blank where there is none."""
    if value is None:
        return ""
    if field.kind is Kind.LINK:
        return titles(field.target, [value]).get(value, GONE)
    return mask(field, show_value(field, value, language))


def differences(register: AnyRegister, before: Any, after: Any) -> Iterator[tuple[Field, Any, Any]]:
    """The fields in which two states of a record differ, with both values."""
    for field in register.fields:
        was, is_ = getattr(before, field.id), getattr(after, field.id)
        if was != is_:
            yield field, was, is_
