"""The program's icon in the sizes that desktops ask for, drawn from the one SVG of the window."""

import struct
from pathlib import Path

from environment import Environment
from places import ROOT
from talk import Stop

SVG = ROOT / "resources" / "icons" / "program.svg"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICO_SIZES = (16, 24, 32, 48, 64, 256)

_DRAW = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
application = QGuiApplication([])
svg, folder, sizes = QSvgRenderer(sys.argv[1]), sys.argv[2], map(int, sys.argv[3:])
for size in sizes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    svg.render(painter, QRectF(0, 0, size, size))
    painter.end()
    if not svg.isValid() or not image.save(f"{folder}/{size}.png"):
        sys.exit(1)
"""


def draw(tools: Environment, folder: Path) -> dict[int, Path]:
    """A PNG of each size.

    Raises:
        Stop: they could not be drawn.
    """
    folder.mkdir(parents=True, exist_ok=True)
    done = tools.run("-c", _DRAW, str(SVG), str(folder), *map(str, PNG_SIZES), quiet=True)
    if done.returncode:
        raise Stop(f"画不出图标：\n{done.stderr}", f"The icon cannot be drawn:\n{done.stderr}")
    return {size: folder / f"{size}.png" for size in PNG_SIZES}


def ico(pictures: dict[int, bytes]) -> bytes:
    """One Windows icon of several PNGs, by their sizes."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    start, entries = len(head) + 16 * len(pictures), []
    for size, picture in sorted(pictures.items()):
        side = size % 256  # 256 is written as 0
        entries.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), start))
        start += len(picture)
    return head + b"".join(entries) + b"".join(pictures[size] for size in sorted(pictures))
