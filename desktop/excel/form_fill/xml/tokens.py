"""A part's XML as a list of tags, each with the place of its bytes, so that a change leaves every other byte alone.

expat does the parsing and tells where each token begins; nothing is ever written back from a tree.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from desktop.domain.late import dataclass

_ATTRIBUTE = re.compile(rb"\s+([^\s=]+)\s*=\s*(\"[^\"]*\"|'[^']*')")


class BadPart(ValueError):  # noqa: N818 - it is told to the user as a fault of the file
    """A part whose XML cannot be read, or that is not in UTF-8."""


@dataclass(slots=True)
class Node:
    """One element: its tag's bytes, its content's bytes, its attributes and the text right inside it."""

    name: str
    """Without prefix."""
    prefix: bytes
    """The prefix with its colon; blank where there is none."""
    attributes: dict[str, str]
    start: int
    """The first byte of its start tag."""
    inner: int
    """The first byte behind its start tag."""
    end: int = 0
    """The first byte behind its end tag."""
    inner_end: int = 0
    """The first byte of its end tag; of ``<a/>`` the same as `inner`."""
    text: str = ""
    children: list["Node"] = field(default_factory=list)
    """Those right inside it; nothing points back, so that it goes as soon as nobody needs it."""

    def child(self, name: str) -> "Node | None":
        """The first child of that name."""
        return next((node for node in self.children if node.name == name), None)

    def all(self, name: str) -> list["Node"]:
        """The children of that name."""
        return [node for node in self.children if node.name == name]

    def below(self) -> Iterable["Node"]:
        """The element and all below it, in the order of the file."""
        yield self
        for node in self.children:
            yield from node.below()

    def get(self, name: str, otherwise: str = "") -> str:
        """An attribute."""
        return self.attributes.get(name, otherwise)

    def said(self) -> str:
        """All text inside it, in order."""
        return "".join(node.text for node in self.below())


@dataclass(frozen=True, slots=True)
class Splice:
    """Bytes to be put in the place of others; what is put in the same empty place keeps its order."""

    start: int
    end: int
    made: bytes


def parse(content: bytes) -> Node:
    """The root element of a part.

    Raises:
        BadPart: it is no XML, or no UTF-8.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise BadPart("UTF-16")
    reader = _Reader(content)
    try:
        return reader.read()
    except (expat.ExpatError, RecursionError) as fault:
        raise BadPart(str(fault)) from fault


def spliced(content: bytes, splices: Iterable[Splice]) -> bytes:
    """The content with the splices made; they do not overlap."""
    out, at = [], 0
    for splice in sorted(splices, key=lambda one: (one.start, one.end)):
        if splice.start < at:
            raise BadPart("overlapping changes")
        out += [content[at : splice.start], splice.made]
        at = splice.end
    return b"".join([*out, content[at:]])


def with_attributes(content: bytes, node: Node, values: Mapping[str, str | None]) -> list[Splice]:
    """What sets, or where ``None`` takes away, attributes in an element's start tag and leaves the others."""
    end = node.inner
    tag = content[node.start : end]
    splices, left = [], {name: value for name, value in values.items() if value is not None}
    head = re.match(rb"<[^\s/>]+", tag)
    at = head.end() if head else 1
    while match := _ATTRIBUTE.match(tag, at):
        at = match.end()
        name = match[1].decode()
        if name in values:
            left.pop(name, None)
            value = values[name]
            span = match.span(2) if value is not None else match.span()
            made = b"" if value is None else quoteattr(value).encode()
            splices.append(Splice(node.start + span[0], node.start + span[1], made))
    more = "".join(f" {name}={quoteattr(value)}" for name, value in left.items())
    return [*splices, Splice(node.start + at, node.start + at, more.encode())] if more else splices


def with_text(node: Node, text: str) -> Splice:
    """What replaces the text inside an element that has one."""
    return Splice(node.inner, node.inner_end, escape(text).encode())


class _Reader:
    """Collects the elements of one part as expat comes upon them."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = False
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._parser.CharacterDataHandler = self._on_text
        self._parser.DefaultHandler = self._on_other
        self._parser.StartDoctypeDeclHandler = self._on_doctype
        self._open: list[Node] = []
        self._root: Node | None = None
        self._started: Node | None = None
        self._ended: Node | None = None

    def read(self) -> Node:
        self._parser.Parse(self._content, True)
        if self._ended is not None and not self._ended.end:
            self._ended.end = self._content.rindex(b">") + 1
        if self._root is None:
            raise BadPart("no element")
        return self._root

    def _settle(self) -> int:
        """Where the token that begins now begins; which is where the one before it ended."""
        at = self._parser.CurrentByteIndex
        if self._started is not None:
            self._started.inner, self._started = at, None
        if self._ended is not None:
            self._ended.end, self._ended = at, None
        return at

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        at = self._settle()
        prefix, _, local = name.rpartition(":")
        node = Node(local, f"{prefix}:".encode() if prefix else b"", attributes, at, at)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._root = node
        self._open.append(node)
        self._started = node

    def _on_end(self, _name: str) -> None:
        at = self._settle()
        node = self._open.pop()
        node.inner_end = at
        if self._content[node.start : at].endswith(b"/>") and node.inner == at and not node.children:
            node.end = at
        else:
            self._ended = node

    def _on_text(self, text: str) -> None:
        self._settle()
        if self._open:
            self._open[-1].text += text

    def _on_other(self, _text: str) -> None:
        self._settle()

    def _on_doctype(self, *_: Any) -> None:
        raise BadPart("a document type")
