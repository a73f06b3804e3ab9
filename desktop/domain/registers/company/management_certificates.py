"""Certificates of management systems, 体系认证."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Text, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.company import rules
from desktop.domain.words import Words

SYSTEMS = options(
    ("quality", "质量管理体系", "Quality", ("ISO9001", "ISO9001质量管理体系", "IATF16949", "质量体系")),
    ("environment", "环境管理体系", "Environment", ("ISO14001", "ISO14001环境管理体系", "环境体系")),
    (
        "safety",
        "职业健康安全管理体系",
        "Occupational health and safety",
        ("ISO45001", "ISO45001职业健康安全管理体系", "职业健康安全体系"),
    ),
    ("measurement", "测量管理体系", "Measurement", ("ISO10012",)),
    ("energy", "能源管理体系", "Energy", ("ISO50001",)),
    ("information_security", "信息安全管理体系", "Information security", ("ISO27001",)),
    ("intellectual_property", "知识产权管理体系", "Intellectual property"),
    ("laboratory", "实验室认可", "Laboratory accreditation", ("CNAS", "CNAS认可")),
    ("other", "其他", "Other"),
)
CERTIFICATE_STATES = options(
    ("valid", "有效", "Valid"),
    ("suspended", "暂停", "Suspended"),
    ("revoked", "撤销", "Revoked"),
    ("cancelled", "注销", "Cancelled"),
    ("expired", "过期", "Expired", ("到期",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagementCertificate(Record):
    """One certificate of one unit's management system."""

    system_certificate_number: Text = column(
        Kind.TEXT,
        "体系证书编号",
        "System certificate number",
        required=True,
        synonyms=("体系认证证书编号", "体系证书号", "认证证书编号", "认证证书号", "证书编号"),
    )
    organisation_unit: Link = column(
        Kind.LINK, "获证单位", "Certified unit", target="organisation_units", synonyms=("获证组织",)
    )
    certified_system: Choice = column(
        Kind.CHOICE,
        "认证体系",
        "Management system",
        options=SYSTEMS,
        synonyms=("体系名称", "认证类别", "管理体系名称", "体系类别", "证书名称", "认证名称", "认证项目"),
    )
    certified_to: Text = column(
        Kind.TEXT, "认证依据标准", "Certified to", synonyms=("认证标准", "认证依据", "体系标准")
    )
    certification_scope: Text = column(Kind.NOTE, "认证范围", "Scope", synonyms=("覆盖范围",))
    certification_body: Text = column(Kind.TEXT, "认证机构", "Certification body", synonyms=("发证机构",))
    first_certified_on: Day = column(Kind.DAY, "初次获证日期", "First certified on")
    issued_on: Day = column(
        Kind.DAY,
        "体系证书颁发日期",
        "Certificate issued on",
        synonyms=(
            "颁发日期",
            "发证日期",
        ),
    )
    valid_until: Day = column(
        Kind.DAY, "体系证书有效期至", "Certificate valid until", synonyms=("认证有效期至", "有效期至")
    )
    last_surveillance_on: Day = column(
        Kind.DAY, "最近监督审核日期", "Last surveillance audit", synonyms=("监督审核日期",)
    )
    certificate_state: Choice = column(
        Kind.CHOICE, "体系证书状态", "State of the certificate", options=CERTIFICATE_STATES, assumed="valid"
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(certificate: ManagementCertificate) -> Iterator[Problem]:
    field = MANAGEMENT_CERTIFICATES.field
    yield from not_before(certificate, field("issued_on"), field("first_certified_on"))
    yield from not_before(certificate, field("valid_until"), field("issued_on"))


MANAGEMENT_CERTIFICATES = Register(
    id="management_certificates",
    words=Words("体系认证", "Management system certificates"),
    record=ManagementCertificate,
    title="system_certificate_number",
    unit="organisation_unit",
    unique=(("system_certificate_number",),),
    names=("体系认证", "体系证书", "管理体系"),
    check=_check,
    rules=(rules.CERTIFICATE_IN_FORCE,),
)
