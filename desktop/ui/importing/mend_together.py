"""The button that settles many refused cells of a column in one go; hidden where there is only one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.domain.words import Language, Words

TOGETHER = Words("一并处理", "Together")
TIP = Words(
    "同一列里情况相同的单元格，一次都处理好；仍逐格列在“人工改动”里，可以撤回。",
    'Sees to all cells of the column that are alike; each is listed under "By hand" and can be taken back.',
)
SAME = Words("内容相同的{n}格都这样填", "Use this in all {n} cells that say the same")
FIRST = Words("只有月份的{n}格都取当月1日", "Use the month's first day in all {n} cells with a month alone")
LAST = Words(
    "只有月份的{n}格都取当月最后一日", "Use the month's last day in all {n} cells with a month alone"
)


class TogetherButton(QPushButton):
    """A menu of what one answer can settle."""

    same_wanted = Signal()
    """What is typed now is wanted in each cell that says the same."""
    day_wanted = Signal(bool)
    """The first day of the month is wanted in each cell with a month alone; the last one, if true."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(TOGETHER.say(language), parent)
        self._language = language
        self.setObjectName("button.import.mend.together")
        self.setAccessibleName(TOGETHER.say(language))
        self.setToolTip(TIP.say(language))
        self.setAutoDefault(False)
        menu = QMenu(self)
        menu.setObjectName("menu.import.mend.together")
        self._same = menu.addAction("", self.same_wanted.emit)
        self._first = menu.addAction("", lambda: self.day_wanted.emit(False))
        self._last = menu.addAction("", lambda: self.day_wanted.emit(True))
        self.setMenu(menu)
        self.offer(0, 0)

    def offer(self, same: int, months: int) -> None:
        """Offers what there is for more than one cell.

        Args:
            same: cells that say the same.
            months: cells with a month in place of a day; for one such cell it is offered as well.
        """
        for action, words, n, shown in (
            (self._same, SAME, same, same > 1),
            (self._first, FIRST, months, months > 0),
            (self._last, LAST, months, months > 0),
        ):
            action.setText(words.fill(n=n).say(self._language))
            action.setVisible(shown)
        self.setVisible(same > 1 or months > 0)
