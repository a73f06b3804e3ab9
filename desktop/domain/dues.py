"""What a quality department has to see to by a day: terms that end, certificates that expire, steps that are planned.

A due is data: the register and the field that hold the day, and what settles it. The list on the overview and on the
command line both come from here.
"""

from dataclasses import field

from desktop.domain.figures.conditions import Condition, Is, IsNot
from desktop.domain.late import dataclass
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True)
class Due:
    """One kind of thing that is due. A record is due by the day in its field, a month by its last day."""

    register: str
    day: str
    """The field that holds the day."""
    words: Words
    notice: int = 30
    """Days before it that it is told."""
    settled_by: tuple[str, ...] = ()
    """Fields of the record of which any, once filled, settles it."""
    where: tuple[Condition, ...] = ()
    """What else the record must be."""
    renewed_within: tuple[str, ...] = ()
    """Fields that a renewal shares with what it renews: of such records only the one with the last day is due."""
    done_at: tuple[str, ...] = ()
    """The fields in which it is noted that it was seen to: the record is opened at the first that is blank, else the last."""
    lapses: bool = False
    """Whether it is over once the day has passed, such as an event; else it stays due until it is settled."""


@dataclass(frozen=True, slots=True)
class Yearly:
    """A day that comes each year."""

    words: Words
    month: int
    day: int
    notice: int
    until: tuple[int, int] = field(default=(0, 0))
    """Month and day of its end; it is over the day after."""


DUES: tuple[Due, ...] = (
    Due(
        "appointments",
        "term_end",
        Words("首席质量官任期届满", "Officer's term ends"),
        60,
        ("end_date",),
        renewed_within=("officer", "organisation_unit"),
    ),
    Due(
        "training_records",
        "certificate_expiry",
        Words("培训证书到期", "Training certificate expires"),
        90,
        renewed_within=("officer",),
    ),
    Due(
        "officer_evaluations",
        "evaluation_certificate_until",
        Words("评价证书到期", "Evaluation certificate expires"),
        90,
        renewed_within=("officer",),
    ),
    Due(
        "belt_holders",
        "belt_valid_until",
        Words("带级注册到期", "Belt registration expires"),
        60,
        ("belt_left_on",),
        renewed_within=("belt_holder_name", "person_belt"),
    ),
    Due(
        "management_certificates",
        "valid_until",
        Words("体系证书到期", "Management certificate expires"),
        90,
        where=(IsNot("certificate_state", ("revoked", "cancelled")),),
        renewed_within=("certified_to",),
    ),
    Due(
        "certification_brands",
        "valid_until",
        Words("品牌认证证书到期", "Brand certificate expires"),
        90,
        renewed_within=("brand_name",),
    ),
    Due(
        "trademarks",
        "registered_to",
        Words("商标续展", "Trademark to be renewed"),
        180,
        where=(IsNot("trademark_status", ("lapsed",)),),
        renewed_within=("trademark_name",),
    ),
    Due(
        "geographical_indications",
        "licence_until",
        Words("地理标志用标到期", "Licence of an indication ends"),
        90,
        renewed_within=("indication_name",),
    ),
    Due(
        "quality_credits",
        "valid_until",
        Words("质量信用等级到期", "Quality credit expires"),
        60,
        renewed_within=("organisation_unit",),
    ),
    Due(
        "standard_leaders",
        "valid_to",
        Words("企业标准领跑者到期", "Standard leader expires"),
        60,
        renewed_within=("declaration",),
    ),
    Due("committee_seats", "term_end", Words("标准化技术组织任期届满", "Committee term ends"), 60),
    Due(
        "standardization_pilots",
        "due_date",
        Words("标准化试点应完成", "Pilot to be finished"),
        60,
        ("acceptance_date", "acceptance_result"),
    ),
    Due(
        "standard_stages",
        "due_date",
        Words("标准制修订阶段应完成", "Stage of a standard due"),
        30,
        ("reached_date",),
        done_at=("reached_date",),
    ),
    Due(
        "qc_themes",
        "plan_end",
        Words("质量课题应完成", "Theme to be completed"),
        30,
        ("activity_end",),
        where=(IsNot("theme_status", ("completed", "terminated")),),
    ),
    Due(
        "qc_steps",
        "planned_end",
        Words("课题步骤应完成", "Step of a theme due"),
        7,
        ("actual_end",),
        done_at=("actual_end",),
    ),
    Due(
        "qc_countermeasures",
        "due_date",
        Words("对策应完成", "Countermeasure due"),
        7,
        ("implemented_on",),
        done_at=("implemented_on",),
    ),
    Due(
        "six_sigma_projects",
        "planned_end_date",
        Words("六西格玛项目应结项", "Project to be closed"),
        30,
        ("actual_end_date",),
        where=(IsNot("project_status", ("closed", "terminated", "handover")),),
    ),
    Due(
        "project_phases",
        "planned_end",
        Words("项目阶段应完成", "Phase of a project due"),
        14,
        ("actual_end", "gate_result"),
        done_at=("actual_end",),
    ),
    Due(
        "proposals",
        "planned_date",
        Words("合理化建议应实施", "Proposal to be carried out"),
        14,
        ("done_date",),
        done_at=("done_date",),
        where=(Is("review", ("adopted", "partly_adopted", "trial")),),
    ),
    Due(
        "benefit_months",
        "benefit_month",
        Words("收益待财务确认", "Benefit to be confirmed by finance"),
        0,
        where=(IsNot("finance_result", ("confirmed", "rejected")),),  # a name and a day decide nothing
        done_at=("finance_confirmed_by", "finance_confirmed_date", "finance_result"),
    ),
    Due("quality_events", "event_date", Words("质量活动", "Quality event"), 30, lapses=True),
)

YEARLY: tuple[Yearly, ...] = (Yearly(Words("全国质量月", "National quality month"), 9, 1, 45, (9, 30)),)
"""The quality month is September, every year since 1978 (data dictionary, section 5.8)."""

OWN_DAYS = ("shame_day", "open_day")
"""Kinds of quality events that a company keeps on the same day each year, such as the day of a failure that it remembers."""
