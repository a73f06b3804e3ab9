"""Supervision spot checks, 监督抽查: what the authorities sampled, what passed, and what was mended."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.fields import Choice, Day, Kind, Link, Number, Text, When, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.quality.spot_check_rules import (
    SPOT_CHECK_RULES,
    failed_of,
    found_rate,
    pass_rate,
)
from desktop.domain.values.dates import first_day
from desktop.domain.words import Words

CHECK_LEVELS = options(
    ("national", "国家", "National", ("国家级", "国抽")),
    ("province", "省", "Provincial", ("省级", "省抽")),
    ("city", "市", "City", ("市级", "市抽")),
    ("county", "县", "County", ("县级", "区县", "县（市、区）", "区", "区级", "县区", "县区级")),
)
QUARTERS = options(
    ("q1", "第一季度", "First quarter", ("一季度", "1季度", "Q1")),
    ("q2", "第二季度", "Second quarter", ("二季度", "2季度", "Q2")),
    ("q3", "第三季度", "Third quarter", ("三季度", "3季度", "Q3")),
    ("q4", "第四季度", "Fourth quarter", ("四季度", "4季度", "Q4")),
)
PLACES = options(
    ("producer", "生产企业", "Producer", ("生产领域",)),
    ("shop", "实体店", "Shop", ("流通领域", "门店")),
    ("online", "电商", "Online", ("网络", "电商平台")),
)
RESULTS = options(
    ("passed", "合格", "Passed", ("符合",)), ("failed", "不合格", "Failed", ("不符合", "有不合格"))
)
RETESTS = options(
    ("upheld", "维持不合格", "Failure upheld", ("复检不合格",)),
    ("overturned", "改判合格", "Found to pass", ("复检合格",)),
    ("pending", "复检中", "Under way"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotCheck(Record):
    """One product in one notice. A notice is told in batches: what was tested, not what was sampled."""

    notice_number: Text = column(Kind.TEXT, "抽查通报文号", "Notice", synonyms=("通报文号", "通报编号"))
    check_level: Choice = column(
        Kind.CHOICE, "抽查级别", "Level", options=CHECK_LEVELS, synonyms=("抽查层级",)
    )
    check_date: When = column(
        Kind.WHEN,
        "抽查日期",
        "Checked on",
        required=True,
        synonyms=("抽样日期", "抽查时间", "通报日期", "日期", "抽检日期"),
    )
    check_quarter: Choice = column(
        Kind.CHOICE, "抽查季度", "Quarter", options=QUARTERS, synonyms=("季度", "抽查批次季度")
    )
    organisation_unit: Link = column(
        Kind.LINK,
        "受检单位",
        "Unit checked",
        target="organisation_units",
        synonyms=("被抽查单位", "受检企业", "生产单位"),
    )
    product: Text = column(
        Kind.TEXT, "抽查产品", "Product", required=True, synonyms=("产品名称", "抽查产品名称", "受检产品")
    )
    model: Text = column(Kind.TEXT, "规格型号", "Model", synonyms=("型号规格", "型号"))
    batch: Text = column(Kind.TEXT, "生产批号", "Batch", synonyms=("批号", "生产日期/批号"))
    sampling_place: Choice = column(
        Kind.CHOICE, "抽样地点", "Sampled at", options=PLACES, synonyms=("抽样场所", "抽样环节")
    )
    standard: Text = column(Kind.TEXT, "检验依据", "Tested by", synonyms=("检验标准", "判定标准"))
    test_lab: Text = column(Kind.TEXT, "承检机构", "Laboratory", synonyms=("检验机构", "承检单位"))
    sampled: Whole = column(
        Kind.WHOLE, "抽样批次", "Batches sampled", unit="批", synonyms=("抽查批次", "抽样数")
    )
    tested: Whole = column(
        Kind.WHOLE,
        "检验批次",
        "Batches tested",
        unit="批",
        synonyms=("检验数", "实检批次"),
        help=(
            "合格率的分母；未能检验的不计",
            "What the pass rate is of; batches that were not tested do not count",
        ),
    )
    passed: Whole = column(Kind.WHOLE, "合格批次", "Batches passed", unit="批", synonyms=("合格数",))
    failed: Whole = column(Kind.WHOLE, "不合格批次", "Batches failed", unit="批", synonyms=("不合格数",))
    pass_rate: Number = column(
        Kind.NUMBER,
        "批次合格率",
        "Pass rate",
        unit="%",
        synonyms=("抽查合格率", "监督抽查合格率"),
        help=("合格批次÷检验批次，一位小数", "Passed by tested, one decimal"),
    )
    found_rate: Number = column(
        Kind.NUMBER, "不合格发现率", "Failure rate", unit="%", synonyms=("不合格率", "批次不合格率")
    )
    check_result: Choice = column(
        Kind.CHOICE,
        "抽查结果",
        "Result",
        options=RESULTS,
        synonyms=("检验结论", "检验结果", "抽查结论", "结论", "判定", "判定结果", "结果"),
    )
    failed_items: Text = column(
        Kind.TEXT, "不合格项目", "Failed items", synonyms=("不合格项", "主要不合格项目")
    )
    is_safety_item: YesNo = column(
        Kind.YES_NO, "是否安全项目", "Safety item", synonyms=("涉及安全项目", "安全项目")
    )
    retest_applied: YesNo = column(Kind.YES_NO, "申请复检", "Retest asked for", synonyms=("是否申请复检",))
    retest_result: Choice = column(Kind.CHOICE, "复检结果", "Retest", options=RETESTS, synonyms=("复检结论",))
    production_stopped: YesNo = column(
        Kind.YES_NO, "停产停售", "Production stopped", synonyms=("停产", "是否停产")
    )
    recalled: YesNo = column(Kind.YES_NO, "召回", "Recalled", synonyms=("是否召回",))
    rectification: Text = column(
        Kind.NOTE, "整改措施", "Rectification", synonyms=("整改情况", "后处理情况", "整改")
    )
    review_date: Day = column(Kind.DAY, "复查日期", "Reviewed on", synonyms=("复查时间",))
    review_result: Choice = column(Kind.CHOICE, "复查结果", "Review", options=RESULTS, synonyms=("复查结论",))
    report_number: Text = column(
        Kind.TEXT, "检验报告编号", "Test report", synonyms=("检验报告号", "报告编号")
    )


def _complete(check: SpotCheck) -> SpotCheck:
    # Only one of the counts follows from the others: were it all three, none of them could be edited.
    tested, lost = check.tested, check.failed
    if check.passed is None and tested is not None and lost is not None and 0 <= lost <= tested:
        check = replace(check, passed=tested - lost)
    day = check.check_date
    quarter = f"q{(first_day(day).month + 2) // 3}" if day else None
    failed = failed_of(check)
    told = None if failed is None else "failed" if failed > 0 else "passed"
    return replace(
        check,
        check_quarter=check.check_quarter or quarter,
        pass_rate=pass_rate(check, 1) if check.pass_rate is None else check.pass_rate,
        found_rate=found_rate(check, 1) if check.found_rate is None else check.found_rate,
        check_result=check.check_result or told,
    )


def _check(check: SpotCheck) -> Iterator[Problem]:
    yield from not_before(check, SPOT_CHECKS.field("review_date"), SPOT_CHECKS.field("check_date"))
    for name in ("sampled", "tested", "passed", "failed"):
        count = getattr(check, name)
        if count is not None and count < 0:
            yield error(name, "不能为负数", "cannot be negative")


SPOT_CHECKS = Register(
    id="spot_checks",
    words=Words("监督抽查", "Spot checks"),
    record=SpotCheck,
    title="product",
    year="check_date",
    unit="organisation_unit",
    known_by=(("notice_number", "product", "batch"), ("notice_number", "product"), ("check_date", "product")),
    names=("监督抽查", "质量抽查", "产品抽查"),
    check=_check,
    rules=SPOT_CHECK_RULES,
    complete=_complete,
)
