"""The values of a form's own formulas, worked out as far as they are simple: sums, differences, shares, conditions.

A viewer that does not reckon, such as a phone's preview, shows the value that the file keeps beside a formula. One
that was kept from the blank form would be wrong.
"""

from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation, localcontext
from functools import partial
from typing import Any

from openpyxl.formula.tokenizer import Token

from desktop.domain.city_form.blank import Area, Place, area_of
from desktop.excel.form_fill.xml.references import tokens_of, unquoted

Value = Decimal | str | bool | None
Look = Callable[[str, Place], Value]
"""What a cell of a sheet holds."""
Ask = Callable[[], Any]
"""A part of a formula that can be asked for its value."""
_PRECISE = Context(prec=28)
MOST_CELLS = 200_000
_POSITIONS = ("ROW", "COLUMN", "ROWS", "COLUMNS")
"""Functions that tell where cells stand, and nothing of what they hold: forms number their rows with them."""
_NOWHERE = Place(1, 1)
_ANYWHERE = ("INDIRECT(", "OFFSET(", *(f"{name}(" for name in _POSITIONS))
"""Functions whose value may become another one although no cell that the formula names does."""
_ORDER = {"^": 5, "*": 4, "/": 4, "+": 3, "-": 3, "&": 2}


class Beyond(Exception):  # noqa: N818 - it is an answer
    """A formula that is not simple."""


class Failing(Exception):  # noqa: N818 - it is a value that formulas have
    """The error that a formula comes to, such as ``#DIV/0!``."""


def work_out(text: str, sheet: str, look: Look, place: Place = _NOWHERE) -> Value:
    """The value of a formula that stands at a place of a sheet.

    Raises:
        Beyond: it uses what is not known here.
        Failing: it comes to an error.
    """
    tokens = [token for token in tokens_of(text) if token.type != Token.WSPACE]
    with localcontext(_PRECISE):
        return _first(_Reckoner(tokens, sheet, look, place).whole()())


def areas_in(text: str, sheet: str) -> Iterator[tuple[str, Area | None]]:
    """The areas that a formula names, each with its sheet; ``None`` for what cannot be told."""
    for token in tokens_of(text):
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            where, mark, area = token.value.rpartition("!")
            try:
                yield (unquoted(where) if mark else sheet), area_of(area)
            except ValueError:
                yield "", None
        elif token.type == Token.FUNC and token.value.upper() in _ANYWHERE:
            yield "", None


class _Reckoner:
    """Reads the tokens of one formula from left to right, into what can be asked for its value.

    Nothing is reckoned before it is asked for, so that the side of an ``IF`` that is not taken cannot fail.
    """

    def __init__(self, tokens: list[Token], sheet: str, look: Look, place: Place) -> None:
        self._tokens, self._at = tokens, 0
        self._sheet, self._look, self._place = sheet, look, place

    def whole(self) -> Ask:
        value = self._expression(0)
        if self._at != len(self._tokens):
            raise Beyond
        return value

    def _peek(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self) -> Token:
        token = self._peek()
        if token is None:
            raise Beyond
        self._at += 1
        return token

    def _expression(self, least: int) -> Ask:
        left = self._term()
        while (token := self._peek()) is not None:
            if token.type == Token.OP_POST:
                self._at += 1
                left = partial(_percent, left)
                continue
            order = _ORDER.get(token.value, 1)
            if token.type != Token.OP_IN or order < least:
                break
            self._at += 1
            left = partial(_operated, token.value, left, self._expression(order + 1))
        return left

    def _term(self) -> Ask:
        token = self._take()
        if token.type == Token.OP_PRE:
            return partial(_signed, token.value, self._expression(6))
        if token.type == Token.PAREN and token.subtype == Token.OPEN:
            value = self._expression(0)
            self._take()
            return value
        if token.type == Token.FUNC:
            return self._function(token.value[:-1].upper())
        if token.type != Token.OPERAND:
            raise Beyond
        return self._operand(token)

    def _operand(self, token: Token) -> Ask:
        match token.subtype:
            case Token.NUMBER:
                return partial(_itself, Decimal(token.value))
            case Token.TEXT:
                return partial(_itself, token.value[1:-1].replace('""', '"'))
            case Token.LOGICAL:
                return partial(_itself, token.value.upper() == "TRUE")
            case Token.RANGE:
                return self._cells(token.value)
        raise Beyond

    def _cells(self, text: str) -> Ask:
        where, mark, name = text.rpartition("!")
        try:
            area = area_of(name)
        except ValueError as fault:
            raise Beyond from fault
        if (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS:
            raise Beyond
        return partial(_looked, self._look, unquoted(where) if mark else self._sheet, area)

    def _position(self, name: str) -> Ask:
        """Where the formula's own cell stands, or the cells that it names; how many rows or columns these have."""
        token = self._take()
        area = Area(*self._place, *self._place)
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            try:
                area = area_of(token.value.rpartition("!")[2])
            except ValueError as fault:
                raise Beyond from fault
            token = self._take()
        elif name.endswith("S"):
            raise Beyond
        if token.type != Token.FUNC or token.subtype != Token.CLOSE:
            raise Beyond
        rows, columns = area.bottom - area.top + 1, area.right - area.left + 1
        told = {"ROW": area.top, "COLUMN": area.left, "ROWS": rows, "COLUMNS": columns}
        return partial(_itself, Decimal(told[name]))

    def _function(self, name: str) -> Ask:
        if name in _POSITIONS:
            return self._position(name)
        arguments: list[Ask] = []
        while True:
            token = self._peek()
            if token is None:
                raise Beyond
            if token.type == Token.FUNC and token.subtype == Token.CLOSE:
                self._at += 1
                return partial(_called, name, arguments)
            if token.type == Token.SEP:
                self._at += 1
                continue
            arguments.append(self._expression(0))


def _itself(value: Any) -> Any:
    return value


def _looked(look: Look, sheet: str, area: Area) -> list[Value]:
    return [
        look(sheet, Place(row, column))
        for row in range(area.top, area.bottom + 1)
        for column in range(area.left, area.right + 1)
    ]


def _percent(value: Ask) -> Decimal:
    return _number(value()) / 100


def _signed(sign: str, value: Ask) -> Decimal:
    number = _number(value())
    return -number if sign == "-" else number


def _called(name: str, asks: list[Ask]) -> Any:
    if name == "IF" and len(asks) == 3:
        return asks[1]() if _is_true(asks[0]()) else asks[2]()
    if name == "IFERROR" and len(asks) == 2:
        try:
            return _first(asks[0]())
        except Failing:
            return asks[1]()
    arguments = [ask() for ask in asks]
    flat = [
        value for argument in arguments for value in (argument if isinstance(argument, list) else [argument])
    ]
    numbers = [value for value in flat if isinstance(value, Decimal)]
    match name:
        case "SUM":
            return sum(numbers, Decimal(0))
        case "COUNT":
            return Decimal(len(numbers))
        case "COUNTA":
            return Decimal(sum(value is not None for value in flat))
        case "AVERAGE":
            return _divided(sum(numbers, Decimal(0)), Decimal(len(numbers)))
        case "MIN":
            return min(numbers, default=Decimal(0))
        case "MAX":
            return max(numbers, default=Decimal(0))
        case "ABS" if len(arguments) == 1:
            return abs(_number(arguments[0]))
        case "ROUND" if len(arguments) == 2:
            places = int(_number(arguments[1]))
            return _number(arguments[0]).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        case "AND":
            return all(_is_true(argument) for argument in arguments)
        case "OR":
            return any(_is_true(argument) for argument in arguments)
    raise Beyond


def _operated(sign: str, one: Ask, other: Ask) -> Any:
    left, right = one(), other()
    match sign:
        case "+":
            return _number(left) + _number(right)
        case "-":
            return _number(left) - _number(right)
        case "*":
            return _number(left) * _number(right)
        case "/":
            return _divided(_number(left), _number(right))
        case "^":
            try:
                return _number(left) ** _number(right)
            except (InvalidOperation, DivisionByZero) as fault:
                raise Beyond from fault
        case "&":
            return f"{_text(left)}{_text(right)}"
        case "=":
            return _alike(left, right)
        case "<>":
            return not _alike(left, right)
    a, b = _number(left), _number(right)
    compared = {"<": a < b, ">": a > b, "<=": a <= b, ">=": a >= b}
    if sign not in compared:
        raise Beyond
    return compared[sign]


def _divided(above: Decimal, below: Decimal) -> Decimal:
    if not below:
        raise Failing("#DIV/0!")
    return above / below


def _first(value: Any) -> Value:
    if not isinstance(value, list):
        return value  # type: ignore[no-any-return]
    if len(value) != 1:
        raise Beyond
    only = value[0]
    return Decimal(0) if only is None else only


def _number(value: Any) -> Decimal:
    value = _first(value)
    if isinstance(value, Decimal):
        return value
    if isinstance(value, bool):
        return Decimal(int(value))
    if value is None:
        return Decimal(0)
    raise Failing("#VALUE!")


def _text(value: Any) -> str:
    if isinstance(value, list) and value == [None]:
        return ""
    value = _first(value)
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def _alike(left: Any, right: Any) -> bool:
    a, b = (None if value == [None] else _first(value) for value in (left, right))
    for blank, other in ((a, b), (b, a)):
        if blank is None:
            return other in (None, "", Decimal(0))
    return a.casefold() == b.casefold() if isinstance(a, str) and isinstance(b, str) else a == b


def _is_true(value: Any) -> bool:
    value = _first(value)
    if isinstance(value, str):
        raise Failing("#VALUE!")
    return bool(value)
