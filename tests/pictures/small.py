"""Pictures with a palette of few colours, so that many of them go into a wheel."""

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage, QImageWriter

COLOURS = 64


def save(picture: QImage, path: Path) -> None:
    """Writes a picture as PNG with at most `COLOURS` colours: those that it has most, and the nearest of them."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(plain.constBits()).cast("I")
    counted = Counter(pixel & 0xF8F8F8 for pixel in pixels)
    palette = [colour for colour, _count in counted.most_common(COLOURS)]
    number = {colour: n for n, colour in enumerate(palette)}
    for colour in counted:
        if colour not in number:
            number[colour] = min(range(len(palette)), key=lambda n: _apart(palette[n], colour))
    width, height = plain.width(), plain.height()
    rows = bytearray()
    for y in range(height):
        row = bytes(number[pixel & 0xF8F8F8] for pixel in pixels[y * width : (y + 1) * width])
        rows += row + b"\0" * (-width % 4)
    true = {pixel & 0xF8F8F8: pixel for pixel in pixels}
    few = QImage(bytes(rows), width, height, width + (-width % 4), QImage.Format.Format_Indexed8)
    few.setColorTable([0xFF000000 | true[colour] for colour in palette])
    writer = QImageWriter(str(path), b"png")
    writer.setCompression(100)
    if not writer.write(few):
        raise AssertionError(writer.errorString())


def _apart(one: int, other: int) -> int:
    return sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))
