"""The row under a form: how far it is from being saved, and the ways to leave it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.problems import Problem, Severity
from desktop.domain.words import LANGUAGES, Language, Words
from desktop.ui.banner import Banner, Weight
from desktop.ui.buttons import make_button
from desktop.ui.form.record_actions import RecordAction
from desktop.ui.icons import icon

SAVE = Words("保存", "Save")
SAVE_TIP = Words("保存（Ctrl+S）", "Save (Ctrl+S)")
SAVE_AND_NEW = Words("保存并新增下一条", "Save and add another")
SAVE_AND_NEW_TIP = Words(
    "保存，并接着填下一条（Ctrl+Shift+S）", "Saves, and goes on with the next (Ctrl+Shift+S)"
)
SAVE_AND_STAY = Words("保存并填写{child}…", "Save and enter {child}…")
CANCEL = Words("取消", "Cancel")
HISTORY = Words("修改记录…", "History…")
HISTORY_TIP = Words("谁在什么时候改了什么", "Who changed what, and when")
WHAT_IS = Words("字段说明", "What is this?")
WHAT_IS_TIP = Words(
    "光标所在的字段是什么、规则出自哪里（F1）",
    "What the field under the cursor is, and where its rules come from (F1)",
)
REQUIRED = Words("带 * 的为必填项", "* is required")
ERRORS = Words("{n}处需要改正", "{n} to correct")
WARNINGS = Words("{n}处提示", "{n} to note")
TO_PROBLEM = Words("到有问题的字段（再点一次到下一个）", "To the field with a problem; again to the next")
LATER = Words("保存后，可以在这里添加{children}。", "Once this is saved, you can add here: {children}.")
COMMA, AND = Words("，", ", "), Words("、", ", ")


class FormBar(QWidget):
    """The buttons of a form. A new record may be saved in more ways; one that is saved has a history."""

    save_wanted = Signal()
    save_and_new_wanted = Signal()
    save_and_stay_wanted = Signal()
    cancel_wanted = Signal()
    history_wanted = Signal()
    problem_wanted = Signal()
    """A field with a problem is to be shown."""
    action_wanted = Signal(object)
    """A `RecordAction` whose button was pressed."""

    def __init__(
        self, language: Language, children: Sequence[Words], actions: Sequence[RecordAction] = ()
    ) -> None:
        """Makes the bar.

        Args:
            language: of its words.
            children: what can be added under a record of the register once it is saved.
            actions: what else can be done with a record once it is saved.
        """
        super().__init__()
        self._language, self._has_children = language, bool(children)
        inside = [_inside(words) for words in children]
        names = Words(*(AND.say(one).join(words.say(one) for words in inside) for one in LANGUAGES))
        self._later = _muted("form.later", LATER.fill(children=names).say(language))
        self._count = _muted("form.count")
        self._doubt = Banner("form.doubt")
        row = QHBoxLayout()
        self._history = self._button(HISTORY, "button.history", self.history_wanted, row)
        self._history.setToolTip(HISTORY_TIP.say(language))
        self._actions = [self._action(action, row) for action in actions]
        self._help(row)
        self._problems = self._button(TO_PROBLEM, "button.problems", self.problem_wanted, row)
        self._problems.setProperty("plain", True)
        self._problems.setToolTip(TO_PROBLEM.say(language))
        self._problems.hide()
        row.addWidget(self._count, 1)
        stay = SAVE_AND_STAY.fill(child=inside[0]) if inside else SAVE
        self._stay = self._button(stay, "button.save_and_stay", self.save_and_stay_wanted, row)
        self._new = self._button(SAVE_AND_NEW, "button.save_and_new", self.save_and_new_wanted, row)
        self._new.setToolTip(SAVE_AND_NEW_TIP.say(language))
        save = self._button(SAVE, "button.save", self.save_wanted, row)
        save.setProperty("primary", True)
        save.setToolTip(SAVE_TIP.say(language))
        cancel = self._button(CANCEL, "button.cancel", self.cancel_wanted, row)
        self.stops: list[QWidget] = [
            self._history,
            *self._actions,
            self._problems,
            self._stay,
            self._new,
            save,
            cancel,
        ]
        """Where the keyboard stops, in order."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._doubt)
        column.addWidget(self._later)
        column.addLayout(row)

    def begin(self, *, new: bool, doubt: Words | None = None) -> None:
        """Offers what makes sense for a new record, or for one that is saved.

        Args:
            new: whether it is not saved yet.
            doubt: what is to be known before it is saved.
        """
        self._doubt.say(doubt.say(self._language) if doubt else "", Weight.WARN)
        self._history.setVisible(not new)
        self._new.setVisible(new)
        self._stay.setVisible(new and self._has_children)
        self._later.setVisible(new and self._has_children)
        for button in self._actions:
            button.setVisible(not new)

    def count(self, problems: Sequence[Problem]) -> None:
        """Says how many fields are to be corrected or looked at."""
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        parts = [(ERRORS, errors), (WARNINGS, len(problems) - errors)]
        said = COMMA.say(self._language).join(words.fill(n=n).say(self._language) for words, n in parts if n)
        self._problems.setText(said)
        self._problems.setAccessibleDescription(said)
        self._problems.setVisible(bool(said))
        self.say("" if said else REQUIRED.say(self._language))

    def say(self, text: str) -> None:
        """Says something in place of the count."""
        self._count.setText(text)

    def _help(self, row: QHBoxLayout) -> None:
        button = make_button(self._language, WHAT_IS, "button.what_is", self._explain)
        button.setToolTip(WHAT_IS_TIP.say(self._language))
        button.setFocusPolicy(
            Qt.FocusPolicy.NoFocus
        )  # else no field had the keyboard any more; F1 does the same
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self._explain)
        row.addWidget(button)

    def _explain(self) -> None:
        from desktop.ui.handbook.what_is import explain_focused  # asked for now and then

        explain_focused(self.window(), self._language)

    def _action(self, action: RecordAction, row: QHBoxLayout) -> QPushButton:
        wanted = partial(self.action_wanted.emit, action)
        button = make_button(self._language, action.words, f"button.action.{action.id}", wanted)
        if action.icon:
            button.setIcon(icon(action.icon))
        button.setToolTip((action.tip or action.words).say(self._language))
        row.addWidget(button)
        return button

    def _button(self, words: Words, name: str, wanted: SignalInstance, row: QHBoxLayout) -> QPushButton:
        button = make_button(self._language, words, name, wanted.emit)
        row.addWidget(button)
        return button


def _muted(name: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("role", "muted")
    return label


def _inside(name: Words) -> Words:
    """A name inside an English sentence: without its capital, unless it begins with a short form such as QC."""
    return Words(name.zh, name.en[:1].lower() + name.en[1:] if name.en[1:2].islower() else name.en)
