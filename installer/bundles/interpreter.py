"""A Python of our own for Linux: CPython compiled against glibc 2.28, with what it needs linked in.

A distribution's own Python needs that distribution's glibc, and so runs on no older system. Zig's C compiler
carries the symbols of every glibc; what is compiled with it here runs on UOS V20 and Kylin V10 as on Debian 12.
"""

import hashlib
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from environment import Environment
from talk import say

from bundles import debian_sources
from bundles.running import run

GLIBC = "2.28"
TARGET = f"x86_64-linux-gnu.{GLIBC}"
SERIES = "3.11"
SOURCES = ("python3.11", "expat", "zlib", "libffi", "xz-utils", "bzip2")

HOST = ("--host=x86_64-linux-gnu", "--build=x86_64-linux-gnu")
STATIC = (*HOST, "--disable-shared", "--enable-static")

_MENDED = re.compile(r"^(CVE-|\d{4}-|relfile-|shutdown-deadlock|frame_dealloc-)")
"""Debian's patches that mend faults; the others fit Python into Debian, where this one does not live."""

_TOOL = """\
#!/bin/sh
exec "{python}" -m ziglang {verb} "$@"
"""

_COMPILER = """\
#!/bin/bash
# Python's set-up adds the folders of this machine; what lies there is not for the old glibc.
kept=(); for each in "$@"; do case "$each" in -I/usr/*|-L/usr/*) ;; *) kept+=("$each");; esac; done
exec "{python}" -m ziglang {verb} -target {target} "${{kept[@]}}"
"""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """One that was compiled."""

    folder: Path
    """Its prefix: ``bin/python3.11`` and ``lib/python3.11``."""
    versions: dict[str, str]
    """Debian's versions of the sources it was made of."""

    @property
    def python(self) -> Path:
        """The program itself."""
        return self.folder / "bin" / f"python{SERIES}"


def compiled(build: Path, tools: Environment) -> Interpreter:
    """The interpreter; it is made unless the same recipe and sources made it already.

    Raises:
        Stop: sources or compiler are missing, or the compiler failed.
    """
    sources = build / "sources"
    debian_sources.fetch(SOURCES, sources)
    versions = {name: debian_sources.version(name, sources) for name in SOURCES}
    recipe = hashlib.sha256(
        (Path(__file__).read_text(encoding="utf-8") + repr(versions)).encode()
    ).hexdigest()[:12]
    made = Interpreter(build / f"python-{recipe}", versions)
    if not made.python.exists():
        say("正在编译Python（约十分钟，只需一次）……", "Compiling Python (about ten minutes, once) ...")
        _Workshop(build / "workshop", sources, tools).make(made.folder)
    return made


@dataclass(frozen=True, slots=True)
class _Workshop:
    """The folder in which it is compiled."""

    folder: Path
    sources: Path
    tools: Environment

    def make(self, target: Path) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self._write_tools()
        self._zlib()
        self._libffi()
        self._xz()
        self._bzip2()
        staged = self._python()
        shutil.rmtree(target, ignore_errors=True)
        staged.replace(target)
        shutil.rmtree(self.folder)

    @property
    def _libraries(self) -> Path:
        return self.folder / "libraries"

    def _write_tools(self) -> None:
        (self.folder / "tools").mkdir(parents=True)
        for name, verb, text in (
            ("cc", "cc", _COMPILER),
            ("cxx", "c++", _COMPILER),
            ("ar", "ar", _TOOL),
            ("ranlib", "ranlib", _TOOL),
        ):
            tool = self.folder / "tools" / name
            tool.write_text(text.format(python=self.tools.python, verb=verb, target=TARGET), encoding="utf-8")
            tool.chmod(0o755)

    def _environment(self, **more: str) -> dict[str, str]:
        tools = self.folder / "tools"
        own = {"CC": "cc", "CXX": "cxx", "AR": "ar", "RANLIB": "ranlib"}
        return {
            **{name: str(tools / tool) for name, tool in own.items()},
            # Where it is compiled is nobody's business, and the same sources give the same bytes.
            "CFLAGS": f"-O2 -fPIC -ffile-prefix-map={self.folder}=.",
            "SOURCE_DATE_EPOCH": "0",
            **more,
        }

    def _source(self, name: str, *, patched: bool = True) -> Path:
        return debian_sources.unpack(name, self.sources, self.folder / name, patched=patched)

    def _configure_and_install(self, name: str, *options: str, **more: str) -> None:
        source, environment = self._source(name), self._environment(**more)
        run(["./configure", f"--prefix={self._libraries}", *options], source, environment)
        run(["make", f"-j{os.cpu_count()}"], source, environment)
        run(["make", "install"], source, environment)

    def _zlib(self) -> None:
        self._configure_and_install("zlib", "--static")

    def _libffi(self) -> None:
        self._configure_and_install(
            "libffi", *STATIC, "--disable-docs", "--disable-multi-os-directory", "--disable-exec-static-tramp"
        )

    def _xz(self) -> None:
        programs = ("xz", "xzdec", "lzmadec", "lzmainfo", "lzma-links", "scripts", "doc", "nls")
        self._configure_and_install("xz-utils", *STATIC, *(f"--disable-{program}" for program in programs))

    def _bzip2(self) -> None:
        source, environment = self._source("bzip2"), self._environment()
        tools = [f"{name}={environment[name]}" for name in ("CC", "AR", "RANLIB", "CFLAGS")]
        run(["make", "libbz2.a", *tools], source, environment)
        shutil.copy2(source / "libbz2.a", self._libraries / "lib")
        shutil.copy2(source / "bzlib.h", self._libraries / "include")

    def _python(self) -> Path:
        source = self._source("python3.11", patched=False)
        patches = source / "debian" / "patches"
        for patch in (patches / "series").read_text(encoding="utf-8").split():
            if _MENDED.match(patch):
                run(["patch", "--batch", "-p1", "-i", str(patches / patch)], source)
        _let_pyexpat_see_the_core(source / "Modules" / "pyexpat.c")
        self._mended_expat(source)
        environment = self._environment(
            CFLAGS=f"-g0 -Wno-date-time -ffile-prefix-map={self.folder}=.",
            CPPFLAGS=f"-I{self._libraries / 'include'}",
            LDFLAGS=f"-s -L{self._libraries / 'lib'}",
            PKG_CONFIG="false",
        )
        run(
            [
                "./configure", "--prefix=/python", *HOST, "--without-ensurepip",
                "--disable-test-modules", "--with-system-ffi=yes", "--without-static-libpython",
            ],
            source, environment,
        )  # fmt: skip
        run(["make", f"-j{os.cpu_count()}"], source, environment)
        run(["make", "install", f"DESTDIR={self.folder / 'staged'}"], source, environment)
        return self.folder / "staged" / "python"

    def _mended_expat(self, python: Path) -> None:
        """Puts Debian's mended expat in the place of the one in Python's sources; it reads foreign workbooks."""
        for source in (self._source("expat") / "expat" / "lib").iterdir():
            there = python / "Modules" / "expat" / source.name
            if there.exists() and source.name not in ("expat_external.h", "expat_config.h"):
                shutil.copy2(source, there)


def _let_pyexpat_see_the_core(file: Path) -> None:
    """Debian's mended pyexpat counts how deep Python calls itself; Debian builds it into the core, which may do so."""
    text = file.read_text(encoding="utf-8")
    file.write_text(
        f"#ifndef Py_BUILD_CORE_BUILTIN\n#define Py_BUILD_CORE_MODULE 1\n#endif\n{text}", encoding="utf-8"
    )
