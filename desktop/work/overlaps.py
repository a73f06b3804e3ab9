"""Claims that may hold the same money, and have not yet been declared distinct or split."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, Protocol

from desktop.domain.benefits import SOURCES, source_of
from desktop.domain.counting import window
from desktop.domain.late import dataclass
from desktop.domain.registers import BY_ID
from desktop.domain.registers.savings.rules import months_of
from desktop.domain.values.dates import Month
from desktop.domain.values.text import compact
from desktop.domain.words import Words

RELATED = Words("一项来自另一项", "one came from the other")
SAME_POOL = Words("同一成本池", "same cost pool")
SAME_UNIT = Words("同一受益单位", "same unit")
SAME_PRODUCT = Words("涉及同一产品", "same product")

_BETWEEN = re.compile(r"[、，,;；/\s]+")
_IMPROVEMENTS = frozenset(source.register for source in SOURCES.values())


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two claims to be looked at side by side, and why."""

    one: Any
    other: Any
    reasons: tuple[Words, ...]


class Reads(Protocol):
    """Whatever gives the records of a register: a database, or a view of one."""

    def all(self, register: str) -> Sequence[Any]:
        """Every record of a register, in the order of entry."""
        ...


def candidates(ledger: Reads) -> list[Candidate]:
    """The pairs of claims that look alike and were not decided on, in the order of entry.

    A pair is one where one improvement came from the other (a quick win under its project), or where unit,
    pool or product is the same, the months overlap, and both saved on the same item.
    """
    claims = ledger.all("benefit_claims")
    if len(claims) < 2:
        return []
    decided = {frozenset((o.claim_one, o.claim_other)) for o in ledger.all("benefit_overlaps")}
    ties = _Ties(ledger)
    found = []
    for first, second in sorted(_alike(claims, ties)):
        one, other = claims[first], claims[second]
        if frozenset((one.id, other.id)) not in decided:
            reasons = tuple(_reasons(one, other, ties))
            if reasons:
                found.append(Candidate(one, other, reasons))
    return found


class _Ties:
    """Which improvement came from which: any link from one to another says so."""

    def __init__(self, ledger: Reads) -> None:
        self._pairs: set[frozenset[str]] = set()
        for register in _IMPROVEMENTS:
            links = [link.id for link in BY_ID[register].links if link.target in _IMPROVEMENTS]
            for record in ledger.all(register) if links else ():
                pointed = (getattr(record, link) for link in links)
                self._pairs |= {frozenset((record.id, id_)) for id_ in pointed if id_ is not None}

    def all(self) -> Iterator[frozenset[str]]:
        yield from self._pairs

    def between(self, one: str, other: str) -> bool:
        return frozenset((one, other)) in self._pairs


def _alike(claims: Sequence[Any], ties: _Ties) -> set[tuple[int, int]]:
    """The places of claims that share anything that `_reasons` asks for; all pairs of a year would be too many."""
    alike: dict[tuple[Any, ...], list[int]] = {}
    for place, claim in enumerate(claims):
        shared: list[tuple[Any, ...]] = []
        if claim.benefit_item is not None:
            shared += [("pool", claim.cost_pool), ("unit", claim.organisation_unit)]
            shared += [("product", product) for product in _products(claim)]
        for kind, value in shared:
            if value is not None:
                alike.setdefault((claim.benefit_item, kind, value), []).append(place)
        source = source_of(claim)
        if source:
            alike.setdefault(("source", source[1]), []).append(place)
    pairs = {pair for key, places in alike.items() if key[0] != "source" for pair in combinations(places, 2)}
    for tie in ties.all():
        one, *rest = tie
        for other in rest:
            for first in alike.get(("source", one), ()):
                pairs |= {
                    (min(first, n), max(first, n)) for n in alike.get(("source", other), ()) if n != first
                }
    return pairs


def _reasons(one: Any, other: Any, ties: _Ties) -> Iterator[Words]:
    sources = source_of(one), source_of(other)
    if sources[0] and sources[1] and ties.between(sources[0][1], sources[1][1]):
        yield RELATED
    if one.benefit_item is None or one.benefit_item != other.benefit_item:
        return
    if not _months(one) & _months(other):
        return
    if one.cost_pool is not None and one.cost_pool == other.cost_pool:
        yield SAME_POOL
    if one.organisation_unit is not None and one.organisation_unit == other.organisation_unit:
        yield SAME_UNIT
    if _products(one) & _products(other):
        yield SAME_PRODUCT


def _months(claim: Any) -> frozenset[Month]:
    if claim.completion_month is None or claim.counting_policy is None:
        return frozenset()
    counted = window(claim.completion_month, claim.counting_policy, months_of(claim))
    return frozenset(c.month for c in counted)


def _products(claim: Any) -> frozenset[str]:
    return frozenset(compact(word) for word in _BETWEEN.split(claim.product or "") if word)
