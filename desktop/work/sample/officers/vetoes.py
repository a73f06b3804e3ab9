"""The sample's vetoes: two a year, one released by concession, one not lifted yet."""

from desktop.domain.changes import Change
from desktop.domain.registers.officers.quality_vetoes import QUALITY_VETOES
from desktop.work.tables import table

_VETO = (
    "veto_no veto_date officer organisation_unit gate vetoed_object veto_reason decision concession_approved_by "
    "amount_at_stake lifted_date lifted_by"
)
_VETOES = """
FJ2023-01 | 2023-05-22 | 曹建锋 | 熔炼车间 | 生产过程 | 泵体铸件5月18日炉次 | 球化率低于80%，金相复检仍不合格 | 报废 | | 12.60 | 2023-05-29 | 曹建锋
FJ2024-01 | 2024-03-14 | 施立群 | 装配车间 | 出厂检验 | JBD6比例阀240312批 | 滞环超差三台，抽样方案判为不接收 | 停止放行 | | 18.40 | 2024-03-21 | 施立群
FJ2024-02 | 2024-09-05 | 沈志衡 | 质量管理部 | 评先评优 | 电镀车间年度先进集体 | 上半年发生顾客批量退货一次 | 取消评优 | | | |
FJ2025-01 | 2025-02-26 | 陆雅琴 | 采购部 | 原料进厂 | 合金结构钢棒料S2502批 | 两炉非金属夹杂物超标 | 退货 | | 26.80 | 2025-03-07 | 陆雅琴
FJ2025-02 | 2025-06-11 | 吴启航 | 涂装车间 | 生产过程 | 柱塞泵水性漆喷涂线 | 附着力连续两班不合格 | 停产整改 | | 9.50 | 2025-06-13 | 吴启航
FJ2025-03 | 2025-08-19 | 丁海燕 | 齿轮加工车间 | 出厂检验 | 行星减速箱250815批 | 外壳划伤，不影响性能与安全 | 让步放行 | 陈启东 | 6.20 | 2025-08-20 | 丁海燕
FJ2025-04 | 2025-11-27 | 陆雅琴 | 采购部 | 供应商准入 | 某密封件新供应商 | 二方审核发现检验记录不真实 | 停止放行 | | | |
"""


def changes() -> list[Change]:
    """The vetoes."""
    return table(QUALITY_VETOES, _VETO, _VETOES)
