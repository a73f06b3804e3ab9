"""The records that a report carries along, so that a group can take it in without reading its cells."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from desktop.domain.delivered import CARRIED, without_personal
from desktop.domain.registers import BY_ID

Get = Callable[[str, str | None], Any]


def carried(shown: Mapping[str, Sequence[Any]], get: Get) -> dict[str, tuple[Any, ...]]:
    """The records shown and all that they link to, by register, without personal data."""
    found: dict[str, dict[str, Any]] = {register.id: {} for register in CARRIED}
    waiting = [(register, record) for register, records in shown.items() for record in records]
    while waiting:
        register, record = waiting.pop()
        if record is None or register not in found or record.id in found[register]:
            continue
        found[register][record.id] = without_personal(register, record)
        links = BY_ID[register].links
        waiting += [(link.target, get(link.target, getattr(record, link.id))) for link in links]
    return {register: tuple(records.values()) for register, records in found.items() if records}
