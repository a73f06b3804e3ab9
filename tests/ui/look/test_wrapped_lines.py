"""The lines of the report's problems are read whole whatever their length, at every size of text."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QListWidget, QStyle

from desktop.domain.problems import Severity
from desktop.domain.report import ReportProblem
from desktop.domain.words import same
from desktop.ui.look.measures import px
from desktop.ui.look.style import dress
from desktop.ui.report.report_problems import ProblemList

PADDING = 4
"""Of a line at either end, as the style sheet says."""


@pytest.mark.parametrize("percent", [100, 150])
def test_no_line_is_cut_off_whatever_its_length(qtbot, undressed, percent):
    dress(undressed, percent=percent)
    problems = ProblemList("zh")
    qtbot.addWidget(problems)
    problems.show_problems([ReportProblem(same("质" * n), Severity.WARNING) for n in range(1, 90)])
    problems.resize(px(480), px(420))
    problems.show()
    lines = problems.findChild(QListWidget, "list.report.problems")
    lines.doItemsLayout()
    margin = lines.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, lines) + 1
    within = QRect(0, 0, lines.viewport().width() - 2 * (lines.spacing() + px(PADDING) + margin), 9999)
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    cut_off = []
    for item in map(lines.item, range(lines.count())):
        wanted = lines.fontMetrics().boundingRect(within, flags, item.text())
        if lines.visualItemRect(item).height() < wanted.height():
            cut_off.append(item.text())
    assert cut_off == []
