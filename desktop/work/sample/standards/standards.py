"""The sample's standards, their drafters and stages. Their numbers lie above those in use and name no real standard.

Seven national and industry standards were led by 2025; one of them has two parts, which count once.
"""

from desktop.domain.changes import Change
from desktop.domain.registers.standards.standard_drafters import STANDARD_DRAFTERS
from desktop.domain.registers.standards.standard_stages import STANDARD_STAGES
from desktop.domain.registers.standards.standards import STANDARDS
from desktop.work.tables import table

_STANDARD = (
    "standard_number plan_number title_zh title_en action ics_code ccs_code drafter_rank drafter_count foreword_label "
    "drafters technical_committee plan_date issue_date implementation_date validity_status replaces series_key standard_level"
)
_STANDARDS = """
GB/T 98216-2022 | 20201347-T-604 | 液压传动 电液比例方向阀 静态特性试验方法 | Hydraulic fluid power - Electrically modulated directional valves - Static test methods | 制定 | 23.100.50 | J 20 | 1 | 14 | 无区分 | 顾永年、施立群 | 全国液压气动标准化技术委员会 | 2020-04-13 | 2022-07-11 | 2023-02-01 | 现行 | | |
GB/T 98473-2024 | 20220985-T-604 | 液压传动 柱塞泵 壳体清洁度的测定 | Hydraulic fluid power - Piston pumps - Determination of case cleanliness | 制定 | 23.100.10 | J 20 | 1 | 11 | 无区分 | 施立群、葛晓东 | 全国液压气动标准化技术委员会 | 2022-07-19 | 2024-09-29 | 2025-04-01 | 现行 | | |
GB/T 98731.1-2025 | 20231207-T-604 | 液压泵壳体铸件 内部缺陷检测 第1部分：射线检测 | Castings for hydraulic pump cases - Detection of internal defects - Part 1: Radiography | 制定 | 77.040.20 | J 31 | 1 | 9 | 无区分 | 曹建锋、袁静怡 | 全国铸造标准化技术委员会 | 2023-12-28 | 2025-10-31 | 2026-05-01 | 即将实施 | | 液压泵壳体铸件内部缺陷检测 |
GB/T 98731.2-2025 | 20231208-T-604 | 液压泵壳体铸件 内部缺陷检测 第2部分：工业CT检测 | Castings for hydraulic pump cases - Detection of internal defects - Part 2: Computed tomography | 制定 | 77.040.20 | J 31 | 1 | 10 | 无区分 | 袁静怡 | 全国铸造标准化技术委员会 | 2023-12-28 | 2025-10-31 | 2026-05-01 | 即将实施 | | 液压泵壳体铸件内部缺陷检测 |
JB/T 98061-2023 | 2021-0642T-JB | 工程机械用内啮合齿轮泵 技术条件 | Internal gear pumps for construction machinery - Specification | 修订 | 23.100.10 | J 20 | 1 | 9 | 主要起草单位 | 宗思远 | 全国液压气动标准化技术委员会 | 2021-06-30 | 2023-12-20 | 2024-07-01 | 现行 | JB/T 98061-2010 | |
JB/T 98155-2025 | 2023-0218T-JB | 海洋工程绞车用行星减速箱 | Planetary gearboxes for offshore winches | 制定 | 21.200 | J 19 | 1 | 12 | 主要起草单位 | 丁海燕、姜文涛 | 全国减速机标准化技术委员会 | 2023-03-28 | 2025-05-09 | 2025-11-01 | 现行 | | |
JB/T 98203-2025 | 2023-0671T-JB | 液压阀块 去毛刺质量的检验 | Hydraulic manifolds - Inspection of deburring | 制定 | 23.100.50 | J 20 | 1 | 8 | 主要起草单位 | 葛晓东 | 全国液压气动标准化技术委员会 | 2023-07-05 | 2025-08-15 | 2026-03-01 | 即将实施 | | |
T/NTJX 017-2023 | | 精密液压铸件缩松等级评定 | Precision hydraulic castings - Grading of shrinkage porosity | 制定 | 77.140.80 | J 31 | 1 | 7 | 负责起草单位 | 曹建锋 | 南通市机械行业协会 | 2022-10-18 | 2023-08-25 | 2023-09-25 | 现行 | | |
T/NTJX 031-2025 | | 电液比例阀用线圈温升试验方法 | Coils of proportional valves - Temperature rise test | 制定 | 23.100.50 | J 20 | 1 | 6 | 负责起草单位 | 葛晓东 | 南通市机械行业协会 | 2024-09-12 | 2025-06-30 | 2025-07-30 | 现行 | | |
GB/T 98320-2023 | 20211764-T-604 | 液压传动 比例阀放大器 通用技术条件 | Hydraulic fluid power - Amplifiers for proportional valves - General specification | 制定 | 23.100.50 | J 20 | 3 | 16 | 无区分 | 顾永年 | 全国液压气动标准化技术委员会 | 2021-09-06 | 2023-11-27 | 2024-06-01 | 现行 | | |
GB/T 98588-2025 | 20231026-T-604 | 球墨铸铁件 超声检测 第3部分：泵阀壳体 | Spheroidal graphite iron castings - Ultrasonic testing - Part 3: Pump and valve cases | 修订 | 77.040.20 | J 31 | 5 | 18 | 无区分 | 袁静怡 | 全国铸造标准化技术委员会 | 2023-08-06 | 2025-08-29 | 2026-03-01 | 即将实施 | GB/T 98588-2009 | |
JB/T 98112-2024 | 2022-0877T-JB | 液压阀芯精密磨削工艺规范 | Precision grinding of valve spools - Process specification | 制定 | 25.080.50 | J 20 | 2 | 8 | 参加起草单位 | 严丽华 | 全国液压气动标准化技术委员会 | 2022-09-15 | 2024-10-24 | 2025-05-01 | 现行 | | |
DB32/T 9876-2025 | | 装备制造业首席质量官履职评价指南 | Guide to the assessment of chief quality officers in equipment manufacturing | 制定 | 03.120.10 | A 00 | 4 | 13 | 无区分 | 沈志衡、陆雅琴 | 江苏省市场监督管理局 | 2024-03-22 | 2025-09-16 | 2025-10-16 | 现行 | | |
 | 20252217-T-604 | 液压传动 数字液压泵 通信接口与诊断要求 | Hydraulic fluid power - Digital pumps - Communication and diagnosis | 制定 | 23.100.10 | J 20 | 1 | | | 顾永年、宗思远 | 全国液压气动标准化技术委员会 | 2025-05-30 | | | 制修订中 | | | 国家标准
"""
_ABROAD = (
    "standard_number title_zh title_en action ics_code drafter_rank drafter_count international_role drafters "
    "technical_committee plan_date issue_date"
)
_INTERNATIONAL = """
ISO 98412:2025 | 液压传动 比例阀 动态特性试验方法 | Hydraulic fluid power - Proportional valves - Dynamic test methods | 制定 | 23.100.50 | 6 | 21 | 注册专家 | 顾永年 | ISO/TC 131/SC 8 | 2022-11-14 | 2025-07-18
"""
_DRAFTERS = """
液压传动 电液比例方向阀 静态特性试验方法 | 顾永年 | 1 | 技术中心
液压传动 电液比例方向阀 静态特性试验方法 | 施立群 | 4 | 南通江海液压元件有限公司
液压传动 柱塞泵 壳体清洁度的测定 | 施立群 | 1 | 南通江海液压元件有限公司
液压传动 柱塞泵 壳体清洁度的测定 | 葛晓东 | 2 | 技术中心
液压泵壳体铸件 内部缺陷检测 第1部分：射线检测 | 曹建锋 | 1 | 南通江海精密铸造有限公司
液压泵壳体铸件 内部缺陷检测 第1部分：射线检测 | 袁静怡 | 3 | 南通江海检测技术有限公司
液压泵壳体铸件 内部缺陷检测 第2部分：工业CT检测 | 袁静怡 | 1 | 南通江海检测技术有限公司
工程机械用内啮合齿轮泵 技术条件 | 宗思远 | 1 | 技术中心
海洋工程绞车用行星减速箱 | 丁海燕 | 1 | 江海传动科技（如皋）有限公司
海洋工程绞车用行星减速箱 | 姜文涛 | 5 | 海工装备事业部
液压阀块 去毛刺质量的检验 | 葛晓东 | 1 | 技术中心
精密液压铸件缩松等级评定 | 曹建锋 | 1 | 南通江海精密铸造有限公司
电液比例阀用线圈温升试验方法 | 葛晓东 | 1 | 技术中心
液压传动 比例阀放大器 通用技术条件 | 顾永年 | 4 | 技术中心
球墨铸铁件 超声检测 第3部分：泵阀壳体 | 袁静怡 | 7 | 南通江海检测技术有限公司
液压阀芯精密磨削工艺规范 | 严丽华 | 3 | 精磨车间
装备制造业首席质量官履职评价指南 | 沈志衡 | 5 | 江海精密制造集团有限公司
装备制造业首席质量官履职评价指南 | 陆雅琴 | 9 | 质量管理部
液压传动 数字液压泵 通信接口与诊断要求 | 顾永年 | 1 | 技术中心
液压传动 数字液压泵 通信接口与诊断要求 | 宗思远 | 2 | 技术中心
"""
_STAGES = """
液压传动 柱塞泵 壳体清洁度的测定 | 10.99 | 2022-07-19 | 计划下达
液压传动 柱塞泵 壳体清洁度的测定 | 20.00 | 2022-08-22 | 起草工作组成立
液压传动 柱塞泵 壳体清洁度的测定 | 30.00 | 2023-05-15 | 征求意见稿
液压传动 柱塞泵 壳体清洁度的测定 | 40.00 | 2023-11-08 | 送审稿，会审
液压传动 柱塞泵 壳体清洁度的测定 | 50.00 | 2024-03-20 | 报批稿
液压传动 柱塞泵 壳体清洁度的测定 | 60.60 | 2024-09-29 | 发布
工程机械用内啮合齿轮泵 技术条件 | 10.99 | 2021-06-30 | 计划下达
工程机械用内啮合齿轮泵 技术条件 | 40.00 | 2022-10-26 | 送审稿，函审
工程机械用内啮合齿轮泵 技术条件 | 50.00 | 2023-06-14 | 报批稿
工程机械用内啮合齿轮泵 技术条件 | 60.60 | 2023-12-20 | 发布
液压传动 数字液压泵 通信接口与诊断要求 | 10.99 | 2025-05-30 | 计划下达
液压传动 数字液压泵 通信接口与诊断要求 | 20.00 | 2025-07-08 | 起草工作组成立
液压传动 数字液压泵 通信接口与诊断要求 | 30.00 | 2025-12-22 | 征求意见稿
"""
_FAST = "JB/T 98061-2023"


def _standards() -> list[Change]:
    """The national ones and others at home, what is more of some of them filled in beside."""
    found = []
    for line in _STANDARDS.strip().splitlines():
        number = line.partition("|")[0].strip()
        more: dict[str, str] = {}
        if number.startswith("GB"):
            more |= {"competent_department": "中国机械工业联合会", "issuer": "国家市场监督管理总局、国家标准化管理委员会"}
        if number.startswith("JB"):
            more |= {"competent_department": "中国机械工业联合会", "issuer": "工业和信息化部"}
        if number == "GB/T 98216-2022":
            more |= {"subsidy_amount": "30", "subsidy_date": "2024-06-21", "subsidy_document": "通财企〔2024〕31号"}
        if number == "GB/T 98473-2024":
            more |= {"adoption": "MOD", "adopted_number": "ISO 98390:2019"}
        if not number:
            more |= {"stage_code": "30.00"}
        more["fast_track"] = "C" if number == _FAST else "常规程序"
        found += table(STANDARDS, _STANDARD, line, **more)
    return found


def changes() -> list[Change]:
    """The standards led and taken part in, who drafted them, and how far they got."""
    return [
        *_standards(),
        *table(STANDARDS, _ABROAD, _INTERNATIONAL, issuer="ISO", validity_status="现行"),
        *table(STANDARD_DRAFTERS, "standard drafter_name person_rank department", _DRAFTERS),
        *table(STANDARD_STAGES, "standard stage_code reached_date stage_result", _STAGES),
    ]
