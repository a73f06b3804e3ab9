"""The maps of imports that this machine remembers: a file beside the program's settings, read at each import.

A file that cannot be read is told of and kept: what is no map goes aside under another name at once, what a newer program
wrote, or the disk does not give now, before another takes its place.
"""

from itertools import count
from pathlib import Path

from desktop.domain.errors import CannotWrite, Refused
from desktop.domain.import_map import Maps, TableMap, with_map
from desktop.domain.map_files import NewerMap, NotAMap
from desktop.domain.words import Words
from desktop.excel.ledger import by_hand
from desktop.files import numbered, telling, write_bytes

NAME = "import-maps.json"

UNUSED = Words("没有用上以前记住的栏目对应关系。", "The column maps that were remembered are not used. ")
ASIDE = Words(
    "这个文件已改名为“{name}”，保留在{folder}；台账没有改动。",
    "The file is kept as '{name}' in {folder}; the ledger is as it was.",
)
STAYS = Words(
    "这个文件没有动，在{path}；台账没有改动。", "The file stays as it is, {path}; the ledger is as it was."
)
MATCH_ANEW = Words(
    "这次导入自动识别；认错的表请用“对应栏目”重新指定，或把文件改正后改回原来的名称。",
    'This import goes by what is recognised; where that is wrong say it anew with "Match columns", or mend the file and give it its '
    "name back.",
)
WILL_GO_ASIDE = Words(
    "这次导入自动识别；认错的表可用“对应栏目”重新指定，届时这个文件会改名保留。",
    'This import goes by what is recognised; where that is wrong say it anew with "Match columns": the file is then kept under '
    "another name.",
)
NOT_KEPT = Words(
    "没有记住这次的对应关系：以前的文件“{name}”不能改名保留，所以没有覆盖它。",
    "The map was not remembered: the former file '{name}' cannot be kept under another name, so it was not written over.",
)
USED = Words("这次导入照样使用。", "This import uses it all the same.")
MOVE_IT = Words("请把{path}移到别处，再指定一次。", "Move {path} elsewhere, and match the columns once more.")


class KeptMaps:
    """What a person matched by hand; without a file, only for as long as the import is looked at."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self.maps: Maps = ()
        self.told = Words("", "")
        """That the file could not be read, what became of it and what to do next; blank where it could."""
        self._unread = False
        if file is not None and file.exists():
            self._read(file)

    def keep(self, made: TableMap) -> None:
        """Remembers a map, in place of the one for the same headings; a file that could not be read goes aside first.

        Raises:
            Refused: it cannot be written; it is used all the same.
        """
        self.maps = with_map(self.maps, made)
        if self._file is not None:
            if self._unread and self._file.exists():
                self._make_way(self._file)
            with telling(self._file):
                self._file.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(self._file, by_hand.written(self.maps).encode())
            self._unread = False

    def _read(self, file: Path) -> None:
        try:
            self.maps = by_hand.read_map_file(file)
        except Refused as refused:
            self._unread = True
            aside = (
                _set_aside(file)
                if isinstance(refused, NotAMap) and not isinstance(refused, NewerMap)
                else None
            )
            if aside is None:
                happened, safe, then = refused.happened, STAYS.fill(path=file), WILL_GO_ASIDE
            else:
                safe, then = ASIDE.fill(name=aside.name, folder=aside.parent), MATCH_ANEW
                happened = refused.happened
            self.told = Refused(Words(*map("".join, zip(UNUSED, happened, strict=True))), safe, then).words

    @staticmethod
    def _make_way(file: Path) -> None:
        if _set_aside(file) is None:
            raise CannotWrite(NOT_KEPT.fill(name=file.name), USED, MOVE_IT.fill(path=file))


def _set_aside(file: Path) -> Path | None:
    """Gives a file a name that no other has; ``None`` where the disk does not let it."""
    names = (file.with_name(numbered(f"{file.stem}.unread{file.suffix}", n)) for n in count(1))
    aside = next(path for path in names if not path.exists())
    try:
        return file.rename(aside)
    except OSError:
        return None
