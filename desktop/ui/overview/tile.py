"""One figure of the year, large, beside last year's; a click shows its records."""

from decimal import Decimal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.figures.figure import Figure, FigureValue
from desktop.domain.figures.ratio import PER_CENT, UNKNOWN, Ratio
from desktop.domain.words import Language, Words
from desktop.ui.look.measures import px
from desktop.ui.look.style import fade_label
from desktop.work.overview import Headline, Value

NAME = Words("{name}（{unit}）", "{name} ({unit})")
LAST = Words("上年 {value}", "Last year {value}")
SPOKEN = Words(
    "{figure}：{value}{unit}，{last}。按回车查看记录",
    "{figure}: {value} {unit}, {last}. Enter shows the records",
)

_DRESSED = (QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LayoutRequest)


class Tile(QPushButton):
    """A button that says a figure."""

    def __init__(self, headline: Headline, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = headline.this
        declared = _declared(headline.this)
        self.setObjectName(f"tile.{declared.id}")
        self.setProperty("tile", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        unit, name = _unit(headline.this).say(language), declared.words.say(language)
        shown, last = _printed(headline.this), LAST.fill(value=_printed(headline.last)).say(language)
        self.setAccessibleName(SPOKEN.fill(figure=name, value=shown, unit=unit, last=last).say(language))
        self.setToolTip(declared.definition.say(language))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(9), px(12), px(9))
        column.setSpacing(1)
        for text, role in (
            (NAME.fill(name=name, unit=unit).say(language), "tile.name"),
            (shown, "tile.value"),
            (last, "muted"),
        ):
            label = QLabel(text)
            label.setProperty("role", role)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def figure(self) -> str:
        """The id of the figure or ratio that it says."""
        return _declared(self.value).id

    def fade(self, faded: bool) -> None:
        """Has the figure be faint, while it is of before; or no longer."""
        for label in self.findChildren(QLabel):
            fade_label(label, faded)

    def dressed_width(self) -> int:
        """Pixels that its texts need in the letters that the rules give them, though it is not shown yet."""
        for label in self.findChildren(QLabel):
            label.ensurePolished()
        return self.sizeHint().width()

    def sizeHint(self) -> QSize:
        """What its texts need; a button would ask for its own text alone."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def event(self, event: QEvent) -> bool:
        """Keeps it as high as its texts: the rules of all buttons would have it shrink to theirs."""
        done = super().event(event)
        if event.type() in _DRESSED:
            self.setMinimumHeight(self.sizeHint().height())
        return done

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()


def _declared(value: Value) -> Figure | Ratio:
    return value.figure if isinstance(value, FigureValue) else value.ratio


def _unit(value: Value) -> Words:
    return value.figure.unit if isinstance(value, FigureValue) else PER_CENT


def _printed(value: Value) -> str:
    printed = value.printed
    return UNKNOWN if printed is None else f"{Decimal(printed):,}"
