"""Files on their way between the desktop and a record: dropped, pasted, chosen, opened, saved."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.words import Language, Words
from desktop.work.evidence import NewFile, NotTaken, check_content, read_files

CHOOSE = Words("选择要添加的文件", "Choose the files to attach")
PASTED = Words("截图{at}.png", "Pasted picture {at}.png")


def paths_of(mime: QMimeData) -> list[Path]:
    """The files of this machine that something dropped or pasted names."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def holds_files(mime: QMimeData) -> bool:
    """Whether something dropped or pasted can be attached."""
    return bool(paths_of(mime)) or mime.hasImage()


def files_of(mime: QMimeData, language: Language) -> tuple[list[NewFile], list[NotTaken]]:
    """What was dropped or pasted: files, or else a picture."""
    paths = paths_of(mime)
    if paths or not mime.hasImage():
        return read_files(paths)
    name = PASTED.fill(at=f"{datetime.now():%Y-%m-%d %H%M%S}").say(language)
    picture = check_content(name, _as_png(mime.imageData()))
    return ([picture], []) if isinstance(picture, NewFile) else ([], [picture])


def ask_for_files(parent: QWidget, language: Language) -> list[Path]:
    """The files that the user chooses."""
    chosen, _kind = QFileDialog.getOpenFileNames(parent, CHOOSE.say(language))
    return [Path(name) for name in chosen]


def open_outside(path: Path) -> bool:
    """Has the desktop open a file with its own program; gives whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _as_png(image: object) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if isinstance(image, QImage):
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # a name of a format is text in Python
    return bytes(buffer.data().data())
