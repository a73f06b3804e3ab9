"""The figures of standards: led, declared, leaders, technical bodies, pilots and subsidies."""

from desktop.domain.figures.conditions import (
    ByYearEnd,
    InYear,
    Is,
    IsNot,
    NotEndedBeforeYear,
    NotEndedByYearEnd,
)
from desktop.domain.figures.counted import ITEMS, PIECES, WAN, counted
from desktop.domain.figures.figure import Figure, Source
from desktop.domain.words import Words

_LED = (Is("role", ("led",)), ByYearEnd("begun_date"))
_SEAT = (ByYearEnd("term_start"), NotEndedByYearEnd("term_end"))


def _led(level: str, id_: str, zh: str, en: str) -> Figure:
    return Figure(
        id_,
        Words(zh, en),
        ITEMS,
        Words(
            f"本企业主导（角色按采用的主导口径）、起草起算日不晚于本年12月31日的{zh.removeprefix('主导')}项数，含制修订中；"
            "同一系列标准组计一项；立项日期不详的，起草起算日按发布前两年推定",
            f"{en}: led by the policy in use, drafting begun by 31 December, those in drafting included; a series "
            "counts once; where the plan date is not known, drafting is taken to begin two years before the issue",
        ),
        (Source("standards", (*_LED, Is("standard_level", (level,))), distinct="series_key"),),
        "standards",
    )


STANDARDS: tuple[Figure, ...] = (
    Figure(
        "standards.led",
        Words("主导起草标准", "Standards led"),
        ITEMS,
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
    _led("international", "standards.led_international", "主导国际标准", "International standards led"),
    _led("national", "standards.led_national", "主导国家标准", "National standards led"),
    _led("industry", "standards.led_industry", "主导行业标准", "Industry standards led"),
    Figure(
        "standards.led_national_industry",
        Words("主导国家标准和行业标准", "National and industry standards led"),
        ITEMS,
        Words(
            "主导起草标准中国家标准和行业标准的项数，口径同上",
            "Of the standards led, the national and industry ones, counted in the same way",
        ),
        (
            Source(
                "standards",
                (*_LED, Is("standard_level", ("national", "industry"))),
                distinct="series_key",
            ),
        ),
        "standards",
    ),
    Figure(
        "standards.led_issued",
        Words("本年发布的主导标准", "Standards led and issued in the year"),
        ITEMS,
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
    counted(
        "standards.subsidies",
        ("标准奖励", "Subsidies for standards"),
        WAN,
        ("奖励日期在本年的标准奖励金额之和", "Subsidies for standards paid to the company in the year"),
        "standards",
        InYear("subsidy_date"),
        amount="subsidy_amount",
    ),
    Figure(
        "standards.declared",
        Words("自我声明公开标准", "Standards declared"),
        ITEMS,
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
    counted(
        "standards.leaders",
        ("企业标准领跑者", "Standard leaders"),
        ITEMS,
        ("领跑者年度为本年的企业标准领跑者项数", "Enterprise standards named leaders of the year"),
        "standard_leaders",
        InYear("leader_year"),
    ),
    counted(
        "standards.committee_seats",
        ("标准化技术组织任职", "Seats in technical bodies"),
        ITEMS,
        (
            "本年12月31日在标准化技术组织任职的席位数，不含秘书处和观察员",
            "Seats held in technical bodies on 31 December, secretariats and observers not among them",
        ),
        "committee_seats",
        *_SEAT,
        IsNot("seat_role", ("secretariat", "observer")),
    ),
    counted(
        "standards.secretariats",
        ("承担技术组织秘书处", "Secretariats of technical bodies"),
        PIECES,
        (
            "本年12月31日承担的标准化技术组织秘书处个数",
            "Secretariats of technical bodies held on 31 December",
        ),
        "committee_seats",
        *_SEAT,
        Is("seat_role", ("secretariat",)),
    ),
    counted(
        "standards.pilots",
        ("标准化试点示范", "Standardisation pilots"),
        PIECES,
        (
            "本年承担的标准化试点示范个数：开始不晚于本年12月31日，未验收或在本年及以后验收",
            "Pilots under way in the year: begun by 31 December and not accepted before 1 January",
        ),
        "standardization_pilots",
        ByYearEnd("start_date"),
        NotEndedBeforeYear("acceptance_date"),
    ),
)
