"""``python3 installer build``: from the sources to what is handed to a factory, in one command."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterable
from pathlib import Path

from environment import Environment
from libraries import FOR_BUILDING, FOR_QT, install
from places import BUILD, BUILD_LOCK, DIST, ROOT, RUN_LOCK
from talk import say

from bundles import checksums, icons, version, wheel

KINDS = ("wheel", "deb", "tar", "windows")
"""What can be made."""


def build(kinds: Iterable[str], out: Path | None) -> int:
    """Makes the kinds that were asked for, or all; 0 is done.

    Raises:
        Stop: a part cannot be had, or something failed; what was made before it stays.
    """
    wanted, dist = set(kinds) or set(KINDS), out.resolve() if out else DIST
    begun, seconds = time.monotonic(), source_seconds()
    install((*FOR_QT, *FOR_BUILDING))
    tools = Environment(ROOT / ".venv-build")
    tools.ready(BUILD_LOCK)
    dist.mkdir(parents=True, exist_ok=True)
    named = version.program_version()
    program = wheel.make(tools, BUILD / "wheel", named, str(seconds))
    made: list[Path] = []
    if "wheel" in wanted:
        made += [_copied(program, dist), _copied(RUN_LOCK, dist, f"cqodesk-{named}-requirements.lock")]
    if wanted & {"deb", "tar"}:
        made += _for_linux(wanted, tools, program, named, seconds, dist)
    if "windows" in wanted:
        from bundles import windows

        made += windows.make_all(BUILD, tools, program, named, seconds, dist)
    checksums.write(dist, made)
    _tell(made, time.monotonic() - begun)
    return 0


def source_seconds() -> int:
    """The time of the sources, since 1970: that of the last commit, else now. Files inside the bundles get it."""
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(told)
    git = shutil.which("git")
    done = git and subprocess.run(
        [git, "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return int(done.stdout) if done and done.stdout.strip().isdigit() else int(time.time())


def _for_linux(
    wanted: set[str], tools: Environment, program: Path, named: str, seconds: int, dist: Path
) -> list[Path]:
    from bundles import archive, deb, interpreter, linux

    python = interpreter.compiled(BUILD, tools)
    date = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
    bundle = linux.make(BUILD, tools, python, program, named, date)
    pictures = icons.draw(tools, BUILD / "icons")
    made = []
    if "deb" in wanted:
        made.append(deb.make(bundle, pictures, BUILD, dist, seconds))
    if "tar" in wanted:
        say("正在生成便携压缩包……", "Packing the portable folder ...")
        made.append(dist / f"cqodesk-{named}-linux-amd64.tar.gz")
        archive.as_tar(bundle.folder, made[-1], f"cqodesk-{named}", seconds)
    return made


def _copied(file: Path, folder: Path, name: str = "") -> Path:
    target = folder / (name or file.name)
    shutil.copyfile(file, target)
    return target


def _tell(made: list[Path], seconds: float) -> None:
    for path in made:
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path}")
    say(
        f"用时{seconds:.0f}秒；校验和见SHA256SUMS。",
        f"It took {seconds:.0f} s; the checksums are in SHA256SUMS.",
    )
