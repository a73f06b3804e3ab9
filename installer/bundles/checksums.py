"""SHA256SUMS beside the bundles, as ``sha256sum --check`` reads it."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

NAME = "SHA256SUMS"


def write(folder: Path, made: Iterable[Path]) -> Path:
    """Notes the sums of what was made; what the list knew of other files that are still there stays."""
    file = folder / NAME
    known = dict(_known(file)) if file.exists() else {}
    known.update({path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in made})
    lines = [f"{known[name]}  {name}\n" for name in sorted(known) if (folder / name).is_file()]
    file.write_text("".join(lines), encoding="utf-8", newline="\n")
    return file


def _known(file: Path) -> Iterable[tuple[str, str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        digest, _, name = line.partition("  ")
        yield name, digest
