"""The packages that the program needs, as wheels for the PC the bundle is for, checked against their hashes."""

import shutil
import sys
import venv
import zipfile
from pathlib import Path

from environment import Environment
from places import RUN_LOCK
from talk import Stop

from bundles.platforms import PYTHON, Platform
from bundles.running import run


def install(environment: Environment, platform: Platform, target: Path, lock: Path = RUN_LOCK) -> None:
    """Puts every package of the lock into a folder; the machine's own kind does not matter.

    Raises:
        Stop: pip cannot get one, or the Python that runs this would take other versions than the bundle's.
    """
    if sys.version_info >= (3, 14):
        raise Stop(
            "请用Python 3.11到3.13构建。", "Build with Python 3.11 to 3.13."
        )  # which pins hold depends on it
    kinds = [word for wheel in platform.wheels for word in ("--platform", wheel)]
    run([
        str(environment.python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet",
        "--require-hashes", "--only-binary", ":all:", "--no-deps", "--no-compile", "--requirement", str(lock),
        "--python-version", PYTHON, "--implementation", "cp", *kinds, "--target", str(target),
    ])  # fmt: skip
    shutil.rmtree(target / "bin", ignore_errors=True)


def add_wheel(wheel: Path, target: Path) -> None:
    """Puts the program itself into the folder, from the wheel that is handed out as well."""
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(target)


def unpacked_source(environment: Environment, pin: Path, work: Path) -> Path:
    """A source package that only carries data, unpacked; none of its own code is run.

    pip looks for setuptools before it would run anything of a source package. The Python that it is told to fetch for
    is an empty one, so pip stops there, with the file fetched, compared with its hash, and unpacked.

    Args:
        environment: one with pip.
        pin: a lock that names the one package with its hash.
        work: a folder for it; what it held is thrown away.

    Raises:
        Stop: pip cannot get it, or its hash is another.
    """
    shutil.rmtree(work, ignore_errors=True)
    (work / "here").mkdir(parents=True)
    empty = Environment(work / "empty")
    venv.EnvBuilder(with_pip=False, symlinks=sys.platform != "win32").create(empty.folder)
    try:
        run(
            [
                str(environment.python), "-m", "pip", "--disable-pip-version-check", "--no-input",
                "--python", str(empty.python), "download", "--require-hashes", "--no-deps", "--no-binary", ":all:",
                "--no-build-isolation", "--no-clean", "--dest", str(work / "never"), "--requirement", str(pin),
            ],
            environment={name: str(work / "here") for name in ("TMPDIR", "TEMP", "TMP")},
        )  # fmt: skip
    except Stop as stopped:
        found = [path.parent for path in work.glob("here/pip-*/*/PKG-INFO")]
        if len(found) == 1 and "setuptools" in str(stopped):
            return found[0]
        raise
    raise Stop("pip运行了源码包，这不应发生。", "pip built the source package, which it should not.")
