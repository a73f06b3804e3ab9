"""The question why personal data are to be shown in full."""

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.look.measures import px

TITLE = Words("显示个人信息", "Show personal data")
ABOUT = Words(
    "{what}将完整显示身份证号、电话和出生年月。时间、查看人、条数和理由会记入“个人信息查看记录”，不能删除。",
    "ID numbers, telephone numbers and birth months are shown in full: {what}. When, who, how many and why is kept "
    'under "Personal data seen" and cannot be deleted.',
)
TABLES = Words("各登记表", "all tables")
THIS_RECORD = Words("这条记录", "this record")
REASON = Words("查看理由（必填）", "Reason (required)")
REASONS = (
    Words("核对上报材料", "Checking what is reported"),
    Words("联系本人", "Getting in touch"),
    Words("办理培训、证书或备案", "Training, certificates or registration"),
    Words("更正个人信息", "Correcting personal data"),
)
SHOW = Words("显示", "Show")
CANCEL = Words("取消", "Cancel")


class ReasonDialog(QDialog):
    """Asks for the reason; one is required, and the usual ones can be chosen."""

    def __init__(self, language: Language, what: Words, last: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dialog.reason")
        self.setWindowTitle(TITLE.say(language))
        self.setAccessibleName(TITLE.say(language))
        self.setMinimumWidth(px(460))
        about = QLabel(ABOUT.fill(what=what).say(language))
        about.setWordWrap(True)
        self.box = QComboBox()
        self.box.setObjectName("field.reason")
        self.box.setEditable(True)
        self.box.addItems([words.say(language) for words in REASONS])
        self.box.setEditText(last)
        self.box.setAccessibleName(REASON.say(language))
        line = self.box.lineEdit()
        assert line is not None
        line.setPlaceholderText(REASON.say(language))
        line.selectAll()
        self._show = make_button(language, SHOW, "button.show", self.accept)
        self._show.setProperty("primary", True)
        self._show.setDefault(True)
        cancel = make_button(language, CANCEL, "button.cancel", self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._show)
        buttons.addWidget(cancel)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.box)
        column.addSpacing(6)
        column.addLayout(buttons)
        self.box.editTextChanged.connect(lambda _text: self._tell())
        self._tell()
        self.box.setFocus()

    @property
    def reason(self) -> str:
        """What was typed or chosen."""
        return self.box.currentText().strip()

    def _tell(self) -> None:
        self._show.setEnabled(bool(self.reason))


def ask_reason(parent: QWidget, language: Language, what: Words, last: str = "") -> str:
    """The reason that the user gives; blank where there is none, and then nothing is to be shown."""
    dialog = ReasonDialog(language, what, last, parent)
    reason = dialog.reason if dialog.exec() else ""
    dialog.deleteLater()
    return reason
