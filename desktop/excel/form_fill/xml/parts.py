"""A workbook's parts while they are being changed, and which of them were."""

from desktop.excel.form_fill.xml.book import Book
from desktop.excel.form_fill.xml.package import Package
from desktop.excel.form_fill.xml.tokens import Splice, spliced


class Parts:
    """The parts of one workbook: what was changed of them lies over what the file has."""

    def __init__(self, content: bytes) -> None:
        self.package = Package(content)
        self.book = Book(self.package)
        self.changed: dict[str, bytes] = {}

    def read(self, name: str) -> bytes:
        """A part as it is now."""
        return self.changed.get(name) or self.package.read(name)

    def put(self, name: str, content: bytes) -> None:
        """Replaces a part, if that changes it."""
        if content != self.read(name):
            self.changed[name] = content

    def splice(self, name: str, splices: list[Splice]) -> None:
        """Changes some bytes of a part."""
        if splices:
            self.put(name, spliced(self.read(name), splices))

    def whole(self) -> bytes:
        """The package as it is now."""
        return self.package.with_parts(self.changed)
