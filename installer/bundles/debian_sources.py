"""Sources of what is compiled here, from the Debian archive that this machine is set up for, checked by apt's signatures."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from talk import Stop, say

from bundles.running import run

LISTED = Path("/etc/apt")
"""Where apt's own lists of archives lie; only Debian 12's are taken, since the recipe is for its versions."""

_VERSION = re.compile(r"^Version: (\S+)", re.MULTILINE)


def fetch(names: tuple[str, ...], folder: Path) -> None:
    """Puts the newest sources of some packages into a folder.

    Raises:
        Stop: there is no apt here, or it has no such sources.
    """
    if shutil.which("apt-get") is None:
        raise Stop(
            "编译自带的Python需要Debian 12的源码，请在Debian 12上构建。",
            "The bundled Python is compiled from Debian 12's sources; build it on Debian 12.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    options = _with_sources(folder)
    say("正在取得源码……", "Fetching the sources ...")
    run(["apt-get", *options, "-qq", "update"])
    for name in names:
        if not any(folder.glob(f"{name}_*.dsc")):
            _fetch_one(name, folder, options)


def unpack(name: str, folder: Path, into: Path, *, patched: bool) -> Path:
    """A fresh source tree of one of them; without Debian's patches if so wished.

    Raises:
        Stop: it was not fetched, or is damaged.
    """
    shutil.rmtree(into, ignore_errors=True)
    into.parent.mkdir(parents=True, exist_ok=True)
    how = [] if patched else ["--skip-patches"]
    run(["dpkg-source", "--no-check", *how, "-x", str(description(name, folder)), str(into)])
    return into


def description(name: str, folder: Path) -> Path:
    """The file that describes a source that was fetched.

    Raises:
        Stop: it was not.
    """
    found = sorted(folder.glob(f"{name}_*.dsc"))
    if not found:
        raise Stop(f"没有取得{name}的源码。", f"The sources of {name} were not fetched.")
    return found[-1]


def version(name: str, folder: Path) -> str:
    """The version of a source that was fetched, such as ``3.11.2-6+deb12u8``."""
    return description(name, folder).stem.partition("_")[2]


def fetch_packages(names: tuple[str, ...], folder: Path) -> None:
    """Puts packages of this machine's own archive into a folder, unless they are there.

    Raises:
        Stop: there is no apt here, or it has no such package.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lacking = [name for name in names if not any(folder.glob(f"{name}_*.deb"))]
    if lacking:
        user = ["-o", "APT::Sandbox::User=root"] if os.geteuid() == 0 else []
        run(["apt-get", *user, "-qq", "download", *(f"{name}:amd64" for name in lacking)], folder)


def copyright_of(name: str, folder: Path, into: Path) -> Path:
    """What Debian collected on the licences of a source that was fetched.

    Raises:
        Stop: it was not fetched.
    """
    text = into / "copyright"
    if not text.exists():
        into.mkdir(parents=True, exist_ok=True)
        archive = next(folder.glob(f"{description(name, folder).stem}.debian.tar.*"))
        run(["tar", "-xf", str(archive), "-C", str(into), "--strip-components=1", "debian/copyright"])
    return text


def _fetch_one(name: str, folder: Path, options: list[str]) -> None:
    """The newest that can be had: a security update may be listed before its files are everywhere."""
    told = subprocess.run(
        ["apt-cache", *options, "showsrc", "--only-source", name], capture_output=True, text=True, check=False
    )
    for found in sorted(_VERSION.findall(told.stdout), key=_by_number, reverse=True):
        done = subprocess.run(
            ["apt-get", *options, "-qq", "source", "--download-only", "--only-source", f"{name}={found}"],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode == 0:
            return
        for left in folder.glob(f"{name}_{found.partition(':')[2] or found}*"):
            left.unlink()
    raise Stop(f"无法取得{name}的源码。", f"The sources of {name} cannot be had.")


def _by_number(version: str) -> list[tuple[bool, str, int]]:
    parts = re.findall(r"\d+|\D+", version)
    return [
        (part.isdigit(), "" if part.isdigit() else part, int(part) if part.isdigit() else 0) for part in parts
    ]


def _with_sources(folder: Path) -> list[str]:
    """Options by which apt knows sources beside packages, without a change to the machine."""
    lists = folder / "lists"
    (lists / "partial").mkdir(parents=True, exist_ok=True)
    listed = folder / "archives.sources"
    listed.write_text(_archives(), encoding="utf-8")
    return [
        *("-o", f"Dir::Etc::sourcelist={listed}", "-o", "Dir::Etc::sourceparts=-"),
        *(
            "-o",
            f"Dir::State::lists={lists}",
            "-o",
            "APT::Sandbox::User=root" if os.geteuid() == 0 else "Debug::NoLocking=1",
        ),
    ]


def _archives() -> str:
    """What apt is set up for, as sources; both styles of its lists are read."""
    found = []
    for path in sorted([LISTED / "sources.list", *LISTED.glob("sources.list.d/*")]):
        if not path.is_file() or path.suffix not in (".list", ".sources"):
            continue
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".sources":
            found += [stanza for stanza in text.split("\n\n") if "bookworm" in stanza]
        else:
            found += [
                _as_stanza(line)
                for line in text.splitlines()
                if line.startswith("deb ") and "bookworm" in line
            ]
    stanzas = [re.sub(r"(?m)^Types:.*$", "Types: deb-src", stanza).strip() for stanza in found]
    own = [
        stanza
        for stanza in stanzas
        if re.search(r"(?m)^Suites:.*\bbookworm(-updates|-security)?\b(?!-)", stanza)
    ]
    return "\n\n".join(own) + "\n"


def _as_stanza(line: str) -> str:
    options, rest = "", line.removeprefix("deb ").strip()
    if rest.startswith("["):
        options, _, rest = rest[1:].partition("]")
    address, suite, *components = rest.split()
    signed = "".join(
        f"\nSigned-By: {o.partition('=')[2]}" for o in options.split() if o.startswith("signed-by=")
    )
    return f"Types: deb\nURIs: {address}\nSuites: {suite}\nComponents: {' '.join(components)}{signed}"
