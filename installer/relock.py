"""Makes the lock files anew: every package pinned, with the hashes of its files, for all systems at once.

The resolver is ``uv``, from an environment of its own, because it resolves for Windows and Linux and for
every Python in one run. It writes no address of any index; pip finds the packages where it is set up to.
"""

import subprocess
from pathlib import Path

from environment import Environment
from places import BUILD_LOCK, INSTALLER, ROOT, RUN_LOCK, TEST_LOCK
from talk import Stop, say

SHIPPED = INSTALLER / "requirements.in"
TOOLS = ROOT / ".venv-lock"
RESOLVER = "uv==0.13.9"

HEAD = """\
# Made by `python3 installer lock` from pyproject.toml and installer/requirements.in; not to be edited.
"""
HEAD_OF_TOOLS = """\
# Made by `python3 installer lock` from the .in file of the same name; not to be edited.
"""


def make_locks() -> int:
    """Writes the lock files; what is pinned already stays, unless it no longer fits.

    Raises:
        Stop: the resolver could not be had, or found no solution.
    """
    tools = Environment(TOOLS)
    tools.make_if_missing()
    _run(tools, "-m", "pip", "install", "--quiet", RESOLVER)
    _compile(tools, RUN_LOCK)
    _compile(tools, TEST_LOCK, "--extra", "test", "--constraints", RUN_LOCK.relative_to(ROOT).as_posix())
    _compile(tools, BUILD_LOCK, asked=(BUILD_LOCK.with_suffix(".in"),))
    say("依赖清单已更新。", "The lock files are up to date.")
    return 0


def _compile(
    tools: Environment,
    lock: Path,
    *options: str,
    asked: tuple[Path, ...] = (ROOT / "pyproject.toml", SHIPPED),
) -> None:
    _run(
        tools, "-m", "uv", "pip", "compile", *(path.relative_to(ROOT).as_posix() for path in asked), *options,
        "--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate", "--quiet",
        "--output-file", lock.relative_to(ROOT).as_posix(),
    )  # fmt: skip
    head = HEAD_OF_TOOLS if lock == BUILD_LOCK else HEAD
    pins = lock.read_text(encoding="utf-8").removeprefix(head)
    lock.write_text(head + pins, encoding="utf-8", newline="\n")


def _run(tools: Environment, *arguments: str) -> "subprocess.CompletedProcess[str]":
    done = tools.run(*arguments, quiet=True)
    if done.returncode:
        raise Stop(f"没有成功：\n{done.stderr}", f"That failed:\n{done.stderr}")
    return done
