"""What the command line prints: one JSON object or plain lines on standard output, messages on standard error."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desktop.cli.columns import aligned
from desktop.domain.words import Language, Words


class Output:
    """Where results and messages go."""

    def __init__(self, language: Language, as_json: bool) -> None:
        self.language: Language = language
        self.as_json = as_json

    def result(self, value: dict[str, Any], lines: Iterable[str]) -> None:
        """The result, as an object or as lines; what tabs part in a line stands in columns on a terminal."""
        if not self.as_json and sys.stdout.isatty():
            lines = aligned(lines)
        text = json.dumps(value, ensure_ascii=False) if self.as_json else "\n".join(lines)
        if text:
            _write(sys.stdout, text)

    def tell(self, words: Words) -> None:
        """A message to whoever sits there."""
        _write(sys.stderr, words.say(self.language))


def as_typed(path: Path) -> str:
    """A file as it is to be typed in a command that is told: in quotes where its name has spaces."""
    return f'"{path}"' if any(letter.isspace() for letter in str(path)) else str(path)


def _write(stream: Any, text: str) -> None:
    # UTF-8 whatever the console's code page: scripts read it, and JSON is defined so.
    raw = getattr(stream, "buffer", None)
    if raw is None:
        stream.write(text + "\n")
    else:
        stream.flush()
        raw.write((text + "\n").encode())
        raw.flush()
