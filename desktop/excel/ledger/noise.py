"""Rows that are no data: totals, notes, signatures."""

import re

from desktop.domain.values.text import compact
from desktop.excel.grid import Cell

_TOTAL = re.compile(
    r"(本页|本月|本季|本年|年度|全年|以上|总)?(合计|小计|总计|共计|累计|总和|平均|平均值|汇总)(数|额)?([:(].*)?"
)
_ENDS_TOTAL = re.compile(r".{1,15}(小计|合计|总计)[:]?")
_NOTE = re.compile(r"(注|备注|说明|附注|注释|填表说明|小结|总结)\d*[:.、].*", re.DOTALL)
_SIGNED = re.compile(
    r"(填表人?|制表人?|填报人|编制人?|审核人?|批准人?|单位负责人|统计负责人|填报日期|报出日期|联系电话|经办人|盖章)[:(]"
)


def is_noise(row: list[Cell]) -> bool:
    """Whether a row that lacks what a record needs is a total, a note or a signature line."""
    texts = [compact(cell) for cell in row if isinstance(cell, str) and cell.strip()]
    filled = sum(cell is not None for cell in row)
    if any(_TOTAL.fullmatch(text) or _ENDS_TOTAL.fullmatch(text) for text in texts[:3]):
        return True
    if any(_NOTE.fullmatch(text) for text in texts[:2]) or any(_SIGNED.search(text) for text in texts):
        return True
    return filled == 1 and len(texts) == 1


def said(row: list[Cell]) -> str:
    """What a row says, in short."""
    return " ".join(str(cell).strip() for cell in row if cell is not None and str(cell).strip())[:120]
