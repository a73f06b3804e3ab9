"""Programs that the build runs: what they say is shown only if they fail."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from talk import Stop

MOST_LINES_OF_TROUBLE = 25


def run(
    command: Sequence[str], folder: Path | None = None, environment: Mapping[str, str] | None = None
) -> str:
    """What a program printed.

    Args:
        command: the program and its arguments.
        folder: where it is run.
        environment: what is set beside what is set already.

    Raises:
        Stop: it is not there, or failed; the text ends with the last that it said.
    """
    try:
        done = subprocess.run(
            list(command), cwd=folder, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", check=False,
        )  # fmt: skip
    except FileNotFoundError:
        raise Stop(f"缺少程序：{command[0]}", f"This program is missing: {command[0]}") from None
    if done.returncode:
        said = "\n".join(done.stdout.strip().splitlines()[-MOST_LINES_OF_TROUBLE:])
        raise Stop(f"{command[0]} 没有成功：\n{said}", f"{command[0]} failed:\n{said}")
    return done.stdout
