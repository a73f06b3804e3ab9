"""What the installer says, in the language of the machine it runs on."""

import locale
import os
import sys


def english() -> bool:
    """Whether this machine is plainly English; like the program, all else is told in Chinese."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    if sys.platform == "win32" and not named:
        named = locale.getlocale()[0] or ""
    return named.lower().startswith("en")


def told(zh: str, en: str) -> str:
    """A text in the language of the machine."""
    return en if english() else zh


def say(zh: str, en: str) -> None:
    """Prints one line; at once, since what a child process prints must come after it."""
    print(told(zh, en), flush=True)


def never_fail_to_print() -> None:
    """Has signs that the console does not know printed as question marks."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


class Stop(Exception):  # noqa: N818 - it is an answer, not an error
    """The installer cannot go on; the text says what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(told(zh, en))
