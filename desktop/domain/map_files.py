"""A map as a file, of an import or of a form: JSON that people can read, change and hand on; and what is wrong with it."""

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from desktop.domain.errors import Refused
from desktop.domain.late import dataclass
from desktop.domain.words import Words

NEWER = Words("它是更新版本的程序写的（第{n}版）", "it was written by a newer program (version {n})")
NOT_JSON = Words("第{line}行第{column}列写法有误", "line {line} is wrong at column {column}")
OF_ANOTHER_KIND = Words("里面写的不是这种对应关系", "what it holds is no such map")
LACKS = Words("缺少“{name}”", "'{name}' is missing")
UNKNOWN = Words("不认识“{what}”", "'{what}' is not known")
ODD = Words("有的内容缺少或类型不对", "something in it is missing, or not of the kind that it should be")
LONGEST = 80
"""Signs of a file that are repeated."""

CANNOT_READ = Words(
    "读不出对应关系文件“{name}”：{reason}。", "The file '{name}' of a map cannot be read: {reason}."
)
CHECK_FILE = Words("请检查文件名和权限后再试。", "Check its name and the permissions, and try again.")

T = TypeVar("T")


class WrongPart(ValueError):  # noqa: N818 - it names a part
    """A part of a file is not as it is to be; `words` say which."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class NotAMap(Refused):
    """A file is no map, or one of a newer program."""

    newer = False


class NewerMap(NotAMap):
    """A newer program wrote the map, which is sound."""

    newer = True


def unknown(what: str) -> WrongPart:
    """A name that nothing has."""
    return WrongPart(UNKNOWN.fill(what=what[:LONGEST]))


def why(fault: Exception) -> Words:
    """Why reading what a file says failed."""
    match fault:
        case WrongPart():
            return fault.words
        case json.JSONDecodeError():
            return NOT_JSON.fill(line=fault.lineno, column=fault.colno)
        case KeyError():
            return LACKS.fill(name=str(fault.args[0])[:LONGEST])
        case _:
            return ODD


@dataclass(frozen=True, slots=True)
class MapFile:
    """One kind of map, and what is said of a file that is none."""

    kind: str
    """As the file says it."""
    version: int
    not_one: Words
    """With a gap for the ``reason``."""
    safe: Words
    make_anew: Words

    def written(self, content: Mapping[str, Any]) -> str:
        """The file's text."""
        whole = {"kind": self.kind, "version": self.version, **content}
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"

    def read(self, text: str, made: Callable[[Mapping[str, Any]], T]) -> T:
        """The map that a text says.

        Args:
            text: the file's.
            made: makes the map of what the file says; any error in it means that the file is wrong.

        Raises:
            NotAMap: it is none; `NewerMap` where a newer program wrote it.
        """
        try:
            content = json.loads(text)
            if not isinstance(content, dict) or content.get("kind") != self.kind:
                raise WrongPart(OF_ANOTHER_KIND)
            if content.get("version") != self.version:
                reason = NEWER.fill(n=content.get("version"))
                raise NewerMap(self.not_one.fill(reason=reason), self.safe, self.make_anew)
            return made(content)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
            raise self.refused(why(fault)) from fault

    def refused(self, reason: Words) -> NotAMap:
        """The refusal of a file that is no map."""
        return NotAMap(self.not_one.fill(reason=reason), self.safe, self.make_anew)
