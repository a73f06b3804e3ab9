"""The counting window of an improvement: its twelve months, and the one annual report that takes each.

Sources of the rule: first counted in the month after completion, twelve months, nothing twice (data
dictionary, section 3.4). How the year's end cuts the window is a policy, chosen and named with each claim;
see ``docs/decisions/counting-policies.md``.
"""

from decimal import Decimal

from desktop.domain.fields import options
from desktop.domain.late import dataclass
from desktop.domain.values.dates import Month

LONGEST = 12
"""The most months that are counted of one improvement (V16)."""
LONGEST_DEPRECIATION = 36
"""The most months over which an asset is depreciated in a claim (V17)."""
IN_NO_REPORT = 0
"""The counted year of a month that its policy leaves out of every annual report."""

COUNTING_POLICIES = options(
    ("as_realised", "按实现月份", "As realised", ("按月实现", "逐月计入")),
    ("closing_year", "一次计入结项年度", "All in the closing year", ("一次性计入", "计入结项年度")),
    ("closing_year_only", "只计结项当年", "Closing year only", ("只计当年",)),
    ("full_window", "期满计入", "When the window is full", ("期满一次计入",)),
)
POLICY_HELP = (
    "按实现月份：完成次月起12个月，各月计入当月所在年度；一次计入结项年度：12个月全部计入完成年度；"
    "只计结项当年：完成年度12月31日以后的月份不计入任何年报；期满计入：12个月全部计入第12个月所在年度",
    "As realised: twelve months from the month after completion, each in its own year. All in the closing year: "
    "all twelve in the year of completion. Closing year only: months after that year count in no report. "
    "When the window is full: all in the year of the twelfth month",
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One month of a window, and the year in whose report it counts."""

    month: Month
    year: int
    """`IN_NO_REPORT` where it counts in none."""


def window(completion: Month, policy: str, months: int = LONGEST) -> tuple[Counted, ...]:
    """The months of an improvement and the counted year of each.

    Args:
        completion: the month in which the improvement was completed.
        policy: the id of one of `COUNTING_POLICIES`.
        months: how many months, from 1 to 12; fewer where the improvement lives less than a year.

    Raises:
        ValueError: no such policy, or no such number of months.
    """
    if not 1 <= months <= LONGEST:
        raise ValueError(f"a window of {months} months")
    all_of_it = [after(completion, n) for n in range(1, months + 1)]
    match policy:
        case "as_realised":
            years = [month.year for month in all_of_it]
        case "closing_year":
            years = [completion.year] * months
        case "closing_year_only":
            years = [completion.year if m.year == completion.year else IN_NO_REPORT for m in all_of_it]
        case "full_window":
            years = [all_of_it[-1].year] * months
        case _:
            raise ValueError(f"no counting policy {policy!r}")
    return tuple(Counted(month, year) for month, year in zip(all_of_it, years, strict=True))


def after(month: Month, months: int) -> Month:
    """The month that lies so many months after another, or before where negative."""
    number = month.year * 12 + month.month - 1 + months
    return Month(number // 12, number % 12 + 1)


def spread(amount: Decimal, months: int) -> tuple[Decimal, ...]:
    """An amount in equal parts of whole fen, straight line; the last one takes the rest.

    Raises:
        ValueError: no months to spread over, or an amount finer than a fen.
    """
    fen = amount * 100
    if months < 1 or fen != fen.to_integral_value():
        raise ValueError(f"{amount} over {months} months")
    part = (abs(int(fen)) // months) * (1 if fen >= 0 else -1)
    parts = [part] * (months - 1)
    return tuple(_yuan(number) for number in (*parts, int(fen) - sum(parts)))


def _yuan(fen: int) -> Decimal:
    return (Decimal(fen) / 100).quantize(Decimal("0.01"))
