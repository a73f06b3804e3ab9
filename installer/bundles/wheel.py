"""The wheel of the program alone: what pip installs, and what the bundles hold."""

from pathlib import Path

from environment import Environment
from places import ROOT
from talk import Stop

from bundles.running import run


def make(tools: Environment, into: Path, version: str, date: str) -> Path:
    """The wheel, the same bytes for the same sources.

    Raises:
        Stop: hatchling failed, or named it otherwise than the program names itself.
    """
    into.mkdir(parents=True, exist_ok=True)
    run(
        [str(tools.python), "-m", "hatchling", "build", "-t", "wheel", "-d", str(into)],
        ROOT,
        {"SOURCE_DATE_EPOCH": date},
    )
    wheel = into / f"cqodesk-{version}-py3-none-any.whl"
    if not wheel.exists():
        raise Stop(f"没有生成 {wheel.name}。", f"{wheel.name} was not made.")
    return wheel
