"""The figures of quality itself: benchmarking, spot checks, quality cost and complaints (sections 5.2, 5.3)."""

from desktop.domain.figures.conditions import InYear, Is
from desktop.domain.figures.counted import BATCHES, ITEMS, SHEETS, WAN, YUAN, counted
from desktop.domain.figures.figure import Figure, Source
from desktop.domain.words import Words


def _benchmarking(conclusion: str, zh: str, en: str) -> Figure:
    return Figure(
        f"benchmarking.{conclusion}",
        Words(f"质量比对{zh}指标", f"Indicators {en}"),
        ITEMS,
        Words(f"比对年度为本年、比对结论为{zh}的指标项数", f"Indicators compared in the year and found {en}"),
        (Source("benchmarking_indicators", (InYear("benchmark_year"), Is("conclusion", (conclusion,)))),),
        "quality",
    )


def _cost(field: str, zh: str, en: str, zh_what: str, en_what: str) -> Figure:
    return counted(
        f"quality.{field}",
        (zh, en),
        WAN,
        (f"本年各月{zh_what}之和", f"{en_what}, over the months of the year"),
        "quality_cost_months",
        InYear("cost_month"),
        amount=field,
    )


def _batches(field: str, zh: str, en: str) -> Figure:
    return counted(
        f"quality.spot_checks_{field}",
        (zh, en),
        BATCHES,
        (f"抽查日期在本年的监督抽查{zh.removeprefix('监督抽查')}之和", f"{en}, in the year"),
        "spot_checks",
        InYear("check_date"),
        amount=field,
    )


QUALITY: tuple[Figure, ...] = (
    Figure(
        "benchmarking.indicators",
        Words("质量比对指标", "Benchmarking indicators"),
        ITEMS,
        Words("比对年度为本年的指标项数", "Indicators compared in the year"),
        (Source("benchmarking_indicators", (InYear("benchmark_year"),)),),
        "quality",
    ),
    _benchmarking("international_advanced", "国际先进", "internationally advanced"),
    _benchmarking("domestic_leading", "国内领先", "leading in the country"),
    _benchmarking("up_to_standard", "达标", "up to standard"),
    _batches("tested", "监督抽查检验批次", "Batches tested in spot checks"),
    _batches("passed", "监督抽查合格批次", "Batches that passed spot checks"),
    _cost(
        "gross_output",
        "工业总产值（质量成本口径）",
        "Gross output of quality cost",
        "工业总产值（现价）",
        "Gross industrial output",
    ),
    _cost("internal_loss", "内部损失成本", "Internal loss", "内部损失成本", "Internal loss cost"),
    _cost("external_loss", "外部损失成本", "External loss", "外部损失成本", "External loss cost"),
    _cost(
        "prevention",
        "预防成本",
        "Prevention cost",
        "预防成本（不计入质量损失率）",
        "Prevention cost, no part of the loss rate",
    ),
    _cost(
        "appraisal",
        "鉴定成本",
        "Appraisal cost",
        "鉴定成本（不计入质量损失率）",
        "Appraisal cost, no part of the loss rate",
    ),
    counted(
        "quality.complaints",
        ("客诉", "Complaints"),
        SHEETS,
        ("受理日期在本年的客诉件数", "Complaints received in the year"),
        "customer_complaints",
        InYear("received_on"),
    ),
    counted(
        "quality.claims",
        ("客诉赔付", "Claims paid"),
        YUAN,
        ("本年受理的客诉的赔付金额之和", "Claims paid for the complaints received in the year"),
        "customer_complaints",
        InYear("received_on"),
        amount="claim",
    ),
)
