"""Holders of Six Sigma belts, 带级台账."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Text, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, not_before, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

PERSON_BELTS = options(
    ("yellow", "黄带", "Yellow belt", ("YB",)),
    ("green", "绿带", "Green belt", ("GB",)),
    ("black", "黑带", "Black belt", ("BB",)),
    ("master_black", "黑带大师", "Master black belt", ("MBB",)),
)
CERTIFIED_BY = options(
    ("association", "中国质协注册", "Registered by the national association", ("中国质量协会注册",)),
    ("company", "企业内认证", "Certified in-house", ("内部认证",)),
    ("other", "其他", "Other"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BeltHolder(Record):
    """One belt of one person; a higher belt is another record."""

    belt_holder_name: Text = column(
        Kind.TEXT,
        "持带人姓名",
        "Belt holder",
        required=True,
        synonyms=("持带人", "带级人员姓名", "姓名", "带级人员"),
    )
    organisation_unit: Link = column(
        Kind.LINK,
        "持带人单位",
        "Unit of the holder",
        target="organisation_units",
        synonyms=(
            "部门",
            "单位",
        ),
    )
    person_belt: Choice = column(
        Kind.CHOICE,
        "人员带级",
        "Belt held",
        required=True,
        options=PERSON_BELTS,
        synonyms=(
            "持有带级",
            "带级",
            "级别",
        ),
    )
    belt_certificate_number: Text = column(
        Kind.TEXT,
        "带级证书编号",
        "Belt certificate number",
        synonyms=(
            "带级注册号",
            "证书编号",
            "注册编号",
            "注册证号",
            "注册号",
            "证书号",
        ),
    )
    certified_by: Choice = column(Kind.CHOICE, "认证方式", "Certified by", options=CERTIFIED_BY)
    register_body: Text = column(
        Kind.TEXT,
        "注册机构",
        "Registering body",
        synonyms=(
            "带级认证机构",
            "发证机构",
            "认证机构",
        ),
    )
    belt_trained_on: Day = column(Kind.DAY, "带级培训完成日期", "Belt training finished on")
    belt_registered_on: Day = column(
        Kind.DAY,
        "带级注册日期",
        "Belt registered on",
        synonyms=(
            "带级获证日期",
            "发证日期",
            "注册日期",
            "获证日期",
        ),
    )
    belt_valid_until: Day = column(
        Kind.DAY,
        "带级有效期至",
        "Belt valid until",
        synonyms=(
            "有效期至",
            "有效期",
        ),
    )
    belt_left_on: Day = column(Kind.DAY, "持带人离任日期", "Holder left on")
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(holder: BeltHolder) -> Iterator[Problem]:
    field = BELT_HOLDERS.field
    yield from not_before(holder, field("belt_registered_on"), field("belt_trained_on"))
    yield from not_before(holder, field("belt_valid_until"), field("belt_registered_on"))


def _over(holder: BeltHolder, records: Records) -> Iterator[Problem]:
    over = holder.belt_valid_until is not None and holder.belt_valid_until < records.today
    if over and holder.belt_left_on is None:
        yield warning("belt_valid_until", "带级注册已过有效期", "the registration of the belt has run out")


BELT_IN_FORCE = Rule(
    id="BELT-valid",
    words=Words("在岗持带人的带级注册在有效期内", "The belts of those who are still here have not run out"),
    source=Words("本软件", "This program"),
    within=_over,
)

BELT_HOLDERS = Register(
    id="belt_holders",
    words=Words("带级台账", "Belt holders"),
    record=BeltHolder,
    title="belt_holder_name",
    unit="organisation_unit",
    unique=(("belt_certificate_number",),),
    known_by=(("belt_holder_name", "person_belt", "belt_registered_on"),),
    names=("带级台账", "带级人员"),
    check=_check,
    rules=(BELT_IN_FORCE,),
)
