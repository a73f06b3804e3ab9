"""The verbs of the command line, and the starts of the window that need no parser."""

import os
from pathlib import Path

VERBS = (
    "demo",
    "import",
    "figures",
    "report",
    "export",
    "list",
    "find",
    "registers",
    "verify",
    "backup",
    "restore",
    "history",
    "changes",
    "undo",
    "attach",
    "evidence",
    "problems",
    "submit",
    "submissions",
    "restate",
    "form-map",
    "fill",
    "form-diff",
    "check",
    "trace",
    "password",
    "consolidate",
)
QUIT = "--quit-after-paint"


def window_alone(argv: list[str]) -> tuple[Path | None, bool] | None:
    """The ledger, and whether to end after painting, where the window is started with no more than these.

    Loading a parser and having it look at them takes a twentieth of the time to the window.
    """
    named = [word for word in argv if word != QUIT]
    told = any(name in os.environ for name in ("CQODESK_LANG", "CQODESK_PASSWORD_FILE"))
    if told or len(named) > 1 or any(word.startswith("-") or word in VERBS for word in named):
        return None
    return (Path(named[0]) if named else None), QUIT in argv
