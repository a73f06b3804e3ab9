"""What an identifier must look like."""

from collections.abc import Callable

from desktop.domain.late import dataclass


@dataclass(frozen=True, slots=True)
class TextForm:
    """A way to bring an identifier into its one spelling.

    ``read`` takes a cell's text and gives the spelling the ledger keeps; it raises `BadValue` where
    the text cannot be such an identifier.
    """

    id: str
    read: Callable[[str], str]
