"""The sample's belt holders: those who lead its Six Sigma projects, and a master black belt."""

from desktop.domain.changes import Change
from desktop.domain.registers.officers.belt_holders import BELT_HOLDERS
from desktop.work.tables import table

_BELT = (
    "belt_holder_name organisation_unit person_belt belt_certificate_number certified_by register_body "
    "belt_trained_on belt_registered_on belt_valid_until"
)
_BELTS = """
陆雅琴 | 质量管理部 | 黑带大师 | JH-MBB-2022-001 | 企业内认证 | 江海精密制造集团有限公司 | 2022-06-24 | 2022-09-15 |
葛晓东 | 装配车间 | 黑带 | ZXBB2022-99104 | 中国质协注册 | 中国质量协会 | 2022-05-27 | 2022-12-05 |
韩继光 | 熔炼车间 | 黑带 | ZXBB2022-99105 | 中国质协注册 | 中国质量协会 | 2022-05-27 | 2022-12-05 |
倪国平 | 阀体加工车间 | 黑带 | JH-BB-2024-003 | 企业内认证 | 江海精密制造集团有限公司 | 2024-06-21 | 2024-11-29 |
宗思远 | 技术中心 | 黑带 | JH-BB-2024-004 | 企业内认证 | 江海精密制造集团有限公司 | 2024-06-21 | 2024-11-29 |
严丽华 | 精磨车间 | 绿带 | JH-GB-2022-011 | 企业内认证 | 江海精密制造集团有限公司 | 2022-10-14 | 2022-12-20 |
冒志国 | 齿轮加工车间 | 绿带 | JH-GB-2023-006 | 企业内认证 | 江海精密制造集团有限公司 | 2023-09-15 | 2023-12-18 |
薛红梅 | 电镀车间 | 绿带 | JH-GB-2023-008 | 企业内认证 | 江海精密制造集团有限公司 | 2023-09-15 | 2023-12-18 |
瞿敏 | 采购部 | 绿带 | JH-GB-2023-009 | 企业内认证 | 江海精密制造集团有限公司 | 2023-09-15 | 2023-12-18 |
石振宇 | 热处理车间 | 绿带 | JH-GB-2024-005 | 企业内认证 | 江海精密制造集团有限公司 | 2024-09-13 | 2024-12-16 |
潘晓军 | 涂装车间 | 绿带 | JH-GB-2024-007 | 企业内认证 | 江海精密制造集团有限公司 | 2024-09-13 | 2024-12-16 |
景一鸣 | 海工装备事业部 | 绿带 | JH-GB-2024-010 | 企业内认证 | 江海精密制造集团有限公司 | 2024-09-13 | 2024-12-16 |
蔡雨轩 | 出厂试验站 | 绿带 | JH-GB-2024-012 | 企业内认证 | 江海精密制造集团有限公司 | 2024-09-13 | 2024-12-16 |
储小龙 | 装配车间 | 黄带 | JH-YB-2023-021 | 企业内认证 | 江海精密制造集团有限公司 | 2023-04-21 | 2023-05-10 |
卞亚军 | 熔炼车间 | 黄带 | JH-YB-2023-022 | 企业内认证 | 江海精密制造集团有限公司 | 2023-04-21 | 2023-05-10 |
"""


def changes() -> list[Change]:
    """The belts."""
    return table(BELT_HOLDERS, _BELT, _BELTS)
