"""The sample's cost pools; one of them is small, and the claim on it says why it saves more."""

from desktop.domain.changes import Change
from desktop.domain.registers.savings.cost_pools import COST_POOLS
from desktop.work.tables import table

_POOLS = """
2024年比例阀滞环返修损失 | 2024 | 装配车间 | 总装、出厂试验 | 内部损失 | 186.40 | 2023年质量成本台账
2024年熔炼工序天然气 | 2024 | 熔炼车间 | 浇包烘烤 | 能耗 | 14.80 | 2023年能源报表
2025年比例阀温漂返修损失 | 2025 | 装配车间 | 老化、温漂检测 | 内部损失 | 212.60 | 2024年质量成本台账
2025年压缩空气电费（末端） | 2025 | 设备动力部 | 空压站 | 能耗 | 6.80 | 2024年能源报表
2025年试验油采购 | 2025 | 出厂试验站 | 出厂试验 | 材料成本 | 38.50 | 2024年采购台账
"""


def changes() -> list[Change]:
    """The cost pools."""
    columns = "pool_name pool_year organisation_unit process benefit_item pool_cost cost_source"
    return table(COST_POOLS, columns, _POOLS)
