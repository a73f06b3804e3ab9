"""What a compiled file asks of others: the libraries it loads, and the oldest glibc it runs on."""

import re
import struct
from pathlib import Path

_GLIBC = re.compile(rb"GLIBC_(\d+)\.(\d+)")
_DYNAMIC, _NEEDED, _STRINGS = 2, 1, 5
_IMPORTS, _DELAYED = 1, 13


def loads(file: Path) -> tuple[str, ...]:
    """Names of the libraries that a Linux or Windows file loads; none if it is neither."""
    content = file.read_bytes()
    if content[:5] == b"\x7fELF\x02":
        return _of_linux(content)
    if content[:2] == b"MZ":
        return _of_windows(content)
    return ()


def is_program_code(file: Path) -> bool:
    """Whether a file is a program or library of Linux or Windows."""
    with file.open("rb") as opened:
        start = opened.read(4)
    return start == b"\x7fELF" or start[:2] == b"MZ"


def oldest_glibc(file: Path) -> tuple[int, int]:
    """The glibc that a file needs at least; (0, 0) if none is named."""
    named = {(int(major), int(minor)) for major, minor in _GLIBC.findall(file.read_bytes())}
    return max(named, default=(0, 0))


def _of_linux(content: bytes) -> tuple[str, ...]:
    """The dynamic section lists offsets into a table of strings, whose place it names as well."""
    start, size, count = struct.unpack_from("<Q", content, 32)[0], *struct.unpack_from("<HH", content, 54)
    headers = [struct.unpack_from("<IIQQQQ", content, start + n * size) for n in range(count)]
    loaded = [(address, offset, held) for kind, _, offset, address, _, held in headers if kind == 1]
    for kind, _, offset, _, _, held in headers:
        if kind == _DYNAMIC:
            entries = list(struct.iter_unpack("<qQ", content[offset : offset + held - held % 16]))
            break
    else:
        return ()
    address = next(value for tag, value in entries if tag == _STRINGS)
    strings = next(o + address - a for a, o, held in loaded if a <= address < a + held)
    return tuple(_text(content, strings + value) for tag, value in entries if tag == _NEEDED)


def _of_windows(content: bytes) -> tuple[str, ...]:
    """The tables of imports, loaded at once or when first called; 64 bit only."""
    header = struct.unpack_from("<I", content, 0x3C)[0]
    sections, optional = struct.unpack_from("<H", content, header + 6)[0], header + 24
    if struct.unpack_from("<H", content, optional)[0] != 0x20B:
        return ()
    table = optional + struct.unpack_from("<H", content, header + 20)[0]
    # Of each section: its size and address in memory, its size and place in the file.
    places = [struct.unpack_from("<IIII", content, table + n * 40 + 8) for n in range(sections)]

    def place(address: int) -> int:
        return next(
            int(at + address - start)
            for size, start, held, at in places
            if start <= address < start + max(size, held)
        )

    found = []
    for directory, width, name_at in ((_IMPORTS, 20, 12), (_DELAYED, 32, 4)):
        if directory >= struct.unpack_from("<I", content, optional + 108)[0]:
            continue
        address = struct.unpack_from("<I", content, optional + 112 + directory * 8)[0]
        entry = place(address) if address else 0
        while entry and (name := struct.unpack_from("<I", content, entry + name_at)[0]):
            found.append(_text(content, place(name)))
            entry += width
    return tuple(found)


def _text(content: bytes, start: int) -> str:
    return content[start : content.index(b"\0", start)].decode()
