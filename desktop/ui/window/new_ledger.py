"""The dialog that begins a new ledger: the company's name, its credit code, and where the file goes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import BadValue, Refused
from desktop.domain.identifiers.credit_code import CREDIT_CODE
from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.ledgers import KIND, SUFFIX
from desktop.ui.look.fitting import fit_content, lay_out

CAPTION = Words("新建台账", "New ledger")
CAPTION_FOR = Words("为工作簿新建台账", "A new ledger for the workbooks")
FOR_WORKBOOKS = Words(
    "先为本企业建一个台账文件，再导入所选的{n}个工作簿：导入前会逐表列出内容，由您确认。",
    "First a ledger file for your company, then the {n:workbook|{n} workbooks}: what is in {n:it|them} is listed before anything is taken.",
)
COMPANY = Words("企业名称", "Company")
COMPANY_HINT = Words("与公章一致", "As on the company's seal")
LOOKING = Words("正在从工作簿中查找…", "Looking for it in the workbooks …")
CODE = Words("统一社会信用代码", "Credit code")
CODE_HINT = Words("18位，可以以后再填", "18 characters; it can be filled in later")
FILE = Words("保存到", "File")
BROWSE = Words("浏览…", "Browse…")
CREATE = Words("新建", "Create")
CREATE_AND_IMPORT = Words("新建并导入…", "Create and import…")
CANCEL = Words("取消", "Cancel")
THERE = Words("这个文件已经存在，请换一个文件名。", "That file is there already; choose another name.")
NO_FOLDER = Words("这个文件夹不存在。", "That folder does not exist.")
REFERENCE = Words("载入参考清单", "Load the reference lists")
REFERENCE_TIP = Words(
    "任职条件、评分表、职责、政策、评奖指标等公开的默认值，都可以修改",
    "Public defaults: conditions of office, score sheets, duties, policies, award indicators; all can be changed",
)
DEFAULT = Words("质量台账", "Quality ledger")
WIDTH = 760


class NewLedgerDialog(QDialog):
    """Asks for `company`, `credit_code`, `path` and whether to begin `with_reference` lists.

    The file's name follows the company's until it is changed by hand. Where workbooks are to come in, the company is
    looked for in them, and its credit code is not asked for.
    """

    def __init__(
        self, language: Language, parent: QWidget | None = None, workbooks: Sequence[Path] = ()
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dialog.new_ledger")
        self.setWindowTitle((CAPTION_FOR if workbooks else CAPTION).say(language))
        self._language, self._workbooks = language, tuple(workbooks)
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = Path(places[0]) if places and Path(places[0]).is_dir() else Path.home()
        self._company = self._line("field.company", COMPANY)
        self._company.setPlaceholderText(COMPANY_HINT.say(language))
        self._code = self._line("field.credit_code", CODE)
        self._code.setPlaceholderText(CODE_HINT.say(language))
        self._code.setVisible(not workbooks)
        self._file = self._line("field.path", FILE)
        self._file.setText(str(self._folder / f"{DEFAULT.say(language)}{SUFFIX}"))
        self._reference = QCheckBox(REFERENCE.say(language))
        self._reference.setObjectName("field.reference")
        self._reference.setAccessibleName(REFERENCE.say(language))
        self._reference.setToolTip(REFERENCE_TIP.say(language))
        self._reference.setChecked(True)
        self._code_problem, self._problem = _problem("problem.credit_code"), _problem("problem.path")
        self._create = make_button(
            self._language, CREATE_AND_IMPORT if workbooks else CREATE, "button.create"
        )
        self._lay_out()
        self._file_is_named = False
        self._company.textEdited.connect(self._name_file)
        self._company.textChanged.connect(self._check)
        self._code.textChanged.connect(self._check)
        self._file.textEdited.connect(self._keep_file)
        self._file.textChanged.connect(self._check)
        self._check()
        if workbooks:
            self._look_for_company()

    @property
    def company(self) -> str:
        """The company's name."""
        return self._company.text().strip()

    @property
    def credit_code(self) -> str:
        """Its credit code in the usual spelling; blank where none was typed, or it cannot be one."""
        try:
            return CREDIT_CODE.read(self._code.text()) if self._code.text().strip() else ""
        except BadValue:
            return ""

    @property
    def path(self) -> Path:
        """The file, with its extension; a bare name lies in the folder that was offered."""
        typed = self._file.text().strip()
        return self._folder / (typed if typed.endswith(SUFFIX) else typed + SUFFIX)

    @property
    def with_reference(self) -> bool:
        """Whether the ledger begins with the reference lists."""
        return self._reference.isChecked()

    def _check(self) -> None:
        problem = THERE if self.path.exists() else None if self.path.parent.is_dir() else NO_FOLDER
        self._problem.setText(problem.say(self._language) if problem else "")
        bad = self._bad_code()
        self._code_problem.setText(bad.say(self._language) if bad else "")
        self._create.setEnabled(bool(self.company) and problem is None and bad is None)

    def _bad_code(self) -> Words | None:
        if not self._code.text().strip():
            return None
        try:
            CREDIT_CODE.read(self._code.text())
        except BadValue as bad:
            return bad.reason
        return None

    def _keep_file(self) -> None:
        """From now on the file keeps the name that was given to it, whatever the company is called."""
        self._file_is_named = True

    def _name_file(self, company: str) -> None:
        if self._file_is_named:
            return
        plain = "".join("_" if sign in '\\/:*?"<>|' else sign for sign in company.strip())
        self._file.setText(str(self._folder / f"{plain or DEFAULT.say(self._language)}{SUFFIX}"))

    def _look_for_company(self) -> None:
        """Has the workbooks read beside the window, and suggests the company that they are of."""
        from desktop.ui.importing.company_looking import Found, look  # only where workbooks come in
        from desktop.ui.jobs import start_job

        paths = self._workbooks
        self._company.setPlaceholderText(LOOKING.say(self._language))

        def suggest(found: Found) -> None:
            self._company.setPlaceholderText(COMPANY_HINT.say(self._language))
            if found.name and not self._company.text():
                self._company.setText(found.name)
                self._company.selectAll()
                self._name_file(found.name)
                self._code.setText(found.credit_code)

        def give_up(_refused: Refused) -> None:  # the import says what is wrong with a file
            self._company.setPlaceholderText(COMPANY_HINT.say(self._language))

        job = start_job(self, lambda job: look(job, paths), suggest, give_up)
        self.finished.connect(job.cancel)

    def _browse(self) -> None:
        kind = f"{KIND.say(self._language)} (*{SUFFIX})"
        chosen, _kind = QFileDialog.getSaveFileName(self, CAPTION.say(self._language), str(self.path), kind)
        if chosen:
            self._keep_file()
            self._file.setText(chosen if chosen.endswith(SUFFIX) else chosen + SUFFIX)

    def _lay_out(self) -> None:
        browse = make_button(self._language, BROWSE, "button.browse")
        browse.clicked.connect(self._browse)
        file_row = QHBoxLayout()
        file_row.addWidget(self._file, 1)
        file_row.addWidget(browse)
        form = QFormLayout()
        form.addRow(COMPANY.say(self._language), self._company)
        if not self._workbooks:
            form.addRow(CODE.say(self._language), self._code)
            form.addRow("", self._code_problem)
        form.addRow(FILE.say(self._language), file_row)
        form.addRow("", self._problem)
        form.addRow("", self._reference)
        form.addRow("", _muted(REFERENCE_TIP.say(self._language)))
        column = QVBoxLayout()
        if self._workbooks:
            column.addWidget(_muted(FOR_WORKBOOKS.fill(n=len(self._workbooks)).say(self._language)))
        column.addLayout(form)
        column.addStretch()
        lay_out(self, column, self._buttons())
        fit_content(self, WIDTH)

    def _buttons(self) -> QHBoxLayout:
        cancel = make_button(self._language, CANCEL, "button.cancel", self.reject)
        self._create.setProperty("primary", True)
        self._create.setDefault(True)
        self._create.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._create)
        buttons.addWidget(cancel)
        return buttons

    def _line(self, name: str, words: Words) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setAccessibleName(words.say(self._language))
        return line


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label


def _problem(name: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", "error")
    label.setObjectName(name)
    return label
