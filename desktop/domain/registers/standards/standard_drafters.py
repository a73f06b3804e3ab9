"""The company's people who drafted a standard, 本企业起草人."""

from collections.abc import Iterator

from desktop.domain.fields import Kind, Link, Text, Whole, column
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardDrafter(Record):
    """One person among the drafters of one standard."""

    standard: Link = column(
        Kind.LINK, "所起草标准", "Standard drafted", required=True, target="standards", synonyms=("标准名称",)
    )
    drafter_name: Text = column(
        Kind.TEXT, "起草人姓名", "Drafter", required=True, synonyms=("本企业起草人姓名",)
    )
    person_rank: Whole = column(
        Kind.WHOLE,
        "起草人排名",
        "Rank among the drafters",
        unit="位",
        synonyms=("起草人排序",),
        help=(
            "前言中起草人的先后次序，外单位的人也计入",
            "The place in the foreword, others' people counted too",
        ),
    )
    department: Link = column(Kind.LINK, "起草人部门", "Drafter's unit", target="organisation_units")


def _check(drafter: StandardDrafter) -> Iterator[Problem]:
    if drafter.person_rank is not None and drafter.person_rank < 1:
        yield error("person_rank", "排名从1起", "ranks begin at 1")


STANDARD_DRAFTERS = Register(
    id="standard_drafters",
    words=Words("标准起草人", "Drafters of standards"),
    record=StandardDrafter,
    title="drafter_name",
    unit="department",
    under=("standard",),
    unique=(("standard", "drafter_name"),),
    names=("标准起草人", "起草人名单"),
    check=_check,
)
