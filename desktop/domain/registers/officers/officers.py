"""Chief quality officers, 首席质量官名册."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.errors import BadValue
from desktop.domain.fields import (
    Choice,
    Day,
    Kind,
    Link,
    MonthOf,
    Text,
    Whole,
    YesNo,
    column,
    options,
)
from desktop.domain.identifiers import id_number
from desktop.domain.identifiers.id_number import ID_NUMBER
from desktop.domain.identifiers.phone import PHONE
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, warning
from desktop.domain.register import Companion, Record, Register
from desktop.domain.registers.officers import rules
from desktop.domain.registers.officers.eligibility import whole_years
from desktop.domain.values.dates import Month
from desktop.domain.words import Words

SEXES = options(("male", "男", "Male"), ("female", "女", "Female"))
EDUCATION = options(
    ("secondary", "中专", "Secondary vocational", ("高中", "中职")),
    ("college", "大专", "College", ("专科",)),
    ("bachelor", "本科", "Bachelor", ("大学", "大学本科", "学士")),
    ("master", "硕士", "Master", ("研究生", "硕士研究生")),
    ("doctor", "博士", "Doctor", ("博士研究生",)),
)
"""Levels of education, lowest first."""

TITLE_LEVELS = options(
    ("junior", "初级", "Junior"),
    ("intermediate", "中级", "Intermediate"),
    ("associate_senior", "副高", "Associate senior", ("副高级",)),
    ("senior", "正高", "Senior", ("正高级",)),
)

ID_DOCUMENTS = options(
    ("id_card", "居民身份证", "Resident identity card", ("身份证",)),
    ("passport", "护照", "Passport"),
    ("hong_kong_macao_taiwan", "港澳台居民证件", "Hong Kong, Macao or Taiwan document", ("港澳台证",)),
)
POLITICAL_STATUSES = options(
    ("party_member", "中共党员", "Member of the Communist Party", ("党员",)),
    ("probationary", "中共预备党员", "Probationary member", ("预备党员",)),
    ("league_member", "共青团员", "Youth League member", ("团员",)),
    ("democratic_party", "民主党派", "Democratic party"),
    ("independent", "无党派人士", "Without party affiliation"),
    ("masses", "群众", "None"),
)
TALENT_POOLS = options(
    ("none", "未入库", "In none", ("否", "无")),
    ("city", "市级", "City", ("市级人才库", "是")),
    ("province", "省级", "Province", ("省级人才库",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer(Record):
    """A person who is or was a chief quality officer."""

    officer_name: Text = column(
        Kind.TEXT,
        "姓名",
        "Name",
        required=True,
        synonyms=("首席质量官", "首席质量官姓名", "人员姓名", "质量官姓名"),
    )
    sex: Choice = column(Kind.CHOICE, "性别", "Sex", options=SEXES)
    birth_year_month: MonthOf = column(
        Kind.MONTH, "出生年月", "Birth month", synonyms=("出生日期", "出生时间", "出生"), personal=True
    )
    id_document_type: Choice = column(Kind.CHOICE, "证件类型", "Document type", options=ID_DOCUMENTS)
    citizen_identification_number: Text = column(
        Kind.TEXT,
        "身份证号",
        "Citizen identification number",
        form=ID_NUMBER,
        personal=True,
        synonyms=(
            "身份证号码",
            "公民身份号码",
            "证件号码",
            "身份证",
            "公民身份证号码",
            "公民身份证号",
            "身份证件号码",
            "证件号",
            "身份证编号",
        ),
        help=(
            "GB 11643，18位，含校验位；空着的性别和出生年月随之填上",
            "GB 11643, 18 characters with a check digit; sex and birth month follow from it where they are blank",
        ),
    )
    other_document_number: Text = column(
        Kind.TEXT, "其他证件号码", "Number of another document", personal=True, synonyms=("护照号码",)
    )
    political_status: Choice = column(Kind.CHOICE, "政治面貌", "Political status", options=POLITICAL_STATUSES)
    organisation_unit: Link = column(
        Kind.LINK,
        "所属单位",
        "Organisation unit",
        required=True,
        target="organisation_units",
        synonyms=(
            "单位",
            "公司",
            "所在单位",
            "单位名称",
            "企业名称",
            "子公司",
            "工作单位",
            "所在公司",
            "任职单位",
            "任职企业",
            "所在企业",
            "所属公司",
            "所属企业",
            "聘任单位",
            "所在单位(部门)",
        ),
    )
    executive_position: Text = column(
        Kind.TEXT,
        "行政职务",
        "Executive position",
        synonyms=("职务", "现任职务", "岗位", "现任行政职务", "行政职位", "现职务", "职位"),
    )
    is_senior_management: YesNo = column(
        Kind.YES_NO, "是否企业高层", "Senior management", synonyms=("是否高管", "是否企业高管", "企业高层")
    )
    education_level: Choice = column(
        Kind.CHOICE,
        "学历",
        "Education",
        options=EDUCATION,
        synonyms=("文化程度", "最高学历", "学历层次", "教育程度"),
    )
    major: Text = column(Kind.TEXT, "所学专业", "Major", synonyms=("专业", "毕业专业"))
    graduated_school: Text = column(
        Kind.TEXT, "毕业院校", "Graduated from", synonyms=("毕业学校", "毕业院校及专业")
    )
    professional_title: Text = column(
        Kind.TEXT,
        "专业技术职称",
        "Professional title",
        synonyms=("职称", "技术职称", "技术职务", "职称名称", "专业职称"),
    )
    professional_title_level: Choice = column(
        Kind.CHOICE, "职称级别", "Title level", options=TITLE_LEVELS, synonyms=("职称等级",)
    )
    quality_work_start: MonthOf = column(
        Kind.MONTH,
        "从事质量工作起始年月",
        "In quality work since",
        synonyms=(
            "从事质量工作起始时间",
            "从事质量工作时间",
            "质量工作起始时间",
            "开始从事质量工作时间",
            "从事质量工作年月",
        ),
    )
    quality_work_years: Whole = column(
        Kind.WHOLE,
        "从事质量工作年限",
        "Years in quality work",
        unit="年",
        synonyms=("质量工作年限", "从事质量管理工作年限"),
        help=(
            "填了起始年月的自动折算到年限截至日期，按整月计，不足一年的舍去",
            "Reckoned by itself from the month of the beginning up to the day in the next field: whole months, rounded down",
        ),
    )
    quality_work_years_as_of: Day = column(
        Kind.DAY,
        "年限截至日期",
        "Years counted up to",
        help=(
            "空着时按填写当天折算；任职条件总是按任命当天重新计算",
            "Where blank, the day on which it is filled in; conditions for the post are always reckoned as of the appointment",
        ),
    )
    qualifications: Text = column(
        Kind.NOTE,
        "职业资格",
        "Qualifications",
        synonyms=("职业资格证书", "执业资格"),
        help=("中级质量师、六西格玛黑带注册等", "Quality engineer, registered Black Belt and the like"),
    )
    mobile: Text = column(
        Kind.TEXT,
        "手机",
        "Mobile",
        form=PHONE,
        personal=True,
        synonyms=("手机号", "手机号码", "联系电话", "电话", "联系手机", "移动电话", "联系方式", "手机电话"),
    )
    email: Text = column(Kind.TEXT, "邮箱", "E-mail", synonyms=("电子邮箱", "电子邮件", "email"))
    is_quality_safety_director: YesNo = column(
        Kind.YES_NO,
        "是否兼任质量安全总监",
        "Also quality safety director",
        synonyms=(
            "兼任质量安全总监",
            "是否质量安全总监",
        ),
    )
    in_talent_pool: Choice = column(
        Kind.CHOICE, "是否入人才库", "In a talent pool", options=TALENT_POOLS, synonyms=("人才库",)
    )
    association_role: Text = column(
        Kind.TEXT, "联盟/协会任职", "Association role", synonyms=("社会任职", "协会任职", "联盟任职")
    )
    personal_honours: Text = column(Kind.NOTE, "个人荣誉", "Personal honours", synonyms=("所获荣誉",))
    work_history: Text = column(
        Kind.NOTE,
        "工作简历",
        "Work history",
        synonyms=("简历",),
        help=("一行一段：起止、单位、职务", "One line a post: from and to, employer, position"),
    )
    from_quality_post: YesNo = column(
        Kind.YES_NO,
        "是否来自质量管理岗位",
        "From a quality management post",
        help=("南通办法：从质量管理岗位人员中产生", "Nantong's rule: taken from quality management"),
    )
    disqualification_declared: YesNo = column(
        Kind.YES_NO, "是否已声明无不得任职情形", "Declared free of disqualifications"
    )
    caused_major_failure: YesNo = column(
        Kind.YES_NO,
        "违法或在质量岗位重大失误、谋利、受刑",
        "Offence, major failure or gain in a quality post",
    )
    sought_gain_by_post: YesNo = column(
        Kind.YES_NO, "利用职责谋取利益", "Used the post for gain", synonyms=("利用职责谋利",)
    )
    interfered_in_operations: YesNo = column(
        Kind.YES_NO, "滥用职权干预正常经营", "Abused authority to interfere in operations"
    )
    leaked_information: YesNo = column(
        Kind.YES_NO, "泄露企业或合作伙伴信息", "Leaked information of the company or its partners"
    )
    harmed_lawful_interests: YesNo = column(
        Kind.YES_NO, "其他损害合法权益的行为", "Harmed lawful interests in another way"
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _complete(officer: Officer) -> Officer:
    return _with_years(_with_id(officer))


def _with_id(officer: Officer) -> Officer:
    """Sex and birth month follow from a sound ID number, where they are blank."""
    number = officer.citizen_identification_number
    if number is None or (officer.sex is not None and officer.birth_year_month is not None):
        return officer
    try:
        number = id_number.read(number)
    except BadValue:
        return officer
    born = id_number.birth_date(number)
    return replace(
        officer,
        sex=officer.sex or id_number.sex(number),
        birth_year_month=officer.birth_year_month or Month(born.year, born.month),
    )


def _with_years(officer: Officer) -> Officer:
    """Years are reckoned up to the day that is stated, else up to the day on which the beginning is written down."""
    start = officer.quality_work_start
    as_of = officer.quality_work_years_as_of or date.today()
    if officer.quality_work_years is not None or start is None or as_of < start.first:
        return officer
    return replace(officer, quality_work_years=whole_years(start, as_of), quality_work_years_as_of=as_of)


def _check(officer: Officer) -> Iterator[Problem]:
    if officer.is_senior_management is False:
        yield warning(
            "is_senior_management",
            "首席质量官应为企业高层",
            "A chief quality officer should be in senior management",
        )
    other = officer.id_document_type in ("passport", "hong_kong_macao_taiwan")
    if other and officer.citizen_identification_number:
        yield warning(
            "id_document_type",
            "填了身份证号，证件类型却不是居民身份证",
            "there is an ID number, yet another document",
        )


def _of_officer(officer: Any) -> dict[str, Any]:
    return {"officer": officer.id, "organisation_unit": officer.organisation_unit}


OFFICERS = Register(
    id="officers",
    words=Words("首席质量官", "Chief quality officers"),
    record=Officer,
    title="officer_name",
    under=("organisation_unit",),
    unit="organisation_unit",
    unique=(("citizen_identification_number",),),
    known_by=(("officer_name", "organisation_unit"),),
    names=("首席质量官名册", "首席质量官聘任名册", "首席质量官", "质量官名册"),
    companions=(
        Companion("appointments", _of_officer),
        Companion("training_records", lambda officer: {"officer": officer.id}),
    ),
    check=_check,
    rules=(rules.ID_AGREES, rules.STAYS_QUALIFIED),
    complete=_complete,
)
