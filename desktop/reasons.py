"""Why the system does not do something with a file, in words for people; its own words are English, or of its language.

The number that the system gave stays in the exception, which goes with the refusal as its cause.
"""

import errno
from collections.abc import Iterator, Mapping

from desktop.domain.words import Words

FULL = Words("磁盘已满", "the disk is full")
QUOTA = Words("超出了磁盘配额", "the disk quota is used up")
TOO_LARGE = Words("文件超过了允许的大小", "the file would be larger than is allowed")
FORBIDDEN = Words("没有权限", "there is no permission for it")
READ_ONLY = Words("磁盘是只读的", "the disk is read-only")
BROKEN = Words("磁盘读写出错", "the disk failed")
GONE = Words("磁盘或U盘不在了", "the disk or stick is no longer there")
AWAY = Words("网络位置连接不上", "the network place cannot be reached")
IN_USE = Words("它正被其他程序打开", "another program has it open")
LONG_NAME = Words("文件名或路径太长", "the name or path is too long")
BAD_NAME = Words("文件名中有不允许的字符", "the name has characters that are not allowed")
MISSING = Words("文件或文件夹不存在", "there is no such file or folder")
NO_FOLDER = Words("路径中有一段不是文件夹", "a part of the path is no folder")
IS_FOLDER = Words("已有同名的文件夹", "there is a folder of that name")
EXISTS = Words("已有同名的文件", "there is a file of that name")
NOT_EMPTY = Words("文件夹不是空的", "the folder is not empty")
OTHER_DISK = Words("不能移到另一个磁盘", "it cannot be moved to another disk")
CIRCLE = Words("路径中的链接绕成了圈", "the links of the path form a circle")
TOO_MANY = Words("打开的文件太多", "too many files are open")
NOT_UTF_8 = Words("它不是UTF-8文本", "it is no text in UTF-8")
NO_MEMORY = Words("内存不足", "there is not enough memory")
NOT_ABLE = Words("这个磁盘或文件夹不支持这样做", "this disk or folder cannot do that")
OTHER = Words("系统错误{number}", "system error {number}")

_ERRNO: Mapping[str, Words] = {
    "ENOSPC": FULL,
    "EDQUOT": QUOTA,
    "EFBIG": TOO_LARGE,
    "EACCES": FORBIDDEN,
    "EPERM": FORBIDDEN,
    "EROFS": READ_ONLY,
    "EIO": BROKEN,
    "ENODEV": GONE,
    "ENXIO": GONE,
    "ENOMEDIUM": GONE,
    "ENETDOWN": AWAY,
    "ENETUNREACH": AWAY,
    "EHOSTDOWN": AWAY,
    "EHOSTUNREACH": AWAY,
    "ECONNABORTED": AWAY,
    "ECONNREFUSED": AWAY,
    "ECONNRESET": AWAY,
    "ENOTCONN": AWAY,
    "ESTALE": AWAY,
    "ETIMEDOUT": AWAY,
    "EREMOTEIO": AWAY,
    "EBUSY": IN_USE,
    "ETXTBSY": IN_USE,
    "EAGAIN": IN_USE,
    "EDEADLK": IN_USE,
    "ENAMETOOLONG": LONG_NAME,
    "EILSEQ": BAD_NAME,
    "EINVAL": BAD_NAME,
    "ENOENT": MISSING,
    "ENOTDIR": NO_FOLDER,
    "EISDIR": IS_FOLDER,
    "EEXIST": EXISTS,
    "ENOTEMPTY": NOT_EMPTY,
    "EXDEV": OTHER_DISK,
    "ELOOP": CIRCLE,
    "EMFILE": TOO_MANY,
    "ENFILE": TOO_MANY,
    "ENOMEM": NO_MEMORY,
    "ENOSYS": NOT_ABLE,
    "ENOTSUP": NOT_ABLE,
    "EOPNOTSUPP": NOT_ABLE,
    "ENOLCK": NOT_ABLE,
}
"""By the names of the numbers, since not every system has all of them."""

_WINDOWS: Mapping[int, Words] = {
    2: MISSING, 3: MISSING, 4: TOO_MANY, 5: FORBIDDEN, 8: NO_MEMORY, 14: NO_MEMORY, 15: GONE, 17: OTHER_DISK,
    19: READ_ONLY, 20: GONE, 21: GONE, 23: BROKEN, 25: BROKEN, 29: BROKEN, 30: BROKEN, 31: BROKEN, 32: IN_USE,
    33: IN_USE, 39: FULL, 50: NOT_ABLE, 51: AWAY, 53: AWAY, 54: AWAY, 55: AWAY, 59: AWAY, 64: AWAY, 65: FORBIDDEN,
    67: AWAY, 80: EXISTS, 110: MISSING, 111: LONG_NAME, 112: FULL, 121: AWAY, 123: BAD_NAME, 145: NOT_EMPTY,
    161: BAD_NAME, 170: IN_USE, 183: EXISTS, 206: LONG_NAME, 223: TOO_LARGE, 483: BROKEN, 1006: GONE, 1112: GONE,
    1117: BROKEN, 1167: GONE, 1219: AWAY, 1224: IN_USE, 1231: AWAY, 1295: QUOTA,
}  # fmt: skip
"""By Windows' own numbers, which say more than what Python makes of them."""

_BY_NUMBER: Mapping[int, Words] = {
    getattr(errno, name): words for name, words in _ERRNO.items() if hasattr(errno, name)
}


def reason_of(fault: BaseException) -> Words:
    """Why the system refused, in both languages; a number where it is an unusual reason.

    Args:
        fault: an `OSError`, or what was raised because of one.
    """
    for one in _chain(fault):
        if isinstance(one, OSError):
            known = _WINDOWS.get(getattr(one, "winerror", None) or 0) or _BY_NUMBER.get(one.errno or 0)
            number = getattr(one, "winerror", None) or one.errno
            return known or OTHER.fill(number="" if number is None else number)
    return OTHER.fill(number="")


def _chain(fault: BaseException | None) -> Iterator[BaseException]:
    while fault is not None:
        yield fault
        fault = fault.__cause__ or fault.__context__
