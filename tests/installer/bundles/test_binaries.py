"""What compiled files ask for is read right from files of both systems."""

import struct
import sys
from pathlib import Path

import PySide6
import pytest
from bundles.binaries import is_program_code, loads, oldest_glibc
from bundles.trim import closure

QT = Path(PySide6.__file__).parent
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at libraries of Linux")


@LINUX
def test_a_library_of_linux_tells_what_it_loads_and_how_old_a_system_may_be():
    widgets = QT / "Qt" / "lib" / "libQt6Widgets.so.6"
    assert {"libQt6Gui.so.6", "libQt6Core.so.6", "libc.so.6"} <= set(loads(widgets))
    assert (2, 2) < oldest_glibc(widgets) < (3, 0)
    assert is_program_code(widgets)


@LINUX
def test_the_closure_of_the_window_needs_no_qml():
    at_hand = {file.name.lower(): file for file in (QT / "Qt" / "lib").glob("*.so*")}
    names = {file.name for file in closure([next(QT.glob("QtWidgets.*so"))], at_hand)}
    assert {"libQt6Widgets.so.6", "libQt6Gui.so.6", "libQt6Core.so.6"} <= names
    assert not {name for name in names if "Qml" in name or "Quick" in name}


def windows_file(*libraries: str) -> bytes:
    """A file of Windows with a table of imports and nothing else."""
    address, place = 0x1000, 0x400
    names_at = address + 20 * (len(libraries) + 1)
    table, names = b"", b""
    for library in libraries:
        table += struct.pack("<IIIII", 0, 0, 0, names_at + len(names), 0)
        names += library.encode() + b"\0"
    section = table + b"\0" * 20 + names
    optional = struct.pack("<H", 0x20B) + b"\0" * 106 + struct.pack("<I", 16)
    optional += struct.pack("<II", 0, 0) + struct.pack("<II", address, len(section)) + b"\0" * 8 * 14
    head = b"MZ" + b"\0" * 58 + struct.pack("<I", 64) + b"PE\0\0"
    head += struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, len(optional), 0) + optional
    head += b".idata\0\0" + struct.pack("<IIII", len(section), address, len(section), place) + b"\0" * 16
    return head.ljust(place, b"\0") + section


def test_a_file_of_windows_tells_what_it_loads(tmp_path: Path):
    file = tmp_path / "some.dll"
    file.write_bytes(windows_file("KERNEL32.dll", "Qt6Core.dll"))
    assert loads(file) == ("KERNEL32.dll", "Qt6Core.dll")
    assert is_program_code(file)
    assert oldest_glibc(file) == (0, 0)


def test_a_closure_follows_what_is_at_hand_and_stops_there(tmp_path: Path):
    for name, wants in {"a.dll": ("B.dll", "system.dll"), "b.dll": ("a.dll",), "c.dll": ()}.items():
        (tmp_path / name).write_bytes(windows_file(*wants))
    at_hand = {file.name: file for file in tmp_path.iterdir()}
    assert {file.name for file in closure([tmp_path / "a.dll"], at_hand)} == {"a.dll", "b.dll"}


def test_a_text_loads_nothing(tmp_path: Path):
    file = tmp_path / "text.txt"
    file.write_text("MIT")
    assert loads(file) == ()
    assert not is_program_code(file)
