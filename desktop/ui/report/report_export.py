"""The export of the annual report: asks where to, writes beside the window, and says where it lies."""

import re
import threading
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from desktop.domain.errors import Refused
from desktop.domain.report import AnnualReport
from desktop.domain.words import Language, Words
from desktop.ui.banner import Banner, Weight
from desktop.ui.buttons import make_button
from desktop.ui.jobs import Cancelled, Job, start_job
from desktop.ui.smooth import collect_again, smooth

EXPORT = Words("导出年报", "Export the annual report")
WHERE = Words("年报保存到", "Save the annual report as")
NAME = Words("质量工作年报-{year}", "annual-quality-report-{year}")
WORKBOOK = Words("Excel工作簿", "Excel workbook")
PAPER = Words("PDF文件", "PDF file")
WRITING = Words("正在写{file}…", "Writing {file} …")
STOP = Words("停止", "Stop")
STOPPED = Words("已停止，没有写任何文件。", "Stopped; no file was written.")
WRITTEN = Words("年报已写好：{path}", "The annual report is written: {path}")
STILL = Words(
    "其中还有{n}处须补正，见右侧。",
    "{n} {n:thing|things} in it still {n:needs|need} to be mended; see the list.",
)
FOLDER = Words("打开所在文件夹", "Open the folder")
OPEN = Words("打开年报", "Open the report")


def file_name(report: AnnualReport, language: Language) -> str:
    """What the workbook is called at first: ``企业名-质量工作年报-2018.xlsx``."""
    name = NAME.fill(year=report.year).say(language)
    enterprise = report.enterprise.enterprise_name if report.enterprise else None
    whole = f"{enterprise}-{name}" if enterprise else name
    return re.sub(r'[\\/:*?"<>|\s]+', "_", whole) + ".xlsx"


class ReportExport(QWidget):
    """The strip that says what becomes of an export. It is hidden until there is one."""

    changed = Signal()
    """A workbook is being written, or no longer."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._path: Path | None = None
        self._writing = False
        self._halt = threading.Event()
        self._banner = Banner("banner.report.export")
        self._bar = QProgressBar()
        self._bar.setObjectName("progress.report.export")
        self._bar.setAccessibleName(EXPORT.say(language))
        self._bar.setMaximumWidth(self.fontMetrics().averageCharWidth() * 30)
        self._stop = make_button(self._language, STOP, "button.report.export.stop", self.stop)
        self._open = make_button(self._language, OPEN, "button.open_report", self._on_open)
        self._folder = make_button(self._language, FOLDER, "button.open_folder", self._on_folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._banner, 1)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        row.addWidget(self._open)
        row.addWidget(self._folder)
        self.hide()

    @property
    def is_writing(self) -> bool:
        """Whether a workbook is being written."""
        return self._writing

    def ask(self, report: AnnualReport, folder: Path) -> None:
        """Asks for the file's name and writes it; nothing happens where the question is given up."""
        path = self.ask_path(folder / file_name(report, self._language))
        if path is not None:
            self.write(report, path)

    def ask_path(self, proposed: Path) -> Path | None:
        """The file to write to, as the user says; ``None`` where the question is given up."""
        paper = f"{PAPER.say(self._language)} (*.pdf)"
        kinds = f"{WORKBOOK.say(self._language)} (*.xlsx);;{paper}"
        chosen, kind = QFileDialog.getSaveFileName(
            self.window(), WHERE.say(self._language), str(proposed), kinds
        )
        if not chosen:
            return None
        if chosen.lower().endswith(".xlsx") and kind == paper:  # the name proposed, as another kind
            chosen = chosen[: -len(".xlsx")]
        if chosen.lower().endswith((".xlsx", ".pdf")):
            return Path(chosen)
        return Path(f"{chosen}.pdf" if kind == paper else f"{chosen}.xlsx")

    def write(self, report: AnnualReport, path: Path) -> None:
        """Writes the workbook, or the PDF, beside the window."""
        halt = self._halt = threading.Event()

        def work(job: Job) -> Path:
            def told(done: int, of: int) -> None:
                if halt.is_set():
                    raise Cancelled
                job.report(done, of)

            if path.suffix.lower() == ".pdf":
                from desktop.ui.report.pdf import write_pdf as write
            else:
                from desktop.excel.report import write_report as write  # openpyxl takes a while to load
            with smooth():
                write(report, path, self._language, told)
            return path

        errors = report.open
        self._say(WRITING.fill(file=path.name), Weight.NOTE)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._stop.setEnabled(True)
        self._stop.show()
        self._set_writing(True)
        job = start_job(
            self, work, lambda written: self._on_written(written, errors), self._on_refused, self._on_progress
        )
        job.ended.connect(collect_again)
        job.ended.connect(self._on_ended)

    @Slot()
    def stop(self) -> None:
        """Gives the workbook up; once all its rows are there, it is written all the same."""
        self._stop.setEnabled(False)
        self._halt.set()

    def _on_progress(self, done: int, of: int) -> None:
        if done == of:
            self._stop.setEnabled(False)  # it takes its place now
        self._bar.setRange(0, of if done < of else 0)
        self._bar.setValue(done)

    def _on_written(self, path: Path, errors: int) -> None:
        self._path = path
        words = WRITTEN.fill(path=path)
        if errors:
            still = STILL.fill(n=errors)
            words = Words(f"{words.zh}\n{still.zh}", f"{words.en}\n{still.en}")
        self._say(words, Weight.GOOD)
        self._open.show()
        self._folder.show()

    def _on_refused(self, refused: Refused) -> None:
        self._say(refused.words, Weight.BAD)

    @Slot()
    def _on_ended(self) -> None:
        self.hide()  # what comes of it is said next, unless it is a bug
        if self._halt.is_set():
            self._say(STOPPED, Weight.NOTE)  # unless it was written by then, which is said next
        self._set_writing(False)

    def _set_writing(self, writing: bool) -> None:
        self._writing = writing
        self.changed.emit()

    def _say(self, words: Words, weight: Weight) -> None:
        for other in (self._open, self._folder, self._bar, self._stop):
            other.hide()
        self._banner.say(words.say(self._language), weight)
        self.show()

    @Slot()
    def _on_open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    @Slot()
    def _on_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
