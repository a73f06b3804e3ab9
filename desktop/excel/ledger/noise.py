"""Rows that are no data: totals, notes, signatures."""

import re
from itertools import islice

from desktop.domain.values.text import compact
from desktop.excel.grid import Cell

_TOTAL = re.compile(
    r"(本页|本月|本季度?|本年度?|年度|全年|以上|历年|总)?(合计|小计|总计|共计|累计|总和|平均|平均值|汇总)(数|额)?"
    r"([:(/].*|\d.*)?|共\d+[条项个件人].{0,20}|(grand|sub)?-?totals?:?|sum:?"
)
_ENDS_TOTAL = re.compile(r".{1,15}(小计|合计|总计)[:]?")
_NOTE = re.compile(r"(注|备注|说明|附注|注释|填表说明|小结|总结)\d*[:.、].*", re.DOTALL)
_NUMBERED = re.compile(
    r"([一二三四五六七八九十]+|\d+)[、.]\D.*|[(][一二三四五六七八九十\d]+[)].+|第[一二三四五六七八九十\d]+页.*"
)
_LABEL = re.compile(
    r"(本[页月季年]度?|年度|全年|总)?(合计|小计|总计|共计|累计)(\(.*\))?:?|.{1,15}小计:?|(grand|sub)?-?total:?"
)
"""What no record is called."""
_HINT = re.compile(r"计|共|注|说明|小结|总结|填|制|审核|批准|负责人|盖章|[Tt][Oo][Tt][Aa][Ll]")
FEW = 2
"""Cells that a row of no data has at most, if it has no total."""
_SENTENCE = re.compile(r"[。；;:,!]|共\d+")
_SIGNED = re.compile(
    r"(填表人?|制表人?|填报人|编制人?|审核人?|批准人?|单位负责人|统计负责人|填报日期|报出日期|联系电话|经办人|盖章)[:(]"
)
_SIGNED_FIRST = re.compile(rf"{_SIGNED.pattern}.*")


def is_noise(row: list[Cell]) -> bool:
    """Whether a row that lacks what a record needs is a total, a note or a signature line."""
    texts = _texts(row)
    filled = sum(cell is not None and cell != "" for cell in row)
    if any(_TOTAL.fullmatch(text) or _ENDS_TOTAL.fullmatch(text) for text in texts[:3]):
        return True
    if any(_NOTE.fullmatch(text) for text in texts[:2]) or any(_SIGNED.search(text) for text in texts):
        return True
    return filled == 1 and len(texts) == 1


def is_surely_noise(row: list[Cell]) -> bool:
    """Whether a row is no data even though it has all that a record needs: ``小计`` under merged cells."""
    first_three = list(islice((cell for cell in row if isinstance(cell, str) and cell.strip()), 3))
    if not any(_HINT.search(cell) for cell in first_three):
        return False
    texts = [compact(cell) for cell in first_three]
    if any(_LABEL.fullmatch(text) for text in texts):
        return True
    first, few = texts[0], sum(cell is not None and cell != "" for cell in row) <= FEW
    return few and bool(_TOTAL.fullmatch(first) or _NOTE.fullmatch(first) or _SIGNED_FIRST.fullmatch(first))


def may_be_total(text: str) -> bool:
    """Whether the name of a record reads like the label of a total: ``三月合计``."""
    return _ENDS_TOTAL.fullmatch(compact(text)) is not None


def is_caption(text: str) -> bool:
    """Whether a text alone in its row heads a group or is a note: ``一、化成一车间``."""
    plain = compact(text)
    return bool(_NUMBERED.fullmatch(plain) or _SENTENCE.search(plain))


def is_note(text: str) -> bool:
    """Whether a text is a note below a table."""
    plain = compact(text)
    return bool(_NOTE.fullmatch(plain) or _NUMBERED.fullmatch(plain))


def _texts(row: list[Cell]) -> list[str]:
    return [compact(cell) for cell in row if isinstance(cell, str) and cell.strip()]


def said(row: list[Cell]) -> str:
    """What a row says, in short."""
    return " ".join(str(cell).strip() for cell in row if cell is not None and str(cell).strip())[:120]
