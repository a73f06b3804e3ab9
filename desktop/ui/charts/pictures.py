"""A chart as a picture that leaves the program: large enough for a slide and for paper, always on light ground."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QImage, QImageWriter, QPainter

from desktop.domain.report_charts import Chart
from desktop.domain.words import Language
from desktop.files import write_bytes
from desktop.ui.charts.paint import paint
from desktop.ui.look.colours import Colour, on_light

PICTURE = QSize(1600, 900)
"""Pixels of a picture, whatever the widget's size."""
LINES = 30
"""Lines of text that a picture is high."""
PER_METRE = round(300 / 0.0254)
"""Dots of a picture on a metre of paper: 300 on an inch, so that it is 13.5 cm wide there and sharp."""


def image_of(chart: Chart, language: Language, font: QFont) -> QImage:
    """The chart as an image of dots, in the families of a font."""
    image = QImage(PICTURE, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(PER_METRE)
    image.setDotsPerMeterY(PER_METRE)
    with on_light():
        image.fill(Colour.PAPER.now())
        painter = QPainter(image)
        _paint(painter, chart, language, font)
        painter.end()
    return image


def save_picture(chart: Chart, path: Path, language: Language, font: QFont) -> None:
    """Writes a chart as PNG or, by the name of the file, as SVG.

    Raises:
        CannotWrite: as `desktop.files.write_bytes`.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if path.suffix.lower() == ".svg":
        _draw_svg(buffer, chart, language, font)
    else:
        QImageWriter(buffer, QByteArray(b"png")).write(image_of(chart, language, font))
    buffer.close()
    write_bytes(path, bytes(content.data()))


def _draw_svg(buffer: QBuffer, chart: Chart, language: Language, font: QFont) -> None:
    from PySide6.QtSvg import QSvgGenerator  # few charts are saved so

    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(PICTURE)
    generator.setViewBox(QRect(0, 0, PICTURE.width(), PICTURE.height()))
    generator.setTitle(chart.words.say(language))
    with on_light():
        painter = QPainter(generator)
        painter.fillRect(QRectF(0, 0, PICTURE.width(), PICTURE.height()), Colour.PAPER.now())
        _paint(painter, chart, language, font)
        painter.end()


def _paint(painter: QPainter, chart: Chart, language: Language, font: QFont) -> None:
    painter.setFont(font)
    area = QRectF(0, 0, PICTURE.width(), PICTURE.height())
    paint(painter, area, chart, language, PICTURE.height() / LINES)
