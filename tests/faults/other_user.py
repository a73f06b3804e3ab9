"""What another user of the system meets, who may not do everything: root may, whatever the rights of a file say."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.watching import in_child

NOBODY = 65534


def why_no_other_user() -> str:
    """Why no other user can be taken on here; nothing where one can."""
    if not hasattr(os, "fork"):
        return "there are no processes of another user to be forked here"
    return "" if os.getuid() == 0 else "only root may take on another user"


@contextmanager
def folder_for_all() -> Iterator[Path]:
    """A folder that every user may enter and write to; what pytest makes lies where one user alone may look."""
    with tempfile.TemporaryDirectory(prefix="cqodesk-all-") as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder.resolve()


def as_nobody(job: Callable[[], str]) -> str:
    """Does a job as a user who owns nothing, in a process of its own; gives what it came to.

    Modules that the job needs are to be loaded before: the other user may not be able to read them.
    """

    def changed() -> str:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        return job()

    return in_child(changed)
