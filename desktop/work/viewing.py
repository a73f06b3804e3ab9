"""Attached files to look at: copies in a folder of one's own, which go when the program ends."""

import stat
import tempfile
from functools import cache
from pathlib import Path

from desktop.domain.registers.evidence.attachments import Attachment
from desktop.files import safe_name, telling
from desktop.work.database import Database
from desktop.work.evidence import save_into

LOOKED_AT = frozenset(
    [
        ".pdf",
        ".ofd",
        ".txt",
        ".csv",
        ".md",
        ".rtf",
        ".jpg",
        ".jpeg",
        ".png",
        ".bmp",
        ".gif",
        ".webp",
        ".heic",
        ".tif",
        ".tiff",
        ".doc",
        ".docx",
        ".xls",
        ".xlsx",
        ".ppt",
        ".pptx",
        ".wps",
        ".et",
        ".dps",
        ".odt",
        ".ods",
        ".odp",
        ".dwg",
        ".dxf",
        ".mp4",
        ".mov",
        ".avi",
        ".mp3",
        ".wav",
        ".m4a",
        ".zip",
        ".rar",
        ".7z",
    ]
)
"""Suffixes of what is only looked at. All others can be saved out, but are not opened: what a program or a script
does when it is opened, nobody sees beforehand; the list of dangerous ones would never be complete."""


def may_be_opened(attachment: Attachment) -> bool:
    """Whether a double click may hand the file to the desktop's own program."""
    return Path(safe_name(attachment.file_name or "")).suffix.lower() in LOOKED_AT


def copy_to_look_at(database: Database, attachment: Attachment) -> Path:
    """A read-only copy of a file, in a folder that is this user's alone; what is changed there changes no ledger.

    Raises:
        ContentLost, CannotWrite: as `desktop.work.evidence.save_out`.
    """
    with telling(Path(attachment.file_name or "")):
        folder = Path(_folder().name) / attachment.id
        folder.mkdir(exist_ok=True)
    path = save_into(database, attachment, folder)
    path.chmod(stat.S_IREAD)
    return path


@cache
def _folder() -> "tempfile.TemporaryDirectory[str]":
    # It goes when the program ends; a copy that another program still has open stays, and is none of the ledger.
    return tempfile.TemporaryDirectory(prefix="cqodesk-", ignore_cleanup_errors=True)
