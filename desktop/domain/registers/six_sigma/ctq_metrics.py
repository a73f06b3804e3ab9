"""What is critical to quality in a project, 关键质量特性: before, target, after, and the defects counted."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from desktop.domain import sigma
from desktop.domain.fields import Choice, Kind, Link, Number, Text, Whole, column, options
from desktop.domain.late import dataclass
from desktop.domain.measure import DIRECTIONS, attained, direction_of
from desktop.domain.problems import Problem, error, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Rule
from desktop.domain.words import Words

METRIC_KINDS = options(
    ("sigma_level", "西格玛水平", "Sigma level"),
    ("dpmo", "DPMO", "DPMO"),
    ("rty", "RTY/FTY", "RTY or FTY", ("RTY", "FTY", "滚动直通率", "一次通过率")),
    ("capability", "Cp/Cpk", "Cp or Cpk", ("Cp", "Cpk", "过程能力")),
    ("cycle_time", "周期时间", "Cycle time", ("周期",)),
    ("copq", "COPQ", "Cost of poor quality", ("劣质成本", "不良质量成本")),
    ("other", "其他", "Other"),
)
_SIGMA = (
    "单侧、含1.5σ漂移；零缺陷写作>6",
    "One-sided, with a shift of 1.5 sigma; >6 where there is no defect",
)
_YIELD = ("无缺陷的机会所占比例，由DPMO得出", "Share of opportunities without a defect, from the DPMO")
_PLACES = {"dpu": Decimal("0.000001"), "dpmo": Decimal("0.01"), "yield_rate": Decimal("0.0001")}


@dataclass(frozen=True, slots=True, kw_only=True)
class CtqMetric(Record):
    """One measured quality (Y) of one project."""

    project: Link = column(
        Kind.LINK,
        "六西格玛项目",
        "Project",
        required=True,
        target="six_sigma_projects",
        synonyms=("项目编号", "所属项目"),
    )
    ctq_name: Text = column(
        Kind.TEXT, "CTQ名称", "CTQ", required=True, synonyms=("关键质量特性名称", "质量特性名称")
    )
    metric_kind: Choice = column(Kind.CHOICE, "度量类型", "Measured as", options=METRIC_KINDS)
    ctq_unit: Text = column(Kind.TEXT, "CTQ单位", "CTQ unit", synonyms=("特性单位",))
    ctq_direction: Choice = column(Kind.CHOICE, "CTQ方向", "CTQ direction", options=DIRECTIONS)
    baseline: Number = column(Kind.NUMBER, "现水平", "Baseline", synonyms=("基线水平",))
    target: Number = column(Kind.NUMBER, "目标水平", "Target level")
    entitlement: Number = column(
        Kind.NUMBER, "先进水平", "Entitlement", synonyms=("行业标准", "先进水平/行业标准", "标杆水平")
    )
    actual: Number = column(Kind.NUMBER, "达到水平", "Level reached", synonyms=("改善后水平",))
    improvement_rate: Number = column(
        Kind.NUMBER,
        "改善幅度",
        "Improvement",
        unit="%",
        help=("现水平到目标水平的变化占现水平的比例", "From baseline to target, as a share of the baseline"),
    )
    units_before: Whole = column(Kind.WHOLE, "改善前单位数", "Units before")
    opportunities_before: Whole = column(
        Kind.WHOLE, "改善前每单位机会数", "Opportunities a unit before", synonyms=("每单位机会数",)
    )
    defects_before: Whole = column(Kind.WHOLE, "改善前缺陷数", "Defects before")
    dpu_before: Number = column(Kind.NUMBER, "改善前DPU", "DPU before")
    dpmo_before: Number = column(Kind.NUMBER, "改善前DPMO", "DPMO before")
    yield_rate_before: Number = column(Kind.NUMBER, "改善前合格率", "Yield before", unit="%", help=_YIELD)
    sigma_before: Text = column(Kind.TEXT, "改善前西格玛水平", "Sigma level before", help=_SIGMA)
    units_after: Whole = column(Kind.WHOLE, "改善后单位数", "Units after")
    opportunities_after: Whole = column(Kind.WHOLE, "改善后每单位机会数", "Opportunities a unit after")
    defects_after: Whole = column(Kind.WHOLE, "改善后缺陷数", "Defects after")
    dpu_after: Number = column(Kind.NUMBER, "改善后DPU", "DPU after")
    dpmo_after: Number = column(Kind.NUMBER, "改善后DPMO", "DPMO after")
    yield_rate_after: Number = column(Kind.NUMBER, "改善后合格率", "Yield after", unit="%", help=_YIELD)
    sigma_after: Text = column(Kind.TEXT, "改善后西格玛水平", "Sigma level after", help=_SIGMA)
    data_source: Text = column(Kind.NOTE, "CTQ数据来源", "Source of the data", synonyms=("测量方法",))


def _counts(metric: CtqMetric, side: str) -> tuple[int, int, int] | None:
    """Defects, units and opportunities of one side; ``None`` where they are not whole or cannot be."""
    defects = getattr(metric, f"defects_{side}")
    units = getattr(metric, f"units_{side}")
    chances = getattr(metric, f"opportunities_{side}")
    if defects is None or not units or not chances or units < 1 or chances < 1:
        return None
    return (defects, units, chances) if 0 <= defects <= units * chances else None


def _derived(metric: CtqMetric, side: str) -> dict[str, Any]:
    counts = _counts(metric, side)
    per_unit, per_million = getattr(metric, f"dpu_{side}"), getattr(metric, f"dpmo_{side}")
    if counts:
        per_unit = _either(per_unit, sigma.dpu(counts[0], counts[1]), "dpu")
        per_million = _either(per_million, sigma.dpmo(*counts), "dpmo")
    share, level = getattr(metric, f"yield_rate_{side}"), getattr(metric, f"sigma_{side}")
    if per_million is not None and 0 <= per_million <= sigma.MILLION:
        share = _either(share, sigma.yield_percent(per_million), "yield_rate")
        level = level or sigma.sigma_text(per_million)
    values = {"dpu": per_unit, "dpmo": per_million, "yield_rate": share, "sigma": level}
    return {f"{name}_{side}": value for name, value in values.items()}


def _either(given: Decimal | None, reckoned: Decimal, name: str) -> Decimal:
    return reckoned.quantize(_PLACES[name], ROUND_HALF_EVEN) if given is None else given


def _complete(metric: CtqMetric) -> CtqMetric:
    rate = metric.improvement_rate
    if rate is None and metric.baseline and metric.target is not None:
        share = abs(metric.target - metric.baseline) * 100 / abs(metric.baseline)
        rate = share.quantize(Decimal("0.01"), ROUND_HALF_EVEN) if share < sigma.MILLION else None
    direction = metric.ctq_direction or direction_of(metric.baseline, metric.target)
    derived = _derived(metric, "before") | _derived(metric, "after")
    return replace(metric, improvement_rate=rate, ctq_direction=direction, **derived)


def _check(metric: CtqMetric) -> Iterator[Problem]:
    for side in ("before", "after"):
        defects, units, chances = (
            getattr(metric, f"{n}_{side}") for n in ("defects", "units", "opportunities")
        )
        for name, count in (("units", units), ("opportunities", chances)):
            if count is not None and count < 1:
                yield error(f"{name}_{side}", "应大于零", "must be more than none")
        if defects is not None and defects < 0:
            yield error(f"defects_{side}", "不能为负数", "cannot be negative")
        elif None not in (defects, units, chances) and defects > units * chances:
            yield error(f"defects_{side}", "多于机会总数", "more than there are opportunities")
        per_million = getattr(metric, f"dpmo_{side}")
        if per_million is not None and not 0 <= per_million <= sigma.MILLION:
            yield error(f"dpmo_{side}", "应在0到1000000之间", "must lie between 0 and 1,000,000")


def _reached(metric: CtqMetric) -> Iterator[Problem]:
    if attained(metric.ctq_direction, metric.target, metric.actual) is False:
        yield warning("actual", "未达到目标水平", "short of the target level", "V12")


def _reckoned(metric: CtqMetric) -> Iterator[Problem]:
    """What was typed beside the counts agrees with them; half a step is left to other ways of rounding."""
    for side in ("before", "after"):
        counts, typed = _counts(metric, side), getattr(metric, f"dpmo_{side}")
        if counts and typed is not None and abs(typed - sigma.dpmo(*counts)) > Decimal("0.5"):
            yield warning(
                f"dpmo_{side}", "与缺陷数算出的不同", "differs from what the counts give", "SS-DPMO"
            )
        elif typed is not None and getattr(metric, f"sigma_{side}") not in (None, sigma.sigma_text(typed)):
            yield warning(
                f"sigma_{side}",
                "与DPMO对应的西格玛水平不同（单侧，含1.5σ漂移）",
                "is not the level of the DPMO (one-sided, shift of 1.5 sigma)",
                "SS-DPMO",
            )


CTQ_METRICS = Register(
    id="ctq_metrics",
    words=Words("关键质量特性", "CTQ metrics"),
    record=CtqMetric,
    title="ctq_name",
    under=("project",),
    unique=(("project", "ctq_name"),),
    names=("关键质量特性", "CTQ清单"),
    check=_check,
    rules=(
        Rule(
            id="V12",
            words=Words(
                "达到水平按方向与目标水平比较", "The level reached is held against the target by direction"
            ),
            source=Words(
                "六西格玛项目立项表的要求：目标应量化", "Project charters of Six Sigma: a target is a number"
            ),
            check=_reached,
        ),
        Rule(
            id="SS-DPMO",
            words=Words(
                "DPMO由缺陷数得出，西格玛水平用单侧公式并含1.5σ漂移",
                "The DPMO follows from the counts, the sigma level from the one-sided formula with 1.5 sigma",
            ),
            source=Words("DPMO与西格玛水平的通用算法", "The common reckoning of DPMO and sigma level"),
            check=_reckoned,
        ),
    ),
    complete=_complete,
)
