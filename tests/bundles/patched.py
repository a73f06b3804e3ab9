"""Bundles of other versions, made of a real one: what an update comes from, and what comes after this version."""

import re
import shutil
import subprocess
from pathlib import Path

STEP = '''

def _later(connection: object) -> None:
    """A step of a version to come; it changes nothing but the number of the schema."""


MIGRATIONS += (_later,)
CURRENT = len(MIGRATIONS)
'''


def of_another_version(deb: Path, folder: Path, version: str, *, later_schema: bool = False) -> Path:
    """A package like a given one, of another version; if wished, its ledgers have a schema that this one does not know."""
    tree = folder / version
    shutil.rmtree(tree, ignore_errors=True)
    subprocess.run(["dpkg-deb", "-R", str(deb), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    control.write_text(re.sub(r"(?m)^Version: .*$", f"Version: {version}", control.read_text()))
    program = next((tree / "opt" / "cqodesk").glob("python/lib/python3*/site-packages/desktop"))
    _change(program / "__init__.py", r'__version__ = ".*"', f'__version__ = "{version}"')
    if later_schema:
        _change(program / "store" / "migrations" / "__init__.py", r"\Z", STEP)
    (tree / "DEBIAN" / "md5sums").unlink()
    made = folder / f"cqodesk_{version}_amd64.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(tree), str(made)], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return made


def _change(source: Path, pattern: str, text: str) -> None:
    source.write_text(re.sub(pattern, lambda _: text, source.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    for compiled in source.parent.glob(f"__pycache__/{source.stem}.*.pyc"):
        compiled.unlink()  # what was compiled is never compared with its source
