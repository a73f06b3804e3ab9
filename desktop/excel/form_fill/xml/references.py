"""References to cells, moved along when rows are put into a sheet: in formulas, areas and addresses."""

import re

from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError
from openpyxl.formula.translate import Translator

from desktop.domain.late import dataclass
from desktop.excel.form_fill.xml.tokens import BadPart

_CELLS = re.compile(r"(\$?[A-Za-z]{1,3}\$?)(\d+)(?::(\$?[A-Za-z]{1,3}\$?)(\d+))?")
_ROWS = re.compile(r"(\$?)(\d+):(\$?)(\d+)")


@dataclass(frozen=True, slots=True)
class Shift:
    """Rows put into a sheet."""

    sheet: str
    at: int
    """The first row that moves down."""
    count: int
    grows: bool = False
    """Whether an area that ends right above takes the new rows in; they belong to a list of a single row."""

    def row(self, row: int) -> int:
        """Where a row comes to stand."""
        return row + self.count if row >= self.at else row

    def last(self, row: int) -> int:
        """Where the last row of an area comes to stand."""
        return row + self.count if row >= self.at or (self.grows and row == self.at - 1) else row

    def area(self, text: str) -> str:
        """An area such as ``A1:F2``, ``$I$4`` or ``3:3``, moved; anything else as it is."""
        cells = _CELLS.fullmatch(text)
        if cells:
            if cells[3] is None:
                return f"{cells[1]}{self.row(int(cells[2]))}"
            return f"{cells[1]}{self.row(int(cells[2]))}:{cells[3]}{self.last(int(cells[4]))}"
        rows = _ROWS.fullmatch(text)
        if rows:
            return f"{rows[1]}{self.row(int(rows[2]))}:{rows[3]}{self.last(int(rows[4]))}"
        return text

    def areas(self, text: str) -> str:
        """Areas with blanks between them, as validations and conditional formats name theirs."""
        return " ".join(self.area(each) for each in text.split())

    def formula(self, text: str, sheet: str) -> str:
        """A formula that stands in some sheet, with its references to this one moved.

        Raises:
            BadPart: the formula cannot be read.
        """
        tokens = tokens_of(text)
        moved = [self._operand(token, sheet) for token in tokens]
        return "".join(moved)

    def _operand(self, token: Token, sheet: str) -> str:
        value: str = token.value
        if token.type != Token.OPERAND or token.subtype != Token.RANGE:
            return value
        where, mark, area = value.rpartition("!")
        if (unquoted(where) if mark else sheet) != self.sheet:
            return value
        return where + mark + self.area(area)


def unquoted(name: str) -> str:
    """A sheet's name as it is, from how a formula writes it."""
    return name[1:-1].replace("''", "'") if name.startswith("'") and name.endswith("'") else name


def tokens_of(text: str) -> list[Token]:
    """The tokens of a formula without its leading sign of equality.

    Raises:
        BadPart: it cannot be read.
    """
    try:
        return list(Tokenizer(f"={text}").items)
    except (TokenizerError, IndexError) as fault:
        raise BadPart(text) from fault


def copied(text: str, origin: str, to: str) -> str:
    """A formula as it reads when its cell is copied to another."""
    moved: str = Translator(f"={text}", origin=origin).translate_formula(to)
    return moved[1:]
