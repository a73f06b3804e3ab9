"""The PIN of this PC's user: kept as a hash that is slow to try, with a pause after wrong tries."""

import hashlib
import hmac
import os

SHORTEST = 4
"""Characters of a PIN."""
FREE_TRIES = 5
"""Wrong tries before there is a pause."""
FIRST_PAUSE, LONGEST_PAUSE = 30, 15 * 60
"""Seconds."""

_COST, _BLOCK, _PARALLEL = 2**15, 8, 1
"""Of scrypt: 32 MB and about an eighth of a second a try."""
_MEMORY = 64 * 1024 * 1024
_KIND = "scrypt"


def hash_of(pin: str) -> str:
    """What is kept of a PIN."""
    salt = os.urandom(16)
    return f"{_KIND}${salt.hex()}${_digest(pin, salt).hex()}"


def fits(pin: str, kept: str) -> bool:
    """Whether a PIN is the one of which this was kept."""
    kind, salt, digest = [*kept.split("$"), "", "", ""][:3]
    try:
        known = bytes.fromhex(digest)
        return kind == _KIND and bool(known) and hmac.compare_digest(_digest(pin, bytes.fromhex(salt)), known)
    except ValueError:
        return False


def pause_after(wrong: int) -> int:
    """Seconds until the next try, after so many wrong ones in a row; each pause is twice the one before."""
    beyond = wrong - FREE_TRIES
    return 0 if beyond < 0 else min(FIRST_PAUSE * 2 ** min(beyond, 16), LONGEST_PAUSE)


def _digest(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, maxmem=_MEMORY, dklen=32)
