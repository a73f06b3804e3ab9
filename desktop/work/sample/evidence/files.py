"""Small files made of a few lines of text: the same bytes at each call, whole and to be opened."""

import struct
import zlib
from collections.abc import Sequence

WIDTH, HEIGHT = 96, 64
"""Pixels of a picture."""


def file_of(name: str, lines: Sequence[str]) -> bytes:
    """The content of a file of that name: a page of text, a picture, or plain text."""
    if name.endswith(".pdf"):
        return pdf(lines)
    return png(sum(map(ord, name))) if name.endswith(".png") else "\r\n".join(lines).encode("utf-8-sig")


def pdf(lines: Sequence[str]) -> bytes:
    """One A4 page, written in the Chinese font that every reader of such files brings."""
    shown = "".join(f"<{line.encode('utf-16-be').hex()}> Tj T* " for line in lines)
    stream = f"BT /F 14 Tf 26 TL 72 740 Td {shown}ET".encode()
    parts = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
        b"/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    )
    made, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(parts) + 1
    return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        count, table, count, len(made),
    )


def png(seed: int) -> bytes:
    """A picture of a few grey and blue bars."""
    row = b"".join(bytes((90 + (x * seed // 7) % 80, 110 + (x * seed // 11) % 80, 170)) for x in range(WIDTH))
    # Not compressed, so that it does not depend on who compresses.
    pixels = zlib.compress((b"\x00" + row) * HEIGHT, 0)
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
