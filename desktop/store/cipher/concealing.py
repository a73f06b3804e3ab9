"""What lies outside a ledger and must not be read there, such as forms that were not saved, hidden by what is in it.

The key is made of the journal's first line: only who can open the ledger knows it, and it outlives each change of the
password, each backup and each restore. A journal without a line yet leaves the ledger's own key.
"""

import hashlib
import hmac
import json
import os

from sqlalchemy import Connection, select

from desktop.store.cipher.key import Key
from desktop.store.tables import JOURNAL

_NONCE, _TAG = 16, 32
_FIRST = select(JOURNAL.c.change_set, JOURNAL.c.at, JOURNAL.c.record_id, JOURNAL.c.after).order_by(
    JOURNAL.c.number
)


def keys_of(connection: Connection, key: Key | None) -> list[bytes]:
    """The keys that something of a ledger may be hidden by, the one to hide with first."""
    first = connection.execute(_FIRST.limit(1)).first()
    found = [json.dumps(list(first), ensure_ascii=False).encode()] if first else []
    if key is not None:
        found.append(key.secret)
    return [hmac.digest(each, b"cqodesk: outside of a ledger", "sha256") for each in found]


def conceal(content: bytes, key: bytes) -> bytes:
    """A content that only the key makes readable again; each time another."""
    nonce = os.urandom(_NONCE)
    hidden = nonce + _mixed(content, key, nonce)
    return hidden + _tag(hidden, key)


def disclose(concealed: bytes, keys: list[bytes]) -> bytes | None:
    """The content, if one of the keys made it and nobody has changed it since."""
    hidden, tag = concealed[:-_TAG], concealed[-_TAG:]
    for key in keys:
        if len(hidden) >= _NONCE and hmac.compare_digest(_tag(hidden, key), tag):
            return _mixed(hidden[_NONCE:], key, hidden[:_NONCE])
    return None


def _mixed(content: bytes, key: bytes, nonce: bytes) -> bytes:
    stream = hashlib.shake_256(hmac.digest(key, b"stream" + nonce, "sha256")).digest(len(content))
    return (int.from_bytes(content, "big") ^ int.from_bytes(stream, "big")).to_bytes(len(content), "big")


def _tag(hidden: bytes, key: bytes) -> bytes:
    return hmac.digest(key, b"tag" + hidden, "sha256")
