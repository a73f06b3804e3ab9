"""The composition root: the one module that knows all others, and so puts them together."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.domain.words import Language
from desktop.work.workspace import Workspace

SAMPLE = "cqodesk-sample-company.cqo"
"""The file of the sample company, in the folder for temporary files: whoever looks around may change anything."""


def main(argv: Sequence[str] | None = None) -> int:
    """The command ``cqodesk``; gives its exit code."""
    from desktop import cli

    return cli.main(sys.argv[1:] if argv is None else argv, run_window=run_window)


def run_window(path: Path | None, language: Language | None = None, *, quit_after_paint: bool = False) -> int:
    """Opens the window, on a ledger if one is given, and gives the exit code when it was closed.

    Raises:
        Refused: there is no screen, or the ledger cannot be opened (only with ``quit_after_paint``).
    """
    from desktop.ui.screen import require_screen

    require_screen()
    from desktop.ui.ledgers import Ledgers
    from desktop.ui.run import run_window as run

    ledgers = Ledgers(open=open_ledger, create=create_ledger, sample=open_sample)
    return run(ledgers, path, language, quit_after_paint=quit_after_paint, versions=versions)


def open_ledger(path: Path) -> Workspace:
    """An existing ledger, opened.

    Raises:
        Refused: as `desktop.store.ledger.Ledger.open`.
    """
    from desktop.store.ledger import Ledger

    return Workspace(Ledger.open(path))


def create_ledger(path: Path) -> Workspace:
    """A new, empty ledger.

    Raises:
        Refused: as `desktop.store.ledger.Ledger.create`.
    """
    from desktop.store.ledger import Ledger

    return Workspace(Ledger.create(path))


def open_sample() -> Workspace:
    """The sample company, as it was left or, at first, made now.

    Raises:
        Refused: the folder for temporary files cannot be written to.
    """
    import tempfile

    path = Path(tempfile.gettempdir()) / SAMPLE
    if path.exists():
        return open_ledger(path)
    from desktop.work.sample import sample_changes

    workspace = create_ledger(path)
    workspace.database.apply(sample_changes())
    return workspace


def versions() -> Mapping[str, str]:
    """The versions of what the window itself does not know."""
    from importlib.metadata import PackageNotFoundError, version

    from desktop.store.version import sqlite_version

    known = {"SQLite": sqlite_version()}
    for name in ("PySide6_Essentials", "SQLAlchemy", "openpyxl", "python-calamine", "python-stdnum"):
        try:
            known[name.replace("_", "-")] = version(name)
        except PackageNotFoundError:  # a bundled program may come without their descriptions
            continue
    return known
