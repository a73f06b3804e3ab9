"""The keys that texts are ordered by, and which texts of a register have theirs kept beside them."""

from collections.abc import Sequence
from functools import cache

from desktop.assets import asset
from desktop.domain.fields import Kind
from desktop.domain.registers import BY_ID
from desktop.domain.values.order import TextOrder


@cache
def order() -> TextOrder:
    """The order of texts in this program."""
    return TextOrder(asset("pinyin_order.txt").read_text(encoding="utf-8"))


def sort_keys(texts: Sequence[str | None]) -> list[str | None]:
    """The keys of many texts, made in one go and not remembered."""
    return order().keys(texts)


@cache
def kept(register_id: str) -> tuple[str, ...]:
    """The texts of a register that have their keys beside them: its title, and numbers that no two records share."""
    register = BY_ID[register_id]
    alone = [group[0] for group in register.unique if len(group) == 1]
    named = dict.fromkeys((register.title, *alone))
    fields = (register.field(id_) for id_ in named)
    return tuple(field.id for field in fields if field.kind is Kind.TEXT and not field.personal)
