"""Makes ``resources/pinyin_order.txt``: Chinese characters in the order of pinyin.

Run by hand where Qt has ICU (Linux); neither Qt's collator nor this file is needed to run the program, and all
machines sort alike, whatever their system thinks of Chinese.
"""

from functools import cmp_to_key

from places import ROOT

HEAD = """\
# Chinese characters in the order of pinyin: by syllable, tone and strokes, as the Unicode CLDR orders them for Chinese
# (Unicode-3.0 licence, Unicode, Inc.). Made by installer/pinyin_order.py. All characters of U+3400 to U+4DBF and
# U+4E00 to U+9FFF, each once.
"""
WIDE = 80


def table() -> str:
    """The text of the table."""
    from PySide6.QtCore import QCollator, QLocale

    collator = QCollator(QLocale("zh_CN"))
    signs = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
    keys = {sign: collator.sortKey(sign) for sign in signs}

    def compare(one: str, other: str) -> int:
        return keys[one].compare(keys[other])

    signs.sort(key=cmp_to_key(compare))
    return HEAD + "".join("".join(signs[n : n + WIDE]) + "\n" for n in range(0, len(signs), WIDE))


if __name__ == "__main__":
    (ROOT / "resources" / "pinyin_order.txt").write_text(table(), encoding="utf-8")
