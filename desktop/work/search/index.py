"""All that can be found in a ledger, and the asking."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from desktop.domain.late import dataclass
from desktop.work.search.question import Word
from desktop.work.search.records import SEARCHED, Laid, touched_by
from desktop.work.search.shelf import Rank, Shelf

MOST_SHOWN = 40
"""Things that a search shows at most."""


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """One thing that a search found."""

    rank: Rank
    place: int
    """Of its shelf among all; what comes first is shown first where the rank is the same."""
    number: int
    """Of the thing on its shelf."""
    shelf: str = field(compare=False)


def ask(shelves: Mapping[str, Shelf], words: Sequence[Word], most: int = MOST_SHOWN) -> list[Hit]:
    """The things on all shelves that have all words, the best first."""
    found = [
        Hit(rank, place, number, name)
        for place, (name, shelf) in enumerate(shelves.items())
        for rank, number in shelf.find(words)
    ]
    return sorted(found)[:most]


class LedgerIndex:
    """The records of one ledger, as far as they are laid out, and which of them are to be laid out anew."""

    def __init__(self) -> None:
        self._laid = Laid()
        self._stale = {register.id for register in SEARCHED}

    @property
    def stale(self) -> frozenset[str]:
        """The registers whose records changed since they were laid out, or never were."""
        return frozenset(self._stale)

    @property
    def too_large(self) -> frozenset[str]:
        """Registers that are searched in their own tables only."""
        return frozenset(self._laid.too_large)

    def changed(self, registers: Iterable[str]) -> None:
        """Takes note that records of some registers are other than they were."""
        self._stale |= touched_by(registers)

    def begin(self) -> frozenset[str]:
        """What is to be laid out now; what changes from here on is to be laid out again."""
        wanted, self._stale = frozenset(self._stale), set()
        return wanted

    def put_back(self, registers: Iterable[str]) -> None:
        """Takes note that some could not be laid out after all."""
        self._stale |= set(registers)

    def take(self, laid: Laid) -> None:
        """Puts what was laid out in place of what was there of it."""
        mine = self._laid
        mine.ids.update(laid.ids)
        mine.shelves.update(laid.shelves)
        mine.too_large = (mine.too_large - set(laid.ids)) | laid.too_large

    @property
    def shelves(self) -> Mapping[str, Shelf]:
        """The shelf of each register, in the order in which they count."""
        return {r.id: self._laid.shelves[r.id] for r in SEARCHED if r.id in self._laid.shelves}

    def id_of(self, hit: Hit) -> str:
        """The id of the record that was found."""
        return self._laid.ids[hit.shelf][hit.number]
