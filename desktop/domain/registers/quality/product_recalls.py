"""Recalls of defective products and quality accidents, 缺陷产品召回与质量安全事故: found, reported, dealt with."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from desktop.domain.fields import Choice, Day, Kind, Link, Money, Text, Whole, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before, stops_export
from desktop.domain.register import Record, Register
from desktop.domain.rule import Rule
from desktop.domain.words import Words

RECALL_KINDS = options(
    ("own", "主动召回", "Recall of its own", ("企业主动召回",)),
    ("ordered", "责令召回", "Recall by order"),
    ("accident", "质量安全事故", "Quality accident", ("质量事故", "事故")),
)
RECALL_STATUSES = options(
    ("open", "处理中", "Open", ("进行中",)), ("completed", "已完成", "Completed", ("完成", "结案"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRecall(Record):
    """One recall, or one accident."""

    recall_name: Text = column(
        Kind.TEXT, "召回或事故名称", "Recall or accident", required=True, synonyms=("召回名称", "事故名称")
    )
    recall_kind: Choice = column(
        Kind.CHOICE, "召回或事故类别", "Kind of event", required=True, options=RECALL_KINDS, assumed="own"
    )
    organisation_unit: Link = column(
        Kind.LINK, "召回责任单位", "Unit", target="organisation_units", synonyms=("事故责任单位",)
    )
    product: Text = column(Kind.TEXT, "召回产品", "Product recalled", synonyms=("事故产品",))
    batch: Text = column(Kind.TEXT, "涉及批次", "Batches", synonyms=("召回批次",))
    found_on: Day = column(
        Kind.DAY, "缺陷发现日期", "Found on", required=True, synonyms=("事故发生日期", "缺陷发现时间")
    )
    reported_on: Day = column(Kind.DAY, "报告主管部门日期", "Reported on", synonyms=("报告监管部门日期",))
    report_authority: Text = column(Kind.TEXT, "报告的主管部门", "Reported to")
    affected: Whole = column(Kind.WHOLE, "涉及数量", "Affected", unit="件", synonyms=("应召回数量",))
    recovered: Whole = column(Kind.WHOLE, "已召回数量", "Recovered", unit="件", synonyms=("实际召回数量",))
    cause: Text = column(Kind.NOTE, "缺陷原因", "Cause of the defect", synonyms=("事故原因",))
    measures: Text = column(Kind.NOTE, "召回处理措施", "What was done", synonyms=("事故处理措施",))
    loss: Money = column(Kind.MONEY, "召回损失", "Loss", unit="万元", synonyms=("事故损失",))
    completed_on: Day = column(Kind.DAY, "召回完成日期", "Completed on", synonyms=("事故结案日期",))
    recall_status: Choice = column(Kind.CHOICE, "召回状态", "Status", options=RECALL_STATUSES)


def _complete(recall: ProductRecall) -> ProductRecall:
    status = recall.recall_status or ("completed" if recall.completed_on else "open")
    return replace(recall, recall_status=status)


def _check(recall: ProductRecall) -> Iterator[Problem]:
    of = PRODUCT_RECALLS.field
    yield from not_before(recall, of("reported_on"), of("found_on"))
    yield from not_before(recall, of("completed_on"), of("found_on"))
    if recall.affected is not None and recall.affected < 0:
        yield error("affected", "不能为负数", "cannot be negative")
    if recall.recovered is not None and not 0 <= recall.recovered <= (recall.affected or recall.recovered):
        yield error("recovered", "应在零与涉及数量之间", "is between zero and what is affected")
    if recall.recall_status == "open" and recall.completed_on is not None:
        yield error("recall_status", "已填完成日期", "it has the day on which it was completed")


def _reported(recall: Any) -> Iterator[Problem]:
    if recall.reported_on is None:
        yield stops_export(
            "reported_on", "还没有填报告主管部门的日期", "the day of the report is not filled in"
        )


REPORTED = Rule(
    id="RECALL-reported",
    words=Words("召回和质量安全事故按规定报告", "Recalls and quality accidents are reported"),
    source=Words(
        "《南通市质量促进条例》（2021年）第五条",
        "Regulations of Nantong on the promotion of quality, 2021, article 5",
    ),
    check=_reported,
)

PRODUCT_RECALLS = Register(
    id="product_recalls",
    words=Words("召回与质量事故", "Recalls and accidents"),
    record=ProductRecall,
    title="recall_name",
    year="found_on",
    unit="organisation_unit",
    known_by=(("recall_name", "found_on"),),
    names=("缺陷产品召回", "召回台账", "质量安全事故台账"),
    check=_check,
    complete=_complete,
    rules=(REPORTED,),
)
