"""The chapters of the handbook as they come with the program."""

from pathlib import Path

from desktop.assets import asset
from desktop.domain.late import dataclass
from desktop.domain.words import Language


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: a page of Markdown, whose first line is its title."""

    id: str
    title: str
    path: Path


def chapters(language: Language) -> list[Chapter]:
    """All chapters in one language, in their order."""
    found = []
    for path in sorted(asset("handbook", language).glob("*.md")):
        with path.open(encoding="utf-8") as page:
            found.append(Chapter(path.stem, page.readline().removeprefix("#").strip(), path))
    return found
