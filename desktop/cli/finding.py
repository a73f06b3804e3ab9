"""The verb ``find``: records by text, pinyin or initials, as Ctrl+K finds them."""

import argparse

from desktop.cli.output import Output
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.search.describing import describe
from desktop.work.search.index import LedgerIndex, ask
from desktop.work.search.question import words_of
from desktop.work.search.records import lay_out
from desktop.work.search.spelling import readings

NOTHING = Words("没有找到。个人信息不在搜索之列。", "Nothing was found. Personal data are not searched.")


def find(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    """The records that have all words, the best first; none is no failure."""
    index, words = LedgerIndex(), words_of(" ".join(arguments.words), readings())
    index.take(lay_out(database, index.begin(), _go_on))
    hits = ask(index.shelves, words)
    found = describe(database, [(hit.shelf, index.id_of(hit)) for hit in hits], words, output.language)
    if not found:
        output.tell(NOTHING)
    output.result(
        {
            "found": [
                {"register": one.register, "id": one.id, "name": one.name, "details": dict(one.details)}
                for one in found
            ]
        },
        (
            "\t".join(
                (
                    BY_ID[one.register].words.say(output.language),
                    one.id,
                    one.name,
                    *(text for _, text in one.details),
                )
            )
            for one in found
        ),
    )
    return 0


def _go_on() -> None:
    """Whoever waits on the command line waits to the end."""
