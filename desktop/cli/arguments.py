"""What can be said on the command line."""

import argparse
import os
from pathlib import Path

from desktop.cli import argument_words as w
from desktop.cli.named_files import no_window_on, wrong_ending
from desktop.cli.usage import PARSERS, WRONG, Parser
from desktop.cli.verbs import QUIT, VERBS
from desktop.domain.words import LANGUAGES, Language

_AHEAD = ("--lang", "--password-file")
"""What may be said before the verb as well as behind it."""
_ALONE = ("-h", "--help", "--version")
"""What is said of the program without a verb."""


def parse(argv: list[str]) -> argparse.Namespace:
    """The arguments, with ``verb`` ``window`` where none is named; wrong usage ends the program with 2.

    ``asked`` is the language that was asked for, if any was; ``lang`` is the one to speak.
    """
    argv, asked = _verb_first(argv), _language_asked(argv)
    kind = PARSERS[asked or "zh"]
    is_verb = bool(argv) and argv[0] in (*VERBS, *_ALONE)
    if not is_verb and argv and not argv[0].startswith("-"):
        _refuse_unknown(kind, Path(argv[0]))
    parser = _verbs(kind) if is_verb else window_parser(kind)
    arguments = parser.parse_args(argv)
    if arguments.verb == "report" and not (arguments.out or arguments.pdf):
        parser.error("report needs --out or --pdf")
    if arguments.verb == "history" and (arguments.figure is None) != (arguments.year is None):
        parser.error("history: --figure and --year go together")
    wrong = wrong_ending(arguments)
    if wrong is not None:
        parser.exit(WRONG, f"{wrong.say(kind.language)}\n")
    arguments.asked, arguments.lang = asked, kind.language
    return arguments


def _verb_first(argv: list[str]) -> list[str]:
    """The arguments with what was said of every verb behind the verb."""
    ahead: list[str] = []
    rest = list(argv)
    while rest and rest[0].partition("=")[0] in _AHEAD:
        taken = 1 if "=" in rest[0] else 2
        ahead, rest = [*ahead, *rest[:taken]], rest[taken:]
    if rest and (rest[0] in _ALONE or not rest[0].startswith("-")):
        return [*rest[:1], *ahead, *rest[1:]]
    return list(argv)


def _language_asked(argv: list[str]) -> Language | None:
    """The language that was asked for, by an argument or else by the environment."""
    named = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    named.add_argument("--lang")
    try:
        given = named.parse_known_args(argv)[0].lang
    except argparse.ArgumentError:  # nothing stands behind it; it is told when all is read
        given = None
    candidates = (given, os.environ.get("CQODESK_LANG"))
    return next((language for language in LANGUAGES if language == next(filter(None, candidates), "")), None)


def _verbs(kind: type[Parser]) -> Parser:
    from desktop.cli.verb_arguments import verbs_parser  # the window is to be there before the registers are

    return verbs_parser(kind, common(kind))


def _refuse_unknown(kind: type[Parser], path: Path) -> None:
    unknown = no_window_on(path)
    if unknown is not None:
        kind(prog="cqodesk").exit(WRONG, f"{unknown.say(kind.language)}\n")


def common(kind: type[Parser]) -> Parser:
    """What may be said of every verb and of the window."""
    said = kind(add_help=False)
    said.add_argument("--lang", choices=LANGUAGES, help=w.LANG)
    said.add_argument("--password-file", type=Path, metavar=w.FILE, help=w.PASSWORD_FILE)
    return said


def window_parser(kind: type[Parser]) -> Parser:
    """What can be said without a verb."""
    parser = kind(prog="cqodesk", parents=[common(kind)])
    parser.add_argument("store", nargs="?", type=Path, metavar=w.STORE, help=w.STORE_FOR_WINDOW)
    parser.add_argument(QUIT, action="store_true", help=w.QUIT)
    parser.add_argument("--reset-lock", action="store_true", help=w.RESET_LOCK)
    parser.set_defaults(verb="window", json=False)
    return parser
