"""What an open ledger does with its password, where it has one."""

from pathlib import Path

from desktop.store.cipher import keyring
from desktop.store.cipher.key import Key
from desktop.store.open_file import OpenFile


class WithPassword(OpenFile):
    """A ledger that may have a password; whoever opened the file knows its key."""

    _key: Key | None

    @property
    def has_password(self) -> bool:
        """Whether it takes a password to open."""
        return self._key is not None

    def password_fits(self, typed: str) -> bool:
        """Whether what was typed is the ledger's password or recovery key; it costs a quarter of a second."""
        return self._key is not None and Key.fitting(self._key.stamp, typed) == self._key

    def give_same_password(self, other: Path) -> None:
        """Has another ledger, which lies closed, open as this one does: with its password, or with none.

        Raises:
            Refused: as `desktop.store.recoding.recode`; the other is as it was.
        """
        from desktop.store import recoding

        if keyring.stamp_of(other) != (self._key.stamp if self._key else None):
            recoding.recode(other, self._key)

    def conceal(self, content: bytes) -> bytes:
        """A content as it may lie outside a ledger with a password: only this ledger makes it readable again."""
        from desktop.store.cipher import concealing

        with self._reach.telling():
            return concealing.conceal(content, concealing.keys_of(self._connection, self._key)[0])

    def disclose(self, concealed: bytes) -> bytes | None:
        """What this ledger concealed, whatever its password was then; none if it did not, or it was changed since."""
        from desktop.store.cipher import concealing

        with self._reach.telling():
            return concealing.disclose(concealed, concealing.keys_of(self._connection, self._key))
