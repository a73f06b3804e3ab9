"""The text of a map's file, as it lies on the disk."""

from pathlib import Path

from desktop.domain.errors import Refused
from desktop.domain.map_files import CANNOT_READ, CHECK_FILE, MapFile
from desktop.reasons import NOT_UTF_8, reason_of


def text_of(path: Path, kind: MapFile) -> str:
    """The text of a file; a byte order mark, which editors put before it, is left out.

    Raises:
        NotAMap: it is no text.
        Refused: it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise kind.refused(NOT_UTF_8) from fault
    except OSError as fault:
        happened = CANNOT_READ.fill(name=path.name, reason=reason_of(fault))
        raise Refused(happened, kind.safe, CHECK_FILE) from fault
