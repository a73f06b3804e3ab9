"""How a splitter was set by hand: remembered on this machine as a share, so that it fits every size of window."""

from PySide6.QtWidgets import QSplitter

from desktop.ui.settings import Settings


def remember_share(splitter: QSplitter, name: str, usual: list[int]) -> None:
    """Parts a splitter of two as it was parted last, or as usual, and remembers how it is from now on.

    Args:
        splitter: with both of its parts.
        name: what it is remembered by.
        usual: the sizes of its parts where nothing is remembered.
    """
    take_share(splitter, name, usual)
    keep_share(splitter, name)


def keep_share(splitter: QSplitter, name: str) -> None:
    """Remembers from now on how a splitter is set by hand."""
    splitter.splitterMoved.connect(lambda _place, _handle: _keep(splitter, name))


def take_share(splitter: QSplitter, name: str, usual: list[int]) -> None:
    """Parts a splitter as it was parted last, or as usual."""
    share = Settings().share_of(name)
    first = round(share * sum(usual))
    splitter.setSizes([first, sum(usual) - first] if share and splitter.count() == 2 else usual)


def _keep(splitter: QSplitter, name: str) -> None:
    sizes = splitter.sizes()
    if len(sizes) == 2 and sum(sizes) > 0:
        Settings().keep_share(name, sizes[0] / sum(sizes))
