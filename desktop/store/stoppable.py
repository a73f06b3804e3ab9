"""Long work of several statements that tells how far it is; SQLite asks in between whether it is to go on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from desktop.domain.changes import Told

STEPS = 50_000
"""Of SQLite's machine, from one question to the next: some milliseconds."""


class Share:
    """How far the whole is, in hundredths, by what its parts tell."""

    def __init__(self, told: Told, at: int = 0) -> None:
        self._told, self._at = told, at

    def again(self) -> None:
        """Tells the same once more: nothing new can be told, but it may be ended."""
        self._told(self._at, 100)

    def of(self, start: int, end: int) -> Told:
        """What a part tells: its own share lies between two hundredths of the whole."""

        def tell(done: int, of: int) -> None:
            self._at = start + (end - start) * done // max(of, 1)
            self.again()

        return tell


@contextmanager
def stoppable(connection: Any, ask: Callable[[], None]) -> Iterator[None]:
    """Has a statement end when what it asks raises; that is raised then, whatever became of the statement.

    Args:
        connection: the driver's own, which may have no other such question.
        ask: called on the thread of the statement.
    """
    said: list[BaseException] = []

    def asked() -> int:
        try:
            ask()
        except BaseException as answer:  # the driver would swallow it
            said.append(answer)
        return len(said)

    connection.set_progress_handler(asked, STEPS)
    try:
        yield
    except Exception:
        if said:
            raise said[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)
    if said:
        raise said[0]
