"""The company's seats in technical bodies of standardisation, 标准化技术组织."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Text, column, options
from desktop.domain.identifiers.classification import COMMITTEE_CODE
from desktop.domain.identifiers.document_number import DOCUMENT_NUMBER
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, not_before, warning
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

BODY_LEVELS = options(
    ("international", "国际（ISO/IEC）", "International (ISO/IEC)", ("国际", "ISO/IEC")),
    ("national", "全国", "National", ("国家级",)),
    ("industry", "行业", "Industry", ("行业级",)),
    ("province", "省", "Province", ("省级",)),
    ("city", "市", "City", ("市级",)),
)
BODY_KINDS = options(
    ("committee", "技术委员会（TC）", "Technical committee (TC)", ("TC", "技术委员会")),
    ("subcommittee", "分技术委员会（SC）", "Subcommittee (SC)", ("SC", "分技术委员会", "分委会")),
    ("working_group", "工作组（WG）", "Working group (WG)", ("WG", "工作组")),
    ("mirror", "国内技术对口单位", "National mirror body", ("技术对口单位",)),
)
SEAT_ROLES = options(
    ("secretariat", "秘书处承担单位", "Holds the secretariat", ("秘书处",)),
    ("chair", "主任委员", "Chair", ("主任",)),
    ("vice_chair", "副主任委员", "Vice chair", ("副主任",)),
    ("secretary", "秘书长", "Secretary general"),
    ("member", "委员", "Member"),
    ("observer", "观察员", "Observer"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeSeat(Record):
    """One seat for one term."""

    body_name: Text = column(
        Kind.TEXT,
        "标准化技术组织名称",
        "Body",
        required=True,
        synonyms=(
            "标准化组织名称",
            "标准化技术委员会名称",
            "标委会名称",
            "技术委员会名称",
            "标准化技术委员会",
        ),
    )
    body_code: Text = column(
        Kind.TEXT,
        "标准化组织编号",
        "Body code",
        form=COMMITTEE_CODE,
        help=("如SAC/TC 209/SC 1", "Such as SAC/TC 209/SC 1"),
        synonyms=(
            "委员会编号",
            "标委会编号",
        ),
    )
    body_level: Choice = column(Kind.CHOICE, "标准化组织层级", "Body level", options=BODY_LEVELS)
    body_kind: Choice = column(Kind.CHOICE, "标准化组织类型", "Body kind", options=BODY_KINDS)
    seat_role: Choice = column(
        Kind.CHOICE,
        "在组织中的职务",
        "Role in the body",
        required=True,
        options=SEAT_ROLES,
        assumed="member",
        synonyms=(
            "委员职务",
            "职务",
        ),
    )
    person: Text = column(
        Kind.TEXT,
        "任职人员",
        "Person",
        synonyms=(
            "委员姓名",
            "姓名",
            "委员",
        ),
    )
    term_start: Day = column(
        Kind.DAY,
        "任职开始日期",
        "Seat from",
        synonyms=(
            "聘任日期",
            "任期起",
        ),
    )
    term_end: Day = column(
        Kind.DAY,
        "任职结束日期",
        "Seat until",
        synonyms=(
            "届满日期",
            "任期止",
        ),
    )
    document_number: Text = column(Kind.TEXT, "任职文件文号", "Document", form=DOCUMENT_NUMBER)
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(seat: CommitteeSeat) -> Iterator[Problem]:
    yield from not_before(seat, COMMITTEE_SEATS.field("term_end"), COMMITTEE_SEATS.field("term_start"))
    if seat.seat_role not in (None, "secretariat") and seat.body_kind != "mirror" and not seat.person:
        yield warning("person", "个人职务应填任职人员", "a person's role needs the person")


COMMITTEE_SEATS = Register(
    id="committee_seats",
    words=Words("标准化技术组织任职", "Committee seats"),
    record=CommitteeSeat,
    title="body_name",
    year="term_start",
    known_by=(("body_name", "seat_role", "person", "term_start"), ("body_name", "seat_role", "term_start")),
    names=("标准化技术组织", "标委会任职"),
    check=_check,
)
