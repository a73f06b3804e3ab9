"""A folder as one file, the same bytes for the same folder: times and owners are those of the build, not of the machine."""

import gzip
import stat
import tarfile
import time
import zipfile
from pathlib import Path


def as_tar(folder: Path, file: Path, name: str, seconds: int) -> None:
    """Packs a folder for Linux; what may be run stays so.

    Args:
        folder: what is packed.
        file: the ``.tar.gz`` to write.
        name: of the folder inside.
        seconds: the time that all files get, since 1970.
    """

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = seconds
        entry.mode = 0o755 if entry.isdir() or entry.mode & stat.S_IXUSR else 0o644
        return entry

    with (
        file.open("wb") as opened,
        # Through gzip of its own, since tarfile would write the present time into the head.
        gzip.GzipFile(filename="", mode="wb", fileobj=opened, mtime=seconds, compresslevel=9) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as tar,
    ):
        tar.add(folder, name, recursive=False, filter=plain)
        for path in sorted(folder.rglob("*")):
            tar.add(path, f"{name}/{path.relative_to(folder).as_posix()}", recursive=False, filter=plain)


def as_zip(folder: Path, file: Path, name: str, seconds: int) -> None:
    """Packs a folder for Windows; as `as_tar`."""
    when = time.gmtime(max(seconds, 315_532_800))[:6]  # a zip knows no time before 1980
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(
                f"{name}/{path.relative_to(folder).as_posix()}"
                if name
                else path.relative_to(folder).as_posix(),
                when,
            )
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, path.read_bytes())
