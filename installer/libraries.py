"""What a Debian-like system must have itself: Qt's libraries, a Chinese font, Python's venv module."""

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys

from talk import Stop, say

FOR_QT = (
    "libegl1", "libgl1", "libglib2.0-0", "libxkbcommon0", "libdbus-1-3", "libfontconfig1",
    "libx11-xcb1", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
    "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-xkb1",
    "fonts-noto-cjk",
)  # fmt: skip
"""Debian packages: what Qt's core loads, what a window under X11 loads, and signs to write Chinese with."""

FOR_BUILDING = ("dpkg-dev", "make", "patch", "xz-utils", "bzip2", "nsis")
"""Debian packages: what compiles the bundles' Python, and what makes the set-up for Windows."""

FOR_TRYING = ("debootstrap", "xvfb", "x11-utils", "mount", "util-linux")
"""Debian packages: what makes a clean Debian in a folder, and a screen to look at it."""


def on_debian() -> bool:
    """Whether this is Debian or one of its kin."""
    return sys.platform.startswith("linux") and all(map(shutil.which, ("dpkg-query", "apt-get")))


def missing(packages: tuple[str, ...]) -> list[str]:
    """Those that are not installed; under newer systems a library may be there with ``t64`` behind its name."""
    asked = [*packages, *(f"{name}t64" for name in packages)]
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *asked],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    there = {
        line.split()[0].removesuffix("t64")
        for line in answer.stdout.splitlines()
        if line.endswith(" installed")
    }
    return [name for name in packages if name not in there]


def install_for_qt() -> None:
    """Installs what Qt lacks, where that is possible; else says in one line what to install."""
    install(FOR_QT)


def install(packages: tuple[str, ...]) -> None:
    """Installs what of some packages is missing, where that is possible; else says in one line what to install."""
    if not on_debian():
        return
    lacking = missing(packages)
    if not lacking:
        return
    if not _is_root():
        line = f"sudo apt-get install -y {' '.join(lacking)}"
        say(
            f"缺少系统库，请让管理员运行：{line}",
            f"System libraries are missing; have them installed: {line}",
        )
    elif not _apt_install(lacking):
        line = f"apt-get install -y {' '.join(lacking)}"
        say(
            f"系统库没有装好，请稍后运行：{line}",
            f"Not all system libraries could be installed; run later: {line}",
        )


def install_venv_module() -> None:
    """Installs Python's venv module, which Debian keeps in a package of its own.

    Raises:
        Stop: it cannot; the text names the package.
    """
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if on_debian() and _is_root() and _apt_install([package]):
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is not None:
            return
    line = f"sudo apt-get install -y {package}"
    raise Stop(
        f"缺少Python的venv模块，请先运行：{line}", f"Python's venv module is missing; run first: {line}"
    )


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _apt_install(packages: list[str]) -> bool:
    say(f"正在安装系统库：{' '.join(packages)}", f"Installing system libraries: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-qq", *arguments],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False,
        )  # fmt: skip
    return done.returncode == 0
