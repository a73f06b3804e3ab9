"""Chief quality officers, 首席质量官名册."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import BadValue
from desktop.domain.fields import Choice, Kind, Link, MonthOf, Text, YesNo, column, options
from desktop.domain.identifiers import id_number
from desktop.domain.identifiers.id_number import ID_NUMBER
from desktop.domain.identifiers.phone import PHONE
from desktop.domain.problems import Problem, error, warning
from desktop.domain.register import Companion, Record, Register
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
        help=("GB 11643，18位，含校验位", "GB 11643, 18 characters with a check digit"),
    )
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
    association_role: Text = column(
        Kind.TEXT, "联盟/协会任职", "Association role", synonyms=("社会任职", "协会任职", "联盟任职")
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(officer: Officer) -> Iterator[Problem]:
    number = officer.citizen_identification_number
    if number:
        if officer.sex and officer.sex != id_number.sex(number):
            yield error("sex", "与身份证号第17位不符", "does not agree with digit 17 of the ID number", "V02")
        born = officer.birth_year_month
        try:
            birth = id_number.birth_date(number)
        except BadValue:
            return
        if born and (born.year, born.month) != (birth.year, birth.month):
            yield error("birth_year_month", "与身份证号不符", "does not agree with the ID number", "V02")
    if officer.is_senior_management is False:
        yield warning(
            "is_senior_management",
            "首席质量官应为企业高层",
            "A chief quality officer should be in senior management",
        )
    low = officer.education_level == "secondary" and not officer.professional_title
    if low:
        yield warning(
            "education_level",
            "南通办法要求大专及以上学历或质量工程师等职称",
            "Nantong's rule asks for college education or a professional title",
            "V04",
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
)
