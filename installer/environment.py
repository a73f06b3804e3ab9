"""A virtual environment with exactly what a lock file names."""

import hashlib
import importlib.util
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

from libraries import install_venv_module
from places import ROOT, environment_of_a_child
from talk import Stop, say

MOST_LINES_OF_TROUBLE = 15


@dataclass(frozen=True, slots=True)
class Environment:
    """One virtual environment beside the sources."""

    folder: Path

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    def ready(self, lock: Path, also: tuple[Path, ...] = ()) -> None:
        """Makes it hold what the lock names; does nothing if it does already.

        Args:
            lock: the requirements to install.
            also: locks whose packages are all in that one too.

        Raises:
            Stop: Python cannot make environments, or pip cannot get a package.
        """
        self.make_if_missing()
        if self._stamp(lock).exists():
            return
        say("正在安装依赖（首次约100 MB）……", "Installing the dependencies (about 100 MB the first time) ...")
        self._pip_install(lock)
        for done in (lock, *also):
            self._stamp(done).write_text(f"{done.name}\n", encoding="utf-8")

    def make_if_missing(self) -> None:
        """Makes an empty one, with pip, unless it is there.

        Raises:
            Stop: Python cannot make environments.
        """
        if not self._answers():
            self._make()

    def run(
        self, *arguments: str, quiet: bool = False, limit: float | None = None
    ) -> "subprocess.CompletedProcess[str]":
        """Runs its Python in the folder of the clone; what it prints is kept if ``quiet``, else shown.

        Raises:
            TimeoutExpired: it took longer than ``limit`` seconds, and was ended.
        """
        return subprocess.run(
            [str(self.python), *arguments],
            cwd=ROOT,
            env=environment_of_a_child(utf8=quiet),
            capture_output=quiet,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=limit,
        )

    def _answers(self) -> bool:
        """Whether it is there, whole, and of the Python that runs this."""
        if not self.python.exists():
            return False
        try:
            told = self.run("-c", "import sys, pip; print(*sys.version_info[:2])", quiet=True)
        except OSError:
            return False
        return told.stdout.split() == [str(number) for number in sys.version_info[:2]]

    def _make(self) -> None:
        if importlib.util.find_spec("ensurepip") is None:
            install_venv_module()
        say(f"正在建立 {self.folder.name} ……", f"Making {self.folder.name} ...")
        venv.EnvBuilder(clear=True, with_pip=False, symlinks=sys.platform != "win32").create(self.folder)
        added = self.run("-m", "ensurepip", "--upgrade", "--default-pip", quiet=True)
        if added.returncode:
            raise Stop(*_trouble("无法在虚拟环境中安装pip", "pip cannot be put into the environment", added))

    def _pip_install(self, lock: Path) -> None:
        # Wheels only: nothing foreign is built here, and a missing wheel is told as such.
        wanted = ("--require-hashes", "--only-binary", ":all:", "--requirement", str(lock))
        manners = ("--no-input", "--disable-pip-version-check")
        watched = sys.stdout.isatty()  # someone waits for a hundred megabytes: let pip show how far it is
        done = self.run(
            "-m", "pip", "install", *manners, *(() if watched else ("--quiet",)), *wanted, quiet=not watched
        )
        if done.returncode:
            raise Stop(
                *_trouble(
                    "pip没有装好依赖，请检查网络后再运行一次",
                    "pip failed; check the network and run this again",
                    done,
                )
            )

    def _stamp(self, lock: Path) -> Path:
        return self.folder / f"installed-{hashlib.sha256(lock.read_bytes()).hexdigest()}"


def _trouble(zh: str, en: str, process: "subprocess.CompletedProcess[str]") -> tuple[str, str]:
    said = "\n".join((process.stderr or process.stdout or "").strip().splitlines()[-MOST_LINES_OF_TROUBLE:])
    return f"{zh}：\n{said}", f"{en}:\n{said}"
