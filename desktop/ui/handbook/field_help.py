"""What the field under the keyboard is: asked with F1 in a form, a table or a list of rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from desktop.domain.fields import Field
from desktop.domain.register import AnyRegister
from desktop.domain.words import Language, Words
from desktop.ui.handbook.reference import field_html
from desktop.ui.look.measures import fit

CAPTION = Words("字段说明：{field}", "Field: {field}")
CLOSE = Words("关闭", "Close")
BEST_SIZE = 560, 400


class FieldHelp(QDialog):
    """One field, explained."""

    def __init__(
        self, register: AnyRegister, field: Field, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dialog.field_help")
        self.setWindowTitle(CAPTION.fill(field=field.words).say(language))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = QTextBrowser()
        text.setObjectName("text.field_help")
        text.setAccessibleName(self.windowTitle())
        text.setHtml(field_html(register, field, language))
        buttons = QDialogButtonBox()
        close = buttons.addButton(CLOSE.say(language), QDialogButtonBox.ButtonRole.RejectRole)
        close.setObjectName("button.close")
        close.setAccessibleName(CLOSE.say(language))
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self).activated.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text, 1)
        column.addWidget(buttons)
        fit(self, *BEST_SIZE)


def explain(register: AnyRegister, field: Field, language: Language, parent: QWidget) -> None:
    """Shows what a field is, over the window that asks."""
    FieldHelp(register, field, language, parent).open()
