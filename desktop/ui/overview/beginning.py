"""What the first page of a ledger without any work says: where to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.door import Door
from desktop.ui.look.measures import px

TITLE = Words("台账还是空的，从这里开始", "This ledger is empty yet: begin here")
BRING = (
    Words("导入手头的工作簿", "Bring in the workbooks you keep"),
    Words(
        "Excel、WPS或CSV都可以，先看清单再写入；也可以直接拖到窗口上",
        "From Excel, WPS or as CSV; a plan is shown before anything is written. They can be dropped on the window too",
    ),
)
OFFICERS = (
    Words("登记首席质量官", "Enter the officers"),
    Words(
        "人员、任命和培训证书；任期和证书到期前会在首页提醒",
        "Persons, appointments and certificates; this page reminds of terms before they end",
    ),
)
THEMES = (
    Words("登记质量课题", "Enter QC themes"),
    Words(
        "小组、课题和步骤，年底直接汇入年报",
        "Circles, themes and their steps, which the annual report counts",
    ),
)
PROJECTS = (
    Words("登记六西格玛项目", "Enter Six Sigma projects"),
    Words(
        "项目、阶段和逐月收益，财务确认后计入年报",
        "Projects, phases and savings by month, counted once finance confirms",
    ),
)
REGISTERS = {"officers": OFFICERS, "qc_circles": THEMES, "six_sigma_projects": PROJECTS}


class Beginning(QWidget):
    """Doors: to the import, and to the registers that most begin with."""

    import_wanted = Signal()
    register_wanted = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page.beginning")
        title = QLabel(TITLE.say(language))
        title.setProperty("role", "heading")
        bring = Door("import", BRING[0].say(language), BRING[1].say(language))
        bring.setObjectName("beginning.import")
        bring.clicked.connect(lambda _checked: self.import_wanted.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(title)
        column.addWidget(bring)
        for register, words in REGISTERS.items():
            door = Door("new", words[0].say(language), words[1].say(language))
            door.setObjectName(f"beginning.{register}")
            door.clicked.connect(lambda _checked=False, id_=register: self.register_wanted.emit(id_))
            column.addWidget(door)
        column.addStretch(1)
