"""What a list is searched by as one types: the text itself, its initials and its pinyin (已确认: yqr, yiqueren)."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter

from desktop.domain.values.text import compact

KEY = int(Qt.ItemDataRole.UserRole) + 7
"""The role under which a list holds what it is searched by."""
MOST = 5_000
"""Texts of a list from which on they are found by their signs alone: spelling them out would be felt."""


@lru_cache(maxsize=1 << 13)
def spelt(text: str) -> str:
    """A text as it may be typed: itself, then each way of its initials, and its pinyin; a tab between."""
    from desktop.work.search.spelling import readings  # loaded when someone first types letters into a list

    table = readings()
    plain = compact(text)
    initials = [letters for _signs, letters in table.ways(plain)]
    pinyin = "".join((table.of(sign) or (sign,))[0] for sign in plain if sign.isalnum())
    return "\t".join(dict.fromkeys([plain, *initials, pinyin]))


def found_by(typed: str, text: str) -> bool:
    """Whether what was typed is a part of a text or, in letters and digits, of its initials or pinyin.

    Letters and digits of the text stand for themselves there: 织造1组 is zz1z.
    """
    key = compact(typed)
    if key in compact(text):
        return True
    letters = "".join(filter(str.isalnum, key))
    return len(letters) > 1 and key.isascii() and not letters.isdigit() and letters in spelt(text)


class SpeltCompleter(QCompleter):
    """Offers what is found by its key, and puts in what is shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setCompletionRole(KEY)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt calls it so
        """The text of a row, as it is shown."""
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")
