"""Forms that were begun and not saved, kept so that a kill, a power cut or a log-off loses nothing typed.

One small file a form, in the program's own folder on this machine, readable by its user only: drafts hold personal
data, belong to whoever typed them, and never go into a ledger, a backup or a log. Those of a ledger with a password are
concealed by what only the ledger holds.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from desktop.domain.errors import CannotWrite
from desktop.domain.late import dataclass
from desktop.domain.register import AnyRegister, Record, new_id
from desktop.domain.registers import BY_ID
from desktop.domain.values.reading import plain_value
from desktop.files import write_private

SUFFIX = ".draft"
_FORMAT, _CONCEALED = 1, 2
"""As JSON, and as JSON that only its ledger makes readable."""


class Concealer(Protocol):
    """The ledger that drafts belong to, as far as they need it: a `desktop.work.database.Database` is one."""

    @property
    def has_password(self) -> bool:
        """Whether drafts are to be concealed."""

    def conceal(self, content: bytes) -> bytes:
        """A content that only the ledger makes readable again."""

    def disclose(self, concealed: bytes) -> bytes | None:
        """The content, if it is this ledger's."""


@dataclass(frozen=True, slots=True)
class KeptRow:
    """What was typed into one row of a table below a form: a record that belongs to the form's."""

    register: str
    link: str
    """Its field that points to the form's record."""
    record_id: str | None
    """The record that was edited; none where it was a new one."""
    texts: Mapping[str, str]
    """By field, as it stood there."""
    base: Mapping[str, Any]
    """By field typed into, the value that the record had then."""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What was typed into one form, and into the tables below it."""

    ledger: str
    """The ledger file."""
    register: str
    record_id: str | None
    """The record that was edited; none where it was a new one."""
    texts: Mapping[str, str]
    """By field, as it stood there, half words and wrong dates included."""
    links: Mapping[str, str]
    """By field, the record that was chosen: its name alone may fit several."""
    base: Mapping[str, Any]
    """By field typed into, the value that the record had then."""
    given: Mapping[str, Any]
    """What a new record began with."""
    at: str
    """When, local time, ISO to the minute."""
    rows: tuple[KeptRow, ...] = ()
    """What stood open in the tables below the form."""
    id: str = field(default_factory=new_id)

    @property
    def typed(self) -> int:
        """How many fields were typed into, below the form too."""
        return len(self.texts) + sum(len(row.texts) for row in self.rows)


def changed_since(kept: KeptDraft | KeptRow, record: Record) -> dict[str, tuple[Any, Any]]:
    """The fields typed into that somebody else has changed in the record meanwhile: what each was, and is."""
    now = base_of(BY_ID[kept.register], record, kept.texts)
    return {id_: (kept.base.get(id_), value) for id_, value in now.items() if value != kept.base.get(id_)}


def base_of(register: AnyRegister, record: Record | None, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The values of some fields of a record, as `KeptDraft.base` keeps them."""
    if record is None:
        return {}
    known = (register.by_id[id_] for id_ in fields if id_ in register.by_id)
    return {each.id: plain_value(each, getattr(record, each.id)) for each in known}


class Drafts:
    """The drafts of one user on this machine."""

    def __init__(self, folder: Path | None = None, concealer: Concealer | None = None) -> None:
        """Begins; without a folder nothing is kept, and without a ledger nothing is concealed."""
        self._folder, self._concealer = folder, concealer

    def put(self, draft: KeptDraft) -> None:
        """Keeps a draft in place of the one of the same id.

        Raises:
            CannotWrite: the disk is full, or the folder cannot be written to; what was kept before is still there.
        """
        if self._folder is None:
            return
        with suppress(OSError):  # what is in the way is told by the writing itself
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        said = json.dumps({"format": _FORMAT, **asdict(draft)}, ensure_ascii=False)
        write_private(self._path(self._folder, draft.id), self._kept(draft, said.encode()))

    def drop(self, id_: str) -> None:
        """Forgets a draft, if it is there."""
        if self._folder is not None:
            with suppress(OSError):
                self._path(self._folder, id_).unlink(missing_ok=True)

    def of(self, ledger: Path) -> list[KeptDraft]:
        """The drafts of a ledger, the oldest first; files that are none of these are passed over."""
        if self._folder is None or not self._folder.is_dir():
            return []
        found = (self._read(path) for path in self._folder.glob(f"*{SUFFIX}"))
        mine = [draft for draft in found if draft is not None and draft.ledger == key_of(ledger)]
        return sorted(mine, key=lambda draft: (draft.at, draft.id))

    def conceal_again(self, ledger: Path) -> None:
        """Has the drafts of a ledger kept as they are to be now: it may have got a password since.

        One that cannot be written stays as it is.
        """
        for draft in self.of(ledger):
            keep_quietly(self, draft)

    def _kept(self, draft: KeptDraft, said: bytes) -> bytes:
        if self._concealer is None or not self._concealer.has_password:
            return said
        concealed = b64encode(self._concealer.conceal(said)).decode()
        return json.dumps({"format": _CONCEALED, "ledger": draft.ledger, "concealed": concealed}).encode()

    def _read(self, path: Path) -> KeptDraft | None:
        try:
            said = json.loads(path.read_bytes())
            if said["format"] == _CONCEALED and self._concealer is not None:
                said = json.loads(self._concealer.disclose(b64decode(said["concealed"])) or b"null")
            if said.pop("format") != _FORMAT or said["register"] not in BY_ID or said["id"] != path.stem:
                return None
            rows = tuple(KeptRow(**row) for row in said.pop("rows", ()) if row["register"] in BY_ID)
            return KeptDraft(**said, rows=rows)
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    @staticmethod
    def _path(folder: Path, id_: str) -> Path:
        if not id_.isalnum():
            raise ValueError("no id of a draft")
        return folder / f"{id_}{SUFFIX}"


def key_of(ledger: Path) -> str:
    """What a ledger is known by among the drafts."""
    return str(ledger.resolve())


def now() -> str:
    """The present moment as `KeptDraft.at` has it."""
    return datetime.now().isoformat(sep=" ", timespec="minutes")


def keep_quietly(drafts: Drafts, draft: KeptDraft) -> bool:
    """Keeps a draft; gives whether it could be. Nobody is stopped from typing where it could not."""
    try:
        drafts.put(draft)
    except CannotWrite:
        return False
    return True
