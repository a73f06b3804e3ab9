"""The sample's quality committee, its decisions and rules, and the bodies that the group belongs to."""

from desktop.domain.changes import Change
from desktop.domain.registers.quality.cooperative_memberships import COOPERATIVE_MEMBERSHIPS
from desktop.domain.registers.quality.quality_documents import QUALITY_COMMITTEE_MEETINGS, QUALITY_DOCUMENTS
from desktop.work.tables import table

_MEETINGS = """
质量委员会2024年第一次会议 | 2024-01-24 | 陈启东 | 陈启东、沈志衡、陆雅琴、各子公司首席质量官 | 11 | 审议2023年质量总结；批准2024年质量目标 | 批准质量目标；同意激励基金拨入80万元 | 江海质委纪2024-01
质量委员会2024年第二次会议 | 2024-07-18 | 沈志衡 | 沈志衡、陆雅琴、各子公司首席质量官、采购部 | 12 | 监督抽查不合格项目处理；供方质量整改 | 镀层孔隙率不合格停镀整改，月底前复查 | 江海质委纪2024-02
质量委员会2025年第一次会议 | 2025-01-15 | 陈启东 | 陈启东、沈志衡、陆雅琴、各子公司首席质量官 | 12 | 审议2024年质量总结；修订质量条例 | 批准2025年质量目标；通过质量条例第三版；同意激励基金拨入100万元 | 江海质委纪2025-01
质量委员会2025年第二次会议 | 2025-07-17 | 沈志衡 | 沈志衡、陆雅琴、各子公司首席质量官、客户服务部 | 13 | 半年质量损失分析；质量奖现场评审准备 | 三项高额返修列入专项；成立迎评工作组 | 江海质委纪2025-02
质量委员会2025年第三次会议 | 2025-12-18 | 陈启东 | 陈启东、沈志衡、陆雅琴、各子公司首席质量官 | 12 | 首席质量官述职；质量奖金分配 | 述职评价全部通过；批准年度奖励方案 | 江海质委纪2025-03
"""

_DOCUMENTS = """
江海集团质量条例（第二版） | 质量条例 | 江海质〔2021〕2号 | 江海精密制造集团有限公司 | | 2021-01-20 | 2021-02-01 | 2025-01-31 | 确立首席质量官制度、质量一票否决和质量问责
江海集团质量条例（第三版） | 质量条例 | 江海质〔2025〕2号 | 江海精密制造集团有限公司 | 质量委员会2025年第一次会议 | 2025-01-20 | 2025-02-01 | | 增设质耻日、激励基金公开和供应链质量条款
关于成立质量委员会的决定 | 委员会决议 | 江海质〔2019〕3号 | 江海精密制造集团有限公司 | | 2019-02-25 | 2019-03-01 | | 质量委员会由总裁任主任，首席质量官任常务副主任
2024年质量目标的决定 | 委员会决议 | 江海质〔2024〕2号 | 质量委员会 | 质量委员会2024年第一次会议 | 2024-01-29 | 2024-02-01 | 2024-12-31 | 质量损失率不高于0.92%，一次交检合格率不低于93%
2025年质量目标的决定 | 委员会决议 | 江海质〔2025〕3号 | 质量委员会 | 质量委员会2025年第一次会议 | 2025-01-21 | 2025-02-01 | 2025-12-31 | 质量损失率不高于0.82%，一次交检合格率不低于95%
质量激励基金管理办法 | 公司制度 | 江海质〔2021〕4号 | 江海精密制造集团有限公司 | | 2021-02-26 | 2021-03-01 | | 基金来源、奖励标准、公示和审计
质量奖迎评工作组的决定 | 委员会决议 | 江海质〔2025〕9号 | 质量委员会 | 质量委员会2025年第二次会议 | 2025-07-22 | 2025-07-22 | 2025-12-31 | 迎评工作组由首席质量官任组长
"""

_MEMBERSHIPS = """
通东液压质量合作社（示例） | 质量合作社 | 南通江海液压元件有限公司 | 理事长 | 2022-04 | | 施立群 | 秘书处 | | 20000 | 共享三坐标和清洁度检测；互派质量官巡诊
南通市质量协会 | 协会 | 江海精密制造集团有限公司 | 副理事长 | 2016-05 | | 沈志衡 | 秘书处 | | 10000 | 承办QC成果发表赛
江苏省质量协会 | 协会 | 江海精密制造集团有限公司 | 理事 | 2018-03-16 | | 陆雅琴 | 会员部 | | 8000 | 首席质量官能力提升培训
长三角流体动力质量联盟（示例） | 联盟 | 江海精密制造集团有限公司 | 会员 | 2021-09 | 2024-12-31 | 顾永年 | 联盟办公室 | | | 比对试验两轮
"""


def changes() -> list[Change]:
    """The meetings, the documents, the memberships."""
    meeting = "meeting_name held_on chair attendees attendee_count agenda decisions minutes_number"
    document = (
        "document_title document_kind document_number issuer meeting issued_on effective_on in_force_until summary"
    )
    membership = (
        "body_name body_kind organisation_unit role since until representative contact_name contact_phone annual_fee activities"
    )
    return [
        *table(QUALITY_COMMITTEE_MEETINGS, meeting, _MEETINGS),
        *table(QUALITY_DOCUMENTS, document, _DOCUMENTS),
        *table(COOPERATIVE_MEMBERSHIPS, membership, _MEMBERSHIPS),
    ]
