"""The set-up program for Windows, made by NSIS of the program folder."""

import shutil
from pathlib import Path

from talk import say

from bundles import version
from bundles.bundle import Bundle, size_of
from bundles.running import run

SCRIPT = Path(__file__).parent / "files" / "setup.nsi"


def make_setup(bundle: Bundle, icon: Path, dist: Path) -> Path | None:
    """The set-up; none where NSIS is missing, which is said.

    Raises:
        Stop: NSIS failed.
    """
    if shutil.which("makensis") is None:
        say("没有makensis，因此没有生成Windows安装程序（apt-get install nsis）。",
            "There is no makensis, so no set-up for Windows was made (apt-get install nsis).")  # fmt: skip
        return None
    say("正在生成Windows安装程序……", "Making the set-up for Windows ...")
    setup = dist / f"cqodesk-{bundle.version}-setup.exe"
    given = {
        "VERSION": bundle.version,
        "NUMBERS": version.for_windows(bundle.version),
        "FOLDER": bundle.folder,
        "ICON": icon,
        "OUT": setup,
        "KILOBYTES": size_of(bundle.folder) // 1024,
    }
    run(
        [
            "makensis",
            "-V2",
            "-INPUTCHARSET",
            "UTF8",
            *(f"-D{name}={value}" for name, value in given.items()),
            str(SCRIPT),
        ]
    )
    return setup
