"""Real bundles, from the folder that ``python3 installer test --bundles`` made them in."""

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bundles.roots import Machine, clean_debian, why_not

ROOT = Path(__file__).parents[2]
DIST = Path(os.environ.get("BUNDLES", ROOT / "dist"))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Has these tests left out unless they are asked for, and each file told in its order: it is one story."""
    mine = [item for item in items if Path(__file__).parent in item.path.parents]
    for item in mine:
        item.add_marker(pytest.mark.bundles)
    yield
    here = [place for place, item in enumerate(items) if item in mine]
    told = sorted((items[place] for place in here), key=lambda item: (item.path, item.location[1] or 0))
    for place, item in zip(here, told, strict=True):
        items[place] = item


def bundle(pattern: str) -> Path:
    """The newest bundle of a kind."""
    found = sorted(DIST.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        pytest.skip(f"there is no {pattern} in {DIST}: python3 installer build")
    return found[-1]


@pytest.fixture(scope="session")
def deb() -> Path:
    return bundle("cqodesk_*_amd64.deb")


@pytest.fixture(scope="session")
def portable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portable folder, unpacked under a path with blanks and Chinese."""
    folder = tmp_path_factory.mktemp("质量部 软件")
    subprocess.run(["tar", "-xf", str(bundle("cqodesk-*-linux-amd64.tar.gz")), "-C", str(folder)], check=True)
    [unpacked] = folder.iterdir()
    return unpacked


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A virtual screen."""
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert server.stdout
    number = server.stdout.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()
    server.stdout.close()


@pytest.fixture(scope="module")
def machine(display: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A clean Debian of the tests' own, with one ordinary person."""
    if reason := why_not():
        pytest.skip(reason)
    root = tmp_path_factory.mktemp("debian") / "root"
    subprocess.run(["cp", "-a", str(clean_debian(ROOT / "build" / "roots")), str(root)], check=True)
    made = Machine(root, display)
    made.run("useradd", "--create-home", "--uid", "1000", "worker")
    made.apt("update")
    yield made
    subprocess.run(["rm", "-rf", str(root)], check=True)


def wait_for_window(display: str, title: str, seconds: float = 60) -> bool:
    """Whether a window of that title comes up in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        tree = subprocess.run(["xwininfo", "-display", display, "-root", "-tree"], capture_output=True, text=True, errors="replace", check=False)
        if title in tree.stdout:
            return True
        time.sleep(0.5)
    return False
