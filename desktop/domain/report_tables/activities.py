"""The tables of what everyone takes part in: fund, proposals, events, meetings and papers."""

from desktop.domain.report_tables.detail import Detail
from desktop.domain.words import Words

ACTIVITIES: tuple[Detail, ...] = (
    Detail(
        "fund_entries",
        Words("综合质量-激励基金", "Quality work - fund"),
        Words("综合质量工作（八）质量激励基金收支表", "Quality work 8: incentive fund"),
        (
            "entry_date",
            "direction",
            "amount",
            "reason",
            "recipient_kind",
            "recipient_name",
            "document_number",
        ),
        ("entry_date",),
    ),
    Detail(
        "proposals",
        Words("综合质量-合理化建议", "Quality work - proposals"),
        Words("综合质量工作（九）合理化建议情况表", "Quality work 9: proposals"),
        (
            "proposal_number",
            "proposal_name",
            "proposal_date",
            "proposers",
            "department",
            "category",
            "review",
            "done_date",
            "benefit",
            "benefit_type",
            "finance_result",
            "reward",
            "reward_date",
            "grade",
        ),
        ("proposal_date", "proposal_number"),
        beside=(("benefit_months", "proposal"),),
        left_out_if_empty=True,
    ),
    Detail(
        "quality_events",
        Words("综合质量-质量活动", "Quality work - events"),
        Words("综合质量工作（十）质量活动情况表", "Quality work 10: quality events"),
        ("event_date", "event_kind", "theme", "organiser", "participants", "content"),
        ("event_date",),
    ),
    Detail(
        "quality_committee_meetings",
        Words("综合质量-质量委员会", "Quality work - meetings"),
        Words(
            "综合质量工作（十一）质量委员会会议情况表", "Quality work 11: meetings of the quality committee"
        ),
        (
            "meeting_name",
            "held_on",
            "chair",
            "attendee_count",
            "agenda",
            "decisions",
            "minutes_number",
        ),
        (
            "held_on",
            "meeting_name",
        ),
        left_out_if_empty=True,
    ),
    Detail(
        "quality_documents",
        Words("综合质量-质量文件", "Quality work - documents"),
        Words("综合质量工作（十二）质量文件情况表", "Quality work 12: quality documents"),
        (
            "document_title",
            "document_kind",
            "document_number",
            "issuer",
            "meeting",
            "issued_on",
            "effective_on",
            "in_force_until",
        ),
        (
            "issued_on",
            "document_title",
        ),
        left_out_if_empty=True,
    ),
    Detail(
        "attachments",
        Words("本年归档材料", "Evidence filed"),
        Words("本年归档佐证材料表", "Evidence filed in the year"),
        (
            "file_name",
            "evidence_kind",
            "item_number",
            "owner_register",
            "owner_name",
            "pages",
            "added_on",
        ),
        (
            "added_on",
            "item_number",
            "file_name",
        ),
        left_out_if_empty=True,
    ),
)
