"""Every dialog there is, and how it comes to be open: a dialog class that is missing here fails a test."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from PySide6.QtWidgets import QDialog, QMessageBox

from desktop.domain.changes import ChangeSet
from desktop.domain.city_form.blank import Place as At
from desktop.domain.city_form.filling import FilledCell, Filling
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, same
from desktop.excel.grid import Sheet as Rows
from desktop.store.ledger import Ledger
from desktop.store.looking import Look
from desktop.store.restoring import put_in_place, restore
from desktop.ui import ask
from desktop.ui.ask_text import TextDialog
from desktop.ui.checks.answer_dialog import AnswerDialog
from desktop.ui.checks.overlap_dialog import OverlapDialog
from desktop.ui.form.history import HistoryDialog
from desktop.ui.form.record_form import RecordForm
from desktop.ui.form_filling.form_dialog import FormDialog
from desktop.ui.form_filling.write_question import WriteQuestion
from desktop.ui.handbook.field_help import FieldHelp
from desktop.ui.handbook.handbook_window import HandbookWindow
from desktop.ui.importing.import_dialog import ImportDialog
from desktop.ui.importing.map_dialog import MapDialog
from desktop.ui.importing.matching import Matching
from desktop.ui.keeping.backup_dialog import BackupDialog
from desktop.ui.keeping.changes_dialog import ChangesDialog
from desktop.ui.long_work import WorkBox
from desktop.ui.passwords.ask_password import PasswordQuestion
from desktop.ui.passwords.password_dialog import PasswordDialog
from desktop.ui.passwords.recovery_dialog import RecoveryDialog
from desktop.ui.privacy import reason
from desktop.ui.privacy.lock_dialog import LockDialog
from desktop.ui.privacy.pin_dialog import PinDialog
from desktop.ui.privacy.reason import ReasonDialog
from desktop.ui.report.figure_changes import FigureChangesDialog
from desktop.ui.report.trace_dialog import TraceDialog
from desktop.ui.search.palette import SearchPalette
from desktop.ui.submission.submissions_dialog import GIVE, KEEP, WHY, SubmissionsDialog
from desktop.ui.table.column_actions import ColumnActions
from desktop.ui.table.column_filter import ColumnFilter
from desktop.ui.table.columns_dialog import ColumnsDialog
from desktop.ui.table.paste_dialog import PasteDialog
from desktop.ui.table.sort_dialog import SortDialog
from desktop.ui.tools.soundness import CHECKING
from desktop.ui.trouble.error_dialog import ErrorDialog
from desktop.ui.trouble.error_report import Report
from desktop.ui.window.about import AboutDialog
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.new_ledger import NewLedgerDialog
from desktop.work.cells.proposal import CellChange, CellRefused, Proposal
from desktop.work.city_form.before_writing import before_writing
from desktop.work.keeping.passwords import Tries
from desktop.work.keeping.restoring import RestoreMeans
from desktop.work.problems import ledger_problems
from desktop.work.workspace import Workspace
from tests.excel.form_fill.maker import BOXED, Sheet, book

MEANS = RestoreMeans(Look.into, restore, Ledger.open, put_in_place, lambda _path, _typed: None)


@dataclass(frozen=True)
class Place:
    """Where dialogs are opened: a window on a ledger that is filled, and a folder to write to."""

    window: MainWindow
    workspace: Workspace
    language: Language
    folder: Path


def _message(at: Place) -> QDialog:
    text = same("已有3条记录由导入“2025年六西格玛项目台账.xlsx”改动。全部记录安全，请先查看改动历史。" * 2)
    box = ask._box(at.window, at.language, text, QMessageBox.Icon.Question)
    for words, role in ((ask.CLOSE, QMessageBox.ButtonRole.AcceptRole), (ask.PROGRAM, QMessageBox.ButtonRole.RejectRole)):
        ask._button(box, words.say(at.language), role, "button")
    return box


def _import(at: Place) -> QDialog:
    path = at.folder / "项目.xlsx"
    if not path.exists():
        made = openpyxl.Workbook()
        sheet = made.active
        sheet.title = "2018年六西格玛项目"
        sheet.append(("项目编号", "项目名称", "牵头部门", "立项日期", "预期收益（万元）", "颜色"))
        sheet.append(("HX-01", "降低不良率", "一车间", "2018-01-08", 8.8, "红"))
        sheet.append(("HX-03", "缩短换型", "一车间", "2018-13-40", 1, ""))
        made.save(path)
    return ImportDialog(at.workspace, at.language, [path], at.window)


def _map(at: Place) -> QDialog:
    rows = [["某厂人员一览", None, None], ["工号", "称呼", "节约（万元）"], ["A1", "张三", "3"], ["A2", "李四", "4.5"]]
    matching = Matching(Rows("登记", rows), "quick_wins", 1, 1, {1: "quick_wins.title", 2: "quick_wins.benefit"})
    return MapDialog(matching, at.folder / "登记.xlsx", at.language, at.window)


def _form(at: Place) -> QDialog:
    path = at.folder / "空白.xlsx"
    if not path.exists():
        first = Sheet("汇总").row("A1", "代码", "指标名称", "上年", "本年").row("A2", "1", "快赢项目数（个）", "", "", style=BOXED)
        path.write_bytes(book(first, Sheet("明细").row("A1", "序号", "快赢名称", "完成日期", "收益（元）").blank("A2:D4")))
    return FormDialog(at.workspace, at.language, path, at.window)


def _before_writing(at: Place) -> QDialog:
    cell = FilledCell("名册", At(2, 2), None, "139****0001", same("手机"))
    before = before_writing(at.workspace.database, 2025, Filling((cell,), (), ()))
    return WriteQuestion(at.workspace, at.language, before, at.window)


def _error(at: Place) -> QDialog:
    dialog = ErrorDialog(at.language, at.folder / "cqodesk.log", {"CQO Desk": "1.0"})
    dialog.tell(Report("ValueError: 1", "Traceback (most recent call last):\n  ValueError: 1"), 2)
    return dialog


def _history(at: Place) -> QDialog:
    record = next(iter(at.workspace.database.all("officers")))
    return HistoryDialog(at.workspace.database, BY_ID["officers"], record, at.language, at.window)


def _changes_of_figure(at: Place) -> QDialog:
    figure = FIGURES[0]
    title = figure.words.say(at.language)
    return FigureChangesDialog(at.workspace.database, figure.id, 2025, title, at.language, at.window)


def _trace(at: Place) -> QDialog:
    records = [("officers", record.id) for record in at.workspace.database.all("officers")]
    figure = FIGURES[0]
    title, about = figure.words.say(at.language), figure.definition.say(at.language)
    return TraceDialog(at.workspace, at.language, title, about, records, figure, at.window, traced=(figure.id, 2025))


def _record(at: Place, register_id: str) -> QDialog:
    record = next(iter(at.workspace.database.all(register_id)), None)
    return RecordForm(at.workspace, BY_ID[register_id], at.language, record, parent=at.window)


def _paste(at: Place) -> QDialog:
    register = BY_ID["officers"]
    record = next(iter(at.workspace.database.all("officers")))
    notes = (same("2025年六西格玛项目"),)
    cells = (CellChange(1, "officers", record.id, register.title, "王甲", "王一甲", False),)
    refused = (CellRefused(2, "term_start", "2018-13-40", same("不是日期：2018-13-40")),)
    proposal = Proposal(ChangeSet(same("粘贴"), ()), cells, refused, notes, edited=1, refused_rows=1)
    return PasteDialog(same("粘贴"), register, proposal, at.language, revealed=True, parent=at.window)


def _columns(at: Place) -> ColumnActions:
    assert at.window.desk is not None
    return at.window.desk.open("officers").columns


def _backups(at: Place) -> QDialog:
    return BackupDialog(at.workspace.database, MEANS, at.language, lambda _over: None, at.window)


DIALOGS: dict[type[QDialog], Callable[[Place], QDialog]] = {
    QMessageBox: _message,
    AboutDialog: lambda at: AboutDialog(at.language, {"SQLite": "3.53.0", "PySide6-Essentials": "6.9.3"}, at.window),
    AnswerDialog: lambda at: AnswerDialog(ledger_problems(at.workspace.database)[:2], at.language, at.window),
    BackupDialog: _backups,
    ChangesDialog: lambda at: ChangesDialog(at.workspace, at.language, at.window),
    ColumnFilter: lambda at: _columns(at).narrow("officer_name"),
    ColumnsDialog: lambda at: _columns(at).choose_columns(),
    ErrorDialog: _error,
    FigureChangesDialog: _changes_of_figure,
    FieldHelp: lambda at: FieldHelp(BY_ID["qc_themes"], BY_ID["qc_themes"].field("theme_name"), at.language, at.window),
    FormDialog: _form,
    HandbookWindow: lambda at: HandbookWindow(at.language, at.window),
    HistoryDialog: _history,
    ImportDialog: _import,
    LockDialog: lambda at: LockDialog(
        at.language, with_password=True, fits=lambda _typed: False, pause=lambda: 0, parent=at.window
    ),
    MapDialog: _map,
    NewLedgerDialog: lambda at: NewLedgerDialog(at.language, at.window),
    OverlapDialog: lambda at: OverlapDialog(at.workspace, at.language, at.window),
    PasswordDialog: lambda at: PasswordDialog(at.workspace.database, at.language, Tries(), at.window),
    PasswordQuestion: lambda at: PasswordQuestion(
        at.workspace.database.path, lambda _typed: None, at.language, at.window
    ),
    PasteDialog: _paste,
    PinDialog: lambda at: PinDialog(at.language, lambda _typed: True, at.window),
    ReasonDialog: lambda at: ReasonDialog(at.language, reason.TABLES, "", at.window),
    RecordForm: lambda at: _record(at, "qc_themes"),
    RecoveryDialog: lambda at: RecoveryDialog(
        at.workspace.database.path, "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF", at.language, at.window
    ),
    SearchPalette: lambda at: SearchPalette(at.language, at.window),
    SortDialog: lambda at: _columns(at).choose_order(),
    SubmissionsDialog: lambda at: SubmissionsDialog(at.workspace, at.language, at.window),
    TextDialog: lambda at: TextDialog(at.language, GIVE, WHY, KEEP, parent=at.window),
    TraceDialog: _trace,
    WriteQuestion: _before_writing,
    WorkBox: lambda at: WorkBox(at.window, at.language, CHECKING, stoppable=True),
}
