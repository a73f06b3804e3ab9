"""The verbs for files attached to records: attach, evidence."""

import argparse
from pathlib import Path
from typing import Any

from desktop.cli.output import Output
from desktop.domain.errors import Refused
from desktop.domain.registers import BY_ID
from desktop.domain.registers.evidence.attachments import ATTACHMENTS, Attachment
from desktop.domain.values.reading import plain_value, show_value
from desktop.domain.words import Words
from desktop.files import safe_name, telling
from desktop.work.attached import attached_to
from desktop.work.database import Database
from desktop.work.evidence import attach, find_owner, owner_name, read_files, save_into
from desktop.work.workspace import Workspace

ATTACHED = Words("已添加{n}份，另有{same}份已在这条记录上。", "Attached: {n}; there already: {same}.")
NOT_TAKEN = Words("{name}：{reason}", "{name}: {reason}")
NOTHING_ATTACHED = Words(
    "有{n}个文件不能添加，因此什么也没有添加。", "Nothing was attached. Files that cannot be: {n}."
)
SAVED = Words("已把{n}份佐证材料写入{folder}。", "Files written to {folder}: {n}.")
SIZE = Words("{n}字节", "{n} {n:byte|bytes}")
NOT_SAVED = Words("{name}：{why}", "{name}: {why}")


def attach_files(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    """Attaches files to a record: all, or none if one cannot be taken."""
    register, owner = find_owner(database, arguments.record)
    files, refused = read_files(arguments.files)
    for each in refused:
        output.tell(NOT_TAKEN.fill(name=each.name, reason=each.reason))
    reasons = [{"file": each.name, "reason": each.reason.say(output.language)} for each in refused]
    if refused:
        output.tell(NOTHING_ATTACHED.fill(n=len(refused)))
        output.result({"attached": [], "same": [], "refused": reasons}, ())
        return 1
    taken = attach(Workspace(database), register, owner, files, arguments.kind, arguments.description)
    output.tell(ATTACHED.fill(n=len(taken.added), same=len(taken.same)))
    rows = [_plain(database, each) for each in taken.added]
    output.result(
        {"attached": rows, "same": list(taken.same), "refused": []}, (str(row["id"]) for row in rows)
    )
    return 0


def evidence(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    """Lists the files attached to one record or to all, or writes them into a folder."""
    if arguments.record is not None:
        owner = find_owner(database, arguments.record)[1]
        files = attached_to(database, [owner.id])
    else:
        files = database.all(ATTACHMENTS.id)
    if arguments.save_to is not None:
        return _save_to(database, files, arguments.save_to, output)
    rows = [_plain(database, each) for each in files]
    lines = (_line(each, row, output) for each, row in zip(files, rows, strict=True))
    output.result({"evidence": rows}, lines)
    return 0


def _save_to(database: Database, files: list[Attachment], folder: Path, output: Output) -> int:
    """Writes each file into a folder of its record, inside one of its register."""
    saved: list[dict[str, Any]] = []
    failed: list[dict[str, Any]] = []
    for each in files:
        try:
            into = folder / safe_name(_register_name(each, output)) / safe_name(owner_name(database, each))
            with telling(into):
                into.mkdir(parents=True, exist_ok=True)
            path = save_into(database, each, into)
        except Refused as refused:
            output.tell(NOT_SAVED.fill(name=each.file_name, why=refused.words))
            failed.append({"id": each.id, "file": each.file_name, "reason": refused.say(output.language)})
        else:
            saved.append({"id": each.id, "path": str(path), "sha256": each.sha256})
    output.tell(SAVED.fill(n=len(saved), folder=folder))
    output.result({"saved": saved, "failed": failed}, (row["path"] for row in saved))
    return 1 if failed else 0


def _plain(database: Database, attachment: Attachment) -> dict[str, Any]:
    row = {f.id: plain_value(f, getattr(attachment, f.id)) for f in ATTACHMENTS.fields}
    return {"id": attachment.id, **row, "owner_name": owner_name(database, attachment)}


def _line(attachment: Attachment, row: dict[str, Any], output: Output) -> str:
    kind = ATTACHMENTS.field("evidence_kind")
    cells = (
        _register_name(attachment, output),
        row["owner_name"],
        attachment.file_name or "",
        show_value(kind, attachment.evidence_kind, output.language) if attachment.evidence_kind else "",
        SIZE.fill(n=f"{attachment.file_size:,}").say(output.language)
        if attachment.file_size is not None
        else "",
    )
    return "\t".join(" ".join(cell.split()) for cell in cells)


def _register_name(attachment: Attachment, output: Output) -> str:
    register = BY_ID.get(attachment.owner_register or "")
    return register.words.say(output.language) if register else "—"
