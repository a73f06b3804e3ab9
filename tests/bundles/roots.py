"""A clean Debian in a folder, and programs run in it as if it were a machine of its own."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SUITE = "bookworm"
NEEDED = ("debootstrap", "chroot", "unshare", "mount", "Xvfb", "xwininfo", "dpkg-deb")

RUN = 'mount -t proc proc "$0/proc" && mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix" && exec chroot "$0" "$@"'
"""In a mount namespace of its own, so that what is mounted is gone with the program."""


def why_not() -> str:
    """What is missing for it here; nothing, if all is there."""
    if os.name != "posix" or os.geteuid() != 0:
        return "only root can make a Debian in a folder"
    missing = [name for name in NEEDED if shutil.which(name) is None]
    return f"missing: {', '.join(missing)}" if missing else ""


def clean_debian(cache: Path, suite: str = SUITE) -> Path:
    """The folder of a Debian with its least packages, as debootstrap makes it from the archive of this machine."""
    root = cache / suite
    if not (root / "etc" / "debian_version").exists():
        shutil.rmtree(root, ignore_errors=True)
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(["debootstrap", "--variant=minbase", suite, str(root), *_archive()], check=True, stdout=subprocess.DEVNULL)
    return root


def _archive() -> list[str]:
    """The archive that this machine's apt gets its Debian from."""
    for path in [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]:
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if f"{SUITE}" in text and (found := re.search(r"^(?:URIs: |deb (?:\[.*?\] )?)(\S+/debian)/?\s", text, re.MULTILINE)):
            return [found[1]]
    return []


@dataclass
class Machine:
    """A Debian in a folder."""

    root: Path
    display: str = ""

    def run(self, *command: str, check: bool = True, **more: str) -> subprocess.CompletedProcess[str]:
        """Runs a program in it, as its root."""
        (self.root / "tmp" / ".X11-unix").mkdir(parents=True, exist_ok=True)
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8", **more}
        done = subprocess.run(
            ["unshare", "--mount", "sh", "-c", RUN, str(self.root), *command],
            env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, check=False,
        )  # fmt: skip
        if check and done.returncode:
            raise AssertionError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
        return done

    def as_worker(self, *command: str, check: bool = True, **more: str) -> subprocess.CompletedProcess[str]:
        """Runs a program in it as an ordinary person at the screen."""
        screen = {"DISPLAY": self.display} if self.display else {}
        settings = {"HOME": "/home/worker", "USER": "worker", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", **screen, **more}
        words = [f"{name}={value}" for name, value in settings.items()]
        return self.run("setpriv", "--reuid=1000", "--regid=1000", "--clear-groups", "env", "-i", *words, *command, check=check)

    def apt(self, *words: str) -> None:
        """Runs apt in it."""
        self.run(
            "apt-get", "-y", "-qq", "-o", "APT::Sandbox::User=root", "--no-install-recommends", *words,
            DEBIAN_FRONTEND="noninteractive",
        )  # fmt: skip

    def path(self, inside: str) -> Path:
        """A path in it, seen from outside."""
        return self.root / inside.lstrip("/")

    def files(self) -> set[str]:
        """All that lies in it, but for what passes and what apt keeps for itself."""
        passing = ("proc/", "sys/", "dev/", "tmp/", "run/", "var/lib/dpkg/", "var/lib/apt/", "var/cache/", "var/log/")
        found = set()
        for folder, _, names in os.walk(self.root):
            below = Path(folder).relative_to(self.root).as_posix()
            found.update(f"{below}/{name}".removeprefix("./") for name in ["", *names])
        return {path for path in found if not path.startswith(passing)}
