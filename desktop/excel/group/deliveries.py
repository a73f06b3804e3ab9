"""Annual workbooks of units, one after another, as what they deliver."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop.domain.delivered import Delivered
from desktop.domain.errors import NOTHING_CHANGED, Unreadable
from desktop.domain.rows import Rows
from desktop.domain.words import Words
from desktop.excel.group.answers import answers

_CANNOT = Words("不能汇总{name}：{reason}。", "{name} cannot be consolidated: {reason}.")
_NEXT = Words("请处理后再汇总。", "Mend it and consolidate again.")
_DIED = Words("文件内容异常，读取被中止", "its content is odd, and reading was cut short")
_NO_UNIT = Words("没有填写填报企业名称", "it does not name the enterprise that reports")


def delivered(paths: Sequence[Path]) -> Iterator[Delivered | Unreadable]:
    """What each workbook delivers, in this order, or why it cannot be taken."""
    reading = answers(paths)
    try:
        for path, answer in zip(paths, reading, strict=True):
            yield refusal(path, _DIED) if answer is None else _delivery(path, answer)
    finally:
        reading.close()  # whoever takes no more ends the processes


def refusal(path: Path, reason: Words) -> Unreadable:
    """The sentence that a file cannot be consolidated."""
    return Unreadable(_CANNOT.fill(name=path.name, reason=reason), NOTHING_CHANGED, _NEXT)


def _delivery(path: Path, answer: dict[str, Any]) -> Delivered | Unreadable:
    if "fault" in answer:
        return refusal(path, Words(*answer["fault"]))
    if not answer["unit"]:
        return refusal(path, _NO_UNIT)
    return Delivered(
        file=path.name,
        kind="workbook",
        year=answer["year"],
        version=answer["program"],
        sha256=answer["sha256"],
        unit_name=answer["unit"],
        credit_code=answer["credit"],
        tables={id_: Rows(id_, *told) for id_, told in answer["tables"].items()},
        packed=answer["packed"],
        saved_again=answer["saved_again"],
    )
