"""The .deb: the program folder under /opt, and what makes a desktop know it. It runs no scripts of its own."""

import hashlib
import shutil
import time
from pathlib import Path

from talk import say

from bundles import linux, version
from bundles.bundle import Bundle, fresh, size_of
from bundles.icons import SVG
from bundles.licences import FOLDER as LICENCES
from bundles.running import run

FILES = Path(__file__).parent / "files"
HOME = "opt/cqodesk"

CONTROL = """\
Package: cqodesk
Version: {version}
Architecture: amd64
Maintainer: CQO Desk contributors <cqodesk@localhost.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-noto-cjk | fonts-wqy-microhei | fonts-wqy-zenhei, libcups2 | libcups2t64, shared-mime-info, xdg-utils
Section: misc
Priority: optional
Description: desk of a company's chief quality officer (质官台)
 A quality department keeps its year in it - officers, QC circles, Six Sigma,
 savings, standards, awards and their evidence - and writes the annual report.
 It works offline; the data lies in the ledger files that its users make.
 .
 质官台是企业首席质量官的工作台：质量部门一年的台账与年报，不需要联网。
"""


def make(bundle: Bundle, icons: dict[int, Path], build: Path, dist: Path, seconds: int) -> Path:
    """The package; its name is ``cqodesk_VERSION_amd64.deb``.

    Raises:
        Stop: dpkg-deb is missing or failed.
    """
    say("正在生成deb安装包……", "Making the .deb ...")
    root = fresh(build / "deb")
    shutil.copytree(bundle.folder, root / HOME, symlinks=True)
    add_to_desktop(root / "usr" / "share", icons, bundle.version, seconds)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "cqodesk").symlink_to(f"/{HOME}/cqodesk")
    _add_documents(root / "usr" / "share" / "doc" / "cqodesk", bundle)
    _add_control(root, bundle)
    for path in root.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    made = dist / f"cqodesk_{version.for_debian(bundle.version)}_amd64.deb"
    # xz, since the dpkg of UOS and Kylin knows no zstd.
    run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(made)],
        environment={"SOURCE_DATE_EPOCH": str(seconds)},
    )
    return made


def add_to_desktop(share: Path, icons: dict[int, Path], version: str, seconds: int) -> None:
    """Puts the menu entry, the kind of file, the description for software centres and the icon into ``share``."""
    day = time.strftime("%Y-%m-%d", time.gmtime(seconds))
    for name, folder in (
        ("cqodesk.desktop", "applications"),
        ("cqodesk.xml", "mime/packages"),
        ("org.cqodesk.CQODesk.metainfo.xml", "metainfo"),
    ):
        text = (FILES / name).read_text(encoding="utf-8").replace("@VERSION@", version).replace("@DATE@", day)
        (share / folder).mkdir(parents=True)
        (share / folder / name).write_text(text, encoding="utf-8", newline="\n")
    hicolor = share / "icons" / "hicolor"
    for size, picture in icons.items():
        _add_icon(picture, hicolor / f"{size}x{size}")
    _add_icon(SVG, hicolor / "scalable")


def _add_icon(picture: Path, folder: Path) -> None:
    for kind, name in (("apps", "cqodesk"), ("mimetypes", "application-x-cqodesk-ledger")):
        (folder / kind).mkdir(parents=True)
        shutil.copyfile(picture, folder / kind / f"{name}{picture.suffix}")


def _add_documents(folder: Path, bundle: Bundle) -> None:
    """What Debian wants in a package's own place: here it leads to where the texts are."""
    folder.mkdir(parents=True)
    text = (bundle.folder / LICENCES / "README.txt").read_text(encoding="utf-8")
    own = (bundle.folder / LICENCES / "LICENSE.txt").read_text(encoding="utf-8")
    where = f"\nThe folder above is /{HOME}; the texts are in /{HOME}/{LICENCES}.\n\n"
    (folder / "copyright").write_text(text + where + own, encoding="utf-8", newline="\n")


def _add_control(root: Path, bundle: Bundle) -> None:
    control = CONTROL.format(
        version=version.for_debian(bundle.version),
        size=size_of(root) // 1024,
        depends=linux.depends(bundle.folder),
    )
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(control, encoding="utf-8", newline="\n")
    files = sorted(
        path
        for path in root.rglob("*")
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts
    )
    sums = [
        f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(root).as_posix()}\n"
        for file in files
    ]
    (root / "DEBIAN" / "md5sums").write_text("".join(sums), encoding="utf-8", newline="\n")
