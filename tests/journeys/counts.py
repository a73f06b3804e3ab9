"""What docs/journeys.md says of each journey, read from it, so that the page cannot say anything else."""

import re
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "journeys.md"
_ROW = re.compile(r"^\| (?P<id>[a-z]+) \|.*\| (?P<ours>\d+) \| (?P<theirs>\d+) \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Count:
    """Steps at the desk, and of the same in a workbook."""

    ours: int
    theirs: int


DOCUMENTED = {
    match["id"]: Count(int(match["ours"]), int(match["theirs"]))
    for match in _ROW.finditer(PAGE.read_text(encoding="utf-8"))
}
