"""The annual report as PDF from the command line: Qt without a window, and on Linux without a screen."""

import os
import sys
from pathlib import Path

from desktop.domain.report import AnnualReport
from desktop.domain.words import Language
from desktop.ui.screen import require_libraries


def write_pdf_alone(report: AnnualReport, path: Path, language: Language) -> None:
    """Writes the report as PDF, with a Qt application of its own where there is none.

    Raises:
        NoScreen: a library that Qt needs even without a screen is missing.
        CannotWrite: as `desktop.ui.report.pdf.write_pdf`.
    """
    offscreen = sys.platform.startswith("linux")
    if offscreen:
        require_libraries()
    from PySide6.QtGui import QGuiApplication

    before = os.environ.get("QT_QPA_PLATFORM")
    application = QGuiApplication.instance()
    if application is None:
        if offscreen:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        try:
            application = QGuiApplication([sys.argv[0]])
        finally:
            _put_back(before)
    from desktop.ui.report.pdf import write_pdf

    write_pdf(report, path, language)
    del application  # it was to live until here


def _put_back(platform: str | None) -> None:
    if platform is None:
        os.environ.pop("QT_QPA_PLATFORM", None)
    else:
        os.environ["QT_QPA_PLATFORM"] = platform
