"""The report on paper: every sheet, in the order of the workbook, with heads and numbers on each page."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import CannotWrite
from desktop.domain.report import AnnualReport
from desktop.domain.report_charts import Chart, ChartKind, Series, charts_of
from desktop.domain.words import Language, same
from desktop.excel.paper import KeptRow, KeptSheet
from desktop.excel.report import paper_of
from desktop.excel.styles import HEAD, HEI, TEXT
from desktop.store.ledger import Ledger
from desktop.ui.charts.layout import lay_out, scale
from desktop.ui.charts.paint import paint, told
from desktop.ui.look.colours import SERIES
from desktop.ui.report.pdf import write_pdf
from desktop.ui.report.pdf_page import FOOT, LANDSCAPE, PORTRAIT, _is_heading, pages_of
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> AnnualReport:
    ledger = Ledger.create(Path(tmp_path_factory.mktemp("pdf")) / "a.cqo", who="测试")
    ledger.apply(sample_changes())
    made = annual_report(ledger, 2025)
    ledger.close()
    return made


def test_every_row_is_on_one_page_and_every_page_fits(report: AnnualReport) -> None:
    for sheet in paper_of(report):
        pages = list(pages_of([sheet]))
        rows = [row for page in pages for row in range(page.first, page.last)]
        assert rows == list(range(pages[0].heads, len(sheet.rows)))
        wide, high = LANDSCAPE if sheet.landscape else PORTRAIT
        for page in pages:
            shown = [*range(page.heads), *range(page.first, page.last)]
            assert sum(sheet.rows[row].height for row in shown) * page.scale <= high + 0.01
            assert sum(sheet.widths) * 5.35 * page.scale <= wide + 0.01 or page.scale < 1.2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_page_ends_with_a_heading_whose_rows_are_on_the_next(report: AnnualReport, language: Language) -> None:
    headings = 0
    for sheet in paper_of(report, language):
        pages = list(pages_of([sheet]))
        assert not any(_is_heading(sheet.rows[page.last - 1]) for page in pages[:-1])
        headings += sum(map(_is_heading, sheet.rows))
    assert headings > 40


def test_headings_go_along_with_what_they_head() -> None:
    heads, row = (KeptRow(((text, look),), 20.0) for text, look in (("一、小组", replace(HEAD, wrap=False)), ("甲", TEXT)))
    total = KeptRow((("合计", replace(TEXT, font=HEI)),), 20.0)
    room = int((PORTRAIT[1] - FOOT) / 20)
    sheet = KeptSheet("表", (95.3,), landscape=False, head_rows=1, footer=True)
    sheet.rows += [heads, *[row] * (room - 3), heads, heads, *[row] * 20, total]
    first, second = pages_of([sheet])
    assert (first.last, second.first) == (room - 2, room - 2)
    sheet.rows[room - 1] = total  # a total stays with the rows above it
    first, second = pages_of([sheet])
    assert first.last == room


def test_the_pdf_has_a_page_for_each_and_its_fonts_in_it(qapp: QApplication, tmp_path: Path, report: AnnualReport) -> None:
    path = tmp_path / "年报.pdf"
    write_pdf(report, path)
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", content))
    assert pages == len(list(pages_of(paper_of(report))))
    boxes = {tuple(round(float(n)) for n in box.split()) for box in re.findall(rb"/MediaBox \[([^\]]*)\]", content)}
    assert boxes <= {(0, 0, 595, 842), (0, 0, 842, 595)}
    assert len(boxes) == 2
    assert b"/FontFile" in content
    assert [p.name for p in tmp_path.iterdir()] == ["年报.pdf"]


class Stop(Exception):  # noqa: N818
    """Somebody said so."""


@pytest.mark.parametrize("at", [5, 60, 100])
def test_a_pdf_that_is_stopped_leaves_the_old_file_and_no_other(
    qapp: QApplication, tmp_path: Path, report: AnnualReport, at: int
) -> None:
    path, seen = tmp_path / "a.pdf", []
    path.write_bytes(b"old")

    def told(done: int, of: int) -> None:
        seen.append(done)
        if done >= at:
            raise Stop

    with pytest.raises(Stop):
        write_pdf(report, path, "zh", told)
    assert seen == sorted(seen)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pdf", b"old")]


MISCOUNTS = sys.version_info < (3, 12) and tuple(map(int, PySide6.__version__.split(".")[:2])) > (6, 9)
"""Newer bindings count references to None as Python 3.12 does; an older one may abort while it ends, all work done."""


@pytest.mark.skipif(MISCOUNTS, reason="this binding of Qt may abort a Python before 3.12 while it ends")
def test_the_command_line_prints_without_a_screen(tmp_path: Path) -> None:
    ledger = Ledger.create(tmp_path / "a.cqo", who="测试")
    ledger.apply(sample_changes())
    ledger.close()
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    out = tmp_path / "年报.pdf"
    command = [sys.executable, "-m", "desktop", "report", str(tmp_path / "a.cqo"), "--year", "2025", "--pdf", str(out), "--json"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["pdf"] == str(out)
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_place_that_cannot_be_written_keeps_nothing(qapp: QApplication, tmp_path: Path, report: AnnualReport) -> None:
    with pytest.raises(CannotWrite):
        write_pdf(report, tmp_path / "没有" / "年报.pdf")
    assert list(tmp_path.iterdir()) == []


def _chart(kind: ChartKind, *series: tuple[int, ...]) -> Chart:
    labels = tuple(same(f"第{n}项") for n in range(len(series[0])))
    made = tuple(Series(same(f"s{n}"), tuple(map(Decimal, values))) for n, values in enumerate(series))
    return Chart("x", kind, same("图"), same("万元"), labels, made)


def test_bars_are_as_high_as_their_values_and_found_under_the_pointer() -> None:
    layout = lay_out(_chart(ChartKind.BARS, (5, 10), (2, 0)), QRectF(0, 0, 200, 100))
    first, second, third, _ = layout.marks
    assert layout.top == 10
    assert (first.area.height(), second.area.height(), third.area.height()) == (50, 100, 20)
    assert layout.at(first.area.center()) == first
    assert layout.at(QPointF(first.area.center().x(), 2)) is None


def test_a_ring_shares_its_circle_out() -> None:
    layout = lay_out(_chart(ChartKind.SHARES, (1, 3)), QRectF(0, 0, 100, 100))
    assert [mark.span for mark in layout.marks] == [90, 270]
    assert layout.at(QPointF(85, 20)).place == 0
    assert layout.at(QPointF(20, 80)).place == 1
    assert layout.at(QPointF(50, 50)) is None


@pytest.mark.parametrize(("most", "expected"), [(0, (1, 1)), (9.4, (10, 2)), (480, (500, 100)), (0.03, (0.03, 0.01))])
def test_an_axis_ends_at_a_round_number(most: float, expected: tuple[float, float]) -> None:
    assert scale(most) == pytest.approx(expected)


def test_every_chart_of_the_report_is_painted_in_its_colours(qapp: QApplication, report: AnnualReport) -> None:
    for chart in charts_of(report):
        for language in ("zh", "en"):
            image = QImage(640, 360, QImage.Format.Format_RGB32)
            image.fill(QColor("white"))
            painter = QPainter(image)
            layout = paint(painter, QRectF(0, 0, 640, 360), chart, language, 12)
            painter.end()
            largest = max(layout.marks, key=lambda mark: mark.span or mark.area.height())
            spot = largest.area.center() if not largest.span else QPointF(largest.area.right() - 8, largest.area.center().y())
            expected = {QColor(colour.shade(dark=False)).rgb() for colour in SERIES}
            assert image.pixelColor(spot.toPoint()).rgb() in expected
            assert told(chart, largest, language).count("\n") == len(chart.series)
