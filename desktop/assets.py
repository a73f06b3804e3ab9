"""Files that come with the program: icons, templates, samples."""

from pathlib import Path

_HERE = Path(__file__).parent
_ROOTS = (_HERE / "resources", _HERE.parent / "resources")
"""Inside the package where it is installed or bundled, beside it in a checkout."""


def asset(*parts: str) -> Path:
    """The path of a file under ``resources/``, such as ``asset("icons", "add.svg")``.

    Raises:
        FileNotFoundError: the program came without it, which is a fault of its packaging.
    """
    for root in _ROOTS:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(parts))
