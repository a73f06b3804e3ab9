"""The sample's recalls: one of its own in each of two years, nothing ordered, no accident."""

from desktop.domain.changes import Change
from desktop.domain.registers.quality.product_recalls import PRODUCT_RECALLS
from desktop.work.tables import table

_RECALL = (
    "recall_name recall_kind organisation_unit product batch found_on reported_on report_authority affected recovered cause "
    "measures loss completed_on"
)
_RECALLS = """
柱塞泵轴封批次性渗油召回 | 主动召回 | 南通江海液压元件有限公司 | 高压柱塞泵 | P2406-07 | 2024-07-18 | 2024-07-20 | 南通经济技术开发区市场监督管理局 | 86 | 84 | 外购骨架油封唇口脱模剂残留 | 更换油封，供方增加清洗工序，入厂加测唇口 | 3.85 | 2024-09-30
比例阀插头护套低温开裂召回 | 主动召回 | 南通江海液压元件有限公司 | 电液比例阀 | V2501-12 | 2025-02-13 | 2025-02-14 | 南通经济技术开发区市场监督管理局 | 120 | 120 | 护套材料耐寒等级用错 | 免费更换护套，物料编码加耐寒等级校验 | 1.26 | 2025-04-11
"""


def changes() -> list[Change]:
    """The recalls."""
    return table(PRODUCT_RECALLS, _RECALL, _RECALLS)
