"""Which year a page begins with: that of the newest work, never one that is yet to come."""

from collections.abc import Sequence
from datetime import date

BESIDE_THE_WORK = frozenset({"disclosures", "submissions", "submitted_figures", "consolidated_sources"})
"""Registers whose years are those of a look at personal data or of a report, as those of reference data are of a rule."""


MAIN_WORK = frozenset({"qc_themes", "six_sigma_projects", "quick_wins", "appointments"})
"""Registers that a year of a chief quality officer's work is made of: a lone standard does not make one."""


def newest_year(years: Sequence[int], today: date, main: Sequence[int] = ()) -> int:
    """The newest of the years in which there is work, leaving out those to come; the running one where there is none.

    Args:
        years: those in which there is any work.
        today: the day.
        main: those in which there is work of `MAIN_WORK`; where there are any, the newest of them.
    """
    for those in (main, years):
        past = [year for year in those if year <= today.year]
        if past:
            return max(past)
    return today.year


def year_to_report(years: Sequence[int], today: date, main: Sequence[int] = ()) -> int:
    """The year before, which is over and the one to report, if there is work in it; else as `newest_year`."""
    last = today.year - 1
    return last if last in years else newest_year(years, today, main)
