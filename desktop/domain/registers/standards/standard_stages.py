"""The stages that the drafting of a standard went through, with their days (GB/T 16733-1997, ISO stage codes)."""

from collections.abc import Iterator

from desktop.domain.fields import Day, Kind, Link, Text, column
from desktop.domain.identifiers.stage_code import STAGE_CODE, STAGES
from desktop.domain.late import dataclass
from desktop.domain.problems import MendedAt, Problem, error, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

SKIPPED_BY = {"b": ("20",), "c": ("20", "30")}
"""Stages that the fast tracks leave out: drafting where a text is adopted, comments as well where one is revised."""
_MAY_LACK = ("00", "95")
"""Stages that no standard need go through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardStage(Record):
    """One stage that one standard reached."""

    standard: Link = column(
        Kind.LINK, "所属标准", "Of standard", required=True, target="standards", synonyms=("标准名称",)
    )
    stage_code: Text = column(
        Kind.TEXT,
        "到达阶段代码",
        "Stage reached",
        required=True,
        form=STAGE_CODE,
        help=("如20.00起草、40.20投票、60.60出版", "Such as 20.00, 40.20 or 60.60"),
    )
    reached_date: Day = column(Kind.DAY, "到达阶段日期", "Reached on", required=True)
    due_date: Day = column(Kind.DAY, "阶段计划完成日期", "Stage due on")
    stage_result: Text = column(
        Kind.TEXT,
        "阶段结果",
        "Result of the stage",
        help=("如征求意见稿、送审稿、报批稿，会审或函审", "Draft for comments, for review, for approval"),
    )


def _order(standard_id: str, records: Records) -> list[StandardStage]:
    stages: list[StandardStage] = list(records.linked("standard_stages", "standard", standard_id))
    complete = [s for s in stages if s.stage_code and s.reached_date]
    return sorted(complete, key=lambda s: (s.reached_date, s.stage_code))


def _in_order(stage: StandardStage, records: Records) -> Iterator[Problem]:
    """A stage comes after the one before it, with none left out but by a fast track."""
    if stage.standard is None:
        return
    history = _order(stage.standard, records)
    place = next((n for n, s in enumerate(history) if s.id == stage.id), 0)
    if place == 0:
        return
    last, now = history[place - 1].stage_code or "", stage.stage_code or ""
    if now[:2] < last[:2]:
        if not (last.endswith(".92") or last[:2] == "90"):
            yield error(
                "stage_code",
                f"早于已到达的{last}",
                f"comes before {last}, which was reached already",
                "STD-stages",
            )
        return
    standard = records.get("standards", stage.standard)
    if standard is None or standard.standard_level == "international":
        return  # ISO lets a project leave out committee draft and final draft
    missing = [STAGES[s].zh for s in _left_out(last[:2], now[:2], standard.fast_track)]
    if missing:
        yield error(
            "stage_code",
            f"跳过了{'、'.join(missing)}；只有快速程序B、C可以跳过起草、征求意见",
            "stages were left out, which only fast tracks B and C may",
            "STD-stages",
        )


def _left_out(last: str, now: str, fast_track: str | None) -> list[str]:
    lawful = (*_MAY_LACK, *SKIPPED_BY.get(fast_track or "", ()), *(("90",) if now == "95" else ()))
    return [stage for stage in STAGES if last < stage < now and stage not in lawful]


def _latest(stage: StandardStage, records: Records) -> Iterator[Problem]:
    standard = records.get("standards", stage.standard)
    history = _order(stage.standard, records) if stage.standard else []
    if standard is None or not history or history[-1].id != stage.id or standard.stage_code is None:
        return
    if standard.stage_code[:2] != (stage.stage_code or "")[:2]:
        yield warning(
            "stage_code",
            f"标准上填的阶段是{standard.stage_code}",
            f"the standard itself says {standard.stage_code}",
            "STD-stage-now",
            MendedAt("standards", "stage_code", standard.id),
        )


STANDARD_STAGES = Register(
    id="standard_stages",
    words=Words("标准制修订阶段", "Stages of standards"),
    record=StandardStage,
    title="stage_code",
    under=("standard",),
    year="reached_date",
    unique=(("standard", "stage_code", "reached_date"),),
    names=("标准阶段", "制修订进度"),
    rules=(
        Rule(
            id="STD-stages",
            words=Words(
                "阶段按次序，只有快速程序可以跳过", "Stages in their order; only fast tracks leave some out"
            ),
            source=Words(
                "GB/T 16733—1997《国家标准制定程序的阶段划分及代码》",
                "GB/T 16733-1997, Stages and codes of developing national standards",
            ),
            within=_in_order,
        ),
        Rule(
            id="STD-stage-now",
            words=Words("标准的阶段是最近到达的阶段", "A standard is at the stage it reached last"),
            source=Words("本软件", "This program"),
            within=_latest,
        ),
    ),
)
