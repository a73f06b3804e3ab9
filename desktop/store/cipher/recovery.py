"""The recovery key as people print, keep and type it: five groups of five, the last sign of which checks the others.

Thirty-two signs that nobody takes for another (Crockford's: no I, L, O and U); what looks alike is read alike. The check
sign notices each single wrong sign, and each two neighbours swapped but for one pair of signs (0 and Z).
"""

import re
import unicodedata

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_BYTES = 15
_LENGTH, _GROUP = SECRET_BYTES * 8 // 5, 5
_ALIKE = str.maketrans("OIL", "011")
_BETWEEN = re.compile(r"[\s\-_\u2010-\u2015\u2212]+")


def text_of(secret: bytes) -> str:
    """The recovery key of a secret."""
    number = int.from_bytes(secret, "big")
    signs = "".join(SIGNS[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    signs += _check(signs)
    return "-".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))


def secret_of(typed: str) -> bytes | None:
    """The secret that a recovery key stands for; none if what was typed is no recovery key, or has a mistake."""
    signs = _BETWEEN.sub("", unicodedata.normalize("NFKC", typed)).upper().translate(_ALIKE)
    if len(signs) != _LENGTH + 1 or not set(signs) <= set(SIGNS) or _check(signs[:-1]) != signs[-1]:
        return None
    number = 0
    for sign in signs[:-1]:
        number = number << 5 | SIGNS.index(sign)
    return number.to_bytes(SECRET_BYTES, "big")


def _check(signs: str) -> str:
    """Luhn's sum over 32 signs: every second one counts twice."""
    total = 0
    for place, sign in enumerate(reversed(signs)):
        value = SIGNS.index(sign) * (1 if place % 2 else 2)
        total += value // 32 + value % 32
    return SIGNS[-total % 32]
