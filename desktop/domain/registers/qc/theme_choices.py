"""What a QC theme may be: three classifications, independent of each other, and its status."""

from desktop.domain.fields import options

THEME_TYPES = options(
    ("problem_solving", "问题解决型", "Problem solving", ("问题解决",)),
    ("innovation", "创新型", "Innovation", ("创新",)),
)
TARGET_ORIGINS = options(
    ("self_set", "自定目标", "Self-set", ("自定",)), ("mandated", "指令性目标", "Mandated", ("指令性",))
)
THEME_SOURCES = options(
    ("mandated", "指令性课题", "Mandated theme"),
    ("guided", "指导性课题", "Guided theme"),
    ("own", "自行选择课题", "Own choice", ("自选课题", "自选")),
)
CIRCLE_TYPES = options(
    ("on_site", "现场型", "On-site", ("现场",)),
    ("service", "服务型", "Service", ("服务",)),
    ("breakthrough", "攻关型", "Breakthrough", ("攻关",)),
    ("management", "管理型", "Management", ("管理",)),
    ("innovation", "创新型", "Innovation", ("创新",)),
)
"""The older classification in five, of circles and their themes."""
ACTIVITY_SPANS = options(("short", "短期", "Short"), ("long", "长期", "Long"))
SELECTION_BASES = options(
    ("policy", "上级方针目标", "Policy and targets from above", ("方针目标",)),
    (
        "own_problem",
        "现场或小组自身问题",
        "A problem of the shop floor or the circle",
        ("现场问题", "小组自身问题"),
    ),
    (
        "customer",
        "顾客(含下工序)不满意",
        "A discontented customer or next process",
        ("顾客不满意", "下工序不满意"),
    ),
)
THEME_STATUSES = options(
    ("active", "活动中", "Active", ("进行中", "在研")),
    ("completed", "完成", "Completed", ("已完成", "结题")),
    ("terminated", "终止", "Terminated", ("中止",)),
)
