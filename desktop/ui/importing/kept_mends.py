"""What was typed by hand while an import is looked at: what the plan was made with, and what came since."""

from collections.abc import Sequence

from desktop.work.importing.import_plan import ImportPlan, TablePlan
from desktop.work.importing.mending import WHOLE_ROW, Mend, Mends, Place

Name = tuple[str, str, str | None]
"""What a table is found by in another reading: its file, sheet and register."""


class KeptMends:
    """What is wanted in place of refused cells, table by table."""

    def __init__(self) -> None:
        self._wanted: dict[Place, Mend] = {}
        self._planned: dict[Place, Mend] = {}
        self._aside: list[tuple[Name, int, str, Mend]] = []

    @property
    def pending(self) -> int:
        """How much was typed since the plan was made."""
        return len(self._since())

    def keep(self, table: int, mend: Mend) -> None:
        """Wants a mend in a table; of a cell that was mended before, what the workbook says stays known."""
        row = mend.refusal.row
        key = WHOLE_ROW if mend.skip else mend.refusal.key
        before = self._wanted.get((table, row, key))
        if before is not None and not mend.skip:
            mend = Mend(before.refusal, mend.value, mend.shown)
        self._wanted[table, row, key] = mend
        if not mend.skip:
            self._wanted.pop((table, row, WHOLE_ROW), None)

    def drop(self, table: int, mends: Sequence[Mend]) -> None:
        """Wants some of a table's no more."""
        gone = [place for place, mend in self._wanted.items() if place[0] == table and mend in mends]
        for place in gone:
            del self._wanted[place]

    def set_aside(self, plan: ImportPlan) -> None:
        """Lets go of all of it while the tables are read anew; `take_up` brings back what still stands."""
        self._aside = [
            (_name(plan.tables[place[0]]), *place[1:], mend) for place, mend in self._wanted.items()
        ]
        self._wanted, self._planned = {}, {}

    def take_up(self, plan: ImportPlan) -> bool:
        """Wants again what was set aside, in each row of which something is refused as it was; whether anything is."""
        found: dict[Place, Mend] = {}
        for number, table in enumerate(plan.tables):
            mine = [(row, key, mend) for name, row, key, mend in self._aside if name == _name(table)]
            standing = {row for row, _key, mend in mine if mend.refusal in table.refused}
            found |= {(number, row, key): mend for row, key, mend in mine if row in standing}
        self._aside = []
        self._wanted |= found
        return bool(found)

    def planned_with(self) -> Mends:
        """All that is wanted now; from here on, the plan is made with it."""
        self._planned = dict(self._wanted)
        return self._planned

    def planned_in(self, table: int) -> list[Mend]:
        """What the plan was made with, of a table."""
        return [mend for place, mend in self._planned.items() if place[0] == table]

    def typed_in(self, table: int) -> dict[tuple[int, str], Mend]:
        """What was typed in a table since, by row and field."""
        return {(row, key): mend for (n, row, key), mend in self._since().items() if n == table}

    def leave_nothing(self, plan: ImportPlan) -> bool:
        """Whether every refusal of a plan was seen to since."""
        since = self._since()
        return all(
            (n, refusal.row, refusal.key) in since or (n, refusal.row, WHOLE_ROW) in since
            for n, table in enumerate(plan.tables)
            for refusal in table.refused
        )

    def _since(self) -> dict[Place, Mend]:
        return {place: mend for place, mend in self._wanted.items() if self._planned.get(place) is not mend}


def _name(plan: TablePlan) -> Name:
    return plan.table.file, plan.table.sheet, plan.table.register
