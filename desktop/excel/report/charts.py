"""The sheet of charts, as the spreadsheet program's own, each over the numbers that stand below it."""

from dataclasses import replace
from typing import Any

from openpyxl import Workbook
from openpyxl.chart import BarChart, DoughnutChart, LineChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint

from desktop.domain.report import AnnualReport
from desktop.domain.report_charts import Chart, ChartKind, charts_of
from desktop.domain.words import Language, Words
from desktop.excel.report.form import write_foot, write_head
from desktop.excel.sheet import Dressed, Sheet
from desktop.excel.styles import CENTRED, HEAD, HEI, NUMBER, TEXT, Look

SHEET = Words("图表", "Charts")
TITLE = Words("质量工作图表", "Charts of quality work")
LABEL = Words("项目", "Item")
HEADING = Words("{series}（{unit}）", "{series} ({unit})")

COLOURS = ("2F5C8A", "C0762B", "5B8C5A", "8A6FA8", "9AA3AD")
"""Blue for what is, ochre for what is compared with it; told apart in grey print too."""
_WIDTHS = (6, 40, 20, 20)
_WIDE, _HIGH = 18.0, 10.6
"""Centimetres of a chart."""
_ROWS = 17
"""Blank rows that a chart lies over."""
_ROOM = 18.2
"""Points of each."""
_SECTION = Look(HEI, 12)


def write_charts(workbook: Workbook, report: AnnualReport, language: Language) -> Sheet | None:
    """Writes the charts and their numbers; ``None`` where there is nothing to show."""
    charts = charts_of(report)
    if not charts:
        return None
    sheet = Sheet(workbook, SHEET.say(language), _WIDTHS, language, head_rows=2)
    write_head(sheet, report, TITLE, len(_WIDTHS), language, money=False)
    for number, chart in enumerate(charts, 1):
        if number > 1:
            sheet.break_page()
        _write(sheet, number, chart, language)
    write_foot(sheet, language, [], sum(_WIDTHS))
    return sheet


def _write(sheet: Sheet, number: int, chart: Chart, language: Language) -> None:
    sheet.write([(f"{number}. {chart.words.say(language)}", _SECTION)], height=24)
    anchor = sheet.rows + 1
    for _ in range(_ROWS):
        sheet.write([], height=_ROOM)
    heads = [("", HEAD), (LABEL.say(language), HEAD), *((text, HEAD) for text in _heads(chart, language))]
    head_row = sheet.write(heads, height=20)
    for place, label in enumerate(chart.labels):
        cells: list[Dressed | None] = [(place + 1, CENTRED), (label.say(language), TEXT)]
        for series in chart.series:
            places = max(-int(series.values[place].as_tuple().exponent), 0)
            cells.append(
                (series.values[place], replace(NUMBER, format=f"0.{'0' * places}" if places else "0"))
            )
        sheet.write(cells)
    sheet.skip()
    made: Any = _MAKERS[chart.kind](sheet.page, chart, head_row, language)
    made.width, made.height = _WIDE, _HIGH
    sheet.add_chart(made, anchor, _ROWS, chart)


def _heads(chart: Chart, language: Language) -> list[str]:
    heads = []
    for number, series in enumerate(chart.series):
        share = chart.kind is ChartKind.PARETO and number == 1
        words = series.words if share else HEADING.fill(series=series.words, unit=chart.unit)
        heads.append(words.say(language))
    return heads


def _bars(page: Any, chart: Chart, head_row: int, language: Language, series: range) -> Any:
    made: Any = BarChart()
    made.type, made.style, made.gapWidth = "col", 10, 60
    first, last = head_row, head_row + len(chart.labels)
    for number in series:
        made.add_data(Reference(page, min_col=3 + number, min_row=first, max_row=last), titles_from_data=True)
        made.series[-1].graphicalProperties.solidFill = COLOURS[number]
        made.series[-1].invertIfNegative = False
    made.set_categories(Reference(page, min_col=2, min_row=first + 1, max_row=last))
    made.y_axis.title = chart.unit.say(language)
    made.y_axis.number_format, made.y_axis.majorGridlines.spPr = "0", _thin()
    made.x_axis.delete = made.y_axis.delete = False
    made.legend.position = "b"
    return made


def _pareto(page: Any, chart: Chart, head_row: int, language: Language) -> Any:
    bars = _bars(page, chart, head_row, language, range(1))
    bars.gapWidth = 30
    line: Any = LineChart()
    last = head_row + len(chart.labels)
    line.add_data(Reference(page, min_col=4, min_row=head_row, max_row=last), titles_from_data=True)
    series = line.series[0]
    series.graphicalProperties.line.solidFill = COLOURS[1]
    series.graphicalProperties.line.width = 22000
    series.marker.symbol, series.marker.size, series.smooth = "circle", 5, False
    series.marker.graphicalProperties.solidFill = COLOURS[1]
    line.y_axis.axId, line.y_axis.crosses = 200, "max"
    line.y_axis.scaling.min, line.y_axis.scaling.max = 0, 100
    line.y_axis.number_format, line.y_axis.majorGridlines, line.y_axis.delete = "0", None, False
    bars += line
    return bars


def _beside(page: Any, chart: Chart, head_row: int, language: Language) -> Any:
    return _bars(page, chart, head_row, language, range(len(chart.series)))


def _shares(page: Any, chart: Chart, head_row: int, _language: Language) -> Any:
    made: Any = DoughnutChart(holeSize=55)
    last = head_row + len(chart.labels)
    made.add_data(Reference(page, min_col=3, min_row=head_row, max_row=last), titles_from_data=True)
    made.set_categories(Reference(page, min_col=2, min_row=head_row + 1, max_row=last))
    for place in range(len(chart.labels)):
        point = DataPoint(idx=place)
        point.graphicalProperties.solidFill = COLOURS[place % len(COLOURS)]
        made.series[0].dPt.append(point)
    made.dataLabels = DataLabelList(showVal=True, showCatName=False, showSerName=False, showPercent=False)
    made.dataLabels.showLegendKey = False
    made.title = None
    made.legend.position = "r"
    return made


def _thin() -> Any:
    from openpyxl.chart.shapes import GraphicalProperties

    properties = GraphicalProperties()
    properties.line.solidFill = "D9D9D9"
    return properties


_MAKERS = {ChartKind.PARETO: _pareto, ChartKind.BARS: _beside, ChartKind.SHARES: _shares}
