"""The stage that a standard's drafting is at: ``40.20``, by the harmonised codes of ISO.

The two digits before the point are also the nine stages of GB/T 16733-1997 (data dictionary, section 4.2).
"""

import re
from collections.abc import Mapping

from desktop.domain.errors import BadValue
from desktop.domain.identifiers.form import TextForm
from desktop.domain.values.text import half_width
from desktop.domain.words import Words

SHAPE = Words("“{text}”不是阶段代码，应如40.20", "'{text}' is no stage code such as 40.20")

STAGES: Mapping[str, Words] = {
    "00": Words("预阶段", "Preliminary"),
    "10": Words("立项阶段", "Proposal"),
    "20": Words("起草阶段", "Preparatory"),
    "30": Words("征求意见阶段", "Committee"),
    "40": Words("审查阶段", "Enquiry"),
    "50": Words("批准阶段", "Approval"),
    "60": Words("出版阶段", "Publication"),
    "90": Words("复审阶段", "Review"),
    "95": Words("废止阶段", "Withdrawal"),
}
SUB_STAGES: Mapping[str, Words] = {
    "00": Words("登记", "registration"),
    "20": Words("主要工作开始", "start of main action"),
    "60": Words("主要工作完成", "completion of main action"),
    "90": Words("决定", "decision"),
    "92": Words("退回以前阶段", "repeat an earlier phase"),
    "93": Words("重复本阶段", "repeat current phase"),
    "98": Words("终止", "abandon"),
    "99": Words("进入下阶段", "proceed"),
}
USUAL: Mapping[str, Words] = {
    "10.99": Words("新项目批准", "New project approved"),
    "20.00": Words("列入工作计划", "Registered in the work programme"),
    "30.00": Words("委员会草案（CD）登记", "Committee draft (CD) registered"),
    "40.00": Words("国际标准草案（DIS）登记", "Draft international standard (DIS) registered"),
    "40.20": Words("国际标准草案投票（12周）", "DIS ballot, 12 weeks"),
    "50.00": Words("最终草案（FDIS）登记", "Final draft (FDIS) registered"),
    "50.20": Words("最终草案投票（8周）", "FDIS ballot, 8 weeks"),
    "60.60": Words("标准出版", "Standard published"),
    "90.20": Words("定期复审", "Systematic review"),
    "90.92": Words("复审：修订", "To be revised"),
    "90.93": Words("复审：继续有效", "Confirmed"),
    "95.99": Words("标准废止", "Withdrawn"),
}
"""Codes that have a name of their own."""
PUBLISHED = "60"
"""From this stage on a standard has a number and dates."""

_CODE = re.compile(r"(\d{1,2})(?:[.,](\d{1,2}))?")


def read(text: str) -> str:
    """The code with two digits on either side of the point.

    A spreadsheet makes ``60.6`` of 60.60 and ``0`` of 00; the stage's name alone is its registration.

    Raises:
        BadValue: no stage, or none of its sub-stages.
    """
    plain = half_width(text).replace(" ", "")
    for code, words in STAGES.items():
        if plain.removesuffix("阶段") == words.zh.removesuffix("阶段"):
            return f"{code}.00"
    match = _CODE.fullmatch(plain)
    if match:
        code = f"{match[1].zfill(2)}.{(match[2] or '').ljust(2, '0')}"
        if code[:2] in STAGES and code[3:] in SUB_STAGES:
            return code
    raise BadValue(SHAPE.fill(text=text))


def name(code: str) -> Words:
    """What a code stands for: ``审查阶段·决定``."""
    if code in USUAL:
        return USUAL[code]
    stage, sub = STAGES[code[:2]], SUB_STAGES[code[3:]]
    return Words(f"{stage.zh}·{sub.zh}", f"{stage.en}, {sub.en}")


STAGE_CODE = TextForm("stage_code", read)
