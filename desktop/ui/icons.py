"""Icons, drawn once as SVG and read when first shown."""

from functools import cache

from PySide6.QtGui import QIcon

from desktop.assets import asset


@cache
def icon(name: str) -> QIcon:
    """The icon of that name under ``resources/icons``."""
    return QIcon(str(asset("icons", f"{name}.svg")))
