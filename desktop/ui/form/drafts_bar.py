"""The strip that offers forms which were begun and not saved when the program ended."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolBar, QVBoxLayout, QWidget

from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.work.keeping.drafts import KeptDraft

CAPTION = Words("没有填完的表单", "Forms not finished")
BEGUN = Words(
    "上次没有保存：{register}{title}（{at}，已填{n}项）",
    "Not saved last time: {register}{title} ({at}, fields typed: {n})",
)
NAMED = Words(" {title}", " {title}")
GO_ON = Words("继续填写", "Continue")
GIVE_UP = Words("放弃", "Discard")


class DraftsBar(QToolBar):
    """One row a draft, each with its two buttons; hidden while there is none."""

    wanted = Signal(object)
    """The draft to go on with."""
    given_up = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(CAPTION.say(language), parent)
        self.setObjectName("bar.drafts")
        self.setAccessibleName(CAPTION.say(language))
        self.setMovable(False)
        self.toggleViewAction().setVisible(False)
        self.setProperty("strip", "warn")
        self._language = language
        self._rows: QWidget | None = None
        self.hide()

    def show_drafts(self, drafts: Sequence[KeptDraft], titles: Mapping[str, str]) -> None:
        """Offers these drafts in place of those before.

        Args:
            drafts: the oldest first.
            titles: what names the records that were edited, by their ids.
        """
        self.clear()
        if self._rows is not None:
            self._rows.deleteLater()
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(3)
        for draft in drafts:
            column.addLayout(self._row(draft, titles.get(draft.record_id or "", "")))
        self.addWidget(self._rows)
        self.setVisible(bool(drafts))

    def _row(self, draft: KeptDraft, known: str) -> QHBoxLayout:
        register = BY_ID[draft.register]
        typed = "" if register.field(register.title).personal else draft.texts.get(register.title, "").strip()
        title = NAMED.fill(title=known or typed) if known or typed else ""
        said = BEGUN.fill(register=register.words, title=title, at=draft.at, n=draft.typed)
        row = QHBoxLayout()
        row.addWidget(QLabel(said.say(self._language)))
        row.addWidget(
            make_button(self._language, GO_ON, f"button.draft.{draft.id}", lambda: self.wanted.emit(draft))
        )
        row.addWidget(
            make_button(
                self._language, GIVE_UP, f"button.no_draft.{draft.id}", lambda: self.given_up.emit(draft)
            )
        )
        row.addStretch(1)
        return row
