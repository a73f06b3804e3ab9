"""What a search looks into, kept beside each record, and made anew when the program's words change.

It holds the names of choices in both languages. When a new version of the program calls a choice by another
name, an older ledger's search texts are behind; opening it brings them up to date.
"""

import hashlib

from desktop.domain.registers import REGISTERS
from desktop.store import known_sound, plain
from desktop.store.connection import Wire

WAY = 3
"""The way in which `search_text` puts a record's words together, and `sorting` its keys; a change of it counts this up."""


def words_mark() -> str:
    """A mark that differs when the way or any word that search texts hold does."""
    said = [
        (r.id, f.id, f.kind.value, f.unit, f.personal, [(o.id, *o.words) for o in f.options])
        for r in REGISTERS
        for f in r.fields
    ]
    return hashlib.sha256(repr((WAY, said)).encode()).hexdigest()


def start(wire: Wire) -> None:
    """Notes in a new ledger, which has no texts yet, that they are to hold the program's words."""
    wire.raw.execute("INSERT INTO meta (key, value) VALUES (?, ?)", (known_sound.WORDS, words_mark()))
    known_sound.note(wire.raw)


def bring_up_to_date(wire: Wire) -> None:
    """Makes all search texts, and the keys that texts are ordered by, anew, in one transaction, if they hold other words than the program's.

    Raises:
        CannotWrite: the disk or another program is in the way; the ledger is as it was.
    """
    if known_sound.is_known(wire.raw):
        return
    mark = words_mark()
    if plain.noted(wire.raw, known_sound.WORDS) != mark:
        from desktop.store.search_texts import make_anew  # loads SQLAlchemy

        make_anew(wire.core, known_sound.WORDS, mark)
    known_sound.note(wire.raw)
