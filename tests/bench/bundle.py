"""The start of a bundle for Linux, against the same version run from source and against a bare window of its own Qt."""

from pathlib import Path

from desktop.store.ledger import Ledger
from desktop.work.sample import sample_changes
from tests.bench.timing import Comparison, process_seconds
from tests.bench.window import environment_of, source_command

BARE = Path(__file__).with_name("bare_window.py")
QT = ("pyside6", "shiboken6")


def start(bundle: Path, folder: Path, runs: int) -> list[Comparison]:
    """Processor time of the window with its first rows.

    Args:
        bundle: the program's folder.
        folder: where the ledger may lie.
        runs: how often.
    """
    store = folder / "sample-of-the-bundle.cqo"
    ledger = Ledger.create(store, who="bench")
    ledger.apply(sample_changes())
    ledger.close()
    environment = environment_of(folder)
    installed = [str(bundle / "cqodesk"), str(store), "--quit-after-paint"]
    source = [*source_command(), str(store), "--quit-after-paint"]
    bare = [str(python_of(bundle)), "-I", "-B", str(BARE)]
    of_source = Comparison("start of the bundle, processor", "the same version run from source")
    of_bare = Comparison("start of the bundle, processor", "a bare window in a bundle of PySide6 alone")
    for turn in range(runs + 1):
        ours, theirs, least = (process_seconds(command, environment)[0] for command in (installed, source, bare))
        if turn:  # the first brings the files into the system's cache
            of_source.add(ours, theirs)
            of_bare.add(ours, least)
    return [of_source, of_bare]


def sizes(bundle: Path) -> tuple[int, int]:
    """Bytes of the bundle, and of one that held no more than Python, Qt and their binding."""
    packages = next((bundle / "python" / "lib").glob("python3*/site-packages"))
    own = [path for path in packages.iterdir() if not path.name.lower().startswith(QT)]
    return _bytes(bundle), _bytes(bundle) - sum(map(_bytes, own))


def python_of(bundle: Path) -> Path:
    """The interpreter of a bundle."""
    return next((bundle / "python" / "bin").glob("python3*"))


def _bytes(path: Path) -> int:
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    return sum(file.lstat().st_size for file in files)
