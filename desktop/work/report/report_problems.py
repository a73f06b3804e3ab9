"""What to mend, or to look at, before the annual report is signed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from desktop.domain.problems import GRAVITY, Severity
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.relations import RELATIONS
from desktop.domain.report import AnnualReport, FigureYears, ReportProblem
from desktop.domain.values.numbers import show_number
from desktop.domain.words import Words
from desktop.work.names import Names, Title, title_of
from desktop.work.overlaps import Candidate
from desktop.work.problems import LedgerProblem

NO_ENTERPRISE = Words(
    "没有填报企业信息，封面和企业基本情况表是空的", "Nothing is filled in about the reporting enterprise"
)
SEVERAL_ENTERPRISES = Words(
    "填报企业有{n}条记录，报告用了第一条：{name}",
    "There are {n} reporting enterprises; the report names the first: {name}",
)
NOT_FILLED = Words("填报企业没有填：{fields}", "Not filled in about the enterprise: {fields}")
NO_RECORDS = Words("本年没有{register}的记录", "There is nothing in the year in: {register}")
OF_RECORDS = Words(
    "{register}·{field}：{problem}（{n}条：{titles}）", "{register}, {field}: {problem} ({n}: {titles})"
)
NO_POST = Words("没有任命记录，未计入在任", "No appointment, so not counted in post")
NO_BEGIN = Words(
    "立项日期和发布日期都没有，未计入主导起草标准", "Neither plan nor issue date, so not counted as led"
)
NOT_CONFIRMED = Words(
    "硬收益未经财务确认，未计入确认收益", "Hard benefit not confirmed by finance, so not counted"
)
TOO_FEW = Words(
    "审核关系{said}不成立：{whole}为{a}，{parts}为{b}", "{said} does not hold: {whole} is {a}, {parts} is {b}"
)
OTHER_CONCLUSIONS = Words(
    "质量比对{n}项指标中有{rest}项的结论不是国际先进、国内领先或达标",
    "Of {n} {n:indicator|indicators} compared, {rest} {rest:was|were} found neither internationally advanced, leading nor up to standard",
)
OUT_OF_SCALE = Words(
    "{figure}{year}年{a}、{other}年{b}，相差十倍以上，请核对是否错用了元或万元",
    "{figure}: {a} in {year}, {b} in {other}; ten times apart, so compare yuan and 10,000 yuan",
)
OVERLAPPING = Words(
    "{n}对收益核算可能含同一笔收益，尚未判定（{titles}）",
    "{n} {n:pair|pairs} of claims may hold the same money and {n:is|are} not decided on ({titles})",
)
PAIR = Words("{one}与{other}", "{one} and {other}")
MORE = Words("{titles}等", "{titles} …")

NEEDED = (
    "enterprise_name",
    "unified_social_credit_identifier",
    "legal_representative",
    "administrative_division_code",
    "registered_address",
    "industry_code",
    "enterprise_size",
    "employee_count",
    "operating_revenue",
    "contact_name",
    "contact_phone",
)
"""What a report that leaves the factory says of its enterprise (data dictionary, section 1.3)."""
NAMED = 5
"""Records named in one line of problems."""

Records = Callable[[str], Sequence[Any]]


def problems_of(
    report: AnnualReport,
    shown: Mapping[str, Sequence[Any]],
    everything: Records,
    title: Title,
    found: Iterable[LedgerProblem],
    overlapping: Sequence[Candidate] = (),
) -> tuple[ReportProblem, ...]:
    """All that is missing or doubtful, the gravest first.

    Args:
        report: the report as far as it is made.
        shown: the records in its detail tables, by register.
        everything: all records of a register.
        title: what names a record of a register to people.
        found: what the registers and their rules find in the records shown.
        overlapping: pairs of claims that may hold the same money.
    """
    names = Names(title)
    all_of_it = [
        *_enterprise(report, everything("enterprise")),
        *_empty(report),
        *_officers(everything, names),
        *_uncounted(report.year, shown, everything, names),
        *_relations(report),
        *_scales(report.figures),
        *_overlaps(report.year, overlapping),
        *_records([p for p in found if p.is_open]),
    ]
    return tuple(sorted(all_of_it, key=lambda problem: GRAVITY[problem.severity]))


def looked_at(
    report: AnnualReport, shown: Mapping[str, Sequence[Any]], everything: Records
) -> Iterator[tuple[AnyRegister, Sequence[Any]]]:
    """The records whose problems the report tells: those it shows, their officers, and the enterprise."""
    officers = {a.officer for a in shown["appointments"]}
    records = dict(shown) | {"officers": [o for o in everything("officers") if o.id in officers]}
    records["benefit_claims"] = [c for c in everything("benefit_claims") if _touches(c, report.year)]
    records["enterprise"] = [report.enterprise] if report.enterprise else []
    return ((BY_ID[register], those) for register, those in records.items())


def _enterprise(report: AnnualReport, all_of_them: Sequence[Any]) -> Iterator[ReportProblem]:
    if report.enterprise is None:
        yield ReportProblem(NO_ENTERPRISE, Severity.ERROR, "enterprise")
        return
    register, id_ = BY_ID["enterprise"], (report.enterprise.id,)
    if len(all_of_them) > 1:
        words = SEVERAL_ENTERPRISES.fill(n=len(all_of_them), name=title_of(register, report.enterprise))
        yield ReportProblem(words, Severity.WARNING, "enterprise", tuple(r.id for r in all_of_them))
    blank = [register.field(f).words for f in NEEDED if getattr(report.enterprise, f) is None]
    if blank:
        fields = Words("、".join(w.zh for w in blank), ", ".join(w.en for w in blank))
        first = next(f for f in NEEDED if getattr(report.enterprise, f) is None)
        yield ReportProblem(
            NOT_FILLED.fill(fields=fields), Severity.ERROR, "enterprise", id_, "V30", field=first
        )


def _empty(report: AnnualReport) -> Iterator[ReportProblem]:
    for table in report.tables:
        if not table.rows:
            words = NO_RECORDS.fill(register=BY_ID[table.register].words)
            yield ReportProblem(words, Severity.WARNING, table.register)


def _officers(everything: Records, names: Names) -> Iterator[ReportProblem]:
    appointed = {a.officer for a in everything("appointments")}
    without = [officer for officer in everything("officers") if officer.id not in appointed]
    yield from grouped(BY_ID["officers"], without, "officer_name", NO_POST, names)


def _uncounted(
    year: int, shown: Mapping[str, Sequence[Any]], everything: Records, names: Names
) -> Iterator[ReportProblem]:
    """Records that one might think were counted."""
    standards = [s for s in everything("standards") if s.role == "led" and s.begun_date is None]
    yield from grouped(BY_ID["standards"], standards, "plan_date", NO_BEGIN, names)
    for register, amount, day in (
        ("six_sigma_projects", "actual_benefit", "actual_end_date"),
        ("quick_wins", "benefit", "implemented_date"),
        ("benefit_months", "net_benefit", "benefit_month"),
    ):
        waiting = [
            r
            for r in shown[register]
            if getattr(r, day)
            and getattr(r, day).year == year
            and getattr(r, amount)
            and r.benefit_type == "hard"
            and r.finance_result != "confirmed"
        ]
        yield from grouped(BY_ID[register], waiting, "finance_result", NOT_CONFIRMED, names)


def _relations(report: AnnualReport) -> Iterator[ReportProblem]:
    def value(figure: str) -> Decimal:
        return report.value(figure).in_unit

    for relation in RELATIONS:
        whole, parts = report.value(relation.whole), [report.value(part) for part in relation.parts]
        if not relation.holds(value):
            named = Words(*("＋".join(p.figure.words[side] for p in parts) for side in (0, 1)))
            added = sum((part.in_unit for part in parts), Decimal(0))
            words = TOO_FEW.fill(
                said=relation.said, whole=whole.figure.words, a=whole.shown, parts=named, b=show_number(added)
            )
            yield ReportProblem(words, Severity.WARNING, rule="V26", figure=relation.whole)
        elif relation.whole == "benchmarking.indicators" and (rest := relation.rest(value)) > 0:
            words = OTHER_CONCLUSIONS.fill(n=whole.shown, rest=show_number(rest))
            yield ReportProblem(
                words, Severity.WARNING, "benchmarking_indicators", rule="V25", figure=relation.whole
            )


def _scales(figures: Sequence[FigureYears]) -> Iterator[ReportProblem]:
    """Money that lies ten times off the latest of the two years before that has any."""
    for years in figures:
        other = next((value for value in (years.last, years.before) if value.value > 0), None)
        a = years.this.value
        if years.figure.is_money and a > 0 and other and not Decimal("0.1") < a / other.value < 10:
            words = OUT_OF_SCALE.fill(
                figure=years.figure.words,
                year=years.this.year,
                a=years.this.shown,
                other=other.year,
                b=other.shown,
            )
            yield ReportProblem(words, Severity.WARNING, rule="V29", figure=years.figure.id)


def _touches(claim: Any, year: int) -> bool:
    """Whether a claim's twelve months may reach into a year."""
    return claim.completion_month is not None and year - 1 <= claim.completion_month.year <= year


def _overlaps(year: int, pairs: Sequence[Candidate]) -> Iterator[ReportProblem]:
    mine = [pair for pair in pairs if _touches(pair.one, year) or _touches(pair.other, year)]
    if mine:
        named = [PAIR.fill(one=p.one.improvement_key, other=p.other.improvement_key) for p in mine[:NAMED]]
        titles = Words("；".join(w.zh for w in named), "; ".join(w.en for w in named))
        if len(mine) > NAMED:
            titles = MORE.fill(titles=titles)
        records = tuple(dict.fromkeys(claim.id for pair in mine for claim in (pair.one, pair.other)))
        words = OVERLAPPING.fill(n=len(mine), titles=titles)
        yield ReportProblem(words, Severity.WARNING, "benefit_claims", records, "V15", "improvement_key")


def _records(found: Sequence[LedgerProblem]) -> Iterator[ReportProblem]:
    """What the registers' own rules say, one line for what is alike."""
    alike: dict[tuple[str, str, Severity, str], dict[Words, list[LedgerProblem]]] = {}
    for one in found:
        kind = one.register, one.problem.field, one.severity, one.problem.rule
        alike.setdefault(kind, {}).setdefault(one.problem.words, []).append(one)
    for (register, field, severity, rule), by_words in alike.items():
        for words, those in _few(by_words):
            named = {problem.record_id: problem.name for problem in those}
            yield _line(BY_ID[register], named, field, words, rule, severity)


def _few(by_words: Mapping[Words, list[LedgerProblem]]) -> list[tuple[Words, list[LedgerProblem]]]:
    """One line each; where most records word the problem differently, one line for all, worded as the first."""
    if len(by_words) <= NAMED:
        return list(by_words.items())
    return [(next(iter(by_words)), [record for those in by_words.values() for record in those])]


def grouped(
    register: AnyRegister, records: Sequence[Any], field: str, problem: Words, names: Names, rule: str = ""
) -> Iterator[ReportProblem]:
    """One line to look at of some records; none where there are none."""
    if records:
        named = {record.id: names.of(register, record) for record in records}
        yield _line(register, named, field, problem, rule, Severity.WARNING)


def _line(
    register: AnyRegister, named: Mapping[str, str], field: str, problem: Words, rule: str, severity: Severity
) -> ReportProblem:
    """One problem of records that are given by id and name."""
    names = list(named.values())[:NAMED]
    titles = Words("、".join(names), ", ".join(names))
    if len(named) > NAMED:
        titles = MORE.fill(titles=titles)
    words = OF_RECORDS.fill(
        register=register.words,
        field=register.field(field).words,
        problem=problem,
        n=len(named),
        titles=titles,
    )
    return ReportProblem(words, severity, register.id, tuple(named), rule, field)
