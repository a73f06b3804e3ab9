"""What money from an improvement is, and whether finance stands behind it."""

from desktop.domain.fields import options

BENEFIT_TYPES = options(
    ("hard", "硬收益", "Hard", ("硬性收益", "直接收益", "直接")),
    ("soft", "软收益", "Soft", ("软性收益", "间接收益", "间接")),
    ("potential", "潜在收益", "Potential", ("潜在",)),
)
"""Only hard benefit enters a total; the others are shown beside it."""

FINANCE_RESULTS = options(
    ("confirmed", "已确认", "Confirmed", ("确认", "是", "√", "通过")),
    ("unconfirmed", "未确认", "Not confirmed", ("待确认", "否")),
    ("rejected", "不予确认", "Rejected", ("不确认", "不认可")),
)
