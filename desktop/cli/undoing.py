"""The verbs of the journal's change sets: changes, undo."""

from typing import Any

from desktop.cli.output import Output
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.work.database import Database, KeptSet
from desktop.work.history_texts import moment
from desktop.work.keeping.undoing import Newer, StandsOn, undo_of

RECORDS = Words("{n}条记录", "records: {n}")
UNDONE = Words("已撤销：{label}（{n}条记录）", "Undone: {label} ({n} {n:record|records})")


def changes(database: Database, before: int | None, count: int, output: Output) -> int:
    """The change sets of a ledger, the newest first."""
    sets = database.change_sets(before, count)
    told = [_told(each, output) for each in sets]
    lines = (
        "\t".join(
            (t["id"], moment(s), t["who"], RECORDS.fill(n=t["records"]).say(output.language), t["label"])
        )
        for s, t in zip(sets, told, strict=True)
    )
    output.result({"changes": told}, lines)
    return 0


def undo(database: Database, set_id: str, output: Output) -> int:
    """Takes one change set back, or names what stands on it.

    Raises:
        Refused: there is no such set, or a rule of the store is in the way.
    """
    try:
        taken_back = undo_of(database, set_id)
    except StandsOn as refused:
        output.tell(refused.words)
        newer = [_newer(each, output) for each in refused.newer]
        lines = ("\t".join((n["change_set"], n["at"], n["who"], n["record"], n["label"])) for n in newer)
        output.result({"refused": refused.say(output.language), "newer": newer}, lines)
        return 1
    database.apply(taken_back)
    made = database.change_sets(None, 1)[0]
    output.tell(UNDONE.fill(label=taken_back.label, n=made.records))
    output.result({"undone": set_id, "change": _told(made, output)}, (made.id,))
    return 0


def _told(each: KeptSet, output: Output) -> dict[str, Any]:
    return {
        "id": each.id,
        "first": each.first,
        "last": each.last,
        "at": each.at.isoformat(),
        "who": each.who,
        "label": each.label.say(output.language),
        "records": each.records,
    }


def _newer(each: Newer, output: Output) -> dict[str, Any]:
    return {
        "register": each.register,
        "register_name": BY_ID[each.register].words.say(output.language),
        "record_id": each.record_id,
        "record": each.record,
        "change_set": each.set_id,
        "label": each.label.say(output.language),
        "who": each.who,
        "at": each.at,
        "links": each.links,
    }
