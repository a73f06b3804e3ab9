"""The dialog in which one chooses several columns to sort by."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.fields import Field, Kind
from desktop.domain.query import Order
from desktop.domain.words import Language, Words
from desktop.ui.look.fitting import fit_content, lay_out
from desktop.ui.look.measures import px
from desktop.ui.table.columns_dialog import buttons

TITLE = Words("排序：{register}", "Sort: {register}")
LEAD = Words(
    "先按第一级排；相同的再按下一级。空白总在最后，汉字按拼音，编号里的数字按大小。",
    "By the first level; what is equal there, by the next. Blanks come last, Chinese goes by pinyin, digits in codes"
    " by their number.",
)
LEVEL = Words("第{n}级", "Level {n}")
NOTHING = Words("（不排）", "(none)")
FIELD, DIRECTION = (
    Words("第{n}级的列", "Column of level {n}"),
    Words("第{n}级的方向", "Direction of level {n}"),
)
WAYS = {
    "text": (Words("升序（A到Z、拼音）", "Ascending (A to Z)"), Words("降序（Z到A）", "Descending (Z to A)")),
    "number": (Words("从小到大", "Smallest first"), Words("从大到小", "Largest first")),
    "time": (Words("从早到晚", "Earliest first"), Words("从晚到早", "Latest first")),
    "choice": (Words("按选项次序", "In the order of the list"), Words("按选项倒序", "In the reverse order")),
}
"""What the two directions of a column are called, by what it holds."""
CLEAR = Words("不排序(&C)", "&Clear")
LEVELS = 4
WIDTH = 640


def ways_of(field: Field) -> tuple[Words, Words]:
    """What ascending and descending mean for a field."""
    match field.kind:
        case Kind.WHOLE | Kind.NUMBER | Kind.MONEY:
            return WAYS["number"]
        case Kind.DAY | Kind.MONTH | Kind.WHEN:
            return WAYS["time"]
        case Kind.CHOICE | Kind.YES_NO:
            return WAYS["choice"]
    return WAYS["text"]


class SortDialog(QDialog):
    """Some levels, each with its column and its direction."""

    def __init__(
        self,
        register: Words,
        fields: Sequence[Field],
        order: Sequence[Order],
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields, self._language = tuple(fields), language
        self.setObjectName("dialog.sort")
        self.setWindowTitle(TITLE.fill(register=register).say(language))
        lead = QLabel(LEAD.say(language))
        lead.setWordWrap(True)
        grid = QGridLayout()
        self._levels = [self._level(grid, n) for n in range(LEVELS)]
        grid.setColumnStretch(1, 1)
        clear = QPushButton(CLEAR.say(language))
        clear.setObjectName("sort.clear")
        clear.setAutoDefault(False)
        clear.clicked.connect(lambda: self._show(()))
        column = QVBoxLayout()
        column.addWidget(lead)
        column.addLayout(grid)
        box = buttons(self, language)
        box.addButton(clear, box.ButtonRole.ResetRole)
        lay_out(self, column, box)
        self._show(order)
        fit_content(self, WIDTH)

    @property
    def order(self) -> tuple[Order, ...]:
        """What was chosen; a column that is chosen twice counts where it comes first."""
        found: dict[str, Order] = {}
        for column, way in self._levels:
            id_ = column.currentData()
            if id_:
                found.setdefault(id_, Order(id_, way.currentIndex() == 1))
        return tuple(found.values())

    def _show(self, order: Sequence[Order]) -> None:
        for n, (column, way) in enumerate(self._levels):
            one = order[n] if n < len(order) else None
            column.setCurrentIndex(max(0, column.findData(one.field if one else "")))
            way.setCurrentIndex(1 if one and one.descending else 0)

    def _level(self, grid: QGridLayout, n: int) -> tuple[QComboBox, QComboBox]:
        column, way = QComboBox(), QComboBox()
        column.setObjectName(f"sort.column.{n + 1}")
        way.setObjectName(f"sort.way.{n + 1}")
        column.setAccessibleName(FIELD.fill(n=n + 1).say(self._language))
        way.setAccessibleName(DIRECTION.fill(n=n + 1).say(self._language))
        way.setMinimumWidth(self._widest_way())
        way.addItems([words.say(self._language) for words in WAYS["text"]])
        column.currentIndexChanged.connect(lambda _index: self._name_ways(column, way))
        column.addItem(NOTHING.say(self._language), "")
        for field in self._fields:
            column.addItem(field.words.say(self._language), field.id)
        column.setMaxVisibleItems(16)
        label = QLabel(LEVEL.fill(n=n + 1).say(self._language))
        label.setBuddy(column)
        for place, widget in enumerate((label, column, way)):
            grid.addWidget(widget, n, place)
        return column, way

    def _widest_way(self) -> int:
        """Pixels for the longest name of a direction, so that none moves the others."""
        said = (words.say(self._language) for ways in WAYS.values() for words in ways)
        return max(self.fontMetrics().horizontalAdvance(each) for each in said) + px(48)

    def _name_ways(self, column: QComboBox, way: QComboBox) -> None:
        field = next((field for field in self._fields if field.id == column.currentData()), None)
        way.setEnabled(field is not None)
        for place, words in enumerate(ways_of(field) if field else WAYS["text"]):
            way.setItemText(place, words.say(self._language))
