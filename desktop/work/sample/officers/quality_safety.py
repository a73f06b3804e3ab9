"""The sample's quality safety posts and their records: no working day, week or month is left out.

The inspector took up the post in November and the director's weekly report began in October, so that a few dozen
records are a whole series.
"""

from datetime import date, timedelta

from desktop.domain.changes import Change
from desktop.domain.registers.officers.quality_safety import QUALITY_SAFETY_POSTS, QUALITY_SAFETY_RECORDS
from desktop.work.tables import table

_POST = (
    "post_holder_name safety_post organisation_unit also_officer applies_order safety_scope products_covered "
    "post_document_number post_from post_phone keeps_records"
)
_POSTS = """
陈启东 | 主要负责人 | 江海精密制造集团有限公司 | | 75 | 强制性国家标准 | 液压元件 | | 2023-05-05 | 13900001301 | 月调度
施立群 | 质量安全总监 | 南通江海液压元件有限公司 | 施立群 | 75 | 强制性国家标准 | 柱塞泵、比例阀 | 江海液〔2025〕21号 | 2025-10-09 | 13900001204 | 周排查
吴启航 | 质量安全总监 | 南通江海表面工程有限公司 | 吴启航 | 75 | 强制性国家标准 | 涂装件 | 江海表〔2023〕12号 | 2023-10-09 | 13900001206 |
邱志鹏 | 质量安全员 | 南通江海液压元件有限公司 | | 75 | 强制性国家标准 | 柱塞泵、比例阀 | 江海液〔2025〕24号 | 2025-11-17 | 13900001302 | 日管控
"""

_RECORD = "safety_record_number record_kind period checker organisation_unit risk_item found measure closed_date signed_by"

_FOUND = {
    "2025-11-25": "试验台安全阀铅封缺失 | 是 | 停用试验台，复校后重新铅封 | 2025-11-26",
    "2025-12-08": "高压软管接头渗油 | 是 | 更换软管并全数复查同批接头 | 2025-12-09",
    "2025-W45": "一周内两次漏打压力标识 | 是 | 打标工位增设防错扫码 | 2025-11-12",
    "2024-07": "高温季节试验油温超限风险 | 是 | 增设油温联锁，列入点检表 | 2024-07-31",
    "2025-10": "外购安全阀到货检验项目不全 | 是 | 修订检验指导书，补做开启压力试验 | 2025-11-14",
}
"""What few of the records found; all others found nothing and say so."""
_NOTHING = "按质量安全风险管控清单检查，零风险 | 否 | | "

_DECISIONS = """
AQ-J-2025-01 | 重大决策听取意见 | 2025-09-18 | 吴启航 | 南通江海表面工程有限公司 | 水性涂装线扩建方案，听取质量安全总监意见后决定增设在线附着力检测 | 否 | | | 陈启东
"""


def changes() -> list[Change]:
    """The posts and their records."""
    return [
        *table(QUALITY_SAFETY_POSTS, _POST, _POSTS),
        *table(QUALITY_SAFETY_RECORDS, _RECORD, "\n".join([*_daily(), *_weekly(), *_monthly()]) + _DECISIONS),
    ]


def _line(number: str, kind: str, period: str, key: str, who: str, unit: str) -> str:
    return f"{number} | {kind} | {period} | {who} | {unit} | {_FOUND.get(key, _NOTHING)} | {who}"


def _daily() -> list[str]:
    days = (date(2025, 11, 17) + timedelta(days=n) for n in range(45))
    return [
        _line(f"AQ-R-{day:%Y%m%d}", "日管控", f"{day}", f"{day}", "邱志鹏", "装配车间") for day in days if day.weekday() < 5
    ]


def _weekly() -> list[str]:
    days = [date(2025, 10, 10) + timedelta(weeks=n) for n in range(12)] + [date(2025, 12, 31)]
    return [
        _line(f"AQ-Z-{day:%GW%V}", "周排查", f"{day}", f"{day:%G-W%V}", "施立群", "南通江海液压元件有限公司") for day in days
    ]


def _monthly() -> list[str]:
    months = [f"{year}-{month:02}" for year in (2024, 2025) for month in range(1, 13)]
    return [_line(f"AQ-Y-{month}", "月调度", month, month, "陈启东", "江海精密制造集团有限公司") for month in months]
