"""The verb consolidate: one ledger and report of a group out of its units' workbooks and ledgers."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop.cli.output import Output
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.group.consolidating import consolidate
from desktop.work.group.files import deliveries
from desktop.work.group.outcome import Outcome

OpenLedger = Callable[[Path], Database]

DONE = Words(
    "已汇总{units}个单位：新增{added}条，修改{changed}条，未变{same}条，删除{removed}条。",
    "Units: {units}; records added {added}, changed {changed}, the same {same}, removed {removed}.",
)
PLAN = Words("（只是预演，没有改动）", "(only looked at; nothing was changed)")
MISSING = Words("还没有交来的单位：{names}", "Not delivered yet: {names}")
LATE = Words("交的是以前年度的表：{names}", "Of an earlier year: {names}")
OLDER = Words("由其他版本的程序导出：{names}", "Exported by another version: {names}")
DOUBLE = Words(
    "{unit}的{register}有{n}条已由别处交来（{other}），只计一次：{names}",
    "{register} of {unit} that are there already ({other}) and count once, {n}: {names}",
)
AND_MORE = Words("{names}等", "{names} …")
NAMED = 5
"""Records that one line names."""
RENAMED = Words(
    "{unit}的{register}“{value}”与别的单位重号，改记为“{became}”",
    "{register} '{value}' of {unit} has the number of another unit's and is kept as '{became}'",
)
REMOVED = Words("{unit}的新文件里没有了：{names}", "No longer in the new file of {unit}: {names}")
SAVED_AGAIN = Words(
    "{file}导出后被另存过，内容未变", "{file} was saved again since its export; what it says is the same"
)


def consolidate_files(
    arguments: argparse.Namespace, output: Output, create: OpenLedger, open_: OpenLedger, look: OpenLedger
) -> int:
    """Takes all files into the group's ledger, which is made if there is none, or none of them.

    Raises:
        Refused: as `desktop.work.group.consolidating.consolidate`.
    """
    from desktop.excel.group.deliveries import delivered

    path, new = arguments.store, not arguments.store.exists()
    database = create(path) if new else open_(path)
    kept = False
    try:
        files = deliveries(arguments.files, look, delivered)
        outcome = consolidate(database, files, plan=arguments.plan)
        kept = not arguments.plan
    finally:
        database.close()
        if new and not kept:
            _take_away(path)
    _tell(outcome, output)
    if arguments.plan:
        output.tell(PLAN)
    output.result(_plain(outcome, output), ())
    return 0


def _take_away(path: Path) -> None:
    """A ledger that was made for nothing leaves nothing behind."""
    for left in path.parent.glob(f"*{path.name}*"):
        if left.name in (path.name, f"{path.name}-wal", f"{path.name}-shm") or left.name.startswith(
            f".{path.name}"
        ):
            left.unlink(missing_ok=True)


def _tell(outcome: Outcome, output: Output) -> None:
    for words in _lines(outcome):
        output.tell(words)
    sums = {name: sum(getattr(unit, name) for unit in outcome.units) for name in ("added", "changed", "same")}
    removed = sum(len(unit.removed) for unit in outcome.units)
    output.tell(DONE.fill(units=len(outcome.units), removed=removed, **sums))


def _lines(outcome: Outcome) -> Iterator[Words]:
    for words, names in ((MISSING, outcome.missing), (LATE, outcome.late), (OLDER, outcome.older)):
        if names:
            yield words.fill(names=_listed(names))
    for (whose, register, other), some in _doubles(outcome).items():
        named = _listed(some[:NAMED])
        if len(some) > NAMED:
            named = AND_MORE.fill(names=named)
        yield DOUBLE.fill(unit=whose, register=BY_ID[register].words, other=other, n=len(some), names=named)
    for each in outcome.renamed:
        yield RENAMED.fill(
            unit=each.unit, register=BY_ID[each.register].words, value=each.value, became=each.became
        )
    for unit in outcome.units:
        if unit.removed:
            yield REMOVED.fill(unit=unit.unit, names=_listed(unit.removed))
        if unit.saved_again:
            yield SAVED_AGAIN.fill(file=unit.file)


def _doubles(outcome: Outcome) -> dict[tuple[str, str, Words], list[str]]:
    """The names of what was delivered twice, by unit, register and how the first came."""
    named: dict[tuple[str, str, Words], list[str]] = {}
    for double in outcome.doubles:
        named.setdefault((double.unit, double.register, double.other), []).append(double.name)
    return named


def _listed(names: Sequence[str]) -> Words:
    return Words("、".join(names), ", ".join(names))


def _plain(outcome: Outcome, output: Output) -> dict[str, Any]:
    return {
        "year": outcome.year,
        "units": [asdict(unit) for unit in outcome.units],
        "missing": outcome.missing,
        "late": outcome.late,
        "other_version": outcome.older,
        "doubles": [asdict(d) | {"other": d.other.say(output.language)} for d in outcome.doubles],
        "renamed": [asdict(each) for each in outcome.renamed],
    }
