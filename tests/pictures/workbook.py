"""A workbook of an invented company with one cell that no patent may have, as a clerk would type it."""

from pathlib import Path

from openpyxl import Workbook

from desktop.domain.words import Language


def _number(digits: str) -> str:
    """A patent number with the check digit that belongs to it."""
    total = sum(int(digit) * (2 + place % 8) for place, digit in enumerate(digits))
    return f"ZL{digits}.{'0123456789X'[total % 11]}"


HEADS = ("专利号", "专利名称", "专利类型", "申请日", "授权公告日", "专利权人", "发明人")
ROWS = (
    (_number("202420356782"), "一种柱塞泵壳体的定位夹具", "实用新型", "2024-03-12", "2025-01-17", "示例液压有限公司", "沙丽萍、葛晓东"),
    (_number("202420478213"), "一种端面密封的检漏装置", "实用新型", "2024.6.3", "2025-02-28", "示例液压有限公司", "葛晓东"),
    (_number("202310998120"), "一种缸筒内孔的珩磨方法", "发明", "2023年11月6日", "去年底", "示例液压有限公司", "邢佳佳"),
)


def write(path: Path, language: Language) -> None:
    """Writes it."""
    book = Workbook()
    sheet = book.active
    sheet.title = "专利台账" if language == "zh" else "Patents"
    sheet.append(["专利台账（2025年度）"])
    sheet.append(list(HEADS))
    for row in ROWS:
        sheet.append(list(row))
    book.save(path)
