"""The differences between a submission and now, as rows of a table."""

from collections.abc import Sequence

from desktop.domain.words import Language, Words
from desktop.ui.lists.rows import Cell, Column, Tone
from desktop.work.submission.differences import Difference

HEADINGS = (
    Words("更正事项", "Item"),
    Words("计量单位", "Unit"),
    Words("报送数", "As submitted"),
    Words("现数", "Now"),
    Words("差额", "Difference"),
    Words("更正原因", "Reason"),
)
NUMBERS = (2, 3, 4)
"""Figures in these line up at the right; what became of a record is told from the left."""
BY_OTHERS = Words("见有关指标或记录的原因", "see what it belongs to")
SEMICOLON = Words("；", "; ")
NONE_YET = Words("未说明", "none yet")
REDEFINED = Words("口径与报送时不同", "It is counted otherwise than it was when submitted")


def columns(language: Language) -> list[Column]:
    """The headings."""
    return [Column(words.say(language), n in NUMBERS) for n, words in enumerate(HEADINGS)]


def rows(differences: Sequence[Difference], language: Language, *, reasons: bool = True) -> list[list[Cell]]:
    """A row for each; figures stand out, and what has no reason yet does so more."""
    return [_row(difference, language, reasons) for difference in differences]


def _row(difference: Difference, language: Language, reasons: bool) -> list[Cell]:
    tone = Tone.STRONG if difference.figure else Tone.PLAIN
    amount = "" if difference.amount is None else f"{difference.amount:+f}"
    tip = REDEFINED.say(language) if difference.redefined else ""
    return [
        Cell(difference.item.say(language), tone, tip),
        Cell(difference.unit_said.say(language)),
        *(
            Cell(_line(text, language), tip=text, prose=difference.change is not None)
            for text in (words.say(language) for words in difference.said)
        ),
        Cell(amount),
        _reason(difference, language) if reasons else Cell(""),
    ]


def _reason(difference: Difference, language: Language) -> Cell:
    own = difference.own
    if own is not None:
        return Cell(_line(own.restated_reason or "", language), tip=own.restated_reason or "")
    if difference.explained:
        return Cell(BY_OTHERS.say(language), Tone.MUTED)
    return Cell(NONE_YET.say(language), Tone.WARN)


def _line(text: str, language: Language) -> str:
    return SEMICOLON.say(language).join(text.split("\n"))
