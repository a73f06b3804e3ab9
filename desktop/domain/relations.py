"""What must hold between the figures of one year, 审核关系: printed by row codes, as statistical forms do."""

from collections.abc import Callable
from decimal import Decimal

from desktop.domain.figures.codes import CODES
from desktop.domain.late import dataclass


@dataclass(frozen=True, slots=True)
class Relation:
    """A figure that is at least the sum of others, or exactly that."""

    whole: str
    parts: tuple[str, ...]
    exact: bool = False

    @property
    def sign(self) -> str:
        """How the two sides compare."""
        return "=" if self.exact else "≥"

    @property
    def said(self) -> str:
        """The relation in row codes, such as ``01≥02+03``."""
        return f"{CODES[self.whole]}{self.sign}{'+'.join(CODES[part] for part in self.parts)}"

    @property
    def figures(self) -> tuple[str, ...]:
        """Every figure in it."""
        return (self.whole, *self.parts)

    def rest(self, value_of: Callable[[str], Decimal]) -> Decimal:
        """How much more the whole is than its parts, in the figures' unit.

        Args:
            value_of: a figure's value in its unit, by its id.
        """
        return value_of(self.whole) - sum((value_of(part) for part in self.parts), Decimal(0))

    def holds(self, value_of: Callable[[str], Decimal]) -> bool:
        """Whether it does."""
        rest = self.rest(value_of)
        return rest == 0 if self.exact else rest >= 0


RELATIONS = (
    Relation("officers.in_post", ("officers.group_in_post",)),
    Relation("officers.in_post", ("officers.filed",)),
    Relation("officers.in_post", ("officers.trained",)),
    Relation("officers.belts", ("officers.black_belts", "officers.green_belts")),
    Relation("qc.circles_registered", ("qc.circles_active",)),
    Relation("qc.themes_completed", ("qc.themes_attained",)),
    Relation("qc.themes_completed_total", ("qc.themes_completed",)),
    Relation("six_sigma.projects", ("six_sigma.projects_black", "six_sigma.projects_green")),
    Relation("six_sigma.quick_wins", ("six_sigma.quick_wins_promoted",)),
    Relation("standards.led", ("standards.led_national_industry",)),
    Relation(
        "standards.led_national_industry", ("standards.led_national", "standards.led_industry"), exact=True
    ),
    Relation(
        "benchmarking.indicators",
        (
            "benchmarking.international_advanced",
            "benchmarking.domestic_leading",
            "benchmarking.up_to_standard",
        ),
    ),
    Relation("quality.spot_checks_tested", ("quality.spot_checks_passed",)),
    Relation("patents.granted", ("patents.inventions_granted",)),
    Relation("patents.in_force", ("patents.inventions_in_force",)),
    Relation("honours.received", ("honours.national", "honours.province")),
    Relation("fund.paid_total", ("fund.paid_in_year",)),
    Relation("fund.received_total", ("fund.paid_total",)),
    Relation("proposals.submitted", ("proposals.adopted",)),
    Relation("proposals.adopted", ("proposals.adopted_implemented",)),
)
"""Sources: data dictionary V25, V26, and the definitions of the figures themselves."""


def relations_of(figures: frozenset[str]) -> tuple[Relation, ...]:
    """The relations in which any of these figures stands, each once."""
    return tuple(relation for relation in RELATIONS if figures & set(relation.figures))
