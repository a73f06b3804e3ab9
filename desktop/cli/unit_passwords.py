"""The passwords of units' ledgers for a consolidation: a file with a line for each, never an argument."""

from pathlib import Path

from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.words import Words
from desktop.reasons import NOT_UTF_8, reason_of

NO_FILE = Words(
    "读不到各单位密码文件{path}：{reason}。",
    "The file of the units' passwords, {path}, cannot be read: {reason}.",
)
NO_LINE = Words(
    "各单位密码文件{path}的第{n}行不是“台账文件名=密码”。",
    "Line {n} of the units' passwords in {path} is not 'name of the ledger file=password'.",
)
A_LINE_EACH = Words(
    "请每行写一个台账文件名、一个等号和它的密码（UTF-8）。",
    "Write a line for each: the name of the ledger file, an equals sign and its password, in UTF-8.",
)


def read_passwords(path: Path) -> dict[str, str]:
    """The passwords in a file, by the names of the ledgers' files; blank lines and those that begin with ``#`` say nothing.

    Raises:
        Refused: it cannot be read, or a line is none; what the line says is not repeated.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        reason = reason_of(fault) if isinstance(fault, OSError) else NOT_UTF_8
        raise Refused(NO_FILE.fill(path=path, reason=reason), NOTHING_CHANGED, A_LINE_EACH) from fault
    found = {}
    for n, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, equals, password = line.partition("=")
        if not name.strip() or not equals or not password:
            raise Refused(NO_LINE.fill(path=path, n=n), NOTHING_CHANGED, A_LINE_EACH)
        found[Path(name.strip()).name] = password
    return found
