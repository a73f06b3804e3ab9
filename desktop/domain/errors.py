"""Things to tell the user, as opposed to bugs.

Each says in one sentence what happened, what is safe, and what to do next. Anything that is not a
``Refused`` is a bug: it goes to the log and to one dialog.
"""

from pathlib import Path

from desktop.domain.words import LANGUAGES, Language, Words


class Refused(Exception):  # noqa: N818 - it is an answer, not an error
    """The program will not do this, and says why."""

    def __init__(self, happened: Words, safe: Words, next_step: Words) -> None:
        super().__init__(happened.en)
        self.happened = happened
        self.safe = safe
        self.next_step = next_step

    def say(self, language: Language) -> str:
        """The three sentences in one language."""
        return (" " if language == "en" else "").join(
            part.say(language) for part in (self.happened, self.safe, self.next_step) if part.say(language)
        )

    @property
    def words(self) -> Words:
        """The three sentences in both languages."""
        return Words(*(self.say(language) for language in LANGUAGES))


class Conflict(Refused):
    """A record was changed by someone else since it was shown."""


class Duplicate(Refused):
    """A record with the same unique number is already there."""


class StillInUse(Refused):
    """A record cannot go, since others point to it."""


class NotALedger(Refused):
    """The file is damaged, empty or of another program."""


class NeedsPassword(Refused):
    """The file has a password, which was not given."""

    def __init__(self, path: Path, happened: Words, safe: Words, next_step: Words) -> None:
        super().__init__(happened, safe, next_step)
        self.path = path


class WrongPassword(Refused):
    """What was given is not the ledger's password."""


class NewerLedger(Refused):
    """The ledger was written by a newer version of the program."""


class InUse(Refused):
    """Another program has the ledger open to write."""


class ReadOnly(Refused):
    """The ledger was opened to look at only."""


class Kept(Refused):
    """A record is one that nobody may change or delete."""


class Moved(Refused):
    """The ledger's file is no longer where it was opened."""


class CannotWrite(Refused):
    """The disk, the folder or another program prevents writing."""


class LookOnly(CannotWrite):
    """The ledger, or its folder, lets nobody write; it can be looked at."""


class Unreachable(CannotWrite):
    """The disk or network place of the ledger does not answer; nothing says that the ledger is damaged."""


class Unreadable(Refused):
    """A foreign workbook cannot be read."""


class ContentLost(Refused):
    """The content of an attached file is not in the ledger, or is damaged."""


class BadValue(ValueError):  # noqa: N818 - as above
    """A value that cannot be what its field asks for; the reason is for people.

    It never leaves the program as an exception: forms show it under the field, imports at the cell.
    """

    def __init__(self, reason: Words) -> None:
        super().__init__(reason.en)
        self.reason = reason


NOTHING_CHANGED = Words("没有任何改动。", "Nothing was changed.")
