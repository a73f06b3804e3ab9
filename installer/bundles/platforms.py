"""The two kinds of PC that a bundle is made for, and where things lie in it."""

from dataclasses import dataclass

PYTHON = "3.11"
"""The Python of both bundles: the newest whose Windows edition runs in the Wine that it is tried in."""


@dataclass(frozen=True, slots=True)
class Platform:
    """One kind of PC."""

    name: str
    wheels: tuple[str, ...]
    """What pip calls the wheels that run on it, newest first."""
    packages: str
    """The folder of packages inside the bundle's folder."""
    qt_libraries: str
    """The folder of Qt's own libraries inside PySide6's."""
    qt_plugins: str
    qt_translations: str
    plugins: tuple[str, ...]
    """What of Qt's plugins is used, by folder and beginning of the name."""


LINUX = Platform(
    name="linux",
    wheels=("manylinux_2_28_x86_64", "manylinux_2_27_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
    packages=f"python/lib/python{PYTHON}/site-packages",
    qt_libraries="Qt/lib",
    qt_plugins="Qt/plugins",
    qt_translations="Qt/translations",
    plugins=(
        "platforms/libqxcb", "platforms/libqoffscreen", "platforminputcontexts/libibus",
        "platforminputcontexts/libcompose", "imageformats/libqsvg", "iconengines/libqsvgicon",
        "printsupport/libcupsprintersupport",
    ),
)  # fmt: skip

WINDOWS = Platform(
    name="windows",
    wheels=("win_amd64",),
    packages="runtime/Lib/site-packages",
    qt_libraries="",
    qt_plugins="plugins",
    qt_translations="translations",
    plugins=(
        "platforms/qwindows", "platforms/qoffscreen", "styles/qmodernwindowsstyle", "imageformats/qsvg",
        "iconengines/qsvgicon",
    ),
)  # fmt: skip
