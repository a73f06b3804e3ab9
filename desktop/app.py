"""The composition root: the one module that knows all others, and so puts them together."""

import gc
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.main import main as carry_out
from desktop.cli.means import Means

if TYPE_CHECKING:  # each verb, and the window, loads what it needs when it needs it
    from desktop.domain.changes import Told
    from desktop.domain.report import AnnualReport
    from desktop.domain.words import Language
    from desktop.store.ledger import Ledger
    from desktop.work.database import Database
    from desktop.work.keeping.passwords import PasswordMeans
    from desktop.work.keeping.restoring import Look, RestoreMeans
    from desktop.work.workspace import Workspace

SAMPLE = "cqodesk-sample-company.cqo"
"""The file of the sample company, in the folder for temporary files: whoever looks around may change anything."""


def main(argv: list[str] | None = None) -> int:
    """The command ``cqodesk``; gives its exit code."""
    given = sys.argv[1:] if argv is None else argv
    # Nothing that is made while modules load is garbage, and looking for some costs a tenth of the start. Verbs
    # and the window have it looked for again once they are there.
    gc.disable()
    code = carry_out(
        given,
        Means(
            create_ledger,
            open_ledger,
            look_at_ledger,
            restore_ledger,
            run_window,
            print_report=print_report,
            passwords=password_means,
            reset_lock=reset_lock,
        ),
    )
    if argv is None:
        gc.freeze()  # the process ends: to look through all that it leaves takes as long as a tenth of the window
    return code


def run_window(path: Path | None, language: "Language | None", quit_after_paint: bool) -> int:
    """Opens the window, on a ledger if one is given, and gives the exit code when it was closed.

    Where no language is stated, the window speaks the one that was chosen in it.

    Raises:
        Refused: there is no screen, or the ledger cannot be opened (only with ``quit_after_paint``).
    """
    from desktop.ui.screen import require_libraries, require_screen

    require_screen()
    try:
        from desktop.ui.window.run import run_window as run
    except ImportError:
        require_libraries()  # it names the one that is missing
        raise
    from desktop.ui.ledgers import Ledgers

    ledgers = Ledgers(
        open=lambda file: workspace_of(open_ledger(file)),
        look=lambda file: workspace_of(look_at_ledger(file)),
        create=lambda file: workspace_of(create_ledger(file)),
        sample=lambda: workspace_of(open_sample()),
        restoring=restoring_means,
        passwords=password_means,
        load=load_store,
    )
    return run(ledgers, path, language, quit_after_paint=quit_after_paint, versions=versions)


def reset_lock() -> None:
    """Switches the lock of the window off and forgets the PIN; ledgers and drafts are not touched."""
    from desktop.ui.settings import Settings

    Settings().reset_lock()


def workspace_of(database: "Database") -> "Workspace":
    """An open ledger as the window uses it."""
    from desktop.work.workspace import Workspace

    return Workspace(database)


def restoring_means() -> "RestoreMeans":
    """What restoring a backup needs."""
    from desktop.store.cipher import keyring
    from desktop.work.keeping.restoring import RestoreMeans

    return RestoreMeans(look_into, restore_ledger, open_ledger, put_in_place, keyring.unlock)


def password_means() -> "PasswordMeans":
    """What passwords need."""
    from desktop.store.cipher import keyring
    from desktop.store.cipher.key import Key
    from desktop.store.recoding import recode
    from desktop.work.keeping.passwords import PasswordMeans

    return PasswordMeans(
        keyring.has_password, keyring.unlock, keyring.unlock_ahead, keyring.forget, Key.of_new, recode
    )


def print_report(report: "AnnualReport", path: Path, language: "Language") -> None:
    """Writes a report as PDF, on a machine without a screen too.

    Raises:
        Refused: as `desktop.ui.report.pdf.write_pdf`, or Qt cannot start here.
    """
    from desktop.ui.report.pdf_alone import write_pdf_alone

    write_pdf_alone(report, path, language)


def open_ledger(path: Path) -> "Database":
    """An existing ledger, opened.

    Raises:
        Refused: as `desktop.store.ledger.Ledger.open`.
    """
    return _ledgers().open(path)


def look_at_ledger(path: Path) -> "Database":
    """An existing ledger, opened to read; it may be open elsewhere.

    Raises:
        Refused: as `desktop.store.ledger.Ledger.look`.
    """
    return _ledgers().look(path)


def create_ledger(path: Path) -> "Database":
    """A new, empty ledger.

    Raises:
        Refused: as `desktop.store.ledger.Ledger.create`.
    """
    return _ledgers().create(path)


@cache
def _ledgers() -> "type[Ledger]":
    """The store's ledgers, loaded when the first is wanted; the log then tells what keeps them."""
    from desktop.store.driver import sqlcipher_version, sqlite_version
    from desktop.store.ledger import Ledger
    from desktop.work.activity import note_store

    note_store({"SQLite": sqlite_version(), "SQLCipher": sqlcipher_version()})
    return Ledger


def load_store() -> None:
    """Loads what a ledger needs beyond its first rows: every description, SQLAlchemy, and all that it asks with."""
    from desktop.domain.registers import TYPED
    from desktop.store import change_sets, figures, listing, looking, queries, writes

    assert all((TYPED, change_sets, figures, listing, looking, queries, writes))


def restore_ledger(backup: Path, target: Path, told: "Told | None" = None) -> None:
    """Makes a ledger of a backup, and tells how far that is.

    Raises:
        Refused: as `desktop.store.restoring.restore`.
    """
    from desktop.store.restoring import restore

    restore(backup, target, told)


def put_in_place(ledger: Path, target: Path) -> None:
    """Has a ledger take the place of another.

    Raises:
        Refused: as `desktop.store.restoring.put_in_place`.
    """
    from desktop.store import restoring

    restoring.put_in_place(ledger, target)


def look_into(backup: Path) -> "Look":
    """A backup, to be looked into.

    Raises:
        NotALedger: as `desktop.store.looking.Look.into`.
    """
    from desktop.store import looking

    return looking.Look.into(backup)


def open_sample() -> "Database":
    """The sample company, as it was left or, at first, made now.

    Raises:
        Refused: the folder for temporary files cannot be written to.
    """
    import tempfile

    path = Path(tempfile.gettempdir()) / SAMPLE
    if path.exists():
        return open_ledger(path)
    from desktop.work.sample import sample_changes

    database = create_ledger(path)
    database.apply(sample_changes())
    return database


def versions() -> Mapping[str, str]:
    """The versions of what the window itself does not know."""
    from importlib.metadata import PackageNotFoundError, version

    from desktop.store.driver import sqlcipher_version, sqlite_version

    known = {"SQLite": sqlite_version(), "SQLCipher": sqlcipher_version()}
    for name in ("PySide6_Essentials", "SQLAlchemy", "openpyxl", "python-calamine", "python-stdnum"):
        try:
            known[name.replace("_", "-")] = version(name)
        except PackageNotFoundError:  # a bundled program may come without their descriptions
            continue
    return known
