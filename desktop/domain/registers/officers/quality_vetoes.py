"""Vetoes on quality safety, 质量一票否决记录."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Money, Text, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before, stops_export
from desktop.domain.register import Record, Register
from desktop.domain.rule import Rule
from desktop.domain.words import Words

GATES = options(
    ("incoming", "原料进厂", "Incoming material"),
    ("production", "生产过程", "Production"),
    ("service", "服务提供", "Service"),
    ("release", "出厂检验", "Final inspection"),
    ("design", "设计开发", "Design"),
    ("appraisal", "评先评优", "Appraisal"),
    ("supplier", "供应商准入", "Supplier approval"),
)
DECISIONS = options(
    ("hold", "停止放行", "Release stopped"),
    ("stop", "停产整改", "Production stopped"),
    ("send_back", "退货", "Sent back"),
    ("scrap", "报废", "Scrapped"),
    ("concession", "让步放行", "Released by concession", ("让步放行(须法定代表人书面批准)",)),
    ("no_honour", "取消评优", "Honour withdrawn"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityVeto(Record):
    """One veto: where, on what, why, and how it ended."""

    veto_no: Text = column(
        Kind.TEXT,
        "否决编号",
        "Veto number",
        required=True,
        synonyms=(
            "否决记录编号",
            "编号",
        ),
    )
    veto_date: Day = column(
        Kind.DAY,
        "否决日期",
        "Vetoed on",
        required=True,
        synonyms=(
            "否决时间",
            "日期",
        ),
    )
    officer: Link = column(
        Kind.LINK,
        "否决人",
        "Vetoed by",
        target="officers",
        synonyms=(
            "行使人",
            "首席质量官",
        ),
    )
    organisation_unit: Link = column(
        Kind.LINK, "被否决单位", "Unit concerned", target="organisation_units", synonyms=("责任单位",)
    )
    gate: Choice = column(Kind.CHOICE, "否决环节", "Gate", options=GATES, synonyms=("把关环节",))
    vetoed_object: Text = column(
        Kind.TEXT,
        "否决对象",
        "Object",
        required=True,
        help=("批号、项目、供应商或部门", "Batch, project, supplier or department"),
        synonyms=("否决事项",),
    )
    veto_reason: Text = column(Kind.NOTE, "否决原因", "Reason of the veto", synonyms=("否决理由",))
    decision: Choice = column(
        Kind.CHOICE,
        "否决处置",
        "Decision",
        options=DECISIONS,
        synonyms=(
            "处置决定",
            "处理结果",
        ),
    )
    concession_approved_by: Text = column(
        Kind.TEXT,
        "让步批准人",
        "Concession approved by",
        help=("须法定代表人书面批准", "The legal representative, in writing"),
    )
    amount_at_stake: Money = column(Kind.MONEY, "涉及金额", "Amount at stake", unit="万元")
    lifted_date: Day = column(Kind.DAY, "解除日期", "Lifted on", synonyms=("解除时间",))
    lifted_by: Text = column(Kind.TEXT, "解除人", "Lifted by")
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(veto: QualityVeto) -> Iterator[Problem]:
    yield from not_before(veto, QUALITY_VETOES.field("lifted_date"), QUALITY_VETOES.field("veto_date"))
    if (veto.amount_at_stake or 0) < 0:
        yield error("amount_at_stake", "不能为负数", "cannot be negative")


def _complete_record(veto: QualityVeto) -> Iterator[Problem]:
    for name, zh in (("gate", "否决环节"), ("veto_reason", "否决原因"), ("decision", "否决处置")):
        if getattr(veto, name) is None:
            yield stops_export(name, f"一票否决记录应写明{zh}", "a veto record needs it")
    if veto.decision == "concession" and veto.concession_approved_by is None:
        yield stops_export(
            "concession_approved_by",
            "让步放行须有法定代表人书面批准",
            "a concession needs the legal representative's approval in writing",
        )
    if veto.lifted_date is not None and veto.lifted_by is None:
        yield stops_export("lifted_by", "已解除的应写明解除人", "who lifted it is to be named")


VETO_COMPLETE = Rule(
    id="VETO-complete",
    words=Words(
        "一票否决有环节、原因和处置；让步放行有批准人，解除的有解除人",
        "A veto has gate, reason and decision; a concession its approval, a lifted one who lifted it",
    ),
    source=Words(
        "本软件；把关环节参照湖北省《关于推进企业首席质量官制度实施的指导意见》（2022年）",
        "This program; the gates by Hubei's guidance on chief quality officers, 2022",
    ),
    check=_complete_record,
)

QUALITY_VETOES = Register(
    id="quality_vetoes",
    words=Words("质量一票否决", "Quality vetoes"),
    record=QualityVeto,
    title="veto_no",
    under=("officer",),
    year="veto_date",
    unit="organisation_unit",
    unique=(("veto_no",),),
    names=("一票否决",),
    check=_check,
    rules=(VETO_COMPLETE,),
)
