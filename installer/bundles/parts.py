"""What a bundle is made of: each part with its version, its licence and where its own texts lie."""

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LICENCES = {
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "python-stdnum": "LGPL-2.1-or-later",
    "sqlcipher3": "Zlib",
}
"""Licences of packages whose own description names none in the short form of SPDX, or a choice of several."""

_SPDX = {"MIT License": "MIT", "MIT": "MIT", "BSD": "BSD-3-Clause", "PSF-2.0": "PSF-2.0"}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that others made, or the program itself."""

    name: str
    version: str
    licence: str
    """As SPDX writes it; several are joined by ``AND`` or ``OR``."""
    purl: str
    """Its address among all packages of the world, as https://github.com/package-url has it."""
    texts: tuple[Path, ...] = ()
    """Files with the text of its licence and its notices."""
    within: str = ""
    """The part that carries it, if it does not lie in the bundle by itself."""


def of_packages(packages: Path) -> tuple[Part, ...]:
    """The Python packages in a folder, by their own descriptions."""
    return tuple(_of_package(folder) for folder in sorted(packages.glob("*.dist-info")))


def _of_package(folder: Path) -> Part:
    told = email.message_from_string((folder / "METADATA").read_text(encoding="utf-8"))
    name, version = re.sub(r"[-_.]+", "-", told["Name"]).lower(), told["Version"]
    licence = LICENCES.get(name) or told["License-Expression"] or _SPDX.get(told["License"] or "", "")
    if not licence:
        classified = [
            c.rpartition(" :: ")[2] for c in told.get_all("Classifier", []) if c.startswith("License")
        ]
        licence = next((_SPDX[c] for c in classified if c in _SPDX), "NOASSERTION")
    return Part(name, version, licence, f"pkg:pypi/{name}@{version}", tuple(_texts(folder)))


def _texts(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and re.match(r"(?i)(licen[cs]e|copying|authors|notice|copyright)", file.name):
            yield file


def in_libraries(qt: Path, cipher: Path) -> list[Part]:
    """What lies within the wheels of Qt and of SQLCipher, by what their libraries say of themselves."""
    core = next(file for name in ("libQt6Core.so.6", "Qt6Core.dll") if (file := qt / name).exists())
    version = said(rb"Qt (6\.\d+\.\d+) \(", core)
    parts = [Part("qt", version, "LGPL-3.0-only", f"pkg:generic/qt@{version}", within="pyside6-essentials")]
    for icu in qt.glob("libicuuc.so.*"):
        number = icu.name.rpartition(".")[2]
        parts.append(
            Part("icu", number, "Unicode-3.0", f"pkg:generic/icu@{number}", within="pyside6-essentials")
        )
    for name, licence, pattern in (
        ("sqlcipher", "BSD-3-Clause", rb"(4\.\d+\.\d+) ?community|(4\.1\d\.\d)\x00"),
        ("openssl", "Apache-2.0", rb"OpenSSL (3\.\d+\.\d+)"),
        ("sqlite", "blessing", rb"[^0-9.](3\.[5-9]\d\.\d+)\x00"),
    ):
        number = said(pattern, cipher)
        parts.append(Part(name, number, licence, f"pkg:generic/{name}@{number}", within="sqlcipher3"))
    return parts


def said(pattern: bytes, file: Path) -> str:
    """The version that a library names in its own bytes; ``unknown`` if it does not."""
    found = re.search(pattern, file.read_bytes())
    return next(filter(None, found.groups())).decode() if found else "unknown"
