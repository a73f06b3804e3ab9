"""The one version of the program, in the ways that each kind of package writes it."""

import re

from places import ROOT
from talk import Stop

_NAMED = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
_PARTS = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:(a|b|rc)(\d+))?(?:\.dev(\d+))?")


def program_version() -> str:
    """The version, as `desktop/__init__.py` names it, such as ``1.2.0`` or ``1.3.0rc1``.

    Raises:
        Stop: it names none, or one that the packages could not write.
    """
    named = _NAMED.search((ROOT / "desktop" / "__init__.py").read_text(encoding="utf-8"))
    if not named or not _PARTS.fullmatch(named[1]):
        raise Stop("desktop/__init__.py 中没有可用的版本号。", "desktop/__init__.py names no usable version.")
    return named[1]


def for_debian(version: str) -> str:
    """What Debian sorts as pip does: ``1.3.0rc1`` becomes ``1.3.0~rc1``, which is older than ``1.3.0``."""
    return re.sub(r"(?<=\d)(a|b|rc)(?=\d)|\.(?=dev)", lambda found: f"~{found[1] or ''}", version)


def for_windows(version: str) -> str:
    """Four numbers, as a file's properties hold them beside the version itself: ``1.3.0rc1`` becomes ``1.3.0.0``.

    Raises:
        Stop: it is no version.
    """
    parts = _PARTS.fullmatch(version)
    if not parts:
        raise Stop(f"{version} 不是版本号。", f"{version} is no version.")
    return ".".join([*parts.groups()[:3], "0"])
