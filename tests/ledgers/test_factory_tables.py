"""Tables of the newer registers as factories head them: each is read as what it is, and wholly."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.values.dates import Month
from desktop.excel.grid import Sheet
from desktop.excel.ledger_import import understand

KEPT = [
    pytest.param("qc_members", "QC小组成员", [
        ["2025年QC小组成员名单"],
        ["序号", "小组名称", "姓名", "性别", "工号", "岗位", "组内职务", "分工", "受教育时间（h）"],
        [1, "攀登QC小组", "葛晓东", "男", "A0123", "工艺员", "组长", "策划、组织实施", 48],
        [2, "攀登QC小组", "沙丽萍", "女", "A0124", "检验员", "组员", "数据收集", 32],
        ["合计", None, None, None, None, None, None, None, 80],
    ], 2, set(), id="QC小组成员"),
    pytest.param("qc_activities", "Sheet1", [
        ["QC小组活动记录表"],
        ["序号", "课题名称", "活动时间", "活动地点", "主持人", "应到人数", "实到人数", "活动内容", "记录人"],
        [1, "降低阀芯磨削废品率", "2025.3.5", "会议室", "葛晓东", 8, 7, "现状调查，收集一季度数据", "沙丽萍"],
        [2, "降低阀芯磨削废品率", "2025.3.19", "会议室", "葛晓东", 8, 8, "原因分析", "沙丽萍"],
    ], 2, {"应到人数"}, id="Sheet1"),
    pytest.param("qc_countermeasures", "对策表", [
        ["对策表"],
        ["序号", "课题", "要因", "对策", "目标", "措施", "地点", "完成时间", "负责人"],
        [1, "降低阀芯磨削废品率", "砂轮修整周期长", "缩短修整周期", "修整间隔≤50件", "编制修整作业指导书", "磨削工段", "2025.6.30", "陆建华"],
    ], 1, set(), id="对策表"),
    pytest.param("proposals", "合理化建议", [
        ["2025年合理化建议台账（单位：元）"],
        ["序号", "建议编号", "建议名称", "提案人", "部门", "提出日期", "建议内容", "是否采纳", "实施日期", "节约金额", "奖励金额"],
        [1, "TA-001", "改进清洗篮", "周海燕", "清洗车间", "2025-03-04", "原清洗篮易划伤，改为尼龙", "采纳", "2025-04-01", 12000, 200],
        [2, "TA-002", "换刀提示灯", "吴兵", "机加车间", "2025-03-06", "加提示灯", "否", None, None, 50],
    ], 2, set(), id="合理化建议"),
    pytest.param("spot_checks", "监督抽查", [
        ["近三年产品质量监督抽查情况"],
        ["序号", "抽查时间", "抽查部门", "抽查级别", "产品名称", "规格型号", "检验结果", "不合格项目", "报告编号", "整改情况"],
        [1, "2025年5月12日", "江苏省市场监督管理局", "省级", "液压阀", "DG-02", "合格", "/", "WJ2025-011", ""],
        [2, "2025年8月3日", "南通市市场监督管理局", "市级", "比例阀", "EDG-01", "不合格", "耐压", "WJ2025-102", "已整改复查合格"],
    ], 2, {"抽查部门"}, id="监督抽查"),
    pytest.param("quality_cost_months", "质量成本", [
        ["2025年质量成本统计表", "", "", "单位：万元"],
        ["月份", "预防成本", "鉴定成本", "内部损失", "外部损失", "质量成本合计", "销售收入", "质量损失率（%）"],
        ["2025年1月", 3.2, 4.1, 8.5, 2.2, 18, 2450, 0.44],
        ["2025年2月", 3.0, 4.0, 7.5, 2.0, 16.5, 2100, 0.45],
        ["合计", 6.2, 8.1, 16, 4.2, 34.5, 4550, None],
    ], 2, {"销售收入", "质量成本合计"}, id="质量成本"),
    pytest.param("quality_cost_months", "质量成本月报", [
        ["2025年质量成本统计表（元）"],
        ["月份", "预防费用", "鉴定费用", "内部损失成本", "外部损失成本", "产值"],
        ["1月", 32000, 41000, 85000, 22000, 24500000],
        ["2月", 30000, 40000, 75000, 20000, 21000000],
    ], 2, set(), id="质量成本月报"),
    pytest.param("award_declarations", "申报", [
        ["质量奖申报一览表"],
        ["序号", "奖项名称", "申报年度", "申报单位", "级别", "申报日期", "进展", "结果"],
        [1, "南通市市长质量奖", 2025, "江海精密液压有限公司", "市级", "2025-06-10", "现场评审", "获奖"],
    ], 1, {"级别"}, id="申报"),
    pytest.param("company_years", "企业数据", [
        ["企业历年主要数据（万元）"],
        ["年度", "营业收入", "利润总额", "从业人员平均人数", "研发投入"],
        [2023, 28000, 2100, 412, 1200],
        [2024, 30500, 2400, 420, 1350],
    ], 2, {"研发投入"}, id="企业数据"),
    pytest.param("belt_holders", "带级人员", [
        ["六西格玛带级人员台账"],
        ["序号", "姓名", "部门", "带级", "证书编号", "发证机构", "发证日期", "有效期至"],
        [1, "季云帆", "质量管理部", "黑带", "CAQ-BB-2021-0031", "中国质量协会", "2021-11-20", "2026-11-19"],
        [2, "陆雅琴", "工艺部", "绿带", "CAQ-GB-2022-0107", "中国质量协会", "2022-05-11", None],
    ], 2, set(), id="带级人员"),
    pytest.param("training_records", "培训", [
        ["首席质量官培训记录"],
        ["序号", "姓名", "培训课程", "培训机构", "培训开始日期", "培训结束日期", "学时", "证书编号", "发证日期"],
        [1, "陆雅琴", "首席质量官任职培训", "江苏省质量协会", "2024-05-06", "2024-05-10", 40, "CQO-2024-118", "2024-05-20"],
    ], 1, set(), id="培训"),
    pytest.param("customer_complaints", "客诉", [
        ["2025年客户投诉台账"],
        ["序号", "投诉编号", "投诉日期", "客户名称", "产品名称", "投诉内容", "责任部门", "原因分析", "处理措施", "关闭日期", "损失金额（元）"],
        [1, "KS-2501", "2025/1/8", "徐州重机", "比例阀", "阀芯卡滞", "机加车间", "毛刺未去净", "退换并加严", "2025/1/25", 3600],
    ], 1, set(), id="客诉"),
    pytest.param("committee_seats", "标委会", [
        ["参加标准化技术组织情况"],
        ["序号", "标准化技术委员会名称", "委员会编号", "姓名", "职务", "聘任日期", "届满日期"],
        [1, "全国液压气动标准化技术委员会", "SAC/TC 3", "陆雅琴", "委员", "2022-03-01", "2027-02-28"],
    ], 1, set(), id="标委会"),
    pytest.param("honours", "荣誉", [
        ["近年质量荣誉一览"],
        ["序号", "荣誉名称", "授予单位", "获得时间", "级别"],
        [1, "江苏省质量信用AA级企业", "江苏省市场监督管理局", "2024年11月", "省级"],
    ], 1, set(), id="荣誉"),
    pytest.param("trademarks", "商标", [
        ["注册商标"],
        ["序号", "商标名称", "注册号", "类别", "注册日期", "有效期至", "是否驰名"],
        [1, "江海", "1234567", "7", "2012-03-07", "2032-03-06", "否"],
    ], 1, {"是否驰名"}, id="商标"),
    pytest.param("management_certificates", "体系认证", [
        ["管理体系认证证书台账"],
        ["序号", "体系名称", "证书编号", "认证机构", "发证日期", "有效期至", "认证范围"],
        [1, "质量管理体系", "00124Q31234R3M", "中国质量认证中心", "2024-03-01", "2027-02-28", "液压阀的设计、制造"],
    ], 1, set(), id="体系认证"),
    pytest.param("qc_awards", "QC获奖", [
        ["QC成果获奖情况"],
        ["序号", "小组名称", "课题名称", "获奖名称", "级别", "获奖时间", "颁奖单位"],
        [1, "攀登QC小组", "降低阀芯磨削废品率", "江苏省优秀质量管理小组", "省级", "2025-07-10", "江苏省质量协会"],
    ], 1, set(), id="QC获奖"),
    pytest.param("qc_circles", "小组登记", [
        ["QC小组注册登记表"],
        ["序号", "小组名称", "注册编号", "部门", "成立日期", "小组类型"],
        [1, "攀登QC小组", "QC-2023-01", "磨削车间", "2023-02-10", "现场型"],
    ], 1, set(), id="小组登记"),
    pytest.param("project_members", "项目成员", [
        ["六西格玛项目团队成员"],
        ["序号", "项目编号", "姓名", "角色", "投入比例"],
        [1, "6S-2025-01", "季云帆", "黑带", "50%"],
    ], 1, {"投入比例"}, id="项目成员"),
    pytest.param("benefit_months", "收益", [
        ["2025年项目收益月度确认表（元）"],
        ["项目编号", "月份", "收益类型", "计划收益", "实际收益", "财务确认人"],
        ["6S-2025-01", "2025-03", "硬收益", 50000, 48230.55, "沙丽萍"],
        ["6S-2025-01", "2025-04", "硬收益", 50000, 51200, "沙丽萍"],
    ], 2, set(), id="收益"),
    pytest.param("quality_documents", "文件", [
        ["质量管理文件清单"],
        ["序号", "文件编号", "文件名称", "发布日期", "类别"],
        [1, "JH/QM-01", "质量手册", "2024-01-01", "制度"],
    ], 1, set(), id="文件"),
    pytest.param("quality_measures", "质量目标", [
        ["2025年质量指标完成情况"],
        ["序号", "指标名称", "年度", "月份", "单位", "目标值", "实际值"],
        [1, "一次交检合格率", 2025, "2025-01", "%", 98.5, 98.7],
    ], 1, set(), id="质量目标"),
]


def read(sheet, rows):
    width = max(len(row) for row in rows)
    return understand([Sheet(sheet, [[*row, *[None] * (width - len(row))] for row in rows], ())], Path("台账.xlsx"))


@pytest.mark.parametrize(("register", "sheet", "rows", "records", "unused"), KEPT)
def test_a_table_is_read_as_what_it_is(register, sheet, rows, records, unused):
    (table,) = read(sheet, rows)
    assert table.register == register
    assert table.refused == ()
    assert len(table.rows) == records
    assert set(table.unused_columns) == unused


@pytest.mark.parametrize(("register", "sheet", "rows", "records", "unused"), KEPT)
def test_the_title_on_the_sheet_alone_says_as_much(register, sheet, rows, records, unused):
    (table,) = read(rows[0][0], rows[1:])
    assert (table.register, len(table.rows)) == (register, records)


def one(sheet):
    (rows,) = (param.values[2] for param in KEPT if param.id == sheet)
    (table,) = read(sheet, rows)
    return [row.values for row in table.rows], table


def test_amounts_and_days_go_where_they_belong():
    complaint = one("客诉")[0][0]
    assert (complaint["claim"], complaint["closed_on"]) == (Decimal(3600), date(2025, 1, 25))
    adopted, refused = one("合理化建议")[0]
    assert (adopted["benefit"], adopted["reward"]) == (Decimal(12000), Decimal(200))
    assert [adopted["review"], refused["review"]] == ["adopted", "not_adopted"]
    seat = one("标委会")[0][0]
    assert (seat["person"], seat["seat_role"], seat["term_end"]) == ("陆雅琴", "member", date(2027, 2, 28))


def test_months_without_a_year_are_of_the_year_in_the_title():
    months, table = one("质量成本月报")
    assert [month["cost_month"] for month in months] == [Month(2025, 1), Month(2025, 2)]
    assert any("2025" in said.zh for said in table.assumed)


def test_months_without_a_year_anywhere_are_refused():
    (table,) = read("质量成本", [["月份", "预防成本（元）", "鉴定成本（元）", "内部损失（元）"], ["3月", 1, 2, 3]])
    assert [refusal.cell for refusal in table.refused] == ["A2"]


def test_what_follows_from_the_row_is_not_asked_for():
    honour = one("荣誉")[0][0]
    assert "honour_year" not in honour
    assert honour["awarded_on"] == Month(2024, 11)
