"""The licence texts that a bundle carries, and what the LGPL wants said beside them."""

import shutil
from pathlib import Path

from places import INSTALLER, ROOT

from bundles.bundle import Bundle

NOTICES = INSTALLER / "bundles" / "notices"
"""Texts that the packages themselves do not bring; those of Qt, ICU and SQLCipher as Debian collected them."""

FOLDER = "licences"

README = """\
质官台 {version} 的许可 / Licences of CQO Desk {version}
====================================================

质官台本身采用MIT许可（LICENSE.txt）。随附的第三方部件各有自己的许可：全部部件及其版本列在上一级文件夹的sbom.cdx.json里，
许可原文在本文件夹中，一个部件一个子文件夹。

Qt 6.9.3、PySide6和Shiboken6按GNU较宽松公共许可证第3版（LGPL-3.0.txt，连同GPL-3.0.txt）使用，未作改动，动态链接。您可以：
- 取得源码：download.qt.io 的 official_releases/qt/6.9/6.9.3 和 official_releases/QtForPython 两处有与本程序所带完全相同版本的源码；
- 换用自己编译的版本：用同名的库文件替换文件夹 {qt} 里的文件即可；
- 为调试这样的改动而对本程序作反向工程。
python-stdnum按LGPL 2.1或更新版本（LGPL-2.1.txt）使用，源码即文件夹 {packages}/stdnum 里的文本，可直接修改；
其中去掉了util.py里的一行import ssl，并略去了其他国家的号码。
Linux版的Python在hashlib.py末尾加了一个函数。
qtbase.txt、qtsvg.txt、icu.txt列出这些库里所含第三方代码的许可，由Debian整理（Qt 6.4、ICU 72），适用于这里的版本。

CQO Desk itself is under the MIT licence (LICENSE.txt). What it carries has licences of its own: sbom.cdx.json in the folder
above lists all parts and versions; the texts are in this folder, each part in a folder of its own.

Qt 6.9.3, PySide6 and Shiboken6 are used under the GNU Lesser General Public License, version 3 (LGPL-3.0.txt, with GPL-3.0.txt),
unchanged and linked dynamically. You may
- get their sources: download.qt.io has those of exactly these versions under official_releases/qt/6.9/6.9.3 and
  official_releases/QtForPython;
- use versions that you built: put libraries of the same names in the place of those in {qt};
- take this program apart as far as mending such a change needs it.
python-stdnum is used under the LGPL 2.1 or later (LGPL-2.1.txt); its sources are the very texts in {packages}/stdnum, free to change;
one line, import ssl in util.py, was taken out, and the numbers of other countries were left out.
Python for Linux has one function more, at the end of hashlib.py.
qtbase.txt, qtsvg.txt and icu.txt tell the licences of what others wrote in these libraries, as Debian collected them (of Qt 6.4 and ICU 72).
"""


def write(bundle: Bundle) -> None:
    """Puts the texts into the bundle."""
    folder = bundle.folder / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    qt = (Path(bundle.platform.packages) / "PySide6" / bundle.platform.qt_libraries).as_posix()
    text = README.format(version=bundle.version, qt=qt, packages=bundle.platform.packages)
    (folder / "README.txt").write_text(text, encoding="utf-8", newline="\n")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE.txt")
    for notice in sorted(NOTICES.glob("*.txt")):
        shutil.copyfile(notice, folder / notice.name)
    for part in bundle.parts:
        _copy_texts(part.texts, folder / part.name)


def _copy_texts(texts: tuple[Path, ...], folder: Path) -> None:
    for text in texts:
        folder.mkdir(exist_ok=True)
        shutil.copyfile(text, folder / (text.name if text.suffix else f"{text.name}.txt"))
