"""The tree of subsidiaries, business units, departments and workshops, 组织单位."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Kind, Link, Text, column, options
from desktop.domain.identifiers.credit_code import CREDIT_CODE
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.registers.company import rules
from desktop.domain.words import Words

UNIT_KINDS = options(
    ("group", "集团", "Group", ("集团公司", "总部")),
    ("subsidiary", "子公司", "Subsidiary", ("分公司", "公司")),
    ("business_unit", "事业部", "Business unit"),
    ("department", "部门", "Department", ("科室",)),
    ("workshop", "车间", "Workshop", ("工厂", "分厂")),
    ("team", "班组", "Team"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationUnit(Record):
    """A company, department or workshop."""

    unit_name: Text = column(
        Kind.TEXT,
        "单位名称",
        "Unit name",
        required=True,
        synonyms=("部门名称", "组织名称", "单位", "部门", "组织单位", "机构名称", "单位全称"),
    )
    unit_kind: Choice = column(
        Kind.CHOICE,
        "单位类别",
        "Unit kind",
        options=UNIT_KINDS,
        synonyms=("类别", "性质", "机构类别", "类型"),
    )
    parent: Link = column(
        Kind.LINK,
        "上级单位",
        "Parent unit",
        target="organisation_units",
        synonyms=("所属单位", "上级部门", "上级机构", "隶属单位", "上级"),
    )
    unit_credit_identifier: Text = column(
        Kind.TEXT,
        "统一社会信用代码",
        "Unified social credit identifier",
        form=CREDIT_CODE,
        synonyms=("信用代码", "社会信用代码", "统一信用代码"),
    )


def _check(unit: OrganisationUnit) -> Iterator[Problem]:
    if unit.parent == unit.id:
        yield error("parent", "上级不能是自己", "cannot be its own parent")


ORGANISATION_UNITS = Register(
    id="organisation_units",
    words=Words("组织单位", "Organisation units"),
    record=OrganisationUnit,
    title="unit_name",
    under=("parent",),
    unique=(("unit_name",),),
    names=("组织单位", "组织机构", "下属单位", "部门清单"),
    check=_check,
    rules=(
        rules.credit_code_valid("unit_credit_identifier"),
        rules.division_known("unit_credit_identifier"),
        rules.NO_LOOP,
    ),
)
