"""Text as people type it, and as the ledger keeps it."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache, partial

from desktop.domain.errors import BadValue
from desktop.domain.words import Words

LONGEST = 32_000
"""Characters in one text; a workbook's cell holds 32,767."""
SHORT = 64
"""Characters of a text that is likely to come again: the names, units and choices of a ledger."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\ufeff\ud800-\udfff\ufffe\uffff]")
"""What a person cannot see, and what neither a workbook's XML nor the store can hold."""
_nfkc = partial(unicodedata.normalize, "NFKC")
_BREAK = re.compile(r"\r\n|[\r\x85\u2028\u2029]")


def tidy(text: str) -> str:
    """The text without outer blanks and control characters, with plain spaces and line breaks inside."""
    text = _CONTROL.sub("", _BREAK.sub("\n", text.replace("_x000D_", ""))).replace("\u00a0", " ")
    if "\n" not in text:
        return text.strip(" \t\u3000")
    lines = (re.sub(r"[ \t\u3000]+$", "", line) for line in text.split("\n"))
    return "\n".join(lines).strip(" \t\n\u3000")


def half_width(text: str) -> str:
    """The text with full-width letters, digits and signs made half-width (Unicode NFKC), outer blanks gone."""
    return (text if text.isascii() else unicodedata.normalize("NFKC", text)).strip()


def compact(text: str) -> str:
    """The key by which two spellings count as the same: half-width, no blanks, no case."""
    return _compact(text) if len(text) <= SHORT else _compact.__wrapped__(text)


@lru_cache(maxsize=1 << 15)
def _compact(text: str) -> str:
    return "".join(half_width(text).split()).casefold()


def compact_all(texts: Sequence[str | None]) -> list[str]:
    """The keys of many texts, made in one go; a blank's is empty."""
    # Text by text: most are normal, which shows soon, and to make one so takes twenty times as long.
    normal = map(_nfkc, [text or "" for text in texts])
    # A text holds no NUL, which is no blank: what is left can be done to all of them at once.
    return "".join("\0".join(normal).casefold().split()).split("\0") if texts else []


def read_text(cell: object) -> str | None:
    """A cell as text; ``None`` where it is blank.

    A whole number loses the ``.0`` that spreadsheets give it.

    Raises:
        BadValue: the text is longer than a workbook's cell can hold.
    """
    if cell is None:
        return None
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    text = repr(cell) if isinstance(cell, float) else str(cell)
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        text = str(int(cell))
    text = tidy(text)
    if len(text) > LONGEST:
        raise BadValue(
            Words("文字有{n}个字，超过{most}个", "the text has {n} characters, more than {most}").fill(
                n=len(text), most=LONGEST
            )
        )
    return text or None
