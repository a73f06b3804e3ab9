"""What the columns of a form's table are for, told by their headings."""

import re

from desktop.domain.city_form.labels import is_year_heading, unit_in
from desktop.domain.values.text import compact
from desktop.excel.ledger.headings import SERIAL

SERIAL_LIKE = SERIAL | {"编号", "行号", "顺序号"}
_CODE = frozenset({"代码", "行次", "指标代码", "编码", "序号", "栏次", "代号", "行号"})
_UNIT = frozenset({"计量单位", "单位", "指标单位"})
_LABEL = frozenset(
    {
        "指标名称",
        "指标",
        "项目",
        "内容",
        "名称",
        "项目名称",
        "填报项目",
        "填报内容",
        "统计指标",
        "类别",
        "事项",
        "指标项目",
    }
)
_VALUE = frozenset(
    {
        "数值",
        "数量",
        "数据",
        "指标值",
        "填报数",
        "填写内容",
        "完成情况",
        "完成数",
        "实际完成",
        "填报值",
        "结果",
        "实际值",
        "情况",
        "合计",
    }
)
_REASON = re.compile(r"未填.*|.*原因.*|备注|说明|填报说明|备注说明|.*理由.*")


def role_of(heading: str) -> str:
    """``code``, ``unit``, ``label``, ``year``, ``value``, ``reason``, or blank where a heading says something else."""
    key = compact(heading).strip("*:")
    if key in _CODE or key in SERIAL:
        return "code"
    if key in _UNIT:
        return "unit"
    if key in _LABEL:
        return "label"
    if is_year_heading(key):
        return "year"
    if key in _VALUE or (unit_in(key) and key.split("(")[0] in _VALUE):
        return "value"
    return "reason" if _REASON.fullmatch(key) else ""


def is_serial(heading: str) -> bool:
    """Whether a column only numbers the rows of a list."""
    return compact(heading).strip("*:") in SERIAL_LIKE
