"""The key of a ledger with a password, and the stamp in the file by which a password is known to fit.

A ledger with a password is one file like any other: nothing beside it holds a key, so nothing beside it can be lost.
Its first 16 bytes are the salt, which SQLCipher keeps plain and lets us choose. They are the *stamp*::

    4 bytes  "CQO" and the number of this form, 1
    8 bytes  chance, the salt of the password
    4 bytes  a check: whether a password fits is known without the pages, so a wrong one and damage are told apart

The password goes through scrypt to a *secret* of 120 bits. The database's key is made of that and the salt; the
recovery key is the secret itself, as it is printed (`recovery`).
"""

import hashlib
import hmac
import os
import unicodedata
from dataclasses import field
from typing import Self

from desktop.domain.late import dataclass
from desktop.store.cipher import recovery

FORM = b"CQO\x01"
"""How the file of a ledger with a password begins."""
STAMP_BYTES = 16
_SALT_BYTES, _CHECK_BYTES = 8, 4
_COST = {"n": 1 << 15, "r": 8, "p": 3, "maxmem": 64 << 20}
"""Of scrypt: 32 MiB and about a quarter of a second for each password that is tried."""


@dataclass(frozen=True, slots=True)
class Key:
    """What opens a ledger; two are the same if they open the same files."""

    stamp: bytes
    """The first bytes of each file that it opens."""
    secret: bytes = field(repr=False)

    @classmethod
    def of_new(cls, password: str) -> Self:
        """A key of its own for a password, which opens nothing yet."""
        salt = os.urandom(_SALT_BYTES)
        secret = _secret(password, salt)
        return cls(FORM + salt + _check(secret, salt), secret)

    @classmethod
    def fitting(cls, stamp: bytes, typed: str) -> Self | None:
        """The key of files with a stamp, if what was typed is their password or their recovery key."""
        salt, check = stamp[4:12], stamp[12:]
        printed = recovery.secret_of(typed)
        if printed is not None and hmac.compare_digest(_check(printed, salt), check):
            return cls(stamp, printed)
        secret = _secret(typed, salt)
        return cls(stamp, secret) if hmac.compare_digest(_check(secret, salt), check) else None

    @property
    def recovery(self) -> str:
        """The recovery key, to be printed: it opens what the password opens."""
        return recovery.text_of(self.secret)

    @property
    def raw(self) -> str:
        """The key as SQLCipher takes it without deriving anything: 32 bytes and the salt, in hexadecimal."""
        made = hmac.digest(self.secret, b"cqodesk: pages of a ledger" + self.stamp[4:12], "sha256")
        return f"x'{made.hex()}{self.stamp.hex()}'"


def _secret(password: str, salt: bytes) -> bytes:
    # However it is typed: full-width letters of a Chinese keyboard are the letters that they look like.
    said = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(said, salt=FORM + salt, dklen=recovery.SECRET_BYTES, **_COST)


def _check(secret: bytes, salt: bytes) -> bytes:
    return hmac.digest(secret, b"cqodesk: check" + salt, "sha256")[:_CHECK_BYTES]
