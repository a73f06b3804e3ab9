"""A disk as a power cut leaves it, rebuilt from the log of what a program did to it.

What was written is sure to be there only after the file was synced. Until then each write may be there, be missing, or
be there in part, sector by sector, whatever came before or after it: harsher than any real disk. Names are made,
changed and taken away in their order (``ordered``: as ext4, XFS and NTFS do through their journal, where the sync of any
file takes the names before it along), or each for itself until their folder is synced (``posix``, all that is promised).
"""

import random
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
HEAD = struct.Struct("<cQqII")
MODELS = ("ordered", "posix")
SURE = ("lost", "kept")
"""What may become of all that was not synced: nothing of it is there, or everything."""
CHANCES = ("some", "torn")
"""Or some writes are there, picked at random, or some sectors of some writes."""


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the log."""

    what: str
    inode: int
    at: int
    path: str
    content: bytes


def notes_of(log: Path) -> Iterator[Note]:
    """The lines of a log."""
    said, place = log.read_bytes(), 0
    while place < len(said):
        what, inode, at, path, content = HEAD.unpack_from(said, place)
        place += HEAD.size
        end = place + path + content
        yield Note(what.decode(), inode, at, said[place : place + path].decode().removesuffix(" (deleted)"), said[place + path : end])
        place = end


Edit = tuple[int, bytes | None]
"""Bytes at a place, or the length that the file is cut (or stretched) to."""
Naming = Callable[[dict[str, "File"]], object]


@dataclass(eq=False, slots=True)
class File:
    """One file: what is sure to be there, and what was done to it since."""

    sure: bytes = b""
    since: list[Edit] = field(default_factory=list)

    def sync(self) -> None:
        self.sure, self.since = edited(self.sure, self.since), []


def edited(content: bytes, edits: list[Edit]) -> bytes:
    """A content after some edits."""
    if not edits:
        return content
    made = bytearray(content)
    for at, written in edits:
        end = at if written is None else at + len(written)
        if len(made) < end:
            made.extend(bytes(end - len(made)))
        if written is None:
            del made[at:]
        else:
            made[at:end] = written
    return bytes(made)


class Disk:
    """The files below one folder while a log is played."""

    def __init__(self, model: str, folder: Path, inodes: Mapping[int, tuple[str, bytes]]) -> None:
        """Begins with the files that were there: path and content by inode."""
        self._model, self._folder = model, f"{folder}/"
        self._files = {inode: File(content) for inode, (_path, content) in inodes.items()}
        self._sure = {path: self._files[inode] for inode, (path, _content) in inodes.items()}
        self._since: list[Naming] = []

    @classmethod
    def all_models(cls, folder: Path, inodes: Mapping[int, tuple[str, bytes]]) -> list["Disk"]:
        """A disk of each kind."""
        return [cls(model, folder, inodes) for model in MODELS]

    def play(self, note: Note) -> None:
        """Does what the program did next."""
        file = self._files.get(note.inode)
        if note.what == "c":
            if note.at == 0 or file is None:  # else it had no name until now
                file = self._files[note.inode] = File()
            self._since.append(_Put(self._short(note.path), file))
        elif note.what == "u":
            self._since.append(_Take(self._short(note.path)))
        elif note.what == "r":
            self._since.append(_Move(self._short(note.path), self._short(note.content.decode())))
        elif note.what == "d":
            self._settle()
        elif note.what in "wts":
            if file is None:
                file = self._files[note.inode] = File()
            if note.what == "s":
                file.sync()
                if self._model == "ordered":
                    self._settle()
            else:
                file.since.append((note.at, note.content if note.what == "w" else None))

    def cut(self, kind: str, chance: random.Random) -> dict[str, bytes]:
        """The files by path, were the power cut now."""
        names = dict(self._sure)
        for naming in self._namings(kind, chance):
            naming(names)
        return {path: edited(file.sure, list(_left(file.since, kind, chance))) for path, file in names.items()}

    def _namings(self, kind: str, chance: random.Random) -> list[Naming]:
        if kind in SURE:
            return self._since if kind == "kept" else []
        if self._model == "ordered":
            return self._since[: chance.randint(0, len(self._since))]
        return [naming for naming in self._since if chance.random() < 0.5]

    def _settle(self) -> None:
        for naming in self._since:
            naming(self._sure)
        self._since = []

    def _short(self, path: str) -> str:
        return path.removeprefix(self._folder)


@dataclass(frozen=True, slots=True)
class _Put:
    path: str
    file: File

    def __call__(self, names: dict[str, File]) -> None:
        names[self.path] = self.file


@dataclass(frozen=True, slots=True)
class _Take:
    path: str

    def __call__(self, names: dict[str, File]) -> None:
        names.pop(self.path, None)


@dataclass(frozen=True, slots=True)
class _Move:
    path: str
    to: str

    def __call__(self, names: dict[str, File]) -> None:
        if self.path in names:
            names[self.to] = names.pop(self.path)


def _left(edits: list[Edit], kind: str, chance: random.Random) -> Iterator[Edit]:
    if kind in SURE:
        yield from edits if kind == "kept" else ()
        return
    share = chance.choice((0.2, 0.5, 0.8))
    for at, written in edits:
        if chance.random() >= share:
            continue
        if kind != "torn" or written is None or len(written) <= SECTOR:
            yield at, written
            continue
        for start in range(0, len(written), SECTOR):
            if chance.random() < share:
                yield at + start, written[start : start + SECTOR]
