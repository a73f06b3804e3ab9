"""What keeps the window answering while a thread makes very many objects.

The collector of cyclic garbage holds everything up for half a second once half a million rows and records are there,
again and again as they become more. They hold no cycles: while they are made it is switched off, and what was made is
left out of its rounds until the work is over.
"""

import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

TURNS = 0.001
"""Seconds after which the thread that works lets the window's have its turn, if it wants one."""

_lock = threading.Lock()
_working = 0
_before = (0.0, False)
"""How long turns were, and whether there were collections, before the first began that is still at work."""


@contextmanager
def smooth() -> Iterator[None]:
    """Long work on a thread of its own; several may be under way at once."""
    global _working, _before
    with _lock:
        if not _working:
            _before = sys.getswitchinterval(), gc.isenabled()
            sys.setswitchinterval(TURNS)
            gc.disable()
        _working += 1
    try:
        yield
    finally:
        with _lock:
            _working -= 1
            if not _working:
                gc.freeze()
                if _before[1]:
                    gc.enable()
                sys.setswitchinterval(_before[0])


def collect_again() -> None:
    """Has the collector look at everything again."""
    gc.unfreeze()
