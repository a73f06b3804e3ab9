"""A workbook's package in which a few parts are replaced and every other byte stays what it was.

The entries keep their order, names, times and compressed bytes; only a replaced part is compressed anew.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_STREAMED = 0x0008
"""The flag of an entry whose sizes stand behind its content."""
_ZIP64 = 0x0001
_VERSION = 20
STORED, DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED


class Package:
    """The parts of a workbook, read from bytes."""

    def __init__(self, content: bytes) -> None:
        """Opens a package.

        Raises:
            zipfile.BadZipFile: it is none.
        """
        self._content = content
        self._zip = zipfile.ZipFile(io.BytesIO(content))
        self.names = self._zip.namelist()

    def read(self, name: str) -> bytes:
        """The content of a part.

        Raises:
            KeyError: there is none of that name.
        """
        return self._zip.read(name)

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name in self._zip.NameToInfo

    def with_parts(self, replaced: Mapping[str, bytes]) -> bytes:
        """The package with the content of some parts replaced; the very same bytes where none is."""
        if not replaced:
            return self._content
        entries = self._zip.infolist()
        starts = sorted(entry.header_offset for entry in entries)
        ends = dict(zip(starts, [*starts[1:], self._zip.start_dir], strict=True))
        out = bytearray(self._content[: starts[0]])
        placed: dict[str, tuple[int, int, int, int]] = {}
        for entry in sorted(entries, key=lambda one: one.header_offset):
            at = len(out)
            if entry.filename in replaced:
                part, sizes = self._made(entry, replaced[entry.filename])
                out += part
            else:
                out += self._content[entry.header_offset : ends[entry.header_offset]]
                sizes = (entry.CRC, entry.compress_size, entry.file_size)
            placed[entry.filename] = (at, *sizes)
        return bytes(out + self._directory(placed, set(replaced), len(out)))

    def _made(self, entry: zipfile.ZipInfo, content: bytes) -> tuple[bytes, tuple[int, int, int]]:
        """A replaced entry, header and content, with its check sum and sizes."""
        header = self._content[entry.header_offset : entry.header_offset + 30]
        name_length, extra_length = struct.unpack("<HH", header[26:30])
        behind = entry.header_offset + 30
        name = self._content[behind : behind + name_length]
        extra = self._content[behind + name_length : behind + name_length + extra_length]
        stored = entry.compress_type == STORED
        packed = content if stored else _deflated(content)
        version, flags, method, time, date = struct.unpack("<HHHHH", header[4:14])
        sizes = zlib.crc32(content), len(packed), len(content)
        extra = _without_zip64(extra)
        fields = (
            max(version, _VERSION),
            flags & ~_STREAMED,
            method,
            time,
            date,
            *sizes,
            len(name),
            len(extra),
        )
        return struct.pack("<4s5H3I2H", _LOCAL, *fields) + name + extra + packed, sizes

    def _directory(
        self, placed: Mapping[str, tuple[int, int, int, int]], replaced: set[str], at: int
    ) -> bytes:
        out, position = bytearray(), self._zip.start_dir
        for entry in self._zip.infolist():
            record = self._content[position : position + 46]
            lengths = struct.unpack("<3H", record[28:34])
            behind = position + 46
            name = self._content[behind : behind + lengths[0]]
            extra = _without_zip64(self._content[behind + lengths[0] : behind + lengths[0] + lengths[1]])
            comment = self._content[behind + lengths[0] + lengths[1] : behind + sum(lengths)]
            position = behind + sum(lengths)
            start, crc, packed, size = placed[entry.filename]
            (flags,) = struct.unpack("<H", record[8:10])
            flags = flags & ~_STREAMED if entry.filename in replaced else flags
            out += record[:8] + struct.pack("<H", flags) + record[10:16]
            out += struct.pack("<3I3H", crc, packed, size, len(name), len(extra), len(comment))
            out += record[34:42] + struct.pack("<I", start) + name + extra + comment
        count, comment = len(self._zip.infolist()), self._zip.comment
        return (
            bytes(out)
            + struct.pack("<4s4H2IH", _END, 0, 0, count, count, len(out), at, len(comment))
            + comment
        )


def _deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def _without_zip64(extra: bytes) -> bytes:
    """Extra fields without the one of sizes past 4 GiB, which no part of a form has."""
    kept, at = b"", 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack("<HH", extra[at : at + 4])
        if kind != _ZIP64:
            kept += extra[at : at + 4 + length]
        at += 4 + length
    return kept + extra[at:]
