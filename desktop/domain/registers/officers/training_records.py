"""Training of chief quality officers and the certificates from it, 培训与证书."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Number, Text, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Period, Record, Register
from desktop.domain.registers.officers import rules
from desktop.domain.words import Words

ORGANISERS = options(
    ("samr", "市场监管总局", "National authority"),
    ("province", "省局", "Provincial authority"),
    ("city", "市局", "City authority"),
    ("county", "县区局", "County authority"),
    (
        "association",
        "质量协会",
        "Quality association",
        ("质协", "中国质量协会", "江苏省质量协会", "省质量协会", "市质量协会"),
    ),
    ("academy", "首席质量官学院", "CQO academy"),
    ("company", "企业内训", "In-house", ("内训",)),
)
TRAINING_TYPES = options(
    ("post", "任职培训", "Training for the post"),
    ("ability", "能力提升培训", "Advanced training"),
    ("continuing", "继续教育", "Continuing education"),
    ("contest", "职业技能竞赛", "Skills contest"),
)
RESULTS = options(
    ("passed", "合格", "Passed"), ("failed", "不合格", "Failed"), ("none", "未考核", "Not examined")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingRecord(Record):
    """One course of one officer, with its certificate where there is one."""

    officer: Link = column(
        Kind.LINK,
        "首席质量官",
        "Officer",
        required=True,
        target="officers",
        synonyms=("姓名", "首席质量官姓名", "学员姓名", "学员", "参训人员", "参训人", "培训人员"),
    )
    course_name: Text = column(
        Kind.TEXT,
        "培训课程",
        "Course",
        required=True,
        synonyms=("课程名称", "培训名称", "培训内容", "培训班名称", "培训班", "课程", "培训项目", "培训班次"),
        assumed="首席质量官培训",
    )
    organiser: Choice = column(
        Kind.CHOICE,
        "主办方",
        "Organiser",
        options=ORGANISERS,
        synonyms=("主办单位", "培训机构", "举办单位", "组织单位", "培训主办方"),
    )
    training_type: Choice = column(
        Kind.CHOICE, "培训类型", "Type", options=TRAINING_TYPES, synonyms=("培训类别",)
    )
    start_date: Day = column(
        Kind.DAY,
        "培训开始",
        "From",
        synonyms=("培训日期", "培训时间", "开始日期", "培训开始日期", "培训起始日期"),
    )
    end_date: Day = column(
        Kind.DAY,
        "培训结束",
        "To",
        synonyms=(
            "培训结束日期",
            "结束日期",
        ),
    )
    hours: Number = column(
        Kind.NUMBER, "学时", "Hours", unit="学时", synonyms=("培训学时", "课时", "学时数", "培训课时")
    )
    exam_result: Choice = column(
        Kind.CHOICE,
        "考核结果",
        "Result",
        options=RESULTS,
        synonyms=(
            "考试结果",
            "考核情况",
        ),
    )
    certificate_no: Text = column(
        Kind.TEXT,
        "证书编号",
        "Certificate number",
        synonyms=(
            "培训证书编号",
            "培训证书号",
            "任职资格证书编号",
            "证书号",
            "证书号码",
            "培训证书号码",
            "资格证书编号",
            "证书编码",
            "合格证编号",
        ),
    )
    certificate_issue_date: Day = column(
        Kind.DAY,
        "发证日期",
        "Issued on",
        synonyms=(
            "发证时间",
            "取证日期",
            "取证时间",
            "颁证日期",
        ),
    )
    certificate_expiry: Day = column(
        Kind.DAY,
        "证书有效期至",
        "Valid until",
        synonyms=("有效期至", "证书有效期", "有效期", "有效期截止", "证书到期日"),
    )


def _check(record: TrainingRecord) -> Iterator[Problem]:
    yield from not_before(record, TRAINING_RECORDS.field("end_date"), TRAINING_RECORDS.field("start_date"))
    yield from not_before(
        record, TRAINING_RECORDS.field("certificate_expiry"), TRAINING_RECORDS.field("certificate_issue_date")
    )
    if record.hours is not None and record.hours < 0:
        yield error("hours", "不能为负数", "cannot be negative")


TRAINING_RECORDS = Register(
    id="training_records",
    words=Words("培训与证书", "Training and certificates"),
    record=TrainingRecord,
    title="course_name",
    under=("officer",),
    year="start_date",
    known_by=(("officer", "certificate_no"), ("officer", "course_name", "start_date")),
    names=("培训", "证书"),
    periods=(Period(("培训起止时间", "培训起止日期", "起止时间", "起止日期"), "start_date", "end_date"),),
    check=_check,
    rules=(rules.TRAINING_CERTIFICATE_IN_FORCE,),
)
