"""Quality awards, their indicators, and conditions of brands and credit, as public pages tell them: to be edited."""

from desktop.domain.changes import Change
from desktop.domain.registers.quality.award_schemes import AWARD_INDICATORS, AWARD_SCHEMES
from desktop.domain.registers.quality.certification_brands import BRAND_CONDITIONS
from desktop.domain.registers.quality.quality_credits import CREDIT_STEPS
from desktop.work.tables import table

_SCHEMES = """
南通市市长质量奖 | 市级 | 南通市人民政府 | 是 | 每年 | 农业、工业、建筑业、服务业企业和公共服务类非政府机构 | 50 | | | | | | | 公开报道（2011年、2015年奖金） | 否 | 2009年设立；奖金以当年申报通知为准
如皋市市长质量奖 | 县级 | 如皋市人民政府 | 是 | 每年 | 组织类、提名奖、个人类 | | | | | | | | 公开报道 | 否 | 奖金以当年申报通知为准
通州区区长质量奖 | 县级 | 南通市通州区人民政府 | 是 | | | | | | | | | | 公开报道 | 否 | 办法于2023年修订
江苏省省长质量奖 | 省级 | 江苏省人民政府 | 是 | 每年 | 组织和一线质量工作人员，每次各不超过10个 | 100 | 20 | | | | | | 公开报道 | 否 | 另设提名奖
南京市市长质量奖 | 市级 | 南京市人民政府 | 是 | 每年 | 依法经营3年以上的组织；从事质量工作10年以上的个人 | 50 | 5 | 3 | | | | | 公开报道（2021年） | 否 | 正奖奖金；提名奖另计
中国质量奖 | 国家级 | 国家市场监督管理总局 | 是 | | 制造业、服务业、工程建设、国防、医疗、教育、一线班组（含QC小组）、非营利组织和个人 | | | | 5 | | | | 公开申报通知 | 否 | 不收费；申报前内部公示
政府质量奖（各地通行要求） | | | 是 | | 未列入本目录的政府质量奖可参照 | | | | | 3000 | 30000 | 60000 | 多地公开申报表的填报说明 | 否 | 字数以当年申报通知为准
全国质量奖 | 协会 | 中国质量协会 | 否 | | 实施卓越绩效的组织 | | | | | | | | 业内通行说法 | 否 | 不是政府奖
"""

_INDICATORS = """
1 | 资产总额 | total_assets | 万元 | 否 |
2 | 主营业务收入 | main_business_revenue | 万元 | 否 |
3 | 投资收益 | investment_income | 万元 | 否 |
4 | 营业外收入 | non_operating_income | 万元 | 否 |
5 | 利润总额 | total_profit | 万元 | 否 |
6 | 纳税总额 | total_tax | 万元 | 否 |
7 | 销售额 | sales | 万元 | 否 |
8 | 创汇总额 | export_earnings | 万美元 | 否 |
9 | 社会贡献率 | social_contribution_rate | % | 否 | 社会贡献总额÷平均资产总额
10 | 总资产贡献率 | return_on_total_assets | % | 否 |
11 | 资本保值增值率 | capital_maintenance_rate | % | 否 |
12 | 资产负债率 | debt_to_asset_ratio | % | 否 |
13 | 流动资产周转率 | current_asset_turnover | 次 | 否 |
14 | 成本费用利润率 | cost_profit_ratio | % | 否 |
15 | 全员劳动生产率 | overall_labour_productivity | 万元/人 | 否 |
16 | 产品销售率 | product_sales_rate | % | 否 |
17 | 产品质量等级品率 | product_grade_rate | % | 否 |
18 | 质量损失率 | quality_loss_rate | % | 否 | 内部与外部损失成本÷工业总产值（现价）
19 | 新产品产值率 | new_product_output_rate | % | 否 |
20 | 万元总产值综合能耗 | energy_per_10k_output | 吨/万元 | 否 | 吨为吨标准煤
21 | 万元总产值综合能耗年下降率 | energy_reduction_rate | % | 否 |
22 | 安全指标 | safety_index | | 是 |
"""

_CONDITIONS = """
江苏精品 | 消费品 | 20000 | 3 | 2 | 主导或参与标准制修订的优先
江苏精品 | 生产资料 | 30000 | 3 | 2 | 主导或参与标准制修订的优先
"""

_STEPS = """
申报A级 | | A级 | | 3 | 申请表和承诺书，网上申报 | 公开报道（2025年通知）
A级升AA级 | A级 | AA级 | 2 | 3 | 取得A级满两年 | 公开报道（2024年规则）
AA级升AAA级 | AA级 | AAA级 | 1 | 3 | 取得AA级的次年 | 公开报道（2024年规则）
"""


def changes() -> list[Change]:
    """The awards, the indicators, and the conditions; none of it was compared with an official text."""
    schemes = table(
        AWARD_SCHEMES,
        "scheme_name scheme_level awarding_body is_government frequency who_may_apply money_organisation "
        "money_individual years_operating publicity_working_days longest_profile shortest_report longest_report "
        "scheme_source is_official scheme_remarks",
        _SCHEMES,
    )
    indicators = table(
        AWARD_INDICATORS,
        "indicator_order indicator indicator_identifier value_unit is_text calculation",
        _INDICATORS,
        indicator_source="某市政府质量奖申报表（公开）",
        is_official="否",
    )
    conditions = table(
        BRAND_CONDITIONS,
        "brand_name product_sector least_sales least_years growth_years other_conditions",
        _CONDITIONS,
        condition_source="公开报道（2021年规则）",
        is_official="否",
    )
    steps = table(
        CREDIT_STEPS,
        "step_name from_grade to_grade years_between years_operating step_conditions step_source",
        _STEPS,
        is_official="否",
    )
    return [*schemes, *indicators, *conditions, *steps]
