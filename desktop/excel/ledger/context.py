"""What the lines around a table say for all its rows: the money unit, the year, ``样品：超柔面料``."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.domain.registers import BY_ID
from desktop.domain.values.text import compact, half_width
from desktop.domain.words import Words
from desktop.excel.ledger.headings import money_unit, names_of

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_BARE_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])月份?")
_PAIR = re.compile(r"([^\s:：,，;；]{2,12})[:：]\s*([^\s:：]+)")
_COMPANY = re.compile(
    r"(?:填报单位|填报企业|编制单位|填表单位|报送单位|企业名称|单位名称)\s*[:：]\s*([^\s:：]{2,40}?(?:公司|集团|厂))(?=$|[\s（(])"
)

YEAR_TAKEN = Words("{field}取自{where}：{year}", "{field} was taken from the {where}: {year}")
_TITLE = Words("表题", "title")
_BOOK = Words("工作簿中其他表题", "titles of other sheets")
_FILE = Words("文件名", "file's name")


def unit_around(above: tuple[str, ...], below: Iterable[str]) -> str:
    """The money unit named above a table, the nearest first, or in a note below it; blank if none is."""
    return next((unit for text in (*reversed(above), *below) if (unit := money_unit(text))), "")


def pairs_above(register_id: str, above: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Field, label and value of each ``label：value`` above a table whose label names one of its fields."""
    register = BY_ID[register_id]
    by_name = {name: field.id for field in register.fields for name in names_of(field)}
    for text in above:
        for label, value in _PAIR.findall(half_width(text)):
            field = by_name.get(compact(label))
            if field is not None:
                yield field, label, value


def company_above(above: tuple[str, ...]) -> str:
    """The company that ``填报单位：…公司（盖章）`` above a table names; blank if none does."""
    found = (_COMPANY.search(text) for text in above)
    return next((match[1].replace("(", "（").replace(")", "）") for match in found if match), "")


def is_bare_month(cell: object) -> bool:
    """Whether a cell names a month and no year: ``3月``."""
    return isinstance(cell, str) and _BARE_MONTH.fullmatch(compact(cell)) is not None


def years_in(texts: tuple[str, ...]) -> set[int]:
    """The years that texts name."""
    return {int(year) for text in texts for year in _YEAR.findall(half_width(text))}


def year_of(above: tuple[str, ...], sheet: str, book: set[int], file: Path) -> tuple[int, Words] | None:
    """The one year that a table is of, and where it was found; ``None`` where there is none or several."""
    for texts, where in (((*above, sheet), _TITLE), (None, _BOOK), ((file.stem,), _FILE)):
        years = book if texts is None else years_in(texts)
        if len(years) == 1:
            return next(iter(years)), where
    return None
