"""The user's own workbook, given back with a comment on each cell that was refused."""

import json
from collections.abc import Sequence
from pathlib import Path

from desktop.domain.ledger import Refusal
from desktop.domain.words import Language
from desktop.excel.reader import ask

SUFFIX = "-退回"


def write_returned(
    path: Path, refusals: Sequence[tuple[str, Refusal]], folder: Path | None = None, language: Language = "zh"
) -> Path:
    """Writes the workbook with its comments beside the original, or into another folder.

    A copy that is already there is kept; the new one gets a number.

    Args:
        path: the workbook that was imported.
        refusals: each with the name of its sheet.
        folder: where the copy goes, if not beside the original.
        language: of the comments.

    Returns:
        Where the copy lies.

    Raises:
        Unreadable: it is no ``.xlsx``, or the copy cannot be written.
    """
    out = _free(folder or path.parent, path.stem + SUFFIX)
    by_cell: dict[tuple[str, str], list[str]] = {}
    for sheet, r in refusals:
        if r.cell:
            by_cell.setdefault((sheet, r.cell), []).append(f"{r.column}：{r.reason.say(language)}")
    said = [
        {"sheet": sheet, "cell": cell, "reason": "\n".join(reasons)}
        for (sheet, cell), reasons in by_cell.items()
    ]
    ask("return", path, str(out), said=json.dumps(said, ensure_ascii=False).encode())
    return out


def _free(folder: Path, stem: str) -> Path:
    out, n = folder / f"{stem}.xlsx", 2
    while out.exists():
        out, n = folder / f"{stem}{n}.xlsx", n + 1
    return out
