"""Whether a window can be shown here. It uses no Qt, which would end the process where it cannot."""

import os
import sys
from collections.abc import Mapping

from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.words import Words

COMMANDS = Words(
    "请在有桌面的电脑上运行，或使用命令行：cqodesk --help。",
    "Run it on a machine with a desktop, or use the command line: cqodesk --help.",
)
NO_SCREEN = Words("这里没有可用的屏幕，不能打开窗口。", "There is no screen here to open a window on.")
NO_CONNECTION = Words(
    "连接不上屏幕 {display}，不能打开窗口。",
    "The screen {display} cannot be reached, so no window can be opened.",
)
NO_LIBRARY = Words(
    "缺少窗口所需的系统库 {library}，不能打开窗口。",
    "The system library {library}, which the window needs, is missing.",
)
INSTALL = Words(
    "请用管理员身份安装它（Debian：{package}），或使用命令行：cqodesk --help。",
    "Install it as administrator (Debian: {package}), or use the command line: cqodesk --help.",
)
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
X_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
}


class NoScreen(Refused):
    """There is nothing to show a window on."""


def require_screen(environment: Mapping[str, str] | None = None) -> None:
    """Returns if a window can be shown, as far as that can be told before Qt is loaded.

    Raises:
        NoScreen: there is no screen, or a library that Qt needs for it, and not for itself, is missing.
    """
    if not sys.platform.startswith("linux"):
        return
    known = os.environ if environment is None else environment
    chosen = known.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    x_display = known.get("DISPLAY", "")
    if not chosen and not x_display and not known.get("WAYLAND_DISPLAY"):
        raise NoScreen(NO_SCREEN, NOTHING_CHANGED, COMMANDS)
    if chosen == "xcb" or (not chosen and not known.get("WAYLAND_DISPLAY")):
        _require(X_LIBRARIES)
        if not _answers(x_display):
            raise NoScreen(NO_CONNECTION.fill(display=x_display), NOTHING_CHANGED, COMMANDS)


def require_libraries() -> None:
    """Returns if all libraries are there that Qt's own libraries cannot be loaded without.

    Raises:
        NoScreen: one is missing.
    """
    if sys.platform.startswith("linux"):
        _require(LIBRARIES)


def _require(libraries: Mapping[str, str]) -> None:
    import ctypes

    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            words = INSTALL.fill(package=package)
            raise NoScreen(NO_LIBRARY.fill(library=library), NOTHING_CHANGED, words) from None


def _answers(display: str) -> bool:
    """Whether the X server of a display takes a connection."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # then Qt brings its own, and says itself what is wrong
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
