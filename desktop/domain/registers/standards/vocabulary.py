"""The choices that the registers of standards share."""

from desktop.domain.fields import options

LEVELS = options(
    ("international", "国际标准", "International", ("国际",)),
    ("national", "国家标准", "National", ("国标", "国家")),
    ("industry", "行业标准", "Industry", ("行标", "行业")),
    ("local", "地方标准", "Local", ("地标", "地方")),
    ("group", "团体标准", "Group", ("团标", "团体")),
    ("enterprise", "企业标准", "Enterprise", ("企标", "企业")),
)
NATURES = options(
    ("mandatory", "强制性", "Mandatory", ("强制", "强制性标准")),
    ("recommended", "推荐性", "Recommended", ("推荐", "推荐性标准")),
    ("guidance", "指导性技术文件", "Guidance document", ("指导性",)),
    ("sample", "标准样品", "Reference sample"),
)
LOCAL_TIERS = options(
    ("province", "省级", "Province", ("省",)), ("city", "设区市", "City", ("市级", "市", "设区的市"))
)
ACTIONS = options(
    ("new", "制定", "New"), ("revision", "修订", "Revision"), ("amendment", "修改单", "Amendment")
)
ADOPTIONS = options(
    ("idt", "等同采用（IDT）", "Identical (IDT)", ("IDT", "等同采用", "等同")),
    ("mod", "修改采用（MOD）", "Modified (MOD)", ("MOD", "修改采用", "修改")),
    ("neq", "非等效（NEQ）", "Not equivalent (NEQ)", ("NEQ", "非等效")),
)
FAST_TRACKS = options(
    ("none", "常规程序", "Usual procedure", ("常规", "正常程序", "否")),
    ("b", "快速程序B（省略起草）", "Fast track B (no drafting)", ("B", "B程序", "快速程序B")),
    (
        "c",
        "快速程序C（省略起草和征求意见）",
        "Fast track C (no drafting, no comments)",
        ("C", "C程序", "快速程序C"),
    ),
)
FOREWORD_LABELS = options(
    ("sole", "唯一起草单位", "Sole drafter", ("唯一",)),
    ("responsible", "负责起草单位", "Responsible drafter", ("负责",)),
    ("main", "主要起草单位", "Main drafter", ("主要",)),
    ("participating", "参加起草单位", "Participating drafter", ("参加起草",)),
    ("undistinguished", "无区分", "Not distinguished", ("不区分", "未区分")),
)
ROLES = options(
    ("led", "主导", "Led", ("第一起草单位", "牵头", "主持")),
    ("second", "第二", "Second", ("第二起草", "第二起草单位")),
    ("third_to_fifth", "第三至第五", "Third to fifth", ("第三", "第四", "第五", "第三至五", "第三-第五")),
    ("took_part", "参与", "Took part", ("参加", "参编")),
)
INTERNATIONAL_ROLES = options(
    ("project_leader", "项目负责人", "Project leader"),
    ("convenor", "召集人", "Convenor", ("召集人(Convenor)",)),
    ("registered_expert", "注册专家", "Registered expert", ("专家",)),
)
VALIDITY = options(
    ("drafting", "制修订中", "In drafting", ("在研", "起草中")),
    ("coming", "即将实施", "Coming into force"),
    ("current", "现行", "Current", ("现行有效", "有效")),
    ("withdrawn", "废止", "Withdrawn", ("作废",)),
    ("superseded", "被代替", "Superseded", ("被替代",)),
)
