"""The figures of the annual report.

Sources of the rules: `docs/figures.md` has one paragraph a figure, printed from here.
"""

from collections.abc import Mapping
from typing import Literal

from desktop.domain.figures.conditions import AnyFilled, ByYearEnd, InYear, Is, NotEndedByYearEnd
from desktop.domain.figures.figure import Figure, Source
from desktop.domain.figures.savings import SAVINGS, in_counted_year, own_record
from desktop.domain.words import Words

_WAN = Words("万元", "10,000 yuan")
_PERSONS = Words("人", "persons")
_ITEMS = Words("项", "items")
_PIECES = Words("个", "items")
_SHEETS = Words("件", "items")
_TIMES = Words("次", "times")

_IN_POST = (ByYearEnd("appointment_date"), NotEndedByYearEnd("end_date"))
_HARD = (Is("finance_result", ("confirmed",)), Is("benefit_type", ("hard",)))
_LED = (Is("role", ("led",)), ByYearEnd("begun_date"))
_GRANTED = (InYear("grant_date"),)


def _benchmarking(conclusion: str, zh: str, en: str) -> Figure:
    return Figure(
        f"benchmarking.{conclusion}",
        Words(f"质量比对{zh}指标", f"Indicators {en}"),
        _ITEMS,
        Words(f"比对年度为本年、比对结论为{zh}的指标项数", f"Indicators compared in the year and found {en}"),
        (Source("benchmarking_indicators", (InYear("benchmark_year"), Is("conclusion", (conclusion,)))),),
        "quality",
    )


def _fund(
    id_: str, zh: str, en: str, direction: Literal["paid", "received"], when: type[InYear] | type[ByYearEnd]
) -> Figure:
    until = when is ByYearEnd
    return Figure(
        id_,
        Words(zh, en),
        _WAN,
        Words(
            f"质量激励基金{'截至本年12月31日的累计' if until else '本年'}{'发放' if direction == 'paid' else '入账'}金额",
            f"Money {direction} by the incentive fund {'up to 31 December' if until else 'in the year'}",
        ),
        (Source("fund_entries", (when("entry_date"), Is("direction", (direction,))), amount="amount"),),
        "quality",
    )


def _led(level: str, id_: str, zh: str, en: str) -> Figure:
    return Figure(
        id_,
        Words(zh, en),
        _ITEMS,
        Words(
            f"本企业主导（角色按采用的主导口径）、起草起算日不晚于本年12月31日的{zh.removeprefix('主导')}项数，含制修订中；"
            "同一系列标准组计一项；立项日期不详的，起草起算日按发布前两年推定",
            f"{en}: led by the policy in use, drafting begun by 31 December, those in drafting included; a series "
            "counts once; where the plan date is not known, drafting is taken to begin two years before the issue",
        ),
        (Source("standards", (*_LED, Is("standard_level", (level,))), distinct="series_key"),),
        "standards",
    )


FIGURES: tuple[Figure, ...] = (
    Figure(
        "officers.in_post",
        Words("在任首席质量官", "Officers in post"),
        _PERSONS,
        Words(
            "本年12月31日在任的首席质量官人数：任命日期不晚于该日，离任日期为空或晚于该日；一人多职计一人。"
            "任期已满而未办续聘或离任的仍计入，并在校验中提示",
            "Persons in post on 31 December: appointed by that day, not ended by it; a person with several posts "
            "counts once. A term that ran out with neither renewal nor end still counts, and is pointed out",
        ),
        (Source("appointments", _IN_POST, distinct="officer"),),
        "officers",
    ),
    Figure(
        "officers.group_in_post",
        Words("在任集团首席质量官", "Group officers in post"),
        _PERSONS,
        Words("在任首席质量官中任职层级为集团的人数", "Of the officers in post, those at group tier"),
        (Source("appointments", (*_IN_POST, Is("cqo_tier", ("group",))), distinct="officer"),),
        "officers",
    ),
    Figure(
        "qc.circles_registered",
        Words("注册QC小组", "QC circles registered"),
        _PIECES,
        Words("登记年度为本年、审核通过的QC小组个数", "Circles whose registration for the year was approved"),
        (
            Source(
                "qc_registrations",
                (InYear("renewal_year"), Is("registration_status", ("approved",))),
                distinct="circle",
            ),
        ),
        "qc",
    ),
    Figure(
        "qc.themes_registered",
        Words("注册课题", "QC themes registered"),
        _ITEMS,
        Words("课题注册日期在本年的课题项数", "Themes registered in the year"),
        (Source("qc_themes", (InYear("theme_registration_date"),)),),
        "qc",
    ),
    Figure(
        "qc.themes_completed",
        Words("完成课题", "QC themes completed"),
        _ITEMS,
        Words("活动结束在本年且状态为完成的课题项数", "Themes that were completed in the year"),
        (Source("qc_themes", (InYear("activity_end"), Is("theme_status", ("completed",)))),),
        "qc",
    ),
    Figure(
        "qc.direct_benefit",
        Words("课题直接经济效益", "Direct benefit of QC themes"),
        _WAN,
        Words(
            "本年完成课题的直接经济效益之和（已减投入费用，不含间接和预测效益）",
            "Direct benefit, net of its cost, of the themes completed in the year; nothing indirect or predicted",
        ),
        (
            Source(
                "qc_themes",
                (InYear("activity_end"), Is("theme_status", ("completed",))),
                amount="direct_benefit",
            ),
        ),
        "qc",
    ),
    Figure(
        "six_sigma.projects",
        Words("六西格玛立项", "Six Sigma projects"),
        _PIECES,
        Words(
            "立项日期在本年的六西格玛项目个数，不含快赢",
            "Projects started in the year, quick wins not among them",
        ),
        (Source("six_sigma_projects", (InYear("start_date"),)),),
        "six_sigma",
    ),
    Figure(
        "six_sigma.quick_wins",
        Words("快赢项目", "Quick wins"),
        _PIECES,
        Words("完成日期在本年的快赢项目个数", "Quick wins implemented in the year"),
        (Source("quick_wins", (InYear("implemented_date"),)),),
        "six_sigma",
    ),
    Figure(
        "six_sigma.confirmed_benefit",
        Words("六西格玛确认收益", "Six Sigma benefit confirmed"),
        _WAN,
        Words(
            "属于本年、经财务确认的硬收益：项目与快赢有月度台账的，取计入年度为本年（未填的，月份在本年）的各月净收益；"
            "没有的，在结项（完成）当年计入。不含软收益、潜在收益和年化收益",
            "Hard benefit confirmed by finance that belongs to the year: of projects and quick wins with month rows, "
            "the months counted in the year (where no year is stated, those of the year); of others, all in the year "
            "of closing. Nothing soft, potential or annualised",
        ),
        (
            in_counted_year("net_benefit", *_HARD, AnyFilled(("project", "quick_win"))),
            own_record("project", *_HARD),
            own_record("quick_win", *_HARD),
        ),
        "six_sigma",
    ),
    Figure(
        "standards.led",
        Words("主导起草标准", "Standards led"),
        _ITEMS,
        Words(
            "本企业主导（角色按采用的主导口径）、起草起算日不晚于本年12月31日的国际、国家、行业、地方、团体标准项数，"
            "含制修订中；同一系列标准组计一项；立项日期不详的，起草起算日按发布前两年推定",
            "International, national, industry, local and group standards led by the policy in use whose drafting had "
            "begun by 31 December, those in drafting included; a series counts once; where the plan date is not known, "
            "drafting is taken to begin two years before the issue",
        ),
        (
            Source(
                "standards",
                (*_LED, Is("standard_level", ("international", "national", "industry", "local", "group"))),
                distinct="series_key",
            ),
        ),
        "standards",
    ),
    _led("national", "standards.led_national", "主导国家标准", "National standards led"),
    _led("industry", "standards.led_industry", "主导行业标准", "Industry standards led"),
    Figure(
        "standards.led_issued",
        Words("本年发布的主导标准", "Standards led and issued in the year"),
        _ITEMS,
        Words(
            "本企业主导且发布日期在本年的标准项数（不含企业标准），同一系列标准组计一项",
            "Standards led that were issued in the year; a series counts once",
        ),
        (
            Source(
                "standards",
                (
                    Is("role", ("led",)),
                    InYear("issue_date"),
                    Is("standard_level", ("international", "national", "industry", "local", "group")),
                ),
                distinct="series_key",
            ),
        ),
        "standards",
    ),
    Figure(
        "standards.declared",
        Words("自我声明公开标准", "Standards declared"),
        _ITEMS,
        Words(
            "本年12月31日有效的企业标准自我声明项数：公开日期不晚于该日，废止日期为空或晚于该日",
            "Declarations in force on 31 December: declared by that day, not withdrawn by it",
        ),
        (
            Source(
                "standard_declarations",
                (
                    Is("standard_kind", ("enterprise",)),
                    ByYearEnd("declaration_date"),
                    NotEndedByYearEnd("withdrawn_date"),
                ),
            ),
        ),
        "standards",
    ),
    Figure(
        "benchmarking.indicators",
        Words("质量比对指标", "Benchmarking indicators"),
        _ITEMS,
        Words("比对年度为本年的指标项数", "Indicators compared in the year"),
        (Source("benchmarking_indicators", (InYear("benchmark_year"),)),),
        "quality",
    ),
    _benchmarking("international_advanced", "国际先进", "internationally advanced"),
    _benchmarking("domestic_leading", "国内领先", "leading in the country"),
    _benchmarking("up_to_standard", "达标", "up to standard"),
    Figure(
        "patents.granted",
        Words("授权专利", "Patents granted"),
        _SHEETS,
        Words("授权公告日在本年的专利件数", "Patents granted in the year"),
        (Source("patents", _GRANTED),),
        "quality",
    ),
    Figure(
        "patents.inventions_granted",
        Words("其中：发明专利", "Of these, inventions"),
        _SHEETS,
        Words("授权公告日在本年的发明专利件数", "Invention patents granted in the year"),
        (Source("patents", (*_GRANTED, Is("patent_type", ("invention",)))),),
        "quality",
    ),
    _fund("fund.paid_in_year", "激励基金本年发放", "Fund paid in the year", "paid", InYear),
    _fund("fund.paid_total", "激励基金累计发放", "Fund paid in total", "paid", ByYearEnd),
    _fund("fund.received_total", "激励基金累计入账", "Fund received in total", "received", ByYearEnd),
    Figure(
        "events.held",
        Words("质量活动", "Quality events"),
        _TIMES,
        Words("日期在本年的质量活动次数", "Quality events held in the year"),
        (Source("quality_events", (InYear("event_date"),)),),
        "quality",
    ),
    *SAVINGS,
)

BY_ID: Mapping[str, Figure] = {figure.id: figure for figure in FIGURES}
