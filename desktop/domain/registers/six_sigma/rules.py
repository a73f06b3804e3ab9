"""The rules of projects and quick wins: charter, target, champion projects, thresholds, gates, closing."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from desktop.domain.measure import attained
from desktop.domain.problems import MendedAt, Problem, Severity, error, stops_export, warning
from desktop.domain.registers.six_sigma.phases import phases_of, place
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

PROJECTS = "six_sigma_projects"
LONGEST_DAYS = 30
"""A quick win takes about 30 days at most."""
LEAST_BLACK, LEAST_GREEN = 2, 4
"""Black or green belt projects that a champion project has at least."""

_SOLUTION = re.compile(
    r"通过(?:采用|增加|更换|改造)|更换|换成|改造|加装|增设|引进|购置|采购新|拟采用|应采用|方案[是为]"
)
_CAUSE = re.compile(r"由于|因为|原因[是为在]|导致.{0,6}的原因|归因于|根源")
_BLAME = re.compile(r"责任心|不负责|态度|疏忽|马虎|偷懒|素质[低差]|人为失误|不认真|管理不力")
_SEVERAL = re.compile(r"此外|另外|其次|与此同时|还存在|第[二三][，、个]|[；;]\s*[二三2３3][、.．]")
_CHARTER = Words(
    "一家企业公开的六西格玛程序：立项表审查要求",
    "A published company procedure: acceptance rules of the charter",
)


def _target(project: Any) -> Iterator[Problem]:
    """A missed target is a fact and only shown; one that contradicts the numbers cannot be."""
    reached = attained(project.direction, project.target_value, project.final_metric_value)
    if reached is not None and project.target_attained not in (None, reached):
        yield error(
            "target_attained", "与指标的目标和结果不符", "contradicts the target and the value after", "V12"
        )
    if reached is False:
        yield warning("final_metric_value", "未达到目标", "short of the target", "V12")
    if project.metric_name and project.target_value is None and project.project_status == "closed":
        yield stops_export("target_value", "目标应量化", "the target must be a number", "V12")


def _charter_words(project: Any) -> Iterator[Problem]:
    """At most one finding, the first of those that a reviewer would name."""
    text = project.problem_statement or ""
    for pattern, zh, en in (
        (_BLAME, "问题陈述像是在追究责任：{word}", "the problem statement seems to blame: {word}"),
        (_SOLUTION, "问题陈述像是写了方案：{word}", "the problem statement seems to name a solution: {word}"),
        (_CAUSE, "问题陈述像是写了原因：{word}", "the problem statement seems to name a cause: {word}"),
        (_SEVERAL, "问题陈述像是不止一个问题：{word}", "there seems to be more than one problem: {word}"),
    ):
        match = pattern.search(text)
        if match:
            words = Words(zh, en).fill(word=match[0])
            yield Problem("problem_statement", words, Severity.WARNING, "V18")
            return
    if project.solution_unknown is False:
        yield warning(
            "solution_unknown", "方案已知的宜作快赢", "with a known solution, rather a quick win", "V18"
        )


def _one_problem(project: Any, records: Records) -> Iterator[Problem]:
    metrics = records.linked("ctq_metrics", "project", project.id)
    if len(metrics) > 1:
        yield warning(
            "metric_name",
            "关键质量特性不止一项，一个项目只解决一个问题",
            "more than one CTQ; a project solves one problem",
            "V18",
            MendedAt("ctq_metrics", "ctq_name", metrics[-1].id, "project", project.id),
        )


def _champion(project: Any, records: Records) -> Iterator[Problem]:
    """What stops the report, not the save: a champion project is entered before those below it."""
    parent = records.get(PROJECTS, project.champion_project)
    if parent is not None and parent.belt_level != "champion":
        yield stops_export(
            "champion_project",
            "只有倡导者项目可以分解",
            "only a champion project has projects below it",
            "V19",
        )
    if project.belt_level != "champion" or project.project_status == "terminated":
        return
    belts = [child.belt_level for child in records.linked(PROJECTS, "champion_project", project.id)]
    if belts.count("black") < LEAST_BLACK and belts.count("green") < LEAST_GREEN:
        yield stops_export(
            "belt_level",
            "倡导者项目应含2个黑带或4个绿带项目",
            "a champion project has 2 black or 4 green belt projects",
            "V19",
            MendedAt(PROJECTS, "project_name", None, "champion_project", project.id),
        )


def _threshold(project: Any, records: Records) -> Iterator[Problem]:
    """The planned benefit against what the company asks of the belt: the newest threshold in force at the start."""
    start, planned = project.start_date, project.planned_benefit
    if planned is None:
        return
    in_force = [
        t
        for t in records.all("belt_thresholds")
        if t.belt_level == project.belt_level
        and (t.valid_from is None or (start is not None and t.valid_from <= start))
    ]
    newest = max(in_force, key=lambda t: t.valid_from or date.min, default=None)
    if newest is not None and planned < newest.least_benefit:
        words = Words("低于{name}", "below the threshold {name}").fill(name=newest.threshold_name)
        yield Problem("planned_benefit", words, Severity.WARNING, "SS-threshold")


def _gates(project: Any, records: Records) -> Iterator[Problem]:
    """A status further on than the gates passed; only of projects whose phases are kept here."""
    status = project.project_status
    phases = records.linked("project_phases", "project", project.id)
    here = place(project.methodology, status) if status else None
    if here is None and status in ("review", "handover", "closed"):
        here = len(phases_of(project.methodology)) + 1
    if not phases or here is None:
        return
    closed = [
        phase
        for phase in phases
        if (place(project.methodology, phase.phase) or here) < here and phase.gate_result != "passed"
    ]
    if closed:
        there = records.before(PROJECTS, project.id)
        now = there is None or there.project_status != status
        words = Words("前面阶段的关口还没有通过", "a gate before this status is not passed")
        where = MendedAt("project_phases", "gate_result", closed[0].id, "project", project.id)
        yield Problem("project_status", words, Severity.ERROR if now else Severity.EXPORT, "SS-gates", where)


def _closing(project: Any, records: Records) -> Iterator[Problem]:
    """What a closed project must leave behind; only of projects whose phases are kept here."""
    if project.project_status != "closed" or not records.linked("project_phases", "project", project.id):
        return
    for field in ("final_metric_value", "control_plan", "handover_owner"):
        if getattr(project, field) is None:
            yield stops_export(field, "结项时应填", "is needed at the close", "SS-closing")


def _quick(win: Any) -> Iterator[Problem]:
    days = win.duration_days
    if win.found_date and win.implemented_date:
        days = (win.implemented_date - win.found_date).days
    if days is not None and days > LONGEST_DAYS:
        yield warning(
            "implemented_date", "历时超过30天，可考虑立项", "took more than 30 days; perhaps a project", "V20"
        )
    if win.parent_project is None:
        yield warning("parent_project", "没有来源项目", "comes from no project", "V20")


def _five_tests(win: Any) -> Iterator[Problem]:
    for field in ("is_easy", "is_fast", "is_cheap", "is_within_control", "is_reversible"):
        if getattr(win, field) is False:
            yield warning(
                field, "不满足快赢五项判据，可考虑立项", "fails a test; perhaps a project", "SS-five"
            )


def _promoted(win: Any) -> Iterator[Problem]:
    if win.promoted_to is not None and win.benefit:
        yield stops_export(
            "benefit",
            "已升级为项目，收益应只记在项目上",
            "is a project now; its benefit counts there alone",
            "SS-promoted",
        )


PROJECT_RULES = (
    Rule(
        id="V12",
        words=Words(
            "目标应量化，是否达到按指标方向判断", "The target is a number, reached or not by direction"
        ),
        source=Words(
            "六西格玛项目立项表的要求：目标应量化", "Project charters of Six Sigma: a target is a number"
        ),
        check=_target,
    ),
    Rule(
        id="V18",
        words=Words(
            "问题陈述只说一个问题，不写原因、方案和责任",
            "The problem statement names one problem, no cause, no solution, no blame",
        ),
        source=_CHARTER,
        check=_charter_words,
        within=_one_problem,
    ),
    Rule(
        id="V19",
        words=Words(
            "倡导者项目至少含2个黑带或4个绿带项目，其他项目不再分解",
            "A champion project has 2 black or 4 green belt projects; others are not divided",
        ),
        source=Words(
            "一家企业公开的六西格玛程序：倡导者项目的组成",
            "A published company procedure: what a champion's project is made of",
        ),
        within=_champion,
    ),
    Rule(
        id="SS-threshold",
        words=Words(
            "预期收益达到本企业对该带级的门槛",
            "The planned benefit meets the company's threshold of the belt",
        ),
        source=Words(
            "企业的规定，数值在“项目收益门槛”中维护", "A company's rule, kept in the register of thresholds"
        ),
        within=_threshold,
    ),
    Rule(
        id="SS-gates",
        words=Words("项目状态不超前于已通过的关口", "The status is not ahead of the gates passed"),
        source=Words("项目立项表：里程碑按顺序进行", "Project charter: milestones, their order kept"),
        within=_gates,
    ),
    Rule(
        id="SS-closing",
        words=Words(
            "结项时有改善后的指标、控制计划和移交责任人",
            "At the close there are the value after, the control plan and who took over",
        ),
        source=Words("项目立项表：结项时必填的内容", "Project charter: what is mandatory at the close"),
        within=_closing,
    ),
)
QUICK_WIN_RULES = (
    Rule(
        id="V20",
        words=Words(
            "快赢出自项目，30天内完成", "A quick win comes from a project and is done within 30 days"
        ),
        source=Words(
            "快赢项目的通常定义：原因明显，几周内完成",
            "The usual definition of a quick win: a plain cause, done within a few weeks",
        ),
        check=_quick,
    ),
    Rule(
        id="SS-five",
        words=Words(
            "快赢容易、快速、花费少、团队可控、可以恢复",
            "A quick win is easy, fast, cheap, within the team's control and reversible",
        ),
        source=Words("快赢项目通常的五项判断，未核实", "The usual five tests of a quick win, not confirmed"),
        check=_five_tests,
    ),
    Rule(
        id="SS-promoted",
        words=Words("升级为项目的快赢不再计收益", "A quick win that became a project counts no benefit"),
        source=Words(
            "收益核算：收益不得重复计算（同V15）", "Reckoning of benefits: none counts twice, as in V15"
        ),
        check=_promoted,
    ),
)
