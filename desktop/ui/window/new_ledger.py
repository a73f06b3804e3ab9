"""The dialog that begins a new ledger: the company's name, and where the file goes."""

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
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.words import Language, Words
from desktop.ui.window.ledgers import KIND, SUFFIX

CAPTION = Words("新建台账", "New ledger")
COMPANY = Words("企业名称", "Company")
COMPANY_HINT = Words("与公章一致", "As on the company's seal")
FILE = Words("保存到", "File")
BROWSE = Words("浏览…", "Browse…")
CREATE = Words("新建", "Create")
CANCEL = Words("取消", "Cancel")
THERE = Words("这个文件已经存在，请换一个文件名。", "That file is there already; choose another name.")
NO_FOLDER = Words("这个文件夹不存在。", "That folder does not exist.")
REFERENCE = Words("载入参考清单", "Load the reference lists")
REFERENCE_TIP = Words(
    "任职条件、评分表、职责、政策、评奖指标等公开的默认值，都可以修改",
    "Public defaults: conditions of office, score sheets, duties, policies, award indicators; all can be changed",
)
DEFAULT = Words("质量台账", "Quality ledger")


class NewLedgerDialog(QDialog):
    """Asks for `company`, `path` and whether to begin `with_reference` lists. The file's name follows the company's until it is changed by hand."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dialog.new_ledger")
        self.setWindowTitle(CAPTION.say(language))
        self._language = language
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = Path(places[0]) if places and Path(places[0]).is_dir() else Path.home()
        self._company = self._line("field.company", COMPANY)
        self._company.setPlaceholderText(COMPANY_HINT.say(language))
        self._file = self._line("field.path", FILE)
        self._file.setText(str(self._folder / f"{DEFAULT.say(language)}{SUFFIX}"))
        self._reference = QCheckBox(REFERENCE.say(language))
        self._reference.setObjectName("field.reference")
        self._reference.setAccessibleName(REFERENCE.say(language))
        self._reference.setToolTip(REFERENCE_TIP.say(language))
        self._reference.setChecked(True)
        self._problem = QLabel()
        self._problem.setProperty("role", "error")
        self._problem.setObjectName("problem.path")
        self._create = self._button(CREATE, "button.create")
        self._lay_out()
        self._file_is_named = False
        self._company.textEdited.connect(self._name_file)
        self._company.textChanged.connect(self._check)
        self._file.textEdited.connect(self._keep_file)
        self._file.textChanged.connect(self._check)
        self._check()

    @property
    def company(self) -> str:
        """The company's name."""
        return self._company.text().strip()

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
        self._create.setEnabled(bool(self.company) and problem is None)

    def _keep_file(self) -> None:
        """From now on the file keeps the name that was given to it, whatever the company is called."""
        self._file_is_named = True

    def _name_file(self, company: str) -> None:
        if self._file_is_named:
            return
        plain = "".join("_" if sign in '\\/:*?"<>|' else sign for sign in company.strip())
        self._file.setText(str(self._folder / f"{plain or DEFAULT.say(self._language)}{SUFFIX}"))

    def _browse(self) -> None:
        kind = f"{KIND.say(self._language)} (*{SUFFIX})"
        chosen, _kind = QFileDialog.getSaveFileName(self, CAPTION.say(self._language), str(self.path), kind)
        if chosen:
            self._keep_file()
            self._file.setText(chosen if chosen.endswith(SUFFIX) else chosen + SUFFIX)

    def _lay_out(self) -> None:
        browse = self._button(BROWSE, "button.browse")
        browse.clicked.connect(self._browse)
        file_row = QHBoxLayout()
        file_row.addWidget(self._file, 1)
        file_row.addWidget(browse)
        form = QFormLayout()
        form.addRow(COMPANY.say(self._language), self._company)
        form.addRow(FILE.say(self._language), file_row)
        about = QLabel(REFERENCE_TIP.say(self._language))
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        form.addRow("", self._reference)
        form.addRow("", about)
        form.addRow("", self._problem)
        cancel = self._button(CANCEL, "button.cancel")
        cancel.clicked.connect(self.reject)
        self._create.setProperty("primary", True)
        self._create.setDefault(True)
        self._create.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._create)
        buttons.addWidget(cancel)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch()
        column.addLayout(buttons)
        self.resize(620, 240)

    def _line(self, name: str, words: Words) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(words.say(self._language))
        return line

    def _button(self, words: Words, name: str) -> QPushButton:
        button = QPushButton(words.say(self._language))
        button.setObjectName(name)
        button.setAccessibleName(words.say(self._language))
        button.setAutoDefault(False)
        return button
