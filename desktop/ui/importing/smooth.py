"""What keeps the window answering while a thread makes very many objects.

The collector of cyclic garbage holds everything up for half a second once half a million rows and records are there,
again and again as they become more. They hold no cycles: while they are made it is switched off, and what was made is
left out of its rounds until the import is over.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

TURNS = 0.001
"""Seconds after which the thread that works lets the window's have its turn, if it wants one."""


@contextmanager
def smooth() -> Iterator[None]:
    """Long work on a thread of its own."""
    turns, collects = sys.getswitchinterval(), gc.isenabled()
    sys.setswitchinterval(TURNS)
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collects:
            gc.enable()
        sys.setswitchinterval(turns)


def is_over() -> None:
    """Has the collector look at everything again."""
    gc.unfreeze()
