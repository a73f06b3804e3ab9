"""The program folder for Windows: python.org's own Python, a small starter, and what is made of them."""

import shutil
import sys
import time
import zipfile
from pathlib import Path

from environment import Environment
from talk import say

from bundles import archive, icons, licences, packages, sbom, standard_library, trim, version
from bundles.bundle import Bundle, compile_all, foreign_libraries, fresh, refuse_unknown
from bundles.parts import Part, in_libraries, of_packages, said
from bundles.platforms import PYTHON, WINDOWS
from bundles.running import run
from bundles.setup_windows import make_setup

FILES = Path(__file__).parent / "files"
PIN = Path(__file__).with_name("python-embed.lock")
RUNTIME = "runtime"
ABI = PYTHON.replace(".", "")

STARTERS = {"cqodesk.exe": ("-Wl,--subsystem,windows",), "cqodesk-cli.exe": ("-DCONSOLE",)}
"""The program with its window, and the one to type commands to: a program of Windows is one or the other."""

NOT_CARRIED = (
    "python.exe",
    "pythonw.exe",
    "python.cat",
    "libssl-3.dll",
    "LICENSE.txt",
)
"""What of python.org's folder is not used: starters of its own, and the net."""

SYSTEM = frozenset(
    f"{name}.dll"
    for name in (
        "advapi32", "authz", "bcrypt", "bcryptprimitives", "cabinet", "comctl32", "comdlg32", "crypt32", "d2d1", "d3d11", "d3d12", "d3d9", "dcomp",
        "dnsapi", "dwmapi", "dwrite", "dxgi", "gdi32", "imm32", "iphlpapi", "kernel32", "mpr", "msvcrt", "ncrypt",
        "netapi32", "ntdll", "ole32", "oleaut32", "oleacc", "powrprof", "rpcrt4", "secur32", "setupapi", "shcore", "shell32",
        "shlwapi", "uiautomationcore", "user32", "userenv", "uxtheme", "version", "winhttp", "winmm", "ws2_32",
        "wtsapi32", "ucrtbase",
    )
) | {"winspool.drv"}  # fmt: skip
"""Libraries of Windows 10 itself, in small letters."""


def make_all(
    build: Path, tools: Environment, wheel: Path, named: str, seconds: int, dist: Path
) -> list[Path]:
    """The portable folder as a zip and, where NSIS is at hand, the set-up program.

    Raises:
        Stop: a part cannot be had, or the folder would not run where it is to run.
    """
    pictures = {size: file.read_bytes() for size, file in icons.draw(tools, build / "icons").items()}
    bundle = _make(
        build, tools, wheel, named, seconds, icons.ico({size: pictures[size] for size in icons.ICO_SIZES})
    )
    say("正在生成Windows便携压缩包……", "Packing the portable folder for Windows ...")
    made = [dist / f"cqodesk-{named}-windows-amd64.zip"]
    archive.as_zip(bundle.folder, made[0], f"cqodesk-{named}", seconds)
    setup = make_setup(bundle, build / "windows" / "cqodesk.ico", dist)
    return [*made, *([setup] if setup else [])]


def _make(build: Path, tools: Environment, wheel: Path, named: str, seconds: int, icon: bytes) -> Bundle:
    say("正在组装Windows程序文件夹……", "Putting the folder for Windows together ...")
    folder = fresh(build / "windows" / "cqodesk")
    (build / "windows" / "cqodesk.ico").write_bytes(icon)
    python = _add_python(build, tools, folder / RUNTIME)
    crypto = said(rb"OpenSSL (3\.\d+\.\d+)", folder / RUNTIME / "libcrypto-3.dll")
    held = folder / WINDOWS.packages
    packages.install(tools, WINDOWS, held)
    packages.add_wheel(wheel, held)
    parts = [
        *of_packages(held),
        python,
        Part("openssl", crypto, "Apache-2.0", f"pkg:generic/openssl@{crypto}", within="python"),
        *in_libraries(held / "PySide6", next((held / "sqlcipher3").glob("_sqlite3*.pyd"))),
    ]
    bundle = Bundle(folder, WINDOWS, named, tuple(part for part in parts if part.name != "cqodesk"))
    licences.write(bundle)
    trim.trim(held, WINDOWS)
    compile_all(_compiler(build, tools), held, like_sources=False)
    for name, options in STARTERS.items():
        _add_starter(tools, build / "windows" / "starter", icon, name, options, named, folder)
    date = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
    sbom.write(bundle, "CQO Desk for Windows (amd64)", date, tools)
    refuse_unknown(folder, _known(folder))
    return bundle


def _known(folder: Path) -> frozenset[str]:
    """Windows' own libraries, and the forwarders to its C runtime, of which there are dozens."""
    forwarded = {
        name.lower()
        for name in foreign_libraries(folder)
        if name.lower().startswith(("api-ms-win-", "ext-ms-"))
    }
    return SYSTEM | forwarded


def _add_python(build: Path, tools: Environment, runtime: Path) -> Part:
    """python.org's Python for programs to carry, with what is not used left out of folder and library."""
    unpacked = packages.unpacked_source(tools, PIN, build / "python-embed")
    [data] = unpacked.glob(f"src{PYTHON}/python_embed/data.zip")
    whole = fresh(build / "windows" / "python")
    with zipfile.ZipFile(data) as opened:
        opened.extractall(whole)
    [source] = [path for path in whole.iterdir() if path.is_dir()]
    runtime.mkdir(parents=True)
    for file in source.iterdir():
        if file.name not in NOT_CARRIED and standard_library.is_used(file.name) and file.suffix != ".zip":
            shutil.copy2(file, runtime / file.name)
    _copy_library(source / f"python{ABI}.zip", runtime / f"python{ABI}.zip")
    # Where Python looks for modules, and nowhere else: not in the current folder, not in a person's settings.
    (runtime / f"python{ABI}._pth").write_text(
        f"python{ABI}.zip\r\n.\r\nLib\\site-packages\r\n", encoding="ascii", newline=""
    )
    number = "3.11.9"
    return Part("python", number, "PSF-2.0", f"pkg:generic/python@{number}", (source / "LICENSE.txt",))


def _copy_library(source: Path, target: Path) -> None:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for entry in old.infolist():
            if standard_library.is_used(entry.filename):
                new.writestr(zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0)), old.read(entry))


def _compiler(build: Path, tools: Environment) -> Path:
    """A Python of the bundle's version that runs here; its compiled files are the same on every system."""
    if sys.platform == "win32":
        return next((build / "windows" / "python").glob("*/python.exe"))
    if sys.version_info[:2] == tuple(map(int, PYTHON.split("."))):
        return tools.python
    from bundles.interpreter import compiled

    return compiled(build, tools).python


def _add_starter(
    tools: Environment, work: Path, icon: bytes, name: str, options: tuple[str, ...], named: str, folder: Path
) -> None:
    fresh(work)
    (work / "cqodesk.ico").write_bytes(icon)
    for file in ("launcher.c", "cqodesk.manifest"):
        shutil.copyfile(FILES / file, work / file)
    numbers = version.for_windows(named).replace(".", ",")
    text = (FILES / "cqodesk.rc").read_text(encoding="utf-8")
    text = text.replace("@NUMBERS@", numbers).replace("@VERSION@", named).replace("@NAME@", name)
    (work / "cqodesk.rc").write_text(text, encoding="utf-8")
    zig = [str(tools.python), "-m", "ziglang"]
    run([*zig, "rc", "/fo", "cqodesk.res", "cqodesk.rc"], work)
    run([
        *zig, "cc", "-target", "x86_64-windows-gnu", "-O2", "-s", "-municode", "-Wall", "-Wextra", *options, "launcher.c",
        "cqodesk.res", "-lshell32", "-o", str(folder / name),
    ], work)  # fmt: skip
    for left in folder.glob("*.pdb"):
        left.unlink()
