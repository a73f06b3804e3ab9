"""A program folder for one kind of PC: interpreter, packages, the program, licences and the list of parts."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from talk import Stop

from bundles.binaries import is_program_code, loads
from bundles.parts import Part
from bundles.platforms import Platform
from bundles.running import run


@dataclass(frozen=True, slots=True)
class Bundle:
    """One that was made."""

    folder: Path
    platform: Platform
    version: str
    parts: tuple[Part, ...]

    @property
    def packages(self) -> Path:
        """Where the program and its packages lie."""
        return self.folder / self.platform.packages


def fresh(folder: Path) -> Path:
    """An empty folder in the place of whatever was there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def compile_all(python: Path, folder: Path, *, like_sources: bool) -> None:
    """Compiles every source below a folder for good: the program never writes there, and never asks if they are current.

    Args:
        python: an interpreter of the bundle's version that runs here.
        folder: where the sources lie.
        like_sources: whether to put the compiled files in the place of the sources, as a zip needs them.

    Raises:
        Stop: a source cannot be compiled.
    """
    beside = ["-b"] if like_sources else []
    run([
        str(python), "-m", "compileall", "-q", "-f", *beside, "--invalidation-mode", "unchecked-hash",
        "-s", str(folder), str(folder),
    ])  # fmt: skip


def foreign_libraries(folder: Path) -> dict[str, Path]:
    """The libraries that files of a folder load and that are not in it, each with one file that does."""
    code = [file for file in folder.rglob("*") if file.is_file() and is_program_code(file)]
    own = {file.name.lower() for file in code}
    return {name: file for file in code for name in loads(file) if name.lower() not in own}


def refuse_unknown(folder: Path, known: frozenset[str]) -> None:
    """Returns if every library that is not in the folder is one that the PC has.

    Raises:
        Stop: one is not known; the bundle would not start without it.
    """
    unknown = {
        name: file.name for name, file in foreign_libraries(folder).items() if name.lower() not in known
    }
    if unknown:
        told = ", ".join(f"{file}: {name}" for name, file in sorted(unknown.items()))
        raise Stop(f"程序包缺少这些库：{told}", f"The bundle lacks these libraries: {told}")


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_dir())
