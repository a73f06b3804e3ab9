"""The files of a group's units, workbooks and ledgers, one after another in the order given."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from desktop.domain.delivered import Delivered
from desktop.domain.errors import Refused
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.group.from_ledger import delivery_of

LEDGER = ".cqo"

Look = Callable[[Path], Database]
Workbooks = Callable[[Sequence[Path]], Iterable[Delivered | Refused]]


def deliveries(paths: Sequence[Path], look: Look, workbooks: Workbooks) -> Iterator[Delivered | Refused]:
    """What each file delivers, or why it cannot be taken; ledgers come first, then workbooks.

    Args:
        paths: the files.
        look: opens a ledger to read.
        workbooks: reads annual workbooks, in their order.
    """
    for path in paths:
        if path.suffix.lower() == LEDGER:
            yield _ledger(path, look)
    yield from workbooks([path for path in paths if path.suffix.lower() != LEDGER])


def _ledger(path: Path, look: Look) -> Delivered | Refused:
    try:
        database = look(path)
        try:
            return delivery_of(database)
        finally:
            database.close()
    except Refused as refused:
        return _named(refused, path.name)


def _named(refused: Refused, name: str) -> Refused:
    """The same refusal, saying which of the files it is about."""
    said = refused.happened
    if all(name in text for text in (said.zh, said.en)):
        return refused
    refused.happened = Words(f"{name}：{said.zh}", f"{name}: {said.en}")
    return refused
